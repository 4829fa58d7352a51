// A role instead of a person as the writer of a chapter: whoever holds it in the unit.
import { houseWords } from '../../../web/house/house-words.ts';
import { useWords } from '../../../web/language.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { type WriterRole, writerRoles } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

type Props = { value: WriterRole | null; onChange: (role: WriterRole | null) => void };

export function WriterRoleField({ value, onChange }: Props) {
  const t = useWords(interimReportWords);
  const house = useWords(houseWords);
  const roles = writerRoles.map((id) => ({ id, label: house(`role.${id}`) }));
  return (
    <Select
      label={t('writer.role')}
      hint={t('writer.role.hint')}
      value={value ?? none}
      onChange={(id) => onChange(id === none ? null : id)}
      options={[{ id: none, label: t('writer.role.none') }, ...roles]}
    />
  );
}

const none = 'none';
