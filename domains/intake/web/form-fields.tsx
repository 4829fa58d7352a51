// The fields of an item's form as its owner has built them; what does not apply to the answers so far is not shown.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { type Answers, type FormField, fieldsShown } from '../form-rules.ts';
import { intakeWords } from './intake-words.ts';

export type FormFieldsProps = {
  fields: readonly FormField[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  faults: Readonly<Record<string, string>>;
};

export function FormFields({ fields, answers, onChange, faults }: FormFieldsProps) {
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
    />
  ));
}

type OneFieldProps = {
  field: FormField;
  answer: Answers[string] | undefined;
  onChange: (answer: Answers[string] | undefined) => void;
  error: string | undefined;
};

function OneField({ field, answer, onChange, error }: OneFieldProps) {
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
  if (field.kind === 'date') return <DateField {...frame} value={text || undefined} onChange={onChange} />;
  if (field.kind === 'long') return <TextArea {...frame} value={text} onChange={onChange} most={field.most ?? 4000} />;
  return (
    <TextField
      {...frame}
      value={text}
      onChange={onChange}
      {...(field.kind === 'number' ? { inputMode: 'decimal' as const, width: 'short' as const } : {})}
      {...(field.kind === 'number' && !frame.hint && field.most !== undefined
        ? { hint: t('numberHint', { least: field.least ?? 0, most: field.most }) }
        : {})}
    />
  );
}
