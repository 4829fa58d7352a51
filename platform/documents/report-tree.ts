// The one tree every report is made of, and the rules it must keep. Word, PDF and HTML are three pictures of it, so what
// cannot be said in all three cannot be said here. Pure: the web builds and shows the same tree.
import { z } from 'zod';
import { Refusal } from '../refusal/refusal.ts';
import { ChartSpec } from './chart-spec.ts';
import { documentWords } from './document-words.ts';
import { plainText } from './plain-text.ts';

const filledText = plainText.min(1);

/** A web address, a mail address, a path within the product (`/figures/…`) or a place in the page (`#…`). */
export const Address = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|\/(?!\/)|#)[^\s<>"'`\\]*$/, 'An address begins with https://, mailto:, / or #.');

export const Fulfilment = z.enum(['met', 'partly', 'missed', 'not-assessed']);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** Better or worse, never up or down: more sick leave is "worse". */
export const Trend = z.enum(['better', 'worse', 'unchanged', 'unknown']);
export type Trend = z.infer<typeof Trend>;

const marks = { strong: z.boolean().optional(), emphasis: z.boolean().optional() };

/**
 * A piece of running text. A `figure` is a reference to a figure: `shown` is the value as written, `address` its page,
 * `note` what a reader must know to compare it (it becomes a numbered note).
 */
export const Inline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: plainText, ...marks }),
  z.object({ kind: z.literal('link'), text: filledText, address: Address, ...marks }),
  z.object({
    kind: z.literal('figure'),
    figureId: filledText,
    shown: filledText,
    address: Address.optional(),
    note: filledText.optional(),
    ...marks,
  }),
  z.object({ kind: z.literal('break') }),
  z.object({ kind: z.literal('fulfilment'), value: Fulfilment }),
  z.object({ kind: z.literal('trend'), value: Trend }),
]);
export type Inline = z.infer<typeof Inline>;

export const Inlines = z.array(Inline);

/** `share` is the column's width in relation to the others (1 when left out). `unit` is written once, in the header. */
export const Column = z.object({
  header: filledText,
  align: z.enum(['start', 'end', 'center']).optional(),
  unit: filledText.optional(),
  share: z.number().positive().max(20).optional(),
});
export type Column = z.infer<typeof Column>;

/** `tone` colours the words of a cell; the words themselves must say the same thing. */
export const Cell = z.object({
  inlines: Inlines,
  tone: z.enum(['good', 'attention', 'fault', 'quiet']).optional(),
});
export type Cell = z.infer<typeof Cell>;

/** A `part` row is one that the row above it includes ("varav IT"); a `group` row stands out as a heading or a sum. */
export const Row = z.object({ cells: z.array(Cell), role: z.enum(['group', 'part']).optional() });
export type Row = z.infer<typeof Row>;

/**
 * The blocks of a document. `contents` is the table of contents, `legend` explains the status marks, and
 * `chart-tables` writes out the numbers behind every chart of the document as ordinary tables.
 */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(4), text: filledText }),
  z.object({ kind: z.literal('paragraph'), inlines: Inlines, role: z.enum(['lead', 'small']).optional() }),
  z.object({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(Inlines).min(1) }),
  z.object({
    kind: z.literal('table'),
    caption: filledText,
    columns: z.array(Column).min(1).max(16),
    rows: z.array(Row),
    total: z.array(Cell).optional(),
    headerColumn: z.boolean().optional(),
    note: filledText.optional(),
  }),
  z.object({ kind: z.literal('chart'), chart: ChartSpec, alt: filledText, note: filledText.optional() }),
  z.object({
    kind: z.literal('status'),
    label: filledText,
    fulfilment: Fulfilment.optional(),
    trend: Trend.optional(),
    inlines: Inlines.optional(),
  }),
  z.object({
    kind: z.literal('callout'),
    tone: z.enum(['note', 'attention', 'fault']),
    title: filledText.optional(),
    inlines: Inlines,
  }),
  z.object({ kind: z.literal('page-break') }),
  z.object({ kind: z.literal('legend') }),
  z.object({ kind: z.literal('contents') }),
  z.object({ kind: z.literal('chart-tables') }),
]);
export type Block = z.infer<typeof Block>;

/**
 * A closed report carries the hash of the facts it was made from; a draft says so on every page (`remark`: what that means,
 * when it is not that the period is open); what people have approved says who did.
 */
export const DocumentState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), remark: filledText.optional() }),
  z.object({
    kind: z.literal('approved'),
    approvedAt: z.iso.datetime({ offset: true, local: true }),
    approvedBy: filledText,
  }),
  z.object({
    kind: z.literal('closed'),
    closedAt: z.iso.datetime({ offset: true, local: true }),
    closedBy: filledText,
    hash: filledText,
  }),
]);

/**
 * What stands on the cover. `createdOn` is also the date written into the files, so a tree says everything its bytes
 * depend on. `siteAddress` (`https://fyr.region.example`) makes paths into links that work outside the product.
 */
export const DocumentMeta = z.object({
  title: filledText,
  subtitle: filledText.optional(),
  organisation: filledText,
  unit: filledText.optional(),
  period: filledText.optional(),
  documentId: filledText.optional(),
  responsible: filledText.optional(),
  author: filledText.optional(),
  version: filledText.optional(),
  language: z.enum(['sv', 'da', 'en']),
  createdOn: z.iso.date(),
  state: DocumentState,
  siteAddress: z
    .string()
    .regex(/^https?:\/\/[^\s/<>"'`\\]+$/)
    .optional(),
});
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** A whole report. Headings begin at level 1 and skip no level; every row of a table fills its columns. */
export const ReportTree = z.object({ meta: DocumentMeta, blocks: z.array(Block).min(1) }).check((context) => {
  for (const problem of treeProblems(context.value))
    context.issues.push({
      code: 'custom',
      message: problem.message,
      path: ['blocks', problem.block],
      input: undefined,
    });
});
export type ReportTree = z.infer<typeof ReportTree>;

/**
 * The tree, checked and cleaned of characters no form can hold. Throws `Refusal('invalid', 'report-tree-not-valid')`
 * whose fields say what is wrong, in the document's language where the author can mend it.
 */
export function parseReportTree(tree: unknown): ReportTree {
  const parsed = ReportTree.safeParse(tree);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code,
    message: issue.message,
  }));
  throw new Refusal('invalid', 'report-tree-not-valid', { first: fields[0]?.message ?? '' }, fields);
}

interface TreeProblem {
  readonly block: number;
  readonly message: string;
}

function treeProblems(tree: Pick<ReportTree, 'meta' | 'blocks'>): TreeProblem[] {
  const words = documentWords[tree.meta.language];
  const problems: TreeProblem[] = [];
  let before = 0;
  tree.blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      const { text, level } = block;
      if (before === 0 && level > 1) problems.push({ block: index, message: words.firstHeading(text, level) });
      else if (level > before + 1) problems.push({ block: index, message: words.skippedHeading(text, level, before) });
      before = level;
    }
    if (block.kind === 'table') {
      [...block.rows.map((row) => row.cells), ...(block.total ? [block.total] : [])].forEach((cells, row) => {
        if (cells.length !== block.columns.length)
          problems.push({
            block: index,
            message: words.rowWidth(block.caption, row + 1, cells.length, block.columns.length),
          });
      });
    }
  });
  return problems;
}
