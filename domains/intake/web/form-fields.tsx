// The fields of an item's form as its owner has built them; what does not apply to the answers so far is not shown.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { type Answers, type FormField, fieldsShown } from '../form-rules.ts';
import { intakeWords } from './intake-words.ts';

export type FormFieldsProps = {
  fields: readonly FormField[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  faults: Readonly<Record<string, string>>;
  /** What somebody can choose from where a piece of equipment is asked for. */
  equipment?: readonly { number: string; name: string }[];
};

export function FormFields({ fields, answers, onChange, faults, equipment = [] }: FormFieldsProps) {
  return fieldsShown(fields, answers).map((field) => (
    <OneField
      key={field.id}
      field={field}
      answer={answers[field.id]}
      onChange={(answer) => {
        const { [field.id]: _, ...rest } = answers;
        onChange(answer === undefined ? rest : { ...rest, [field.id]: answer });
      }}
      error={faults[`answers.${field.id}`]}
      equipment={equipment}
    />
  ));
}

type OneFieldProps = {
  field: FormField;
  answer: Answers[string] | undefined;
  onChange: (answer: Answers[string] | undefined) => void;
  error: string | undefined;
  equipment: readonly { number: string; name: string }[];
};

function OneField({ field, answer, onChange, error, equipment }: OneFieldProps) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const frame = {
    label: field.names[language],
    hint: field.hint?.[language],
    error,
    optional: !field.isRequired,
  };
  const text = typeof answer === 'string' ? answer : answer === undefined ? '' : String(answer);
  if (field.kind === 'yes-no')
    return <Checkbox label={frame.label} value={answer === true} onChange={(value) => onChange(value)} />;
  if (field.kind === 'choice')
    return (
      <RadioGroup
        {...frame}
        value={text}
        onChange={onChange}
        choices={field.options.map((option) => ({ id: option.id, label: option.names[language] }))}
      />
    );
  if (field.kind === 'equipment' && equipment.length > 0)
    return (
      <Select
        {...frame}
        value={text || undefined}
        onChange={onChange}
        options={[
          ...(text && !equipment.some((piece) => piece.number === text) ? [{ id: text, label: text }] : []),
          ...equipment.map((piece) => ({ id: piece.number, label: piece.name, note: piece.number })),
        ]}
      />
    );
  if (field.kind === 'date') return <DateField {...frame} value={text || undefined} onChange={onChange} />;
  if (field.kind === 'long') return <TextArea {...frame} value={text} onChange={onChange} most={field.most ?? 4000} />;
  return (
    <TextField
      {...frame}
      value={text}
      onChange={onChange}
      {...textInput(field)}
      {...(field.kind === 'equipment' && !frame.hint ? { hint: t('equipmentHint') } : {})}
      {...(field.kind === 'number' && !frame.hint && field.most !== undefined
        ? { hint: t('numberHint', { least: field.least ?? 0, most: field.most }) }
        : {})}
    />
  );
}

/** The keyboard a phone shows, and how much room the answer needs. */
function textInput(field: FormField) {
  if (field.kind === 'number') return { inputMode: 'decimal' as const, width: 'short' as const };
  if (field.form === 'digits') return { inputMode: 'numeric' as const };
  if (field.form === 'phone') return { inputMode: 'tel' as const, type: 'tel' as const };
  if (field.form === 'mail') return { inputMode: 'email' as const, type: 'email' as const };
  return {};
}
