// A need of the example region as it is written down.
import type { NeedState } from './needs/need-rules.ts';

export interface ExampleNeed {
  readonly title: string;
  readonly unit: string;
  readonly source: 'door' | 'form' | 'import';
  readonly by: string;
  readonly on: string;
  readonly state: NeedState;
  readonly problem: string;
  readonly effect: string;
  readonly measure: string;
  readonly concerned: string;
  readonly volume: number | null;
  readonly today: string;
  readonly anchoredWith: string;
  /** the title of the need it was joined to */
  readonly joinedTo?: string;
}
