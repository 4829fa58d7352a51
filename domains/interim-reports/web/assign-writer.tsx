// Who writes a chapter, and by which day.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { findPeople } from '../../people/web/people-parts.tsx';
import { assignChapter, type ChapterRow, type WriterRole } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';
import { WriterRoleField } from './writer-role-field.tsx';

export function AssignWriter({ unit, chapter, onClose }: { unit: string; chapter: ChapterRow; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [person, setPerson] = useState<string | undefined>(chapter.writerRole ? undefined : chapter.writer?.person);
  const [dueOn, setDueOn] = useState<string | undefined>(chapter.dueOn ?? undefined);
  const [role, setRole] = useState<WriterRole | null>(chapter.writerRole);
  const save = () =>
    call(assignChapter, {
      chapter: chapter.chapterId,
      person: role ? null : (person ?? null),
      role,
      dueOn: dueOn ?? null,
    });
  return (
    <SavingDrawer title={`${t('writer.assign')}: ${chapter.title}`} save={save} onClose={onClose}>
      <ComboBox
        key={role ? 'role' : 'person'}
        label={t('writer')}
        hint={t('writer.hint')}
        options={(search, signal) => findPeople(search, signal, unit)}
        value={person}
        {...(chapter.writer && person ? { valueLabel: chapter.writer.name } : {})}
        onChange={(next) => {
          setPerson(next);
          if (next !== undefined) setRole(null);
        }}
      />
      <WriterRoleField
        value={role}
        onChange={(next) => {
          setRole(next);
          if (next) setPerson(undefined);
        }}
      />
      <DateField label={t('due')} value={dueOn} onChange={setDueOn} optional />
    </SavingDrawer>
  );
}
