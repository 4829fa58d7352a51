// The same as the map, as a table: each part with its band, what it stands on and what it carries, and what the stop does to it.
import { useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { bandsOf } from '../../architecture/component-rules.ts';
import { architectureWords } from './architecture-words.ts';
import { LevelsMark } from './component-marks.tsx';
import type { Shown } from './map-drawing.ts';

const marked = ['stands', 'stopped', 'falls', 'weakened'] as const;

export function MapTable({ shown }: { shown: Shown }) {
  const t = useWords(architectureWords);
  const { scene, found, marks } = shown;
  const bands = bandsOf(scene.view);
  const bandOf = (at: number) => bands.findIndex((kinds) => kinds.includes(scene.nodes[at]?.k ?? 'other'));
  const rows = scene.nodes
    .flatMap((node, at) => (found === null || found.has(at) ? [{ node, at, band: bandOf(at) }] : []))
    .toSorted((a, b) => a.band - b.band || a.node.n.localeCompare(b.node.n));
  type Row = (typeof rows)[number];
  const count = (row: Row, end: 'from' | 'to') =>
    (scene.touching[row.at] ?? []).filter((each) => each[end] === row.at && each.from !== each.to).length;
  const columns: Column<Row>[] = [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      cell: ({ node }) => (
        <>
          {node.n} <span className="quiet small">{node.c}</span>
        </>
      ),
    },
    { id: 'kind', title: t('kind'), cell: ({ node }) => t(`kind.${node.k}`) },
    ...(marks
      ? [{ id: 'mark', title: t('ifItStops'), cell: (row: Row) => t(`mark.${marked[marks[row.at] ?? 0] ?? 'stands'}`) }]
      : []),
    { id: 'below', title: t('standsOn'), numeric: true, cell: (row) => count(row, 'to') },
    { id: 'above', title: t('carries'), numeric: true, cell: (row) => count(row, 'from') },
    { id: 'levels', title: t('klassa'), labelled: true, cell: ({ node }) => <LevelsMark levels={node.l} /> },
  ];
  return (
    <DataTable
      label={t('map')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.node.id}
      rowHref={(row) => `/systems/${row.node.id}`}
      groupOf={(row) => ({ id: String(row.band), title: shown.bandTitles[row.band] ?? '' })}
    />
  );
}
