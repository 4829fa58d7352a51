// Whom an order is for: me, others from the register, or somebody who has not begun yet; a bundle asks only what its occasion
// can be about.
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useViewer } from '../../../web/viewer.tsx';
import { findPeople, UnitField } from '../../people/web/people-parts.tsx';
import type { Occasion } from '../part-rules.ts';
import { intakeWords } from './intake-words.ts';

export type Whom = {
  whom: 'me' | 'others' | 'newcomer';
  persons: readonly { id: string; name: string }[];
  newcomer: string;
  unit: string | undefined;
};

export type WhomFieldsProps = {
  form: Whom;
  set: (change: Partial<Whom>) => void;
  occasion: Occasion | null;
  faults: Readonly<Record<string, string>>;
};

/** Who can be meant: nobody moves or leaves before they have begun. */
export function whomOf(occasion: Occasion | null): readonly Whom['whom'][] {
  if (occasion === 'onboarding') return ['newcomer', 'others'];
  return occasion === null ? ['me', 'others', 'newcomer'] : ['others', 'me'];
}

export function WhomFields({ form, set, occasion, faults }: WhomFieldsProps) {
  const t = useWords(intakeWords);
  const viewer = useViewer();
  return (
    <FieldGroup title={t('whom')}>
      <RadioGroup
        label={t('whom')}
        labelHidden
        value={form.whom}
        onChange={(whom) => set({ whom })}
        choices={whomOf(occasion).map((id) => ({ id, label: t(`whom.${id}`) }))}
      />
      {form.whom === 'others' ? (
        <>
          {form.persons.length > 0 ? (
            <Row gap={2}>
              {form.persons.map((person) => (
                <Button
                  key={person.id}
                  small
                  icon="close"
                  aria-label={t('removePerson', { name: person.name })}
                  onPress={() => set({ persons: form.persons.filter((each) => each.id !== person.id) })}
                >
                  {person.name}
                </Button>
              ))}
            </Row>
          ) : null}
          <ComboBox
            key={form.persons.length}
            label={t('addPerson')}
            options={findPeople}
            value={undefined}
            onChange={(id, option) => {
              if (id && option && !form.persons.some((each) => each.id === id))
                set({ persons: [...form.persons, { id, name: option.label }] });
            }}
            error={faults.persons}
          />
        </>
      ) : null}
      {form.whom === 'newcomer' ? (
        <>
          <TextField
            label={t('newcomerName')}
            value={form.newcomer}
            onChange={(newcomer) => set({ newcomer })}
            error={faults.newcomer}
          />
          <UnitField
            label={t('newcomerUnit')}
            value={form.unit ?? viewer?.unit ?? undefined}
            onChange={(unit) => set({ unit })}
            error={faults.unit}
          />
        </>
      ) : null}
    </FieldGroup>
  );
}
