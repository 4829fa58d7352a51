// One figure: its value with what to compare it with, the trend, the parts, the definition, and the records it is made of.

import { useQuery } from '@tanstack/react-query';
import { readFigure } from '../../platform/figures/figures-contract.ts';
import { useParam, usePathParam } from '../address.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { Chart } from '../ui/chart.tsx';
import { Link } from '../ui/link.tsx';
import { FigureFrame } from '../ui/pages/figure-frame.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { Select } from '../ui/select.tsx';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { ErrorState } from '../ui/state-notes.tsx';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { ClosedLine } from './closed-line.tsx';
import { domainName } from './domain-name.ts';
import type { FigureAnswer, FigureAsked } from './figure-asked.ts';
import { FigureDefinition } from './figure-definition.tsx';
import { FigureHead } from './figure-head.tsx';
import { FigureParts } from './figure-parts.tsx';
import { FigureRecords } from './figure-records.tsx';
import { domainOf } from './figure-rows.ts';
import { FollowButton } from './follow-button.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';
import { trendChart } from './trend-chart.ts';

export function FigurePage() {
  const refused = useRefusalText();
  const figure = usePathParam('figure');
  const [period, setPeriod] = usePeriodParam();
  const [unit, setUnit] = useUnitParam(undefined, period);
  const [organisation, setOrganisation] = useParam('organisation');
  const seen = organisation === 'today' ? 'today' : 'then';
  const asked = { figure, unit: unit ?? '', period, organisation: seen } as const;
  const { data, error } = useQuery({
    ...asking(readFigure, asked),
    enabled: unit !== undefined,
    // another figure is another page; another unit or period is the same page with other numbers
    placeholderData: (before) => (before?.card.id === figure ? before : undefined),
  });
  const scope = (
    <>
      <UnitPicker value={unit} onChange={setUnit} period={period} />
      <PeriodPicker value={period} onChange={setPeriod} />
      <OrganisationSelect value={seen} onChange={(value) => setOrganisation(value === 'then' ? undefined : value)} />
    </>
  );
  if (error)
    return (
      <>
        <div className="list-tools screen-only">{scope}</div>
        <ErrorState wholePage what={refused(error)} />
      </>
    );
  if (!data) return <SkeletonPage />;
  return <FigureView data={data} asked={asked} scope={scope} />;
}

function FigureView({ data, asked, scope }: { data: FigureAnswer; asked: FigureAsked; scope: React.ReactNode }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { figure, unit, period } = asked;
  const { card, value } = data;
  const domain = domainOf(figure);
  const list = `/figures?unit=${unit}&period=${period}`;
  return (
    <FigureFrame
      crumbs={[
        { label: t('figures'), href: list },
        { label: domainName(domain, language), href: `${list}&domain=${domain}` },
      ]}
      title={card.name[language]}
      lead={card.definition[language]}
      actions={<FollowButton figure={figure} />}
      scope={scope}
      banner={
        <FigureBanner data={data} address={`/figures/after-close?unit=${unit}&period=${period}&figure=${figure}`} />
      }
      values={<FigureHead data={data} asked={asked} />}
      chart={value.hidden ? null : <Chart spec={trendChart(data, language)} height={300} />}
      breakdown={<FigureParts asked={asked} card={card} />}
      definition={<FigureDefinition asked={asked} data={data} />}
      records={
        <div id="records">
          <FigureRecords asked={asked} card={card} />
        </div>
      }
    />
  );
}

function OrganisationSelect({ value, onChange }: { value: 'then' | 'today'; onChange: (value: string) => void }) {
  const t = useWords(houseWords);
  return (
    <Select
      label={t('organisation')}
      labelHidden
      value={value}
      onChange={onChange}
      options={[
        { id: 'then', label: t('organisation.then') },
        { id: 'today', label: t('organisation.today') },
      ]}
    />
  );
}

function FigureBanner({ data, address }: { data: FigureAnswer; address: string }) {
  const t = useWords(houseWords);
  if (data.value.hidden) return <Banner icon="lock">{t('hiddenWhy')}</Banner>;
  if (!data.closed) return null;
  const { differs, value, closedAt, closedBy } = data.closed;
  return (
    <Banner
      icon="lock"
      tone={differs ? 'attention' : 'calm'}
      action={differs ? <Link href={address}>{t('showDifferences')}</Link> : null}
    >
      <ClosedLine at={closedAt} who={closedBy} />{' '}
      {differs ? t('closedDiffers', { value: value.shown }) : t('closedSame')}
    </Banner>
  );
}
