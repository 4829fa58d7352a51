// How each administration sees each need: one's own sheet to fill in, and everybody's beside each other, a criterion at a time.
import { useState } from 'react';
import { useWords } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import type { RankedRow, RoundPage } from '../../contract.ts';
import { OwnScores } from './own-scores.tsx';
import { roundsWords } from './rounds-words.ts';

export function RoundScores({ page }: { page: RoundPage }) {
  return (
    <Stack gap={6}>
      <OwnScores page={page} />
      <AllScores page={page} />
    </Stack>
  );
}

function AllScores({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const [criterion, setCriterion] = useState(page.criteria[0]?.id ?? '');
  const scoreOf = (need: string, unit: string) =>
    page.scores.find((each) => each.need === need && each.unit === unit && each.criterion === criterion)?.score;
  return (
    <Section title={t('allScores')}>
      <Select
        label={t('criterion')}
        value={criterion}
        onChange={setCriterion}
        options={page.criteria.map((each) => ({ id: each.id, label: each.shown }))}
        width="medium"
      />
      <DataTable
        label={t('allScores')}
        wide
        rows={page.ranked}
        rowId={(row) => row.need}
        columns={[
          { id: 'need', title: t('need'), priority: 1, width: 'wide', cell: (row) => row.title },
          ...page.partyUnits.map((each) => ({
            id: each.unit,
            title: each.unit,
            numeric: true,
            cell: (row: RankedRow) => scoreOf(row.need, each.unit) ?? '–',
          })),
        ]}
      />
    </Section>
  );
}
