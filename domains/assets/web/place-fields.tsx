// Where a piece is and who has it: the unit, the person or nobody, and the place in words.
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { findPeople } from '../../people/web/people-parts.tsx';
import { assetsWords } from './assets-words.ts';

export type Whereabouts = {
  unit: string;
  person: string | undefined;
  site: string;
  building: string;
  floor: string;
  room: string;
};

export const nowhere: Whereabouts = { unit: '', person: undefined, site: '', building: '', floor: '', room: '' };

export type PlaceFieldsProps = {
  at: Whereabouts;
  /** What the person who has it now is called. */
  personName?: string | undefined;
  onChange: (change: Partial<Whereabouts>) => void;
  faults: Readonly<Record<string, string | undefined>>;
};

export function PlaceFields({ at, personName, onChange, faults }: PlaceFieldsProps) {
  const t = useWords(assetsWords);
  const units = useUnits();
  return (
    <>
      <ComboBox
        key={`unit ${units.length}`}
        label={t('unit')}
        hint={t('unitHint')}
        value={at.unit || undefined}
        onChange={(unit) => onChange({ unit: unit ?? '' })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={faults.unit}
      />
      <ComboBox
        label={t('user')}
        hint={t('userHint')}
        options={findPeople}
        value={at.person}
        {...(personName ? { valueLabel: personName } : {})}
        onChange={(person) => onChange({ person })}
        error={faults.person}
        optional
      />
      {(['site', 'building', 'floor', 'room'] as const).map((part) => (
        <TextField
          key={part}
          label={t(part)}
          value={at[part]}
          onChange={(value) => onChange({ [part]: value })}
          width={part === 'site' ? 'full' : 'medium'}
          optional
        />
      ))}
    </>
  );
}
