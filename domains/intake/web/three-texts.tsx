// One text in the three languages of the house, each with its own field and its own fault.
import { useWords } from '../../../web/language.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { intakeWords } from './intake-words.ts';

type Texts = { sv: string; da: string; en: string };

export type ThreeTextsProps = {
  title: string;
  value: Texts;
  onChange: (value: Texts) => void;
  faults: Readonly<Record<string, string>>;
  /** Where the faults of these texts are found: "fields.0.names". */
  path: string;
  long?: boolean;
  optional?: boolean;
};

const languages = ['sv', 'da', 'en'] as const;

export function ThreeTexts({ title, value, onChange, faults, path, long = false, optional = false }: ThreeTextsProps) {
  const t = useWords(intakeWords);
  return (
    <FieldGroup title={title}>
      <div className="three-texts">
        {languages.map((language) => {
          const frame = {
            label: t(`in.${language}`),
            value: value[language],
            onChange: (text: string) => onChange({ ...value, [language]: text }),
            error: faults[`${path}.${language}`],
            optional,
          };
          return long ? <TextArea key={language} {...frame} rows={3} /> : <TextField key={language} {...frame} />;
        })}
      </div>
    </FieldGroup>
  );
}
