// Finding a person or a unit by typing, as every form does, here and in the other rooms.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { listPeople } from '../contract.ts';
import { peopleWords } from './people-words.ts';

type FieldProps = {
  label?: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  labelHidden?: boolean;
  placeholder?: string;
};

export type UnitFieldProps = FieldProps & {
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
  /** Only units where one holds it. */
  permission?: string;
};

export function UnitField({ value, onChange, permission, label, ...frame }: UnitFieldProps) {
  const t = useWords(peopleWords);
  const units = useUnits(permission);
  // the label of a value given is known when the units have come; what somebody types meanwhile stays
  const [given] = useState(value);
  return (
    <ComboBox
      key={given === undefined ? 'typed' : units.length}
      label={label ?? t('unit')}
      width="medium"
      value={value}
      onChange={onChange}
      options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
      {...frame}
    />
  );
}

export type PersonFieldProps = FieldProps & {
  value: string | undefined;
  /** The name of the person chosen already. */
  valueLabel?: string;
  onChange: (person: string | undefined, name?: string) => void;
};

export function PersonField({ value, onChange, label, ...frame }: PersonFieldProps) {
  const t = useWords(peopleWords);
  return (
    <ComboBox
      label={label ?? t('person')}
      width="medium"
      value={value}
      onChange={(person, option) => onChange(person, option?.label)}
      options={findPeople}
      {...frame}
    />
  );
}

/** What a ComboBox of people offers. With a unit: its people first; where nobody there matches, anybody. */
export async function findPeople(search: string, signal: AbortSignal, unit?: string) {
  const asked = { limit: 15, ...(search ? { search } : {}) };
  const near = unit ? (await call(listPeople, { ...asked, unit }, { signal })).rows : [];
  const rows = near.length > 0 || (unit && search === '') ? near : (await call(listPeople, asked, { signal })).rows;
  return rows.map((row) => ({ id: row.person, label: row.name, note: `${row.title}, ${row.units[0]?.name ?? ''}` }));
}
