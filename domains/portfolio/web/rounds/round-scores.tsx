// How each administration sees each need, beside each other; one's own can be changed.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type RankedRow, type RoundPage, scoreNeeds } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';

export function RoundScores({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const [criterion, setCriterion] = useState(page.criteria[0]?.id ?? '');
  const [scoring, setScoring] = useState<{ row: RankedRow; unit: string } | null>(null);
  const mine = page.partyUnits.filter((each) => each.mayScore);
  const scoreOf = (need: string, unit: string) =>
    page.scores.find((each) => each.need === need && each.unit === unit && each.criterion === criterion)?.score;
  return (
    <Stack gap={4}>
      <Row>
        <Select
          label={t('criterion')}
          value={criterion}
          onChange={setCriterion}
          options={page.criteria.map((each) => ({ id: each.id, label: each.name }))}
          width="medium"
        />
      </Row>
      <DataTable
        label={t('view.scores')}
        wide
        rows={page.ranked}
        rowId={(row) => row.need}
        columns={[
          {
            id: 'need',
            title: t('need'),
            priority: 1,
            width: 'wide',
            cell: (row) => (
              <>
                {row.title}{' '}
                {mine.map((each) => (
                  <Button
                    key={each.unit}
                    small
                    kind="quiet"
                    icon="edit"
                    onPress={() => setScoring({ row, unit: each.unit })}
                  >
                    {t('scoreFor', { unit: each.unit })}
                  </Button>
                ))}
              </>
            ),
          },
          ...page.partyUnits.map((each) => ({
            id: each.unit,
            title: each.unit,
            numeric: true,
            cell: (row: RankedRow) => scoreOf(row.need, each.unit) ?? '–',
          })),
        ]}
      />
      {scoring ? <ScoreDrawer page={page} {...scoring} onClose={() => setScoring(null)} /> : null}
    </Stack>
  );
}

type Props = { page: RoundPage; row: RankedRow; unit: string; onClose: () => void };

function ScoreDrawer({ page, row, unit, onClose }: Props) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const own = page.scores.filter((each) => each.need === row.need && each.unit === unit);
  const [scores, setScores] = useState<Record<string, number>>(
    Object.fromEntries(own.map((each) => [each.criterion, each.score])),
  );
  return (
    <ActingDrawer
      title={row.title}
      verb={t('save')}
      act={act}
      onDo={() => act.run(() => call(scoreNeeds, { round: page.round, unit, need: row.need, scores }), onClose)}
      onClose={onClose}
    >
      <p className="quiet">
        {t('scoreNote', { name: page.partyUnits.find((each) => each.unit === unit)?.name ?? unit })}
      </p>
      {page.criteria.map((each) => (
        <RadioGroup
          key={each.id}
          label={each.name}
          sideways
          value={String(scores[each.id] ?? '')}
          onChange={(score) => setScores({ ...scores, [each.id]: Number(score) })}
          choices={['0', '1', '2', '3', '4', '5'].map((id) => ({ id, label: id }))}
        />
      ))}
    </ActingDrawer>
  );
}
