// Why the outcome deviates from budget: every line with its largest driver, the chosen one as a waterfall with the records
// behind each step, and a draft of the comment whose numbers stay bound.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Columns, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { periodName } from '../../../../web/ui/period-steps.ts';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { UnitPicker } from '../../../../web/unit-picker.tsx';
import { explainVariance } from '../../variance-contract.ts';
import { usePlanningScope } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';
import { VarianceComment } from './variance-comment.tsx';
import { VarianceDrivers } from './variance-drivers.tsx';
import { VarianceLines } from './variance-lines.tsx';
import { VarianceRecords } from './variance-records.tsx';
import { VarianceWaterfall } from './variance-waterfall.tsx';

const permission = 'finances.read-variance';

export function VariancePage() {
  const t = useWords(planningWords);
  const refused = useRefusalText();
  const { unit, setUnit, period, setPeriod } = usePlanningScope(permission);
  const { data, error } = useQuery({
    ...asking(explainVariance, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <ListFrame
      title={t('variance')}
      lead={t('variance.lead')}
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
          <VarianceBody data={data} unit={unit} period={period} />
        ) : (
          <SkeletonPage />
        )
      }
    />
  );
}

type Body = { data: AnswerOf<typeof explainVariance>; unit: string; period: string };

function VarianceBody({ data, unit, period }: Body) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const [of] = useParam('of');
  const [level] = useParam('level');
  const line =
    data.lines.find((each) => each.of === of && (level === undefined || each.level === level)) ?? data.lines[0];
  if (!line) return null;
  return (
    <Stack gap={8}>
      <Columns least="large" gap={8}>
        <Section title={line.names[language]} note={periodName(period, language)}>
          <VarianceWaterfall line={line} />
        </Section>
        <Section title={t('draft')} note={t('draft.note')}>
          <VarianceComment line={line} unit={unit} period={period} />
        </Section>
      </Columns>
      <Section title={t('drivers')} note={t('drivers.note')}>
        <VarianceDrivers line={line} unit={unit} period={period} />
      </Section>
      <Section title={t('allLines')} note={t('allLines.note')}>
        <VarianceLines lines={data.lines} chosen={line} unit={unit} period={period} />
      </Section>
      <VarianceRecords unit={unit} year={Number(period.slice(-7, -3))} mayChange={data.mayChange} />
    </Stack>
  );
}
