// Bringing files in: upload, look at what was understood, correct the mapping, store all or only the good rows, get the bad
// ones back as a file, undo. The same for every kind of file and every domain.
import { z } from 'zod';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { action, query } from '../operation/operation.ts';

const Texts = z.object({ sv: z.string(), da: z.string(), en: z.string() });
const ImportId = z.uuid();

export const importStates = ['reading', 'refused', 'previewed', 'storing', 'stored', 'undone', 'failed'] as const;

export const ImportKindCard = z
  .object({
    id: z.string(),
    name: Texts,
    about: Texts,
    endings: z.array(z.string()),
    fields: z.array(z.object({ id: z.string(), names: Texts, required: z.boolean(), kind: z.string() })),
  })
  .meta({ id: 'ImportKind' });

export const ImportRow = z
  .object({
    importId: z.string(),
    kind: z.string(),
    kindName: Texts,
    fileName: z.string(),
    state: z.enum(importStates),
    good: z.int(),
    bad: z.int(),
    stored: z.int(),
    same: z.int(),
    createdBy: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'Import' });

export const ImportProblemRow = z
  .object({
    seq: z.int(),
    line: z.int().nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    code: z.string(),
    severity: z.enum(['refusal', 'error', 'warning', 'note']),
    text: Texts,
  })
  .meta({ id: 'ImportProblem' });

const Option = z.object({ id: z.string(), names: Texts });

/** What may be chosen for one import beside the mapping, with what was chosen. */
export const ImportChoice = z
  .object({
    id: z.string(),
    names: Texts,
    hint: Texts.nullable(),
    kind: z.enum(['unit', 'text', 'one-of']),
    options: z.array(Option),
    chosen: z.string().nullable(),
  })
  .meta({ id: 'ImportChoice' });

export const listImportKinds = query({
  id: 'list-import-kinds',
  domain: 'imports',
  path: '/imports/kinds',
  summary: 'What one may import, with the fields each kind takes',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({ kinds: z.array(ImportKindCard) }),
});

export const startImport = action({
  id: 'start-import',
  domain: 'imports',
  path: '/imports',
  summary: 'Upload a file (raw body) and begin reading it; nothing is stored before it is committed',
  permission: 'signed-in',
  input: z.object({ kind: z.string().max(100), name: z.string().min(1).max(255) }),
  output: z.object({ importId: z.string(), sameAs: z.string().nullable() }),
  refuses: ['import-kind-unknown', 'file-too-large', 'file-empty'],
  transfer: 'upload',
  limit: 320 * 1024 * 1024,
});

export const listImports = query({
  id: 'list-imports',
  domain: 'imports',
  path: '/imports',
  summary: 'Imports, newest first',
  permission: 'signed-in',
  input: z.object({
    kind: z.string().max(100).optional(),
    state: z.enum(importStates).optional(),
    /** whose: everybody’s one may see, or only those I brought in */
    by: z.enum(['anybody', 'me']).default('anybody'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ imports: z.array(ImportRow), next: z.string().nullable() }),
});

export const readImport = query({
  id: 'read-import',
  domain: 'imports',
  path: '/imports/:importId',
  summary: 'One import: state, progress, what was understood, a sample, and counts of problems',
  permission: 'signed-in',
  input: z.object({ importId: ImportId }),
  output: ImportRow.extend({
    seen: z.record(z.string(), z.unknown()),
    options: z.record(z.string(), z.unknown()),
    choices: z.array(ImportChoice),
    /** what one row is called, and several; null: row and rows */
    rowNames: z.object({ one: Texts, other: Texts }).nullable(),
    sample: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    sampleColumns: z.array(Option.extend({ kind: z.enum(['text', 'date', 'integer', 'amount', 'hours']) })),
    problems: z.array(z.object({ code: z.string(), severity: z.string(), count: z.int(), text: Texts })),
    progress: z
      .object({ state: z.string(), done: z.int(), total: z.int().nullable(), message: z.string().nullable() })
      .nullable(),
    sameAs: z.string().nullable(),
  }),
  refuses: ['import-unknown'],
});

export const readImportProblems = query({
  id: 'read-import-problems',
  domain: 'imports',
  path: '/imports/:importId/problems',
  summary: 'What is wrong with the file, in file order: line, column, value and what was expected',
  permission: 'signed-in',
  input: z.object({
    importId: ImportId,
    severity: z.enum(['refusal', 'error', 'warning', 'note']).optional(),
    code: z.string().max(100).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  }),
  output: z.object({ problems: z.array(ImportProblemRow), next: z.string().nullable() }),
  refuses: ['import-unknown'],
});

export const remapImport = action({
  id: 'remap-import',
  domain: 'imports',
  path: '/imports/:importId/mapping',
  summary: 'Choose which column fills which field, or another sheet, and read the file again',
  permission: 'signed-in',
  input: z.object({
    importId: ImportId,
    mapping: z.record(z.string().max(100), z.string().max(500).nullable()).optional(),
    sheet: z.string().max(200).optional(),
    choices: z.record(z.string().max(100), z.union([z.string().max(500), z.boolean(), z.number()])).optional(),
  }),
  output: z.object({}),
  refuses: ['import-unknown', 'import-not-open'],
});

export const commitImport = action({
  id: 'commit-import',
  domain: 'imports',
  path: '/imports/:importId/commit',
  summary: 'Store the rows: all (refused while any row is bad) or only the good ones',
  permission: 'signed-in',
  input: z.object({ importId: ImportId, rows: z.enum(['all', 'good']) }),
  output: z.object({}),
  refuses: ['import-unknown', 'import-not-open', 'import-has-bad-rows'],
});

export const undoImport = action({
  id: 'undo-import',
  domain: 'imports',
  path: '/imports/:importId/undo',
  summary: 'Take back everything this import stored',
  permission: 'signed-in',
  input: z.object({ importId: ImportId }),
  output: z.object({ removed: z.int() }),
  refuses: ['import-unknown', 'import-not-stored', 'import-outside-units'],
});

export const downloadBadRows = query({
  id: 'download-bad-rows',
  domain: 'imports',
  path: '/imports/:importId/bad-rows.csv',
  summary: 'The bad rows as they were, each with what is wrong: correct them and import the file again',
  permission: 'signed-in',
  input: z.object({ importId: ImportId }),
  output: z.any(),
  refuses: ['import-unknown'],
  transfer: 'download',
});
