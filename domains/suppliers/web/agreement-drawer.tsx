// An agreement as it is written down or corrected: its days, its options, what it costs and what it is about.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useServices } from '../../notices/web/notices-parts.ts';
import { type AgreementPage, changeAgreement, registerAgreement } from '../contract.ts';
import './suppliers.css';
import { suppliersWords } from './suppliers-words.ts';

type Option = { months: number | null; decideBy: string | undefined };

type Said = {
  title: string;
  reference: string;
  startsOn: string | undefined;
  endsOn: string | undefined;
  noticeMonths: number | null;
  renewalMonths: number | null;
  valueOre: number | null;
  valuePer: 'whole' | 'year';
  monthlyFeeOre: number | null;
  services: readonly string[];
  note: string;
  options: readonly Option[];
};
type Fields = { said: Said; set: (part: Partial<Said>) => void; faults: Readonly<Record<string, string>> };

export function AgreementDrawer({
  supplier,
  from,
  onClose,
}: {
  supplier: string;
  from?: AgreementPage;
  onClose: () => void;
}) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [said, setSaid] = useState<Said>(() => saidOf(from));
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const save = () =>
    act.run<unknown>(
      () =>
        from
          ? call(changeAgreement, { ...inputOf(said), agreement: from.agreement, version: from.version })
          : call(registerAgreement, { ...inputOf(said), supplier }),
      onClose,
    );
  const fields: Fields = { said, set, faults: act.faults };
  return (
    <ActingDrawer
      title={t(from ? 'changeAgreement' : 'newAgreement')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <WhatFields {...fields} />
      <DayFields {...fields} />
      <OptionFields {...fields} />
      <MoneyFields {...fields} />
    </ActingDrawer>
  );
}

function WhatFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  const { choicesWith } = useServices();
  return (
    <>
      <TextField label={t('agreement')} value={said.title} onChange={(title) => set({ title })} error={faults.title} />
      <TextField
        label={t('reference')}
        width="medium"
        value={said.reference}
        onChange={(reference) => set({ reference })}
        error={faults.reference}
        optional
      />
      <CheckboxGroup
        label={t('services')}
        hint={t('servicesHint')}
        value={said.services}
        onChange={(chosen) => set({ services: chosen })}
        error={faults.services}
        choices={choicesWith(said.services)}
      />
      <TextArea label={t('note')} value={said.note} onChange={(note) => set({ note })} optional rows={3} />
    </>
  );
}

function DayFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  return (
    <FieldGroup title={t('days')}>
      <DateField
        label={t('startsOn')}
        value={said.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={faults.startsOn}
      />
      <DateField
        label={t('writtenEndsOn')}
        hint={t('endsOnHint')}
        value={said.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        error={faults.endsOn}
        optional
      />
      <NumberField
        label={t('noticeMonths')}
        unit={t('months')}
        min={0}
        max={60}
        width="short"
        value={said.noticeMonths}
        onChange={(noticeMonths) => set({ noticeMonths })}
        error={faults.noticeMonths}
      />
      <NumberField
        label={t('renewalMonths')}
        hint={t('renewalHint')}
        unit={t('months')}
        min={0}
        max={120}
        width="short"
        value={said.renewalMonths}
        onChange={(renewalMonths) => set({ renewalMonths })}
        error={faults.renewalMonths}
      />
    </FieldGroup>
  );
}

function OptionFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  const change = (at: number, part: Partial<Option>) =>
    set({ options: said.options.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <FieldGroup title={t('options')} note={t('optionsNote')}>
      {said.options.map((option, index) => (
        // an option has no name of its own: its place in the list is what it is
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Row key={index} align="end">
          <NumberField
            label={t('optionMonths')}
            unit={t('months')}
            min={1}
            max={120}
            width="short"
            value={option.months}
            onChange={(months) => change(index, { months })}
          />
          <DateField
            label={t('decideBy')}
            value={option.decideBy}
            onChange={(decideBy) => change(index, { decideBy })}
          />
          <Button
            kind="quiet"
            icon="trash"
            aria-label={`${t('removeOption')} ${index + 1}`}
            onPress={() => set({ options: said.options.filter((_, at) => at !== index) })}
          >
            {t('remove')}
          </Button>
        </Row>
      ))}
      {Object.entries(faults)
        .filter(([path]) => path.startsWith('options'))
        .map(([path, fault]) => (
          <p key={path} className="row-fault">
            {fault}
          </p>
        ))}
      <Row>
        <Button
          small
          icon="add"
          onPress={() => set({ options: [...said.options, { months: 12, decideBy: undefined }] })}
        >
          {t('addOption')}
        </Button>
      </Row>
    </FieldGroup>
  );
}

function MoneyFields({ said, set, faults }: Fields) {
  const t = useWords(suppliersWords);
  return (
    <FieldGroup title={t('money')}>
      <NumberField
        label={t('value')}
        unit="kr"
        scale={100}
        min={0}
        width="medium"
        value={said.valueOre}
        onChange={(valueOre) => set({ valueOre })}
        error={faults.valueOre}
      />
      <Select
        label={t('valuePer')}
        width="medium"
        value={said.valuePer}
        onChange={(valuePer) => set({ valuePer })}
        options={(['whole', 'year'] as const).map((id) => ({ id, label: t(`valuePer.${id}`) }))}
      />
      <NumberField
        label={t('monthlyFee')}
        hint={t('monthlyFeeHint')}
        unit="kr"
        scale={100}
        min={0}
        width="medium"
        value={said.monthlyFeeOre}
        onChange={(monthlyFeeOre) => set({ monthlyFeeOre })}
        error={faults.monthlyFeeOre}
      />
    </FieldGroup>
  );
}

function saidOf(page: AgreementPage | undefined): Said {
  return {
    title: page?.title ?? '',
    reference: page?.reference ?? '',
    startsOn: page?.startsOn,
    endsOn: page?.writtenEndsOn ?? undefined,
    noticeMonths: page?.noticeMonths ?? 3,
    renewalMonths: page?.renewalMonths ?? 0,
    valueOre: page?.valueOre ?? 0,
    valuePer: page?.valuePer ?? 'whole',
    monthlyFeeOre: page?.monthlyFeeOre ?? 0,
    services: page?.services.map((each) => each.service) ?? [],
    note: page?.note ?? '',
    options: page?.options ?? [],
  };
}

/** As the operations take it; what is not filled in is refused there, in words. */
function inputOf(said: Said) {
  return {
    title: said.title,
    reference: said.reference,
    startsOn: said.startsOn ?? '',
    endsOn: said.endsOn ?? null,
    noticeMonths: said.noticeMonths ?? 0,
    renewalMonths: said.renewalMonths ?? 0,
    valueOre: said.valueOre ?? 0,
    valuePer: said.valuePer,
    monthlyFeeOre: said.monthlyFeeOre ?? 0,
    services: [...said.services],
    note: said.note,
    options: said.options.map(({ months, decideBy }) => ({ months: months ?? 0, decideBy: decideBy ?? '' })),
  };
}
