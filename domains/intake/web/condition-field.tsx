// When something applies: always, or only for one answer to an earlier question with a few answers.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { ItemDraft } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

type DraftField = ItemDraft['fields'][number];
type Condition = { field: string; is: string | boolean };

export type ConditionFieldProps = {
  label: string;
  fields: readonly DraftField[];
  value: Condition | null;
  onChange: (value: Condition | null) => void;
  error?: string | undefined;
};

export function ConditionField({ label, fields, value, onChange, error }: ConditionFieldProps) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const able = fields.filter((field) => field.kind === 'yes-no' || field.kind === 'choice');
  if (able.length === 0 && !value) return null;
  const on = able.find((field) => field.id === value?.field);
  const answers = (field: DraftField) =>
    field.kind === 'yes-no'
      ? [
          { id: 'true', label: t('yes') },
          { id: 'false', label: t('no') },
        ]
      : field.options.map((option) => ({
          id: option.id,
          label: option.names[language] || option.names.sv || option.id,
        }));
  const given = (field: DraftField, id: string) => (field.kind === 'yes-no' ? id === 'true' : id);
  return (
    <Row gap={4} align="end">
      <Select
        label={label}
        error={error}
        value={value?.field ?? 'always'}
        onChange={(id) => {
          const chosen = able.find((field) => field.id === id);
          const first = chosen ? answers(chosen)[0] : undefined;
          onChange(chosen && first ? { field: chosen.id, is: given(chosen, first.id) } : null);
        }}
        options={[
          { id: 'always', label: t('always') },
          ...able.map((field) => ({ id: field.id, label: field.names[language] || field.names.sv || field.id })),
          ...(value && !on ? [{ id: value.field, label: value.field }] : []),
        ]}
        width="medium"
      />
      {on && value ? (
        <Select
          label={t('editor.answerIs')}
          value={String(value.is)}
          onChange={(id) => onChange({ field: on.id, is: given(on, id) })}
          options={answers(on)}
          width="medium"
        />
      ) : null}
    </Row>
  );
}
