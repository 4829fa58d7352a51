// An administration's own scores as a sheet: needs down, criteria across, one digit in each box. A digit is saved at once and the
// next box is ready, so that twenty needs take minutes.
import { type KeyboardEvent, useEffect, useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type RankedRow, type RoundPage, scoreNeeds } from '../../contract.ts';
import { bestScore } from '../../rounds/ranking-rules.ts';
import { roundsWords } from './rounds-words.ts';

export function OwnScores({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const mine = page.partyUnits.filter((each) => each.mayScore);
  const [chosen, setChosen] = useState(mine[0]?.unit ?? '');
  const unit = mine.find((each) => each.unit === chosen) ?? mine[0];
  if (!unit) return null;
  // the order the needs were taken in: one's own scores do not move them
  const rows = page.ranked.toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
  const scoreOf = (need: string, criterion: string) =>
    page.scores.find((each) => each.need === need && each.unit === unit.unit && each.criterion === criterion)?.score ??
    null;
  const given = page.scores.filter((each) => each.unit === unit.unit).length;
  const columns: Column<RankedRow>[] = [
    {
      id: 'need',
      title: t('need'),
      priority: 1,
      width: 'wide',
      cell: (row) => <Link href={`/portfolio/needs/${row.need}`}>{row.title}</Link>,
    },
    ...page.criteria.map(
      (each): Column<RankedRow> => ({
        id: each.id,
        title: t('withWeight', { name: each.shown, weight: each.weight }),
        numeric: true,
        priority: 1,
        cell: (row) => (
          <ScoreBox
            key={unit.unit}
            label={t('scoreOf', { need: row.title, criterion: each.name })}
            value={scoreOf(row.need, each.id)}
            isRefused={act.refusal !== null}
            onGive={(score) =>
              act.run(() =>
                call(scoreNeeds, { round: page.round, unit: unit.unit, need: row.need, scores: { [each.id]: score } }),
              )
            }
          />
        ),
      }),
    ),
  ];
  return (
    <Section title={t('ownScores', { name: unit.name })} note={t('ownScores.note')}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {mine.length > 1 ? (
        <Select
          label={t('scoringUnit')}
          value={unit.unit}
          onChange={setChosen}
          options={mine.map((each) => ({ id: each.unit, label: each.name }))}
          width="medium"
        />
      ) : null}
      <p className="quiet" aria-live="polite">
        {t('givenOf', { count: given, all: rows.length * page.criteria.length })}
      </p>
      <div data-score-sheet>
        <DataTable
          label={t('ownScores', { name: unit.name })}
          wide
          columns={columns}
          rows={rows}
          rowId={(row) => row.need}
        />
      </div>
    </Section>
  );
}

type BoxProps = { label: string; value: number | null; onGive: (score: number) => void; isRefused: boolean };

function ScoreBox({ label, value, onGive, isRefused }: BoxProps) {
  const [typed, setTyped] = useState<{ score: number; over: number | null } | null>(null);
  useEffect(() => {
    if (isRefused) setTyped(null);
  }, [isRefused]);
  const shown = typed && typed.over === value ? typed.score : value;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1], Enter: [0, 1] }[
      event.key
    ];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    goToBox(event.currentTarget, step[0] ?? 0, step[1] ?? 0);
  };
  return (
    <input
      className="score-box numeric"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={shown ?? ''}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const last = event.currentTarget.value.trim().at(-1) ?? '';
        const score = Number(last);
        if (!/^\d$/.test(last) || score > bestScore) return;
        setTyped({ score, over: value });
        if (score !== value) onGive(score);
        goToBox(event.currentTarget, 1, 0);
      }}
    />
  );
}

/** The box beside or above; past the end of a row the first of the next. */
function goToBox(from: HTMLInputElement, across: number, down: number): void {
  const boxes = [...(from.closest('[data-score-sheet]')?.querySelectorAll<HTMLInputElement>('.score-box') ?? [])];
  const inRow = from.closest('tr')?.querySelectorAll('.score-box').length ?? 1;
  boxes[boxes.indexOf(from) + across + down * inRow]?.focus();
}
