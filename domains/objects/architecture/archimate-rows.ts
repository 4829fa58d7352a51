// What a file of ArchiMate becomes on its way into the register: the model itself, its elements, what hangs together, and the
// integrations of a file that came from the register.
import type { ForbiddenRelation } from './archimate-contract.ts';
import type { RegisterFact } from './archimate-words.ts';
import type { RelationType } from './relation-rules.ts';

/** What the register said of a part or a relationship, when the file came from it. */
export type Facts = Readonly<Partial<Record<RegisterFact, string>>>;

export interface ModelRow {
  readonly what: 'model';
  readonly unit: string;
  readonly identifier: string;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly source: string;
  readonly counts: readonly [elements: number, relationships: number, views: number];
  readonly forbidden: readonly ForbiddenRelation[];
}

export interface ElementRow {
  readonly what: 'element';
  readonly unit: string;
  readonly identifier: string;
  readonly type: string;
  readonly name: string;
  readonly about: string;
  /** of the register, when the file came from it */
  readonly code: string | null;
  readonly facts: Facts;
}

export interface RelationRow {
  /** an integration is a flow with a code of the register */
  readonly what: 'relation' | 'integration';
  readonly unit: string;
  readonly identifier: string;
  readonly type: RelationType;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly forbidden: string | null;
  readonly facts: Facts;
}

export type ArchimateRow = ModelRow | ElementRow | RelationRow;
