// Picks the number a text is to show: a figure, or a measure of the scorecard, and what of it. What it says is shown before
// it is put into the text.
import { useEffect, useRef, useState } from 'react';
import {
  type FigureReference,
  figureParts,
  figurePeriods,
  referenceKey,
} from '../../../platform/documents/text-body-rules.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Columns, Stack } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useMeasures, useSaidOf } from './editor-context.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { useFigureValues } from './typed-digits-note.tsx';

export type Picked =
  | { kind: 'figure'; attributes: FigureReference }
  | { kind: 'measure'; attributes: { measure: string; of: 'outcome' | 'baseline' | 'target' } };

export type FigurePickerProps = {
  initial: FigureReference | null;
  verb: string;
  onPick: (picked: Picked) => void;
  onClose: () => void;
};

const signs = ['kept', 'explicit', 'dropped'] as const;
const measureParts = ['outcome', 'baseline', 'target'] as const;
const unset: FigureReference = {
  figure: '',
  of: 'value',
  period: 'same',
  show: 'with-unit',
  sign: 'kept',
  expects: null,
};

export function FigurePicker({ initial, verb, onPick, onClose }: FigurePickerProps) {
  const t = useWords(interimReportWords);
  const [kind, setKind] = useState<'figure' | 'measure'>('figure');
  const [reference, setReference] = useState(initial ?? unset);
  const [measure, setMeasure] = useState<{ measure: string; of: (typeof measureParts)[number] }>({
    measure: '',
    of: 'outcome',
  });
  const said = useSaidOf(reference.figure ? [referenceKey({ ...reference, expects: null })] : []);
  const answer = said.get(referenceKey({ ...reference, expects: null }));
  const ready = kind === 'figure' ? reference.figure !== '' : measure.measure !== '';
  const pick = (): void => {
    const direction = reference.sign === 'dropped' && answer && answer.sign !== 'zero' ? answer.sign : null;
    onPick(
      kind === 'measure' ? { kind, attributes: measure } : { kind, attributes: { ...reference, expects: direction } },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('picker.title')}
      size="medium"
      actions={
        <>
          <Button kind="primary" isDisabled={!ready} onPress={pick}>
            {verb}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        <RadioGroup
          label={t('picker.title')}
          labelHidden
          sideways
          value={kind}
          onChange={setKind}
          choices={(['figure', 'measure'] as const).map((id) => ({ id, label: t(`picker.${id}`) }))}
        />
        {kind === 'figure' ? (
          <FigureFields reference={reference} set={setReference} shown={answer?.shown} />
        ) : (
          <MeasureFields value={measure} set={setMeasure} />
        )}
      </Stack>
    </Dialog>
  );
}

type FigureFieldsProps = {
  reference: FigureReference;
  set: (reference: FigureReference) => void;
  shown: string | undefined;
};

function FigureFields({ reference, set, shown }: FigureFieldsProps) {
  const t = useWords(interimReportWords);
  const { language } = useLanguage();
  const values = useFigureValues();
  const options = values.map((each) => ({
    id: each.figure,
    label: each.name[language],
    note: [each.shown, each.register].filter(Boolean).join(' · '),
  }));
  const chosen = values.find((each) => each.figure === reference.figure);
  const first = useFocusInside(values.length > 0);
  return (
    <Stack gap={4}>
      <div ref={first}>
        <ComboBox
          key={values.length > 0 ? 'found' : 'waiting'}
          label={t('picker.which')}
          hint={t('picker.hint')}
          options={options}
          value={reference.figure || undefined}
          {...(chosen ? { valueLabel: chosen.name[language] } : {})}
          onChange={(figure) => set({ ...reference, figure: figure ?? '' })}
        />
      </div>
      <Columns least="small" gap={4}>
        <Select
          label={t('picker.of')}
          value={reference.of}
          onChange={(of) => set({ ...reference, of })}
          options={figureParts.map((id) => ({ id, label: t(`of.${id}`) }))}
        />
        <Select
          label={t('picker.period')}
          value={reference.period}
          onChange={(period) => set({ ...reference, period })}
          options={figurePeriods.map((id) => ({ id, label: t(`period.${id}`) }))}
        />
        <Select
          label={t('picker.sign')}
          value={reference.sign}
          onChange={(sign) => set({ ...reference, sign })}
          options={signs.map((id) => ({ id, label: t(`sign.${id}`) }))}
        />
        <Select
          label={t('picker.show')}
          value={reference.show}
          onChange={(show) => set({ ...reference, show })}
          options={(['with-unit', 'number'] as const).map((id) => ({ id, label: t(`show.${id}`) }))}
        />
      </Columns>
      <p className="picker-said">
        <span className="quiet">{t('picker.says')}</span>{' '}
        <strong className="numeric">{reference.figure ? (shown ?? '…') : '–'}</strong>
      </p>
    </Stack>
  );
}

/** Puts the cursor into the field within, once there is something to choose from. */
function useFocusInside(ready: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ready) ref.current?.querySelector('input')?.focus();
  }, [ready]);
  return ref;
}

type MeasureValue = { measure: string; of: (typeof measureParts)[number] };

function MeasureFields({ value, set }: { value: MeasureValue; set: (value: MeasureValue) => void }) {
  const t = useWords(interimReportWords);
  const measures = useMeasures();
  const chosen = measures.find((each) => each.measureId === value.measure);
  const shown = {
    outcome: chosen?.outcome?.shown,
    baseline: chosen?.baseline?.shown ?? chosen?.baselineText,
    target: chosen?.targetText,
  };
  return (
    <Stack gap={4}>
      <ComboBox
        label={t('picker.whichMeasure')}
        hint={t('picker.measureHint')}
        options={measures.map((each) => ({ id: each.measureId, label: each.name, note: each.goal }))}
        value={value.measure || undefined}
        {...(chosen ? { valueLabel: chosen.name } : {})}
        onChange={(measure) => set({ ...value, measure: measure ?? '' })}
      />
      <Select
        label={t('picker.of')}
        value={value.of}
        onChange={(of) => set({ ...value, of })}
        options={measureParts.map((id) => ({ id, label: t(`measure.${id}`) }))}
        width="medium"
      />
      <p className="picker-said">
        <span className="quiet">{t('picker.says')}</span>{' '}
        <strong className="numeric">{(chosen && shown[value.of]) || '–'}</strong>
      </p>
    </Stack>
  );
}
