// How earlier overrides turned out beside the method they replaced: closer or further, for the months that have come.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { listOverrideScores } from '../../forecast-contract.ts';
import { exportOverrideScores } from '../../planning-files-contract.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

type Score = AnswerOf<typeof listOverrideScores>['scores'][number];

const tones = { closer: 'done', further: 'attention', alike: 'plain', unknown: 'plain' } as const;

export function OverrideScores({ unit }: { unit: string }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const { data } = useQuery(asking(listOverrideScores, { unit }));
  const money = (id: 'said' | 'method' | 'became'): Column<Score> => ({
    id,
    title: t(`score.${id}`),
    unit: mnkr,
    numeric: true,
    cell: (row) => (row.known === 0 ? '–' : millions(row[id])),
  });
  const columns: Column<Score>[] = [
    {
      id: 'line',
      title: t('line'),
      priority: 1,
      cell: (row) => `${row.names[language]}, ${monthName(row.asOf, language)} ${row.asOf.slice(0, 4)}`,
    },
    {
      id: 'reason',
      title: t('reason'),
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.reason}</span>
          <Quiet small>{row.author}</Quiet>
        </Stack>
      ),
    },
    {
      id: 'known',
      title: t('score.known'),
      numeric: true,
      priority: 3,
      cell: (row) => t('score.of', { known: row.known, months: row.months }),
    },
    money('said'),
    money('method'),
    money('became'),
    {
      id: 'verdict',
      title: t('score.verdict'),
      cell: (row) => <Chip tone={tones[row.verdict]}>{t(`verdict.${row.verdict}`)}</Chip>,
    },
  ];
  const said = (of: (row: Score) => number | null) => (row: Score) => (row.known === 0 ? null : of(row));
  const sortable = useSortable(
    columns,
    data?.scores,
    {
      line: (row) => `${row.names[language]} ${row.asOf}`,
      reason: (row) => row.reason,
      known: (row) => row.known,
      said: said((row) => row.said),
      method: said((row) => row.method),
      became: said((row) => row.became),
      verdict: (row) => t(`verdict.${row.verdict}`),
    },
    'scores',
  );
  return (
    <DataTable
      label={t('scores')}
      {...sortable}
      exports={tableExports(exportOverrideScores, { unit })}
      rowId={(row) => row.line}
      empty={<EmptyState title={t('scores.none')} icon="history" />}
    />
  );
}
