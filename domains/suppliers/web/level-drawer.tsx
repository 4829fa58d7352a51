// Agreeing on a level: measure, service, target, and what falling short costs.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { agreeLevel, listAgreements, type SupplierPage } from '../contract.ts';
import { type Measure, measureRules, measures } from '../levels/measure-rules.ts';
import { type PenaltyPeriod, penaltyPeriods } from '../levels/penalty-rules.ts';
import { suppliersWords } from './suppliers-words.ts';

type Said = {
  agreement: string;
  measure: Measure;
  service: string;
  priority: string;
  target: number | null;
  fromOn: string | undefined;
  hasPenalty: boolean;
  step: number | null;
  oreEach: number | null;
  shareEach: number | null;
  capOre: number | null;
  per: PenaltyPeriod;
  yearCapOre: number | null;
};
type Fields = { said: Said; set: (part: Partial<Said>) => void; faults: Readonly<Record<string, string>> };

export function LevelDrawer({ page, onClose }: { page: SupplierPage; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const agreements = useQuery(asking(listAgreements, { supplier: page.supplier, limit: 200 })).data?.rows ?? [];
  const [said, setSaid] = useState<Said>({
    agreement: '',
    measure: 'availability',
    service: page.services[0]?.service ?? '',
    priority: '',
    target: null,
    fromOn: undefined,
    hasPenalty: false,
    step: null,
    oreEach: null,
    shareEach: null,
    capOre: null,
    per: 'month',
    yearCapOre: null,
  });
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const agreement = said.agreement || (agreements[0]?.agreement ?? '');
  const save = () => act.run(() => call(agreeLevel, { ...inputOf(said), agreement }), onClose);
  const fields: Fields = { said, set, faults: act.faults };
  return (
    <ActingDrawer title={t('newLevel')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Select
        label={t('agreement')}
        value={agreement}
        onChange={(chosen) => set({ agreement: chosen })}
        error={act.faults.agreement}
        options={agreements.map((each) => ({ id: each.agreement, label: each.title, note: each.number }))}
      />
      <Select
        label={t('service')}
        value={said.service}
        onChange={(service) => set({ service })}
        error={act.faults.service}
        options={page.services.map((each) => ({ id: each.service, label: each.name }))}
      />
      <TargetFields {...fields} />
      <DateField
        label={t('startsOn')}
        hint={t('levelFromHint')}
        value={said.fromOn}
        onChange={(fromOn) => set({ fromOn })}
        error={act.faults.fromOn}
        optional
      />
      <Checkbox label={t('hasPenalty')} value={said.hasPenalty} onChange={(hasPenalty) => set({ hasPenalty })} />
      {said.hasPenalty ? <PenaltyFields {...fields} /> : null}
    </ActingDrawer>
  );
}

function TargetFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  const rule = measureRules[said.measure];
  return (
    <>
      <Select
        label={t('measure')}
        value={said.measure}
        onChange={(measure) => set({ measure, target: null, priority: '' })}
        options={measures.map((id) => ({ id, label: t(`measure.${id}`) }))}
      />
      {rule.byPriority ? (
        <Select
          label={t('priority')}
          width="short"
          value={said.priority}
          onChange={(priority) => set({ priority })}
          options={['', '1', '2', '3', '4', '5'].map((id) => ({ id, label: id || t('allPriorities') }))}
        />
      ) : null}
      <NumberField
        label={t(rule.good === 'up' ? 'targetAtLeast' : 'targetAtMost')}
        unit={t(`unit.${rule.unit}`)}
        scale={10 ** rule.decimals}
        min={0}
        width="short"
        value={said.target}
        onChange={(target) => set({ target })}
        error={faults.target}
      />
    </>
  );
}

function PenaltyFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  const rule = measureRules[said.measure];
  return (
    <FieldGroup title={t('penalty')} note={t('penaltyNote')}>
      <NumberField
        label={t('penaltyStep')}
        unit={t(`unit.${rule.unit}`)}
        scale={10 ** rule.decimals}
        min={0}
        width="short"
        value={said.step}
        onChange={(step) => set({ step })}
        error={faults['penaltyRule.step']}
      />
      <NumberField
        label={t('penaltyShare')}
        unit="%"
        scale={100}
        min={0}
        max={10_000}
        width="short"
        value={said.shareEach}
        onChange={(shareEach) => set({ shareEach })}
        error={faults.penaltyRule}
      />
      <NumberField
        label={t('penaltyOre')}
        unit="kr"
        scale={100}
        min={0}
        width="medium"
        value={said.oreEach}
        onChange={(oreEach) => set({ oreEach })}
      />
      <Select
        label={t('penaltyPer')}
        hint={t('penaltyPerHint')}
        width="short"
        value={said.per}
        onChange={(per) => set({ per })}
        options={penaltyPeriods.map((id) => ({ id, label: t(`per.${id}`) }))}
      />
      <NumberField
        label={t('penaltyCap')}
        unit="kr"
        scale={100}
        min={0}
        width="medium"
        value={said.capOre}
        onChange={(capOre) => set({ capOre })}
        optional
      />
      <NumberField
        label={t('penaltyYearCap')}
        unit="kr"
        scale={100}
        min={0}
        width="medium"
        value={said.yearCapOre}
        onChange={(yearCapOre) => set({ yearCapOre })}
        optional
      />
    </FieldGroup>
  );
}

/** As the operation takes it; what is not filled in is refused there, in words. */
function inputOf(said: Said) {
  return {
    measure: said.measure,
    service: said.service,
    priority: said.priority === '' ? null : Number(said.priority),
    target: said.target ?? -1,
    ...(said.fromOn ? { fromOn: said.fromOn } : {}),
    penaltyRule: said.hasPenalty
      ? {
          step: said.step ?? 0,
          oreEach: said.oreEach ?? 0,
          shareEach: said.shareEach ?? 0,
          ...{ capOre: said.capOre, per: said.per, yearCapOre: said.yearCapOre },
        }
      : null,
  };
}
