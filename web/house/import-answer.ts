// An import as the server answers with it: what its page and the steps on it show.
import type { readImport } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';

export type ImportAnswer = AnswerOf<typeof readImport>;
