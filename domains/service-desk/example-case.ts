// A case of the example region as it is drawn, before it is stored: what waits, major incidents and answers are made from.
import type { CaseChannel, CaseState, WaitingFor } from './case-contract.ts';
import type { ExampleText } from './example-texts.ts';

export interface Staff {
  readonly everybody: readonly { readonly number: string; readonly name: string; readonly unit: string }[];
  /** who solves in each team */
  readonly hands: ReadonlyMap<string, readonly { readonly number: string; readonly name: string }[]>;
}

export interface ExampleCase {
  readonly id: string;
  readonly text: ExampleText;
  readonly team: string;
  readonly channel: CaseChannel;
  readonly impact: number;
  readonly urgency: number;
  readonly person: { readonly number: string; readonly name: string; readonly unit: string };
  readonly agent: { readonly number: string; readonly name: string } | null;
  readonly state: CaseState;
  readonly waitingFor: WaitingFor | null;
  readonly openedAt: Date;
  readonly answeredAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  /** where it began, when that was another team */
  readonly from: string | null;
  readonly reopened: number;
}
