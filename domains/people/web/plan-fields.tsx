// What a reorganisation is called, why it is made and from which day.
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { peopleWords } from './people-words.ts';

export type PlanForm = { title: string; reason: string; takesEffectOn: string };

/** Reorganisations usually begin with a year. */
export function emptyPlan(): PlanForm {
  return { title: '', reason: '', takesEffectOn: `${new Date().getFullYear() + 1}-01-01` };
}

export type PlanFieldsProps = {
  form: PlanForm;
  onChange: (form: PlanForm) => void;
  faults: Readonly<Record<string, string>>;
};

export function PlanFields({ form, onChange, faults }: PlanFieldsProps) {
  const t = useWords(peopleWords);
  return (
    <>
      <TextField
        label={t('whatChanges')}
        value={form.title}
        onChange={(title) => onChange({ ...form, title })}
        error={faults.title}
        autoFocus
      />
      <TextArea
        label={t('reason')}
        value={form.reason}
        onChange={(reason) => onChange({ ...form, reason })}
        most={4000}
        rows={3}
        optional
      />
      <DateField
        label={t('takesEffectOn')}
        value={form.takesEffectOn}
        onChange={(day) => onChange({ ...form, takesEffectOn: day ?? '' })}
        min={dateText(new Date())}
        error={faults.takesEffectOn}
      />
    </>
  );
}
