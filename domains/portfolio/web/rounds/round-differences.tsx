// What the meeting talks about: needs that administrations see two steps apart or more, everybody's score beside each other, and
// the score they agree on, given with one press or one digit. The needs keep their places while one settles; what it does to
// the ranking stands beside each.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type RankedRow, type RoundPage, settleScore } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';
import { ScoreKeys } from './score-keys.tsx';

type Criterion = RankedRow['byCriterion'][number];
type At = { row: RankedRow; each: Criterion };

export function RoundDifferences({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const [explaining, setExplaining] = useState<At | null>(null);
  // in the order they had when one came here, so that nothing moves under the hand
  const [order] = useState(() => page.ranked.map((row) => row.need));
  const rows = page.ranked
    .map((row) => ({ row, talk: row.byCriterion.filter((each) => each.differs || each.settled !== null) }))
    .filter(({ talk }) => talk.length > 0)
    .toSorted((a, b) => order.indexOf(a.row.need) - order.indexOf(b.row.need));
  if (rows.length === 0)
    return (
      <EmptyState icon="check" title={t('differences.none')}>
        {t('differences.noneNote')}
      </EmptyState>
    );
  const settles = page.mayLead && page.state === 'meeting';
  const all = rows.flatMap(({ talk }) => talk);
  const settle = ({ row, each }: At) =>
    settles
      ? (score: number) =>
          act.run(() =>
            call(settleScore, { round: page.round, need: row.need, criterion: each.criterion, score, note: each.note }),
          )
      : undefined;
  return (
    <Stack gap={4}>
      <p aria-live="polite">
        <strong className="numeric">
          {t('settledOf', { count: all.filter((each) => !each.differs).length, all: all.length })}
        </strong>{' '}
        <span className="quiet">{t(page.state === 'scoring' ? 'differences.wait' : settles ? 'keys' : 'read')}</span>
      </p>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <div className="settle-list" data-score-list>
        {rows.map(({ row, talk }) => (
          <section key={row.need} className="settle-need">
            <NeedHead row={row} />
            {talk.map((each) => (
              <Difference
                key={each.criterion}
                page={page}
                at={{ row, each }}
                onSettle={settle({ row, each })}
                isRefused={act.refusal !== null}
                onExplain={() => setExplaining({ row, each })}
              />
            ))}
          </section>
        ))}
      </div>
      {explaining ? <NoteDrawer page={page} at={explaining} onClose={() => setExplaining(null)} /> : null}
    </Stack>
  );
}

function NeedHead({ row }: { row: RankedRow }) {
  const t = useWords(roundsWords);
  const { language } = useLanguage();
  return (
    <header className="settle-head">
      <h2>
        <Link href={`/portfolio/needs/${row.need}`}>{row.title}</Link>
      </h2>
      <Quiet small>
        {t('placeNow', { rank: row.rank, value: numberText(row.tenths / 10, { language, decimals: 1 }) })}
      </Quiet>
    </header>
  );
}

type DifferenceProps = {
  page: RoundPage;
  at: At;
  onSettle: ((score: number) => void) | undefined;
  isRefused: boolean;
  onExplain: () => void;
};

function Difference({ page, at: { row, each }, onSettle, isRefused, onExplain }: DifferenceProps) {
  const t = useWords(roundsWords);
  const name = page.criteria.find((one) => one.id === each.criterion)?.shown ?? each.criterion;
  return (
    <div className="settle-row">
      <StatusMark
        status={each.settled === null ? 'not-assessed' : 'met'}
        word={t(each.settled === null ? 'notSettled' : 'isSettled')}
        shapeOnly
      />
      <span className="settle-name">
        {name}
        {each.note ? <span className="quiet small"> {each.note}</span> : null}
      </span>
      <PartyScores page={page} row={row} each={each} />
      {onSettle ? (
        <>
          <ScoreKeys label={`${row.title}: ${name}`} value={each.settled} onChoose={onSettle} isRefused={isRefused} />
          {each.settled === null ? (
            <span />
          ) : (
            <Button small kind="quiet" onPress={onExplain} aria-label={t('whyOf', { name: `${row.title}, ${name}` })}>
              {t('note')}
            </Button>
          )}
        </>
      ) : each.settled === null ? null : (
        <span>{t('settledAs', { score: each.settled })}</span>
      )}
    </div>
  );
}

/** Everybody's score; the lowest and the highest stand out. */
function PartyScores({ page, row, each }: { page: RoundPage; row: RankedRow; each: Criterion }) {
  const scoreOf = (unit: string) =>
    page.scores.find((one) => one.need === row.need && one.unit === unit && one.criterion === each.criterion)?.score;
  return (
    <span className="settle-parties">
      {page.partyUnits.map(({ unit, name }) => {
        const score = scoreOf(unit);
        const isEdge = score !== undefined && (score === each.lowest || score === each.highest);
        return (
          <span key={unit} title={name}>
            <span className="quiet small">{unit}</span>{' '}
            {isEdge ? (
              <strong className="numeric">{score}</strong>
            ) : (
              <span className="numeric quiet">{score ?? '–'}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}

function NoteDrawer({ page, at: { row, each }, onClose }: { page: RoundPage; at: At; onClose: () => void }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const [note, setNote] = useState(each.note);
  const save = () =>
    call(settleScore, {
      round: page.round,
      need: row.need,
      criterion: each.criterion,
      score: each.settled ?? 0,
      note,
    });
  return (
    <ActingDrawer title={row.title} verb={t('save')} act={act} onDo={() => act.run(save, onClose)} onClose={onClose}>
      <p className="quiet">
        {page.criteria.find((one) => one.id === each.criterion)?.shown}. {t('settledAs', { score: each.settled ?? 0 })}
      </p>
      <TextArea label={t('note')} value={note} onChange={setNote} rows={3} optional />
    </ActingDrawer>
  );
}
