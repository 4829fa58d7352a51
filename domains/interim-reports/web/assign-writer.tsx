// Who writes a chapter, and by which day.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { listPeople } from '../../people/contract.ts';
import { assignChapter, type ChapterRow } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

export function AssignWriter({ unit, chapter, onClose }: { unit: string; chapter: ChapterRow; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [person, setPerson] = useState<string | undefined>(chapter.writer?.person);
  const [dueOn, setDueOn] = useState<string | undefined>(chapter.dueOn ?? undefined);
  const save = () => call(assignChapter, { chapter: chapter.chapterId, person: person ?? null, dueOn: dueOn ?? null });
  return (
    <SavingDrawer title={`${t('writer.assign')}: ${chapter.title}`} save={save} onClose={onClose}>
      <ComboBox
        label={t('writer')}
        hint={t('writer.hint')}
        options={(search, signal) => findPeople(search, unit, signal)}
        value={person}
        {...(chapter.writer ? { valueLabel: chapter.writer.name } : {})}
        onChange={setPerson}
      />
      <DateField label={t('due')} value={dueOn} onChange={setDueOn} optional />
    </SavingDrawer>
  );
}

/** People of the unit first; where nobody there matches, anybody. */
async function findPeople(search: string, unit: string, signal: AbortSignal) {
  const asked = { limit: 20, ...(search ? { search } : {}) };
  const near = await call(listPeople, { ...asked, unit }, { signal });
  const found = near.rows.length > 0 || search === '' ? near : await call(listPeople, asked, { signal });
  return found.rows.map((each) => ({ id: each.person, label: each.name, note: each.title }));
}
