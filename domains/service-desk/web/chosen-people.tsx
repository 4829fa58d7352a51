// Some people of the register under a name: those chosen can be taken out, others added one at a time.
import { CheckboxGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { findPeople } from '../../people/web/people-parts.tsx';

type Person = { person: string; name: string };

type ChosenPeopleProps = {
  label: string;
  addLabel: string;
  value: readonly Person[];
  onChange: (people: Person[]) => void;
};

export function ChosenPeople({ label, addLabel, value, onChange }: ChosenPeopleProps) {
  return (
    <>
      {value.length === 0 ? null : (
        <CheckboxGroup
          label={label}
          value={value.map((each) => each.person)}
          onChange={(kept) => onChange(value.filter((each) => kept.includes(each.person)))}
          choices={value.map((each) => ({ id: each.person, label: each.name }))}
        />
      )}
      <ComboBox
        key={value.length}
        label={addLabel}
        options={findPeople}
        value={undefined}
        onChange={(person, option) => {
          if (person && option && !value.some((each) => each.person === person))
            onChange([...value, { person, name: option.label }]);
        }}
        optional
      />
    </>
  );
}
