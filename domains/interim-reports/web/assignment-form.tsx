// An assignment: what, who gave it, where it is decided, and its days.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { type Assignment, addAssignment, changeAssignment } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

export type AssignmentFormProps = { unit: string; assignment?: Assignment; onClose: () => void };

export function AssignmentForm({ unit, assignment, onClose }: AssignmentFormProps) {
  const t = useWords(interimReportWords);
  const [fields, setFields] = useState({
    title: assignment?.title ?? '',
    giver: assignment?.giver ?? '',
    decisionBody: assignment?.decisionBody ?? '',
    decidedOn: assignment?.decidedOn ?? null,
    deadlineOn: assignment?.deadlineOn ?? null,
  });
  const text = (name: 'title' | 'giver' | 'decisionBody') => ({
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
  });
  const day = (name: 'decidedOn' | 'deadlineOn') => ({
    value: fields[name] ?? undefined,
    onChange: (value: string | undefined) => setFields({ ...fields, [name]: value ?? null }),
  });
  const save = () =>
    assignment
      ? call(changeAssignment, { assignment: assignment.assignment, ...fields })
      : call(addAssignment, { unit, ...fields });
  return (
    <SavingDrawer title={t(assignment ? 'assignment.change' : 'assignment.add')} save={save} onClose={onClose}>
      <TextField label={t('assignment')} {...text('title')} required autoFocus />
      <TextField label={t('giver')} {...text('giver')} required />
      <TextField label={t('decisionBody')} {...text('decisionBody')} optional />
      <DateField label={t('decidedOn')} {...day('decidedOn')} optional />
      <DateField label={t('deadline')} {...day('deadlineOn')} optional />
    </SavingDrawer>
  );
}
