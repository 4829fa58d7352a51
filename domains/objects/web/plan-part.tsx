// The plan of an object for a year: what it is about, hours and money with what was worked, goals and activities, and the
// owner's decision.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { PluggedParts, useIsPlugged } from '../../../web/plugged-parts.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Paragraphs, Prose, Row, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { decidePlan, type ObjectPlan, showPlan } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { PlanActivities } from './plan-activities.tsx';
import { DirectionDrawer, ReopenDrawer, StartDrawer } from './plan-drawers.tsx';
import { PlanGoals } from './plan-goals.tsx';
import { PlanHours } from './plan-hours.tsx';
import { WorkedHoursPart } from './worked-hours-part.tsx';

export function PlanPart({ object }: { object: string }) {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const [year, setYear] = useParam('year');
  const asked = { object, ...(year ? { year: Number(year) } : {}) };
  const { data, error } = useQuery({ ...asking(showPlan, asked), placeholderData: (before) => before });
  if (error) return <ErrorState what={refused(error)} />;
  if (!data) return <SkeletonLines lines={8} />;
  const years = [...new Set([...data.years, data.year])].toSorted((a, b) => b - a);
  return (
    <Stack gap={6}>
      <Row align="end" spread>
        <Row align="end">
          <Select
            label={t('year')}
            value={String(data.year)}
            onChange={setYear}
            options={years.map((each) => ({ id: String(each), label: String(each) }))}
          />
          <PlanState plan={data} />
        </Row>
        <PlanSteps plan={data} onYear={setYear} />
      </Row>
      {data.state === 'none' ? (
        <EmptyState icon="calendar" title={t('noPlan', { year: String(data.year) })}>
          {t('noPlanNote')}
        </EmptyState>
      ) : null}
      {data.direction ? (
        <Prose>
          <Paragraphs text={data.direction} />
        </Prose>
      ) : null}
      {data.state !== 'none' || data.rows.length > 0 ? <PlanTable plan={data} /> : null}
      {data.state === 'none' ? null : (
        <>
          <PlanGoals plan={data} />
          <PlanActivities plan={data} />
        </>
      )}
      <WorkedHoursPart plan={data} />
    </Stack>
  );
}

/** A room above that knows what was bought shows the table with it. */
function PlanTable({ plan }: { plan: ObjectPlan }) {
  const isPlugged = useIsPlugged('objects.plan');
  if (!isPlugged) return <PlanHours plan={plan} />;
  return <PluggedParts slot="objects.plan" record={plan.object} code={String(plan.year)} />;
}

function PlanState({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  if (plan.state === 'none') return null;
  if (plan.state === 'draft') return <Chip icon="edit">{t('plan.draft')}</Chip>;
  return (
    <Row>
      <Chip tone="done" icon="check">
        {t('plan.decided')}
      </Chip>
      <span className="quiet small">
        {plan.decidedBy} {plan.decidedAt ? <Time at={plan.decidedAt} /> : null}
      </span>
    </Row>
  );
}

type Step = 'direction' | 'start' | 'reopen';

function PlanSteps({ plan, onYear }: { plan: ObjectPlan; onYear: (year: string) => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [step, setStep] = useState<Step | null>(null);
  const may = (name: ObjectPlan['allowed'][number]) => plan.allowed.includes(name);
  const decide = () =>
    act.run(
      () => call(decidePlan, { object: plan.object, year: plan.year, version: plan.version }),
      () => showNotice({ text: t('planDecided') }),
    );
  const close = () => setStep(null);
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <div className="page-header-actions screen-only">
        {may('decide-plan') ? (
          <Button kind="primary" onPress={decide} working={act.working}>
            {t('decidePlan')}
          </Button>
        ) : null}
        {may('change-plan') ? (
          <Button icon="edit" onPress={() => setStep('direction')}>
            {t('writeDirection')}
          </Button>
        ) : null}
        {may('reopen-plan') ? <Button onPress={() => setStep('reopen')}>{t('reopenPlan')}</Button> : null}
        {plan.decisions.length > 1 || (plan.decisions.length === 1 && plan.state === 'draft') ? (
          <ButtonLink href={`/objects/${plan.object}/plans/${plan.year}`} icon="columns">
            {t('comparison')}
          </ButtonLink>
        ) : null}
        {may('start-plan') ? (
          <Button kind="quiet" icon="add" onPress={() => setStep('start')}>
            {t('startPlan')}
          </Button>
        ) : null}
      </div>
      {step === 'direction' ? <DirectionDrawer plan={plan} onClose={close} /> : null}
      {step === 'reopen' ? <ReopenDrawer plan={plan} onClose={close} /> : null}
      {step === 'start' ? <StartDrawer plan={plan} onClose={close} onYear={onYear} /> : null}
    </>
  );
}
