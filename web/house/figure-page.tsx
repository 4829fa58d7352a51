// One figure: its value with what to compare it with, the trend, the parts, the definition, and the records it is made of.
import { useQuery } from '@tanstack/react-query';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { readFigure } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam, usePathParam } from '../address.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { Chart } from '../ui/chart.tsx';
import { FigureValue } from '../ui/figure-link.tsx';
import { Quiet } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { FigureFrame } from '../ui/pages/figure-frame.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { Select } from '../ui/select.tsx';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { ClosedLine } from './closed-line.tsx';
import { figureAddress } from './figure-address.ts';
import { FigureDefinitionFacts } from './figure-definition.tsx';
import { FigureParts } from './figure-parts.tsx';
import { FigureRecords } from './figure-records.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';
import { trendChart } from './trend-chart.ts';

export type FigureAnswer = AnswerOf<typeof readFigure>;

export function FigurePage() {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const figure = usePathParam('figure');
  const [unit, setUnit] = useUnitParam();
  const [period, setPeriod] = usePeriodParam();
  const [organisation, setOrganisation] = useParam('organisation');
  const seen = organisation === 'today' ? 'today' : 'then';
  const asked = { figure, unit: unit ?? '', period, organisation: seen } as const;
  const { data, error } = useQuery({
    ...asking(readFigure, asked),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonPage />;
  const name = data.card.name[language];
  return (
    <FigureFrame
      crumbs={[{ label: t('figures'), href: `/figures?unit=${unit}&period=${period}` }]}
      title={name}
      lead={data.card.definition[language]}
      scope={
        <>
          <UnitPicker value={unit} onChange={setUnit} />
          <PeriodPicker value={period} onChange={setPeriod} />
          <Select
            label={t('organisation')}
            labelHidden
            value={seen}
            onChange={(value) => setOrganisation(value === 'then' ? undefined : value)}
            options={[
              { id: 'then', label: t('organisation.then') },
              { id: 'today', label: t('organisation.today') },
            ]}
          />
        </>
      }
      banner={
        <FigureBanner data={data} address={`/figures/after-close?unit=${unit}&period=${period}&figure=${figure}`} />
      }
      values={<FigureValues data={data} address={figureAddress(figure, unit ?? '', period)} />}
      chart={
        data.value.hidden ? null : (
          <Chart
            spec={trendChart(data, language, {
              title: `${name}: ${t('trend').toLocaleLowerCase()}`,
              month: t('month'),
              now: t('thisYear'),
              before: t('lastYear'),
            })}
          />
        )
      }
      breakdown={<FigureParts asked={asked} card={data.card} />}
      definition={<FigureDefinitionFacts asked={asked} data={data} />}
      records={<FigureRecords asked={asked} />}
      recordsNote={t('recordsNote', { count: data.value.facts })}
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

function FigureValues({ data, address }: { data: FigureAnswer; address: string }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  // the server only sends units the figure module knows
  const unit = unitWord(data.card.shownUnit as ShownUnit, language);
  const shown = (value: FigureAnswer['value']) => ({
    value: value.shownNumber,
    ...(value.value === null ? {} : { unit }),
  });
  return (
    <>
      <FigureValue label={t('value')} href={address} {...shown(data.value)}>
        {data.value.hidden ? <Quiet small>{t('hidden')}</Quiet> : null}
      </FigureValue>
      {data.closed ? <FigureValue label={t('frozenValue')} href={address} {...shown(data.closed.value)} /> : null}
      <FigureValue label={t('lastYear')} href={address} {...shown(data.lastYear)} />
      <FigureValue label={t('target')} href="/scorecards" value={data.target?.text ?? '–'}>
        {data.target ? null : <Quiet small>{t('noTarget')}</Quiet>}
      </FigureValue>
    </>
  );
}
