// How earlier overrides turned out beside the method they replaced: closer or further, for the months that have come.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { listOverrideScores } from '../../forecast-contract.ts';
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
      width: 'wide',
      cell: (row) => (
        <>
          {row.reason} <Quiet small>{row.author}</Quiet>
        </>
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
  return (
    <DataTable
      label={t('scores')}
      columns={columns}
      rows={data?.scores}
      rowId={(row) => row.line}
      empty={<EmptyState title={t('scores.none')} icon="history" />}
    />
  );
}
