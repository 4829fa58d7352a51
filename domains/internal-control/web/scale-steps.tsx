// The steps of one side of a scale, lowest first, each by its name in three languages; one more, or one less at the top.
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { internalControlWords } from './internal-control-words.ts';
import './matrix.css';

export type ScaleStep = { sv: string; da: string; en: string };

type Props = {
  kind: 'probabilities' | 'consequences';
  steps: readonly ScaleStep[];
  onChange: (steps: readonly ScaleStep[]) => void;
  faults: Readonly<Record<string, string>>;
};

const [fewest, most] = [3, 5];
const languages = ['sv', 'da', 'en'] as const;

export function ScaleSteps({ kind, steps, onChange, faults }: Props) {
  const t = useWords(internalControlWords);
  const side = t(kind === 'probabilities' ? 'probability' : 'consequence');
  return (
    <FieldGroup title={side}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <div key={at} className="scale-step">
          {languages.map((language) => (
            <TextField
              key={language}
              label={t('scale.stepIn', { step: at + 1, language: t(`scale.in.${language}`) })}
              name={`${kind}.${at}.${language}`}
              value={step[language]}
              onChange={(text) => onChange(steps.map((each, i) => (i === at ? { ...each, [language]: text } : each)))}
              error={faults[`${kind}.${at}.${language}`]}
            />
          ))}
        </div>
      ))}
      <Row gap={2}>
        {steps.length < most ? (
          <Button small icon="add" onPress={() => onChange([...steps, { sv: '', da: '', en: '' }])}>
            {t('scale.more')}
          </Button>
        ) : null}
        {steps.length > fewest ? (
          <Button small kind="quiet" onPress={() => onChange(steps.slice(0, -1))}>
            {t('scale.fewer')}
          </Button>
        ) : null}
      </Row>
    </FieldGroup>
  );
}
