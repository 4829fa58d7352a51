// The finished page on screen: the same tree that Word, PDF and HTML are made of, with every number a link to its figure.
import { type ReactNode, useMemo } from 'react';
import { documentWords } from '../../../platform/documents/document-words.ts';
import type { Block, Inline, ReportTree } from '../../../platform/documents/report-tree.ts';
import { Chart } from '../../../web/ui/chart.tsx';
import { FigureLink } from '../../../web/ui/figure-link.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { StatusLegend, StatusMark, TrendMark } from '../../../web/ui/status-mark.tsx';
import './tree-page.css';

export type TreePageProps = {
  tree: ReportTree;
  cover?: boolean;
  /** only the chapter at this place, from 0, numbered as in the whole */
  chapter?: number;
};

export function TreePage({ tree, cover = false, chapter }: TreePageProps) {
  const settled = useMemo(() => settle(tree), [tree]);
  const blocks = settled.blocks.filter((each) => chapter === undefined || each.chapter === chapter);
  return (
    <div className="tree-page" lang={tree.meta.language}>
      {cover ? <Cover tree={tree} /> : null}
      {blocks.map(({ block, number }, index) => (
        // blocks have no names of their own; a changed tree is drawn anew
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
        <BlockView key={index} block={block} number={number} tree={tree} note={settled.noteOf} />
      ))}
      {settled.notes.length > 0 && chapter === undefined ? (
        <ol className="tree-notes">
          {settled.notes.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is the name
            <li key={index}>{text}</li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

type NoteOf = (inline: Inline) => number | undefined;

/** Numbers tables, charts and notes in reading order, as the files do. */
function settle(tree: ReportTree) {
  const counts = { table: 0, chart: 0 };
  let chapter = -1;
  const notes: string[] = [];
  const numbers = new Map<Inline, number>();
  const blocks = tree.blocks.map((block) => {
    for (const inline of inlinesOf(block))
      if (inline.kind === 'figure' && inline.note) numbers.set(inline, notes.push(inline.note));
    const number = block.kind === 'table' || block.kind === 'chart' ? ++counts[block.kind] : 0;
    if (block.kind === 'heading' && block.level === 1) chapter += 1;
    return { block, number, chapter };
  });
  return { blocks, notes, noteOf: (inline: Inline) => numbers.get(inline) };
}

function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return block.inlines;
    case 'status':
      return block.inlines ?? [];
    case 'list':
      return block.items.flat();
    case 'table':
      return [...block.rows.flatMap((row) => row.cells), ...(block.total ?? [])].flatMap((cell) => cell.inlines);
    default:
      return [];
  }
}

type BlockViewProps = { block: Block; number: number; tree: ReportTree; note: NoteOf };

function BlockView({ block, number, tree, note }: BlockViewProps): ReactNode {
  const words = documentWords[tree.meta.language];
  const inlines = (all: readonly Inline[]) => <Inlines all={all} note={note} />;
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p>{inlines(block.inlines)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
            <li key={index}>{inlines(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView block={block} caption={`${words.table} ${number}. ${block.caption}`} note={note} />;
    case 'chart':
      return <Chart spec={block.chart} height={220} />;
    case 'status':
      return (
        <p className="tree-status">
          <strong>{block.label}:</strong> {block.fulfilment ? <StatusMark status={block.fulfilment} /> : null}{' '}
          {block.trend ? <TrendMark trend={block.trend} /> : null} {inlines(block.inlines ?? [])}
        </p>
      );
    case 'callout':
      return (
        <div className="tree-callout" data-tone={block.tone}>
          {block.title ? <strong>{block.title}</strong> : null}
          <p>{inlines(block.inlines)}</p>
        </div>
      );
    case 'legend':
      return <StatusLegend trends />;
    default:
      return null;
  }
}

function TableView({
  block,
  caption,
  note,
}: {
  block: Extract<Block, { kind: 'table' }>;
  caption: string;
  note: NoteOf;
}) {
  return (
    // wide tables are reached by keys as well
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className="tree-table" tabIndex={0} aria-label={caption} data-many={block.columns.length > 5 || undefined}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.header} scope="col" data-align={column.align}>
                {column.header}
                {column.unit ? <span className="quiet"> {column.unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
            <tr key={index} data-role={row.role}>
              {row.cells.map((cell, at) => (
                <CellView key={block.columns[at]?.header ?? at} at={at} block={block} cell={cell} note={note} />
              ))}
            </tr>
          ))}
          {block.total ? (
            <tr data-role="total">
              {block.total.map((cell, at) => (
                <CellView key={block.columns[at]?.header ?? at} at={at} block={block} cell={cell} note={note} />
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
      {block.note ? <p className="quiet small">{block.note}</p> : null}
    </section>
  );
}

type TableBlock = Extract<Block, { kind: 'table' }>;
type CellViewProps = { at: number; block: TableBlock; cell: TableBlock['rows'][number]['cells'][number]; note: NoteOf };

function CellView({ at, block, cell, note }: CellViewProps) {
  const content = <Inlines all={cell.inlines} note={note} />;
  if (at === 0 && block.headerColumn) return <th scope="row">{content}</th>;
  return (
    <td data-align={block.columns[at]?.align} data-tone={cell.tone} data-label={headerOf(block, at)}>
      <span>{content}</span>
    </td>
  );
}

/** What stands before a cell where there is room for one column only. */
function headerOf(block: TableBlock, at: number): string {
  const column = block.columns[at];
  return column ? [column.header, column.unit].filter(Boolean).join(', ') : '';
}

function Inlines({ all, note }: { all: readonly Inline[]; note: NoteOf }) {
  return all.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
    <InlineView key={index} inline={inline} number={note(inline)} />
  ));
}

function InlineView({ inline, number }: { inline: Inline; number: number | undefined }): ReactNode {
  switch (inline.kind) {
    case 'text': {
      const words = inline.emphasis ? <em>{inline.text}</em> : inline.text;
      return inline.strong ? <strong>{words}</strong> : words;
    }
    case 'link':
      return <Link href={inline.address}>{inline.text}</Link>;
    case 'figure':
      return (
        <>
          {inline.address ? (
            <FigureLink href={inline.address}>{inline.shown}</FigureLink>
          ) : (
            <span className="numeric">{inline.shown}</span>
          )}
          {number ? <sup>{number}</sup> : null}
        </>
      );
    case 'break':
      return <br />;
    case 'fulfilment':
      return <StatusMark status={inline.value} />;
    case 'trend':
      return <TrendMark trend={inline.value} />;
  }
}

function Cover({ tree: { meta } }: { tree: ReportTree }) {
  const words = documentWords[meta.language];
  const lines: [string, string | undefined][] = [
    [words.unit, meta.unit],
    [words.period, meta.period],
    [words.documentId, meta.documentId],
    [words.version, meta.version],
    [words.responsible, meta.responsible],
    [words.author, meta.author],
    [words.state, meta.state.kind === 'closed' ? words.closed : words.draft],
    [words.hash, meta.state.kind === 'closed' ? meta.state.hash : undefined],
  ];
  return (
    <header className="tree-cover">
      <p className="quiet">{meta.organisation}</p>
      <p className="tree-title">{meta.title}</p>
      <dl>
        {lines.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </header>
  );
}
