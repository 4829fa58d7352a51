// What one language must be able to say of the problems of a table.
import type { Expected, TableProblemCode, ValueKind } from './problems.ts';
import type { SeenContent } from './sniff-content.ts';

/** What `wrong-content` can have seen: the sniffed contents and the ZIP archives that are not XLSX. */
export type SeenKey = SeenContent | 'word' | 'powerpoint' | 'xlsb' | 'opendocument';

/** The texts of one language. `{value}` and `{expected}` are filled in; `expectation` follows as a sentence of its own. */
export type ProblemWords = {
  texts: Record<TableProblemCode, string>;
  seen: Record<SeenKey, string>;
  kinds: Record<ValueKind, string>;
  units: Record<Extract<Expected, { is: 'limit' }>['unit'], string>;
  csv: string;
  xlsx: string;
  line: string;
  column: string;
  expectation: string;
  between: string;
  atLeast: string;
  atMost: string;
  oneOf: string;
  quotes: readonly [string, string];
};
