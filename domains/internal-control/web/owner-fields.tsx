// Who answers for something: a person of the register, a post in words, or both.
import { useWords } from '../../../web/language.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { PersonField } from '../../people/web/people-parts.tsx';
import { internalControlWords } from './internal-control-words.ts';

export type Owner = { owner: string; ownerPerson: string | null; ownerName: string };

export const noOwner: Owner = { owner: '', ownerPerson: null, ownerName: '' };

type Props = {
  label: string;
  value: Owner;
  onChange: (value: Owner) => void;
  faults: Readonly<Record<string, string>>;
  /** It has a day: the person is reminded of it. */
  reminded?: boolean;
};

export function OwnerFields({ label, value, onChange, faults, reminded = false }: Props) {
  const t = useWords(internalControlWords);
  return (
    <>
      <PersonField
        label={label}
        {...(reminded ? { hint: t('owner.hint') } : {})}
        value={value.ownerPerson ?? undefined}
        valueLabel={value.ownerName}
        onChange={(person, name) => onChange({ ...value, ownerPerson: person ?? null, ownerName: name ?? '' })}
        error={faults.ownerPerson}
        optional
      />
      <TextField
        label={t('owner.post')}
        value={value.owner}
        onChange={(owner) => onChange({ ...value, owner })}
        error={faults.owner}
        optional
      />
    </>
  );
}

/** "Peter Sandklint, Driftledaren": the person, and the post as it was written. */
export function ownerText({ owner, ownerName }: Pick<Owner, 'owner' | 'ownerName'>): string {
  return [ownerName, owner].filter(Boolean).join(', ') || '–';
}

/** What an operation takes of it. */
export function ownerOf({ owner, ownerPerson }: Owner) {
  return { owner, ownerPerson };
}
