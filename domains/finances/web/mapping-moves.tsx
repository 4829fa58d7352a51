// What a changed mapping would move: account by account, from which group to which, with what is booked each year.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import type { previewMapping } from '../mapping-contract.ts';
import { useGroupName } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';

type Preview = AnswerOf<typeof previewMapping>;
type Move = Preview['moves'][number];

export function MappingMoves({ preview }: { preview: Preview }) {
  const t = useWords(financesWords);
  const { thousands, tkr } = useMoney();
  const groupName = useGroupName();
  const years = [...new Set(preview.moves.flatMap((move) => move.years.map(({ year }) => year)))].sort();
  const columns: Column<Move>[] = [
    {
      id: 'account',
      title: t('column.account'),
      priority: 1,
      width: 'wide',
      cell: (row) => `${row.account} ${row.name}`,
    },
    { id: 'before', title: t('mapping.before'), labelled: true, cell: (row) => groupName(row.before) },
    { id: 'after', title: t('mapping.after'), labelled: true, cell: (row) => groupName(row.after) },
    ...years.map(
      (year): Column<Move> => ({
        id: String(year),
        title: String(year),
        unit: tkr,
        numeric: true,
        cell: (row) => thousands(row.years.find((each) => each.year === year)?.amount ?? null),
      }),
    ),
  ];
  const sortable = useSortable(
    columns,
    preview.moves,
    {
      account: (row) => row.account,
      before: (row) => groupName(row.before),
      after: (row) => groupName(row.after),
      ...Object.fromEntries(
        years.map((year) => [year, (row: Move) => row.years.find((each) => each.year === year)?.amount ?? null]),
      ),
    },
    'moves',
  );
  return (
    <Section title={t('mapping.moves', { count: preview.moves.length })}>
      <Stack gap={4}>
        {preview.unmapped > 0 ? (
          <Banner tone="attention">{t('mapping.unmapped', { count: preview.unmapped })}</Banner>
        ) : null}
        {preview.moves.length === 0 ? (
          <p>{t('mapping.movesNone')}</p>
        ) : (
          <DataTable label={t('mapping.after')} {...sortable} rowId={(row) => row.account} />
        )}
      </Stack>
    </Section>
  );
}
