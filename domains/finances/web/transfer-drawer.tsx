// Moving budget: what it is about, from where, to where, which months and how much a month, and who decided it.
import { useState } from 'react';
import { monthsBetween } from '../../../platform/figures/period.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { type Acting, useActing } from '../../../web/use-acting.ts';
import { createBudgetTransfer } from '../budget-contract.ts';
import { useFinanceChoices } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useFieldFaults } from './planning/field-faults.ts';
import { useMoney } from './planning/money-text.ts';

type Form = InputOf<typeof createBudgetTransfer>;
type Setting = { form: Form; set: (change: Partial<Form>) => void; act: Acting };

export function TransferDrawer({ unit, year, onClose }: { unit: string; year: number; onClose: () => void }) {
  const t = useWords(financesWords);
  const act = useActing('finances', 'figures');
  const [form, setForm] = useState<Form>(() => emptyForm(unit, year));
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const save = () =>
    act.run(
      () => call(createBudgetTransfer, form),
      ({ number }) => {
        showNotice({ text: t('transfer.done', { number }) });
        onClose();
      },
    );
  const setting = { form, set, act };
  return (
    <ActingDrawer title={t('transfer.new')} verb={t('transfer.do')} act={act} onDo={save} onClose={onClose}>
      <TextField
        label={t('transfer.title')}
        value={form.title}
        onChange={(title) => set({ title })}
        error={act.faults.title}
      />
      <SideFields id="from" {...setting} />
      <SideFields id="to" {...setting} />
      <MonthFields {...setting} />
      <DateField
        label={t('transfer.decidedOn')}
        value={form.decidedOn}
        onChange={(decidedOn) => set({ decidedOn: decidedOn ?? '' })}
        error={act.faults.decidedOn}
      />
      <TextField
        label={t('transfer.decidedBy')}
        value={form.decidedBy}
        onChange={(decidedBy) => set({ decidedBy })}
        error={act.faults.decidedBy}
      />
      <TextArea
        label={t('transfer.reason')}
        value={form.reason ?? ''}
        onChange={(reason) => set({ reason })}
        error={act.faults.reason}
        rows={3}
        most={2000}
        optional
      />
    </ActingDrawer>
  );
}

function SideFields({ id, form, set, act }: Setting & { id: 'from' | 'to' }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const choices = useFinanceChoices();
  const units = useUnits('finances.transfer-budget');
  const side = form[id];
  const change = (part: Partial<Form['from']>) => set({ [id]: { ...side, ...part } });
  const groups = (choices?.costGroups ?? []).filter((group) => group.kind !== 'balance');
  const objects = (choices?.codes ?? []).filter((code) => code.dimension === 'object');
  return (
    <>
      <ComboBox
        // the chosen one is written out when its name is there
        key={units.length}
        label={t(`transfer.${id}Unit`)}
        value={side.unit}
        onChange={(unit) => unit && change({ unit })}
        options={units.map((each) => ({ id: each.code, label: each.name, note: each.code, depth: each.depth }))}
        error={act.faults[`${id}.unit`]}
      />
      <Select
        label={t(`transfer.${id}Group`)}
        value={side.costGroup}
        onChange={(costGroup) => change({ costGroup })}
        options={groups.map((group) => ({ id: group.costGroup, label: group.names[language] }))}
        error={act.faults[`${id}.costGroup`]}
      />
      {id === 'to' && objects.length > 0 ? (
        <Select
          label={t('transfer.object')}
          value={side.object ?? ''}
          onChange={(object) => change({ object })}
          options={[{ id: '', label: '–' }, ...objects.map(({ code, name }) => ({ id: code, label: name || code }))]}
          optional
        />
      ) : null}
    </>
  );
}

function MonthFields({ form, set, act }: Setting) {
  const t = useWords(financesWords);
  const { thousands } = useMoney();
  const faults = useFieldFaults();
  const count = countOf(form);
  return (
    <>
      {(['fromMonth', 'toMonth'] as const).map((id) => (
        <TextField
          key={id}
          label={t(`transfer.${id}`)}
          hint={t('transfer.monthHint')}
          value={form[id]}
          onChange={(month) => set({ [id]: month })}
          error={faults.month(act.faults[id], form[id])}
          width="short"
        />
      ))}
      <NumberField
        label={t('transfer.perMonth')}
        value={form.amount || null}
        onChange={(amount) => set({ amount: amount ?? 0 })}
        scale={100}
        decimals={0}
        unit="kr"
        width="medium"
        error={faults.amount(act.faults.amount, form.amount)}
      />
      {count > 0 && form.amount > 0 ? (
        <p className="numeric">{t('transfer.sum', { amount: thousands(count * form.amount), count })}</p>
      ) : null}
    </>
  );
}

function countOf({ fromMonth, toMonth }: Form): number {
  const shape = /^\d{4}-(0[1-9]|1[0-2])$/;
  return shape.test(fromMonth) && shape.test(toMonth) ? Math.max(0, monthsBetween(fromMonth, toMonth)) : 0;
}

function emptyForm(unit: string, year: number): Form {
  const side = { unit, costGroup: 'supplies', object: '' };
  return {
    decidedOn: '',
    decidedBy: '',
    title: '',
    reason: '',
    from: side,
    to: side,
    fromMonth: `${year}-01`,
    toMonth: `${year}-12`,
    amount: 0,
  };
}
