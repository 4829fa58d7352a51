// What can be chosen for one file beside its columns: a unit for rows that name none, what to do with what is there already.
// A choice makes the file be read again.
import { useState } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Section } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useUnits } from '../unit-picker.tsx';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-answer.ts';

type Choice = ImportAnswer['choices'][number];
type OneProps = { choice: Choice; disabled: boolean; onChange: (value: string) => void };

export type ImportChoicesProps = {
  data: ImportAnswer;
  /** The file cannot be read again any more. */
  fixed: boolean;
  onChange: (choices: Record<string, string>) => void;
};

export function ImportChoices({ data, fixed, onChange }: ImportChoicesProps) {
  const t = useWords(houseWords);
  if (data.choices.length === 0) return null;
  return (
    <Section title={t('import.choices')} note={fixed ? undefined : t('import.choicesNote')}>
      <div className="import-mapping">
        {data.choices.map((choice) => {
          const props = { choice, disabled: fixed, onChange: (value: string) => onChange({ [choice.id]: value }) };
          if (choice.kind === 'unit') return <UnitChoice key={choice.id} {...props} />;
          if (choice.kind === 'text') return <TextChoice key={`${choice.id}${choice.chosen}`} {...props} />;
          return <OneOf key={choice.id} {...props} />;
        })}
      </div>
    </Section>
  );
}

function OneOf({ choice, disabled, onChange }: OneProps) {
  const { language } = useLanguage();
  return (
    <Select
      label={choice.names[language]}
      hint={choice.hint?.[language]}
      value={choice.chosen ?? ''}
      disabled={disabled}
      onChange={onChange}
      options={choice.options.map((option) => ({ id: option.id, label: option.names[language] }))}
    />
  );
}

function UnitChoice({ choice, disabled, onChange }: OneProps) {
  const { language } = useLanguage();
  const units = useUnits();
  return (
    <ComboBox
      key={units.length}
      label={choice.names[language]}
      hint={choice.hint?.[language]}
      optional
      value={choice.chosen ?? undefined}
      disabled={disabled}
      onChange={(unit) => onChange(unit ?? '')}
      options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code, depth: unit.depth }))}
    />
  );
}

function TextChoice({ choice, disabled, onChange }: OneProps) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [text, setText] = useState(choice.chosen ?? '');
  return (
    <div className="import-text-choice">
      <TextField
        label={choice.names[language]}
        hint={choice.hint?.[language]}
        optional
        value={text}
        onChange={setText}
        disabled={disabled}
      />
      <Button isDisabled={disabled || text === (choice.chosen ?? '')} onPress={() => onChange(text)}>
        {t('import.use')}
      </Button>
    </div>
  );
}
