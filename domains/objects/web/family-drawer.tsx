// A family of objects: adding one, or correcting its name and its place in the list.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type Family, setFamily } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

/** `taken` are the codes a new one cannot have. */
type Props = { family: Family | null; taken: readonly string[]; onClose: () => void };

export function FamilyDrawer({ family, taken, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const go = useGo();
  const [name, setName] = useState(family?.name ?? '');
  const [ordinal, setOrdinal] = useState<number | null>(family?.ordinal ?? null);
  const save = () =>
    act.run(
      () => call(setFamily, { family: family?.family ?? codeFor(name, taken), name, ordinal: ordinal ?? 0 }),
      (saved) => {
        if (!family) go(`/objects/families/${saved.family}`);
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={t(family ? 'changeFamily' : 'newFamily')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <TextField label={t('name')} value={name} onChange={setName} error={act.faults.name ?? act.faults.family} />
      <NumberField
        label={t('familyOrdinal')}
        hint={t('familyOrdinalHint')}
        value={ordinal}
        onChange={setOrdinal}
        min={0}
        max={999}
        width="short"
        error={act.faults.ordinal}
        optional
      />
    </ActingDrawer>
  );
}

/** The code a family is known by: its first name in plain letters, with a number where it is taken. */
function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 36);
  // without a name the name alone is what is wrong
  const first = plain.length < 2 ? `family-${plain}x` : plain;
  const free = [first, ...Array.from({ length: 50 }, (_, at) => `${first}-${at + 2}`)];
  return free.find((code) => !taken.includes(code)) ?? first;
}
