// Writing a risk down or judging it anew; the plan for leaving a supplier.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { changeSupplier, type SupplierPage, type SupplierRisk, setRisk } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

const scale = ['1', '2', '3', '4', '5'] as const;

export function RiskDrawer({
  supplier,
  from,
  onClose,
}: {
  supplier: string;
  from?: SupplierRisk;
  onClose: () => void;
}) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [said, setSaid] = useState({
    text: from?.text ?? '',
    probability: from?.probability ?? 3,
    consequence: from?.consequence ?? 3,
    remedy: from?.remedy ?? '',
    person: from?.person ?? undefined,
    reviewOn: from?.reviewOn ?? undefined,
    isClosed: (from?.closedOn ?? null) !== null,
  });
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part });
  const save = () =>
    act.run(
      () =>
        call(setRisk, {
          supplier,
          ...said,
          person: said.person ?? null,
          reviewOn: said.reviewOn ?? null,
          ...(from ? { risk: from.risk } : {}),
        }),
      onClose,
    );
  const options = scale.map((id) => ({ id, label: t(`scale.${id}`) }));
  const chosen = (value: number) => scale.find((id) => Number(id) === value);
  return (
    <ActingDrawer title={t(from ? 'risk' : 'newRisk')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea
        label={t('risk')}
        value={said.text}
        onChange={(text) => set({ text })}
        error={act.faults.text}
        rows={2}
      />
      <Select
        label={t('probability')}
        value={chosen(said.probability)}
        onChange={(id) => set({ probability: Number(id) })}
        options={options}
      />
      <Select
        label={t('consequence')}
        value={chosen(said.consequence)}
        onChange={(id) => set({ consequence: Number(id) })}
        options={options}
      />
      <TextArea label={t('remedy')} value={said.remedy} onChange={(remedy) => set({ remedy })} optional rows={3} />
      <PersonField
        label={t('who')}
        value={said.person}
        {...(from?.personName ? { valueLabel: from.personName } : {})}
        onChange={(person) => set({ person })}
        error={act.faults.person}
        optional
      />
      <DateField label={t('reviewOn')} value={said.reviewOn} onChange={(reviewOn) => set({ reviewOn })} optional />
      {from ? (
        <Checkbox label={t('riskClosed')} value={said.isClosed} onChange={(isClosed) => set({ isClosed })} />
      ) : null}
    </ActingDrawer>
  );
}

export function ExitDrawer({ page, onClose }: { page: SupplierPage; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [exitPlan, setPlan] = useState(page.exitPlan);
  const [exitMonths, setMonths] = useState(page.exitMonths);
  const [exitTriedOn, setTried] = useState(page.exitTriedOn ?? undefined);
  const save = () =>
    act.run(
      () =>
        call(changeSupplier, {
          supplier: page.supplier,
          version: page.version,
          exitPlan,
          exitMonths,
          exitTriedOn: exitTriedOn ?? null,
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t('exit')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea label={t('exitPlan')} hint={t('exitHint')} value={exitPlan} onChange={setPlan} rows={8} />
      <NumberField
        label={t('exitMonths')}
        unit={t('months')}
        min={0}
        max={120}
        width="short"
        value={exitMonths}
        onChange={setMonths}
        error={act.faults.exitMonths}
        optional
      />
      <DateField label={t('exitTriedOn')} value={exitTriedOn} onChange={setTried} optional />
    </ActingDrawer>
  );
}
