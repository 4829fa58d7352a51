// Adding or changing a goal with its measure: what gives the outcome, what it is compared with, and what the target is.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listFigures } from '../../../platform/figures/figures-contract.ts';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { addMeasure, changeMeasure, type MeasureRow, removeMeasure, type Scorecard, targetKinds } from '../contract.ts';
import { SavingDrawer } from './saving-drawer.tsx';
import { scorecardWords } from './scorecard-words.ts';

/** `focus`: the field one has come to mend. */
export type MeasureFormProps = {
  card: Scorecard;
  perspectiveId?: string;
  row?: MeasureRow;
  focus?: string;
  onClose: () => void;
};

export function MeasureForm({ card, perspectiveId, row, focus = 'goal', onClose }: MeasureFormProps) {
  const t = useWords(scorecardWords);
  const client = useQueryClient();
  // a field far down is focused without being shown
  useEffect(() => {
    const shown = requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(shown);
  }, []);
  const [form, setForm] = useState(() => fieldsOf(row));
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const text = (name: 'goal' | 'name' | 'baselineText' | 'targetText' | 'unitWord') => ({
    value: form[name],
    onChange: (value: string) => set({ [name]: value }),
    autoFocus: focus === name,
  });
  const save = (): Promise<unknown> => {
    const fields = { ...form, baseline: form.baseline || null };
    if (row) return call(changeMeasure, { ...fields, measureId: row.measureId });
    return call(addMeasure, { ...fields, perspectiveId: perspectiveId ?? '' });
  };
  const remove = async (measureId: string): Promise<void> => {
    await call(removeMeasure, { measureId });
    showNotice({ text: t('removed') });
    await client.invalidateQueries({ queryKey: ['scorecards'] });
    onClose();
  };
  return (
    <SavingDrawer
      title={t(row ? 'edit' : 'addMeasure')}
      onClose={onClose}
      save={save}
      more={
        row ? (
          <Button kind="danger" onPress={() => void remove(row.measureId)}>
            {t('remove')}
          </Button>
        ) : null
      }
    >
      <TextField label={t('goal')} {...text('goal')} required />
      <TextField label={t('measure')} {...text('name')} required />
      <Select
        label={t('focusArea')}
        value={form.focusAreaId ?? ''}
        onChange={(id) => set({ focusAreaId: id || null })}
        options={[
          { id: '', label: t('noFocusArea') },
          ...card.focusAreas.map((area) => ({ id: area.focusAreaId, label: area.name })),
        ]}
      />
      <OutcomeFields form={form} set={set} />
      <TextField
        label={t('baselinePeriod')}
        hint={t('baselinePeriodHint')}
        value={form.baseline}
        onChange={(baseline) => set({ baseline })}
        width="medium"
        autoFocus={focus === 'baseline'}
        optional
      />
      <TextField label={t('baselineText')} {...text('baselineText')} optional />
      <TargetFields form={form} set={set} />
      <TextField label={t('targetText')} hint={t('targetTextHint')} {...text('targetText')} optional />
      <TextArea
        label={t('note')}
        value={form.note}
        onChange={(note) => set({ note })}
        autoFocus={focus === 'note'}
        optional
        most={1000}
        rows={3}
      />
    </SavingDrawer>
  );
}

type Fields = ReturnType<typeof fieldsOf>;
type PartProps = { form: Fields; set: (change: Partial<Fields>) => void };

function OutcomeFields({ form, set }: PartProps) {
  const t = useWords(scorecardWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(listFigures, {}));
  const options = (data?.figures ?? []).map((figure) => ({
    id: figure.id,
    label: figure.name[language],
    ...(figure.register ? { note: figure.register } : {}),
  }));
  const goods = (['up', 'down', 'band'] as const).map((id) => ({ id, label: t(`good.${id}`) }));
  return (
    <>
      <ComboBox
        key={options.length}
        label={t('figure')}
        hint={t('figureHint')}
        options={options}
        value={form.figure ?? undefined}
        onChange={(figure) => set({ figure: figure ?? null })}
        optional
      />
      {form.figure ? null : (
        <>
          <TextField
            label={t('unitWord')}
            value={form.unitWord}
            onChange={(unitWord) => set({ unitWord })}
            width="short"
            optional
          />
          <NumberField
            label={t('decimals')}
            value={form.decimals}
            onChange={(decimals) => set({ decimals: decimals ?? 0 })}
            min={0}
            max={6}
            steps
            width="tiny"
          />
        </>
      )}
      <Select label={t('good')} value={form.good} onChange={(good) => set({ good })} options={goods} />
    </>
  );
}

function TargetFields({ form, set }: PartProps) {
  const t = useWords(scorecardWords);
  const { data } = useQuery(asking(listFigures, {}));
  const figure = data?.figures.find((each) => each.id === form.figure);
  // targets of a figure are kept in its stored integer; shown here in its own unit
  const scale = figure ? 10 ** storedDecimals(figure.unit) : 10 ** form.decimals;
  const low = ['at-least', 'equal', 'band'].includes(form.targetKind);
  const high = ['at-most', 'band'].includes(form.targetKind);
  const unit = figure?.unit ?? form.unitWord;
  return (
    <>
      <Select
        label={t('targetKind')}
        value={form.targetKind}
        onChange={(targetKind) => set({ targetKind })}
        options={targetKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      {low ? (
        <NumberField
          label={t('targetLow')}
          value={form.targetLow}
          onChange={(targetLow) => set({ targetLow })}
          unit={unit}
          scale={scale}
          width="medium"
          required
        />
      ) : null}
      {high ? (
        <NumberField
          label={t('targetHigh')}
          value={form.targetHigh}
          onChange={(targetHigh) => set({ targetHigh })}
          unit={unit}
          scale={scale}
          width="medium"
          required
        />
      ) : null}
    </>
  );
}

function storedDecimals(unit: string): number {
  return unit === 'SEK' || unit === '%' || unit === 'fte' ? 2 : 0;
}

function fieldsOf(row: MeasureRow | undefined) {
  return {
    goal: row?.goal ?? '',
    name: row?.name ?? '',
    focusAreaId: row?.settings.focusAreaId ?? null,
    figure: row?.figure ?? null,
    unitWord: row?.settings.unitWord ?? '',
    decimals: row?.settings.decimals ?? 0,
    good: row?.good ?? ('up' as const),
    baseline: row?.settings.baseline ?? '',
    baselineText: row?.baselineText ?? '',
    targetKind: row?.targetKind ?? ('at-least' as const),
    targetLow: row?.settings.targetLow ?? null,
    targetHigh: row?.settings.targetHigh ?? null,
    targetText: row?.settings.targetText ?? '',
    note: row?.note ?? '',
  };
}
