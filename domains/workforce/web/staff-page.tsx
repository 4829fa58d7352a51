// A unit's staff: the figures that matter, each a link to its own page, and the charts behind them. Groups too small to
// be shown are said in words, not left blank.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { showStaff } from '../contract.ts';
import { FigureTable } from './figure-table.tsx';
import { KeyFigures } from './key-figures.tsx';
import { StaffChartGrid } from './staff-chart-grid.tsx';
import type { StaffAnswer } from './staff-charts.ts';
import { useStaffViews } from './staff-views.ts';
import { workforceWords } from './workforce-words.ts';

const permission = 'workforce.read-figures';

export function StaffPage() {
  const t = useWords(workforceWords);
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const views = useStaffViews(unit, period);
  const { data, error } = useQuery({
    ...asking(showStaff, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <ListFrame
      title={t('staff')}
      lead={t('staff.lead')}
      views={views}
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} permission={permission} />
          <PeriodPicker value={period} onChange={setPeriod} />
        </>
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : data && unit ? (
          <StaffBody data={data} unit={unit} period={period} />
        ) : (
          <SkeletonPage />
        )
      }
    />
  );
}

const keyFigures = [
  'full-time-equivalents',
  'headcount',
  'turnover',
  'sick-leave',
  'extra-time',
  'managers-within-limit',
];
const sickLeave = [
  ...['sick-leave', 'sick-leave-short', 'sick-leave-long', 'sick-leave-60-days', 'sick-leave-women', 'sick-leave-men'],
  ...['sick-leave-under-30', 'sick-leave-30-to-49', 'sick-leave-over-49'],
];
const others = ['full-time-equivalents-rolling', 'leavers', 'reports-per-manager', 'most-reports'];

function StaffBody({ data, unit, period }: { data: StaffAnswer; unit: string; period: string }) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const chosen = (ids: readonly string[]) =>
    ids.flatMap((id) => data.figures.filter((each) => each.figure === `workforce.${id}`));
  const hidden = data.figures.some((each) => each.hidden);
  return (
    <Stack gap={8}>
      {hidden ? <Banner icon="lock">{t('hiddenSome')}</Banner> : null}
      <KeyFigures figures={chosen(keyFigures)} unit={unit} period={period} />
      <StaffChartGrid data={data} period={period} />
      <Section title={t('sickLeave')} note={t('sickLeave.note')}>
        <FigureTable label={t('sickLeave')} figures={chosen(sickLeave)} unit={unit} period={period} />
      </Section>
      <Section title={t('others')} note={t('others.note', { period: periodName(period, language) })}>
        <FigureTable label={t('others')} figures={chosen(others)} unit={unit} period={period} />
      </Section>
    </Stack>
  );
}
