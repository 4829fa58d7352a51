// The steps with a whole plan that need words: what the year is about, opening a decided plan again, beginning a year.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changePlan, type ObjectPlan, reopenPlan, startPlan } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type Props = { plan: ObjectPlan; onClose: () => void };

export function DirectionDrawer({ plan, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [direction, setDirection] = useState(plan.direction);
  const { object, year, version } = plan;
  const save = () => act.run(() => call(changePlan, { object, year, version, direction }), onClose);
  return (
    <ActingDrawer title={t('writeDirection')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea
        label={t('direction')}
        hint={t('directionHint')}
        value={direction}
        onChange={setDirection}
        error={act.faults.direction}
        most={4000}
        rows={8}
      />
    </ActingDrawer>
  );
}

export function ReopenDrawer({ plan, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [reason, setReason] = useState('');
  const { object, year } = plan;
  const reopen = () =>
    act.run(
      () => call(reopenPlan, { object, year, reason }),
      () => {
        showNotice({ text: t('planReopened') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('reopenPlan')} verb={t('reopenPlan')} act={act} onDo={reopen} onClose={onClose}>
      <TextArea
        label={t('reason')}
        hint={t('reopenHint')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        rows={4}
      />
    </ActingDrawer>
  );
}

export function StartDrawer({ plan, onClose, onYear }: Props & { onYear: (year: string) => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const latest = plan.years.at(-1);
  const [year, setYear] = useState<number | null>(plan.state === 'none' ? plan.year : (latest ?? plan.year) + 1);
  const [copies, setCopies] = useState(latest !== undefined);
  const start = () =>
    act.run(
      () => call(startPlan, { object: plan.object, year: year ?? 0, from: copies && latest ? latest : null }),
      (started) => {
        onYear(String(started.year));
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('startPlan')} verb={t('startPlan')} act={act} onDo={start} onClose={onClose}>
      <NumberField
        label={t('year')}
        value={year}
        onChange={setYear}
        min={2000}
        max={2199}
        year
        error={act.faults.year}
      />
      {latest === undefined ? null : (
        <Checkbox label={t('copyFrom', { year: String(latest) })} value={copies} onChange={setCopies} />
      )}
    </ActingDrawer>
  );
}
