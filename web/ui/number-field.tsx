// A field for numbers, typed and shown as the language writes them. Amounts may be kept as integers in their smallest
// unit (öre, seconds) and shown in a larger one by `scale`, so that no rounding happens on the way. What is typed and does not
// belong to a number, and decimals beyond the field's own, are said beside it: nothing disappears in silence.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { NumberField as AriaNumberField, Group, Input, Button as PressableButton } from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { FieldFault, type FieldFrame, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { unitText } from './number-text.ts';
import { uiWords } from './ui-words.ts';

export type NumberFieldProps = FieldFrame & {
  value: number | null;
  onChange: (value: number | null) => void;
  /** The unit, after the number inside the field: "kr", "h". */
  unit?: string;
  /** How many of the value's units are one shown unit: 100 for öre shown as kronor. 1 unless told. */
  scale?: number;
  /** Digits after the decimal sign; as many as `scale` needs unless told. */
  decimals?: number;
  min?: number;
  max?: number;
  step?: number;
  /** Buttons for one more and one less, for counts. */
  steps?: boolean;
  /** A year is written together: "2019", not "2 019". */
  year?: boolean;
};

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, scale = 1, decimals, min, max, step, steps = false, year = false, ...frame } = props;
  const { language } = useLanguage();
  const digits = decimals ?? Math.ceil(Math.log10(scale));
  const box = useRef<HTMLDivElement>(null);
  const { said, onLeave } = useLosses(box, digits);
  return (
    <AriaNumberField
      {...frameProps(frame)}
      value={value === null ? Number.NaN : value / scale}
      onChange={(shown) => onChange(Number.isNaN(shown) ? null : Math.round(shown * scale * 1e6) / 1e6)}
      formatOptions={{
        maximumFractionDigits: digits,
        minimumFractionDigits: scale > 1 ? digits : 0,
        useGrouping: !year,
      }}
      {...(min === undefined ? {} : { minValue: min / scale })}
      {...(max === undefined ? {} : { maxValue: max / scale })}
      {...(step === undefined ? {} : { step: step / scale })}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <Group className="field-box" ref={box} onBlurCapture={onLeave}>
        <Input className="numeric" inputMode={digits > 0 ? 'decimal' : 'numeric'} />
        {unit ? <span className="field-affix">{unitText(unit, language)}</span> : null}
        {steps ? <Steps /> : null}
      </Group>
      <p className="field-hint" role="status" hidden={said === null}>
        {said}
      </p>
    </AriaNumberField>
  );
}

/** What the field does not take over as it was typed, in words; null for nothing. */
function useLosses(box: RefObject<HTMLDivElement | null>, digits: number) {
  const t = useWords(uiWords);
  const { locale } = useLanguage();
  const [said, say] = useState<string | null>(null);
  useEffect(() => {
    const field = box.current;
    const hear = (event: InputEvent) =>
      say(event.defaultPrevented && event.data ? t('number.notTaken', { typed: event.data.slice(0, 40) }) : null);
    field?.addEventListener('beforeinput', hear);
    return () => field?.removeEventListener('beforeinput', hear);
  }, [box, t]);
  const onLeave = () => {
    const typed = box.current?.querySelector('input')?.value ?? '';
    const sign = (1.5).toLocaleString(locale).slice(1, 2);
    const beyond = (typed.split(sign)[1]?.replace(/\D/g, '') ?? '').slice(digits);
    if (/[1-9]/.test(beyond)) say(t('number.rounded', { typed, decimals: digits }));
  };
  return { said, onLeave };
}

function Steps() {
  const t = useWords(uiWords);
  return (
    <>
      <PressableButton slot="decrement" className="field-step" aria-label={t('number.less')}>
        <Icon name="chevronDown" size={16} />
      </PressableButton>
      <PressableButton slot="increment" className="field-step" aria-label={t('number.more')}>
        <Icon name="chevronUp" size={16} />
      </PressableButton>
    </>
  );
}
