// The plan: which needs there is room for with the hours and the money, and what if there were more or less. The rule runs here
// as one changes a number, so the answer is there at once, and what comes in or falls out is marked where it stands. Nothing is
// saved until whoever leads the round makes it the frame.
import { useEffect, useMemo, useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Columns, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { changeRound, type RankedRow, type RoundPage } from '../../contract.ts';
import { type PlanItem, planOf, shortOf } from '../../rounds/plan-rules.ts';
import { roundsWords } from './rounds-words.ts';

const mostLooked = 200_000;

export function RoundPlan({ page }: { page: RoundPage }) {
  const t = useWords(roundsWords);
  const { language } = useLanguage();
  const given = useMemo(() => ({ moneyOre: page.moneyOre, hours: page.resources.map((each) => each.hours) }), [page]);
  const [limits, setLimits] = useState(given);
  useEffect(() => setLimits(given), [given]);
  const items = useMemo(() => itemsOf(page), [page]);
  const plan = useMemo(() => planOf(items, limits, mostLooked), [items, limits]);
  const before = useMemo(() => planOf(items, given, mostLooked), [items, given]);
  const isChanged = JSON.stringify(limits) !== JSON.stringify(given);
  const lacks = (row: RankedRow) => {
    const item = items.find((each) => each.id === row.need);
    if (!item || plan.chosen.includes(row.need)) return '';
    return shortOf(item, plan, limits)
      .map(({ at, by }) =>
        at === 'money'
          ? t('short.money', { amount: numberText(by / 100_000, { language }) })
          : t('short.hours', { name: page.resources[at]?.shown ?? '', hours: numberText(by, { language }) }),
      )
      .join(', ');
  };
  const use = (used: number, of: number, scale: number) =>
    t(of < used ? 'usedOver' : 'used', {
      used: numberText(used / scale, { language }),
      left: numberText(Math.abs(of - used) / scale, { language }),
    });
  return (
    <Stack gap={6}>
      <Section title={t('whatIf')} note={t('whatIf.note')}>
        <Columns least="small" gap={4}>
          <NumberField
            label={t('money')}
            hint={use(plan.used.moneyOre, limits.moneyOre, 100_000)}
            value={limits.moneyOre}
            onChange={(ore) => setLimits({ ...limits, moneyOre: ore ?? 0 })}
            scale={100_000}
            decimals={0}
            unit={t('tkr')}
            min={0}
          />
          {page.resources.map((each, at) => (
            <NumberField
              key={each.id}
              label={each.shown}
              hint={use(plan.used.hours[at] ?? 0, limits.hours[at] ?? 0, 1)}
              value={limits.hours[at] ?? 0}
              onChange={(hours) =>
                setLimits({ ...limits, hours: limits.hours.map((was, place) => (place === at ? (hours ?? 0) : was)) })
              }
              unit="h"
              min={0}
            />
          ))}
        </Columns>
        <Row>
          <p aria-live="polite">
            {t('fits', { count: plan.chosen.length, all: items.length })}{' '}
            {isChanged ? <Difference before={before.chosen} now={plan.chosen} page={page} /> : null}
          </p>
          {isChanged ? (
            <>
              <Button small kind="quiet" icon="undo" onPress={() => setLimits(given)}>
                {t('reset')}
              </Button>
              <KeepLimits page={page} limits={limits} />
            </>
          ) : null}
        </Row>
        {plan.isOver ? <Banner tone="fault">{t('over')}</Banner> : null}
        {plan.isExact ? null : <Banner tone="attention">{t('notExact')}</Banner>}
      </Section>
      <DataTable
        label={t('view.plan')}
        rows={page.ranked}
        rowId={(row) => row.need}
        rowHref={(row) => `/portfolio/needs/${row.need}`}
        columns={usePlanColumns(page, { before: before.chosen, now: plan.chosen }, lacks)}
      />
    </Stack>
  );
}

type Chosen = { before: readonly string[]; now: readonly string[] };

function usePlanColumns(page: RoundPage, { before, now }: Chosen, lacks: (row: RankedRow) => string) {
  const t = useWords(roundsWords);
  const { language } = useLanguage();
  const columns: Column<RankedRow>[] = [
    {
      id: 'need',
      title: t('need'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="numeric">{row.rank}.</span> {row.title}
        </>
      ),
    },
    {
      id: 'in',
      title: t('inPlan'),
      cell: (row) => (
        <>
          <StatusMark
            status={now.includes(row.need) ? 'met' : 'not-assessed'}
            word={t(now.includes(row.need) ? (row.isMust ? 'in.must' : 'in.yes') : 'in.no')}
          />
          {now.includes(row.need) === before.includes(row.need) ? null : (
            <>
              {' '}
              <Chip tone={now.includes(row.need) ? 'done' : 'attention'}>
                {t(now.includes(row.need) ? 'comesIn' : 'fallsOut')}
              </Chip>
            </>
          )}
        </>
      ),
    },
    ...page.resources.map(
      (each): Column<RankedRow> => ({
        id: each.id,
        title: each.shown,
        unit: 'h',
        numeric: true,
        priority: 3,
        cell: (row) => numberText(row.hours[each.id] ?? 0, { language }),
      }),
    ),
    {
      id: 'cost',
      title: t('cost'),
      unit: t('tkr'),
      numeric: true,
      cell: (row) => numberText(row.costOre / 100_000, { language }),
    },
    { id: 'lacks', title: t('lacks'), cell: (row) => lacks(row) || '–' },
  ];
  return columns;
}

/** Makes what was tried the round's own hours and money, for whoever leads it. */
function KeepLimits({ page, limits }: { page: RoundPage; limits: { moneyOre: number; hours: readonly number[] } }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  if (!page.mayLead || page.state === 'settled') return null;
  const { round, version, title, criteria, partyUnits } = page;
  const keep = () =>
    call(changeRound, {
      ...{ round, version, title, criteria, moneyOre: limits.moneyOre },
      resources: page.resources.map((each, at) => ({ ...each, hours: limits.hours[at] ?? 0 })),
      parties: partyUnits.map((each) => each.unit),
    });
  return (
    <>
      <Button small working={act.working} onPress={() => act.run(keep)}>
        {t('keepLimits')}
      </Button>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    </>
  );
}

/** What comes in and what falls out against the plan as it is. */
function Difference({ before, now, page }: { before: readonly string[]; now: readonly string[]; page: RoundPage }) {
  const t = useWords(roundsWords);
  const name = (id: string) => page.ranked.find((row) => row.need === id)?.title ?? '';
  const [comes, falls] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
  if (comes.length === 0 && falls.length === 0) return t('difference.none');
  return [
    comes.length > 0 ? t('difference.in', { names: comes.map(name).join(', ') }) : '',
    falls.length > 0 ? t('difference.out', { names: falls.map(name).join(', ') }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function itemsOf(page: RoundPage): PlanItem[] {
  return page.ranked.map((row) => ({
    id: row.need,
    value: row.value,
    isMust: row.isMust,
    costOre: row.costOre,
    hours: page.resources.map(({ id }) => row.hours[id] ?? 0),
  }));
}
