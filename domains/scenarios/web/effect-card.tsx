// One effect: what it gives, month by month, and what it is computed from, each piece opened where it can be.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { monthName } from '../../../web/ui/period-steps.ts';
import type { Effect, Ground } from '../contract.ts';
import { useOre } from './ore-text.ts';
import { scenarioWords } from './scenario-words.ts';

export function EffectCard({ effect }: { effect: Effect }) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useOre();
  const amount = `${millions(effect.total, true)} ${mnkr}`;
  return (
    <Card title={`${t(`kind.${effect.kind}`)}: ${effect.names[language]}`}>
      <Stack gap={3}>
        <p>
          <strong className="numeric">{amount}</strong> {t('effect.thisYear')} <More effect={effect} />
        </p>
        <EffectMonths effect={effect} />
        <details>
          <summary>{t('grounds')}</summary>
          <Stack gap={2}>
            <p className="small">{t(`how.${effect.kind}`)}</p>
            <dl className="what-if-grounds">
              {effect.grounds.map((ground) => (
                <GroundRow key={ground.name} ground={ground} />
              ))}
            </dl>
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}

function More({ effect }: { effect: Effect }) {
  const t = useWords(scenarioWords);
  const { millions, hundredths, mnkr, fte } = useOre();
  const { language } = useLanguage();
  const money = (ore: number) => `${millions(ore, true)} ${mnkr}`;
  const empty = effect.empty.at(-1);
  return (
    <Quiet>
      {empty ? t('effect.empty', { count: `${hundredths(empty.amount)} ${fte}` }) : null}
      {effect.to
        ? t('effect.moved', {
            from: `${monthName(effect.from, language)} ${effect.from.slice(0, 4)}`,
            to: `${monthName(effect.to, language)} ${effect.to.slice(0, 4)}`,
          })
        : null}{' '}
      {effect.paid
        ? t('effect.paid', {
            now: money(effect.paid.thisYear),
            next: money(effect.paid.nextYear),
            depreciation: money(effect.nextYear),
          })
        : null}
    </Quiet>
  );
}

type MonthRow = { month: string; amount: number; empty: number | undefined };

function EffectMonths({ effect }: { effect: Effect }) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const { kronor, hundredths, kr } = useOre();
  const rows = effect.months.map(
    (each): MonthRow => ({
      ...each,
      empty: effect.empty.find((other) => other.month === each.month)?.amount,
    }),
  );
  const columns: Column<MonthRow>[] = [
    {
      id: 'month',
      title: t('month'),
      priority: 1,
      cell: (row) => `${monthName(row.month, language)} ${row.month.slice(0, 4)}`,
      total: t('sum'),
    },
    ...(effect.empty.length > 0
      ? [
          {
            id: 'empty',
            title: t('emptyPositions'),
            numeric: true,
            cell: (row: MonthRow) => hundredths(row.empty ?? 0),
          },
        ]
      : []),
    {
      id: 'amount',
      title: t('effect'),
      unit: kr,
      numeric: true,
      cell: (row) => kronor(row.amount, true),
      total: kronor(effect.total, true),
    },
  ];
  return <DataTable label={t('effect.months')} columns={columns} rows={rows} rowId={(row) => row.month} />;
}

function GroundRow({ ground }: { ground: Ground }) {
  const t = useWords(scenarioWords);
  const shown = useGround()(ground);
  return (
    <>
      <dt>{t(`ground.${ground.name}`)}</dt>
      <dd className="numeric">{ground.address ? <Link href={ground.address}>{shown}</Link> : shown}</dd>
    </>
  );
}

function useGround() {
  const { kronor, hundredths, count, kr, fte } = useOre();
  return ({ measure, value }: Ground) => {
    switch (measure) {
      case 'ore':
        return `${kronor(value)} ${kr}`;
      case 'fte':
        return `${hundredths(value)} ${fte}`;
      case 'share':
        return `${hundredths(value)} %`;
      case 'count':
        return count(value);
    }
  };
}
