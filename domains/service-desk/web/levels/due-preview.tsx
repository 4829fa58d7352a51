// When a case opened now would be due, by priority: what the numbers of a level mean in the days at hand.
import { useState } from 'react';
import type { OpenTime } from '../../../../platform/calendar/open-time.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { exactTimeText } from '../../../../web/ui/time-text.ts';
import type { AgreedLevel } from '../../agreed-level-rules.ts';
import { type Due, duesOf, priorities } from '../../due-rules.ts';
import { deskWords } from '../desk/desk-words.ts';
import { useClockNames } from './clock-names.ts';

export function DuePreview({ level, calendars }: { level: AgreedLevel; calendars: ReadonlyMap<string, OpenTime> }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const clockName = useClockNames();
  const [opened] = useState(() => new Date());
  const columns: Column<Due>[] = [
    { id: 'clock', title: t('clock'), priority: 1, cell: (due) => clockName(due.clock) },
    ...priorities.map((priority, index) => ({
      id: String(priority),
      title: t(`priority.${priority}`),
      labelled: true,
      cell: (due: Due) => {
        const at = due.at[index];
        return at ? <Time at={at} /> : '–';
      },
    })),
  ];
  const rows = duesOf(level, calendars, opened);
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('preview')}
      note={`${t('previewNote', { when: exactTimeText(opened, language) })} ${t('previewNoneNote')}`}
    >
      <DataTable label={t('preview')} columns={columns} rows={rows} rowId={(row) => row.clock} />
    </Section>
  );
}
