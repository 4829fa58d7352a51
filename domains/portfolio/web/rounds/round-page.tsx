// One round: the ranking, everybody's scores beside each other, what the meeting has to settle, and the plan there is room for.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam, usePathParam } from '../../../../web/address.ts';
import { addressOf, asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { PageHeader } from '../../../../web/ui/page-header.tsx';
import { Views } from '../../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { exportRound, type RoundPage as Page, type RankedRow, setRoundState, showRound } from '../../contract.ts';
import '../portfolio.css';
import { PortfolioHistory } from '../portfolio-history.tsx';
import { RoundDifferences } from './round-differences.tsx';
import { RoundDrawer } from './round-drawer.tsx';
import { RoundNeedDrawer } from './round-need-drawer.tsx';
import { RoundPlan } from './round-plan.tsx';
import { RoundScores } from './round-scores.tsx';
import { roundsWords } from './rounds-words.ts';
import { TakeOutDrawer } from './take-out-drawer.tsx';

export function RoundPage() {
  const t = useWords(roundsWords);
  const refused = useRefusalText();
  const round = usePathParam('round');
  const [view] = useParam('view');
  const { data, error } = useQuery(asking(showRound, { round }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const at = `/portfolio/rounds/${round}`;
  const differing = data.ranked.flatMap((row) => row.byCriterion.filter((each) => each.differs)).length;
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('rounds'), href: '/portfolio/rounds' }]}
        title={data.title}
        mark={<Chip tone="sea">{t(`state.${data.state}`)}</Chip>}
        facts={[
          { label: t('leads'), value: data.unitName },
          { label: t('parties'), value: data.partyUnits.map((each) => each.name).join(', ') },
        ]}
        actions={<Actions page={data} />}
      />
      <Views
        views={[
          { label: t('view.ranking'), href: at },
          { label: t('view.plan'), href: `${at}?view=plan` },
          { label: t('view.scores'), href: `${at}?view=scores` },
          { label: t('view.differences'), href: `${at}?view=differences`, count: differing },
        ]}
      />
      {view === 'plan' ? <RoundPlan page={data} /> : null}
      {view === 'scores' ? <RoundScores page={data} /> : null}
      {view === 'differences' ? <RoundDifferences page={data} /> : null}
      {view === undefined ? <Ranking page={data} /> : null}
      {view === undefined && data.steps.length > 0 ? (
        <Section title={t('history')}>
          <PortfolioHistory steps={data.steps} words={roundsWords} />
        </Section>
      ) : null}
    </div>
  );
}

const following = { scoring: 'meeting', meeting: 'settled', settled: 'meeting' } as const;

function Actions({ page }: { page: Page }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const [drawer, setDrawer] = useState<'change' | 'need' | 'out' | null>(null);
  if (!page.mayLead) return null;
  const next = following[page.state];
  return (
    <Stack gap={2}>
      <div className="section-actions">
        <Button
          kind="primary"
          working={act.working}
          onPress={() => act.run(() => call(setRoundState, { round: page.round, version: page.version, state: next }))}
        >
          {t(`goTo.${next}`)}
        </Button>
        {page.state === 'settled' ? null : (
          <>
            <Button icon="add" onPress={() => setDrawer('need')}>
              {t('addNeed')}
            </Button>
            <Button kind="quiet" icon="edit" onPress={() => setDrawer('change')}>
              {t('change')}
            </Button>
            {page.ranked.length > 0 ? (
              <Button kind="quiet" icon="trash" onPress={() => setDrawer('out')}>
                {t('takeOut')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {drawer === 'change' ? <RoundDrawer round={page} onClose={() => setDrawer(null)} /> : null}
      {drawer === 'out' ? <TakeOutDrawer page={page} onClose={() => setDrawer(null)} /> : null}
      {drawer === 'need' ? <RoundNeedDrawer page={page} onClose={() => setDrawer(null)} /> : null}
    </Stack>
  );
}

function Ranking({ page }: { page: Page }) {
  const t = useWords(roundsWords);
  const { language } = useLanguage();
  const tenths = (value: number | null) => numberText(value === null ? null : value / 10, { language, decimals: 1 });
  const columns: Column<RankedRow>[] = [
    {
      id: 'need',
      title: t('need'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="numeric">{row.rank}.</span> {row.title}{' '}
          {row.isMust ? <Chip tone="attention">{t('must')}</Chip> : null}
        </>
      ),
    },
    { id: 'value', title: t('value'), numeric: true, cell: (row) => <strong>{tenths(row.tenths)}</strong> },
    ...page.criteria.map(
      (each): Column<RankedRow> => ({
        id: each.id,
        title: t('withWeight', { name: each.shown, weight: each.weight }),
        numeric: true,
        cell: (row) => {
          const own = row.byCriterion.find((one) => one.criterion === each.id);
          return (
            <span>
              {tenths(own?.tenths ?? null)}
              {own?.differs ? (
                <span className="quiet small"> {t('span', { low: own.lowest ?? 0, high: own.highest ?? 0 })}</span>
              ) : null}
            </span>
          );
        },
      }),
    ),
    {
      id: 'cost',
      title: t('cost'),
      unit: t('tkr'),
      numeric: true,
      cell: (row) => numberText(row.costOre / 100_000, { language }),
    },
  ];
  return (
    <DataTable
      label={t('view.ranking')}
      columns={columns}
      rows={page.ranked}
      rowId={(row) => row.need}
      rowHref={(row) => `/portfolio/needs/${row.need}`}
      exports={(['csv', 'xlsx'] as const).map((format) => ({
        format,
        href: addressOf(exportRound, { round: page.round, format }),
      }))}
    />
  );
}
