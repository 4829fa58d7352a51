// What the meeting talks about: needs that administrations see two steps apart or more, each with everybody's score, and the
// score they agree on.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type RankedRow, type RoundPage, settleScore } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';

type At = { row: RankedRow; criterion: string };

export function RoundDifferences({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const [settling, setSettling] = useState<At | null>(null);
  const differing = page.ranked.flatMap((row) =>
    row.byCriterion.filter((each) => each.differs || each.settled !== null).map((each) => ({ row, ...each })),
  );
  if (differing.length === 0)
    return (
      <EmptyState icon="check" title={t('differences.none')}>
        {t('differences.noneNote')}
      </EmptyState>
    );
  const name = (criterion: string) => page.criteria.find((each) => each.id === criterion)?.name ?? criterion;
  return (
    <Stack gap={4}>
      {page.state === 'scoring' ? <p className="quiet">{t('differences.wait')}</p> : null}
      {differing.map((each) => (
        <Card key={`${each.row.need} ${each.criterion}`}>
          <Row spread align="start">
            <div>
              <h2 className="idea-title">{each.row.title}</h2>
              <Quiet>{name(each.criterion)}</Quiet>
            </div>
            {page.mayLead && page.state === 'meeting' ? (
              <Button small onPress={() => setSettling(each)}>
                {t(each.settled === null ? 'settle' : 'settleAgain')}
              </Button>
            ) : null}
          </Row>
          <Row gap={5}>
            {page.partyUnits.map((party) => {
              const score = page.scores.find(
                (one) => one.need === each.row.need && one.unit === party.unit && one.criterion === each.criterion,
              );
              return (
                <span key={party.unit}>
                  <Quiet small>{party.unit}</Quiet> <strong className="numeric">{score?.score ?? '–'}</strong>
                </span>
              );
            })}
          </Row>
          {each.settled === null ? null : (
            <p>
              {t('settledAs', { score: each.settled })} {each.note}
            </p>
          )}
        </Card>
      ))}
      {settling ? <SettleDrawer page={page} at={settling} onClose={() => setSettling(null)} /> : null}
    </Stack>
  );
}

function SettleDrawer({ page, at, onClose }: { page: RoundPage; at: At; onClose: () => void }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const before = at.row.byCriterion.find((each) => each.criterion === at.criterion);
  const [score, setScore] = useState(String(before?.settled ?? Math.round((before?.tenths ?? 0) / 10)));
  const [note, setNote] = useState(before?.note ?? '');
  const settle = () =>
    call(settleScore, { round: page.round, need: at.row.need, criterion: at.criterion, score: Number(score), note });
  return (
    <ActingDrawer
      title={at.row.title}
      verb={t('settle')}
      act={act}
      onDo={() => act.run(settle, onClose)}
      onClose={onClose}
    >
      <RadioGroup
        label={page.criteria.find((each) => each.id === at.criterion)?.name ?? ''}
        sideways
        value={score}
        onChange={setScore}
        choices={['0', '1', '2', '3', '4', '5'].map((id) => ({ id, label: id }))}
      />
      <TextArea label={t('note')} value={note} onChange={setNote} rows={3} optional />
    </ActingDrawer>
  );
}
