// The fields of an assignment: what, from whom, to what end, by whom and by when.

import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Columns } from '../../../web/ui/layout.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { PersonField } from '../../people/web/people-parts.tsx';
import type { AssignmentPage } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

export type SaidOfAssignment = {
  title: string;
  giver: string;
  goal: string;
  decisionBody: string;
  owner: string | null;
  decidedOn: string | null;
  startsOn: string | null;
  deadlineOn: string | null;
};

export const nothingSaid: SaidOfAssignment = {
  title: '',
  giver: '',
  goal: '',
  decisionBody: '',
  owner: null,
  decidedOn: null,
  startsOn: null,
  deadlineOn: null,
};

export function saidOf(page: AssignmentPage): SaidOfAssignment {
  const { title, giver, goal, decisionBody, ownerPerson: owner, decidedOn, startsOn, deadlineOn } = page;
  return { title, giver, goal, decisionBody, owner, decidedOn, startsOn, deadlineOn };
}

type Props = {
  said: SaidOfAssignment;
  ownerName?: string | undefined;
  onChange: (part: Partial<SaidOfAssignment>) => void;
  faults: Readonly<Record<string, string>>;
};

export function AssignmentFields({ said, ownerName, onChange, faults }: Props) {
  const t = useWords(portfolioWords);
  const words = (name: 'title' | 'giver' | 'goal' | 'decisionBody') => ({
    name,
    value: said[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: faults[name],
  });
  const day = (name: 'decidedOn' | 'startsOn' | 'deadlineOn') => ({
    value: said[name] ?? undefined,
    onChange: (value: string | undefined) => onChange({ [name]: value ?? null }),
    error: faults[name],
    optional: true,
  });
  return (
    <>
      <TextField label={t('title')} {...words('title')} required />
      <TextField label={t('giver')} hint={t('giverHint')} {...words('giver')} required />
      <TextArea label={t('goal')} hint={t('goalHint')} {...words('goal')} rows={3} optional />
      <PersonField
        label={t('owner')}
        value={said.owner ?? undefined}
        {...(ownerName ? { valueLabel: ownerName } : {})}
        onChange={(owner) => onChange({ owner: owner ?? null })}
        error={faults.owner}
        optional
      />
      <TextField label={t('decisionBody')} {...words('decisionBody')} optional />
      <Columns least="small" gap={4}>
        <DateField label={t('decidedOn')} {...day('decidedOn')} />
        <DateField label={t('startsOn')} {...day('startsOn')} />
        <DateField label={t('deadline')} {...day('deadlineOn')} />
      </Columns>
    </>
  );
}
