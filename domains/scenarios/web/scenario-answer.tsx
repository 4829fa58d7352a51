// What the year comes to with what is assumed: the result, each effect with what it is computed from, every figure that
// changes beside the present one, the headings, and the figures that stand.
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Columns, Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { TrendMark } from '../../../web/ui/status-mark.tsx';
import type { ScenarioHeading, Tried } from '../contract.ts';
import { EffectCard } from './effect-card.tsx';
import { FigureTable } from './figure-table.tsx';
import { useOre } from './ore-text.ts';
import { scenarioWords } from './scenario-words.ts';
import { StandingFigures } from './standing-figures.tsx';

export function ScenarioAnswer({ tried, empty }: { tried: Tried; empty: boolean }) {
  const t = useWords(scenarioWords);
  const changing = tried.figures.filter((each) => each.changes);
  const standing = tried.figures.filter((each) => !each.changes);
  return (
    <Stack gap={8}>
      <Stack gap={4}>
        <Result tried={tried} />
        <Basis tried={tried} />
        {empty ? <Banner>{t('answer.empty')}</Banner> : null}
      </Stack>
      {tried.effects.length > 0 ? (
        <Section title={t('effects')} note={t('effects.note')}>
          <Stack gap={4}>
            {tried.effects.map((effect) => (
              <EffectCard key={effect.kind + effect.key} effect={effect} />
            ))}
          </Stack>
        </Section>
      ) : null}
      {changing.length > 0 ? (
        <Section title={t('figures')} note={t('figures.note')}>
          <FigureTable label={t('figures')} figures={changing} />
        </Section>
      ) : null}
      <Section title={t('headings')} note={t('headings.note')}>
        <Headings tried={tried} />
      </Section>
      <StandingFigures tried={tried} evaluated={standing} />
    </Stack>
  );
}

function Result({ tried }: { tried: Tried }) {
  const t = useWords(scenarioWords);
  const { millions, mnkr } = useOre();
  const { before, after, budget } = tried.result;
  const tile = (label: string, text: string, more?: ReactNode) => (
    <div className="figure-value">
      <span className="figure-value-label">{label}</span>
      <span className="figure-value-number">
        <span className="numeric">{text}</span> <span className="figure-value-unit">{mnkr}</span>
      </span>
      {more ? <div className="figure-value-notes">{more}</div> : null}
    </div>
  );
  const change = after - before;
  const trend = change > 0 ? 'better' : change < 0 ? 'worse' : 'unchanged';
  return (
    <Columns least="small" gap={4}>
      {tile(
        t('result.before'),
        millions(before),
        <Quiet small>{t('result.budget', { amount: `${millions(budget)} ${mnkr}` })}</Quiet>,
      )}
      {tile(t('result.after'), millions(after))}
      {tile(
        t('difference'),
        millions(change, true),
        <TrendMark trend={trend} direction={change > 0 ? 'up' : change < 0 ? 'down' : 'level'} />,
      )}
    </Columns>
  );
}

function Basis({ tried }: { tried: Tried }) {
  const t = useWords(scenarioWords);
  if (tried.basis.kind === 'worked-out') return <Banner tone="attention">{t('basis.workedOut')}</Banner>;
  return (
    <p className="quiet small">
      {t('basis.decided')}{' '}
      {tried.basis.versions.map((each, index) => (
        <span key={each.version}>
          {index > 0 ? ', ' : ''}
          <Link href={`/finances/forecast/${each.version}`}>
            {t('basis.version', { unit: each.unit, number: each.number, by: each.by, on: each.on })}
          </Link>
        </span>
      ))}
      . {t('basis.booked')}
    </p>
  );
}

function Headings({ tried }: { tried: Tried }) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useOre();
  const { result } = tried;
  const money = (id: 'outcome' | 'before' | 'after' | 'budget'): Column<ScenarioHeading> => ({
    id,
    title: t(`heading.${id}`),
    unit: mnkr,
    numeric: true,
    cell: (row) => millions(row[id]),
    total: millions(result[id]),
    ...(id === 'outcome' || id === 'budget' ? { priority: 3 as const } : {}),
  });
  const columns: Column<ScenarioHeading>[] = [
    { id: 'name', title: t('heading'), priority: 1, cell: (row) => row.names[language], total: result.names[language] },
    money('outcome'),
    money('before'),
    money('after'),
    {
      id: 'difference',
      title: t('difference'),
      unit: mnkr,
      numeric: true,
      cell: (row) => (row.after === row.before ? '–' : millions(row.after - row.before, true)),
      total: millions(result.after - result.before, true),
    },
    money('budget'),
  ];
  return <DataTable label={t('headings')} columns={columns} rows={tried.headings} rowId={(row) => row.heading} />;
}
