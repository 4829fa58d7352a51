// The report's cover: everything that must stand there before the close.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { changeReport, type ReportPage } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

/** `focus`: the field one has come to fill in. */
export function CoverForm({ report, focus, onClose }: { report: ReportPage; focus?: string; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const { title, documentId, responsible, preparedBy } = report;
  const [cover, setCover] = useState({ title, documentId, responsible, preparedBy });
  const field = (name: keyof typeof cover) => ({
    label: t(name),
    value: cover[name],
    onChange: (value: string) => setCover({ ...cover, [name]: value }),
    required: true,
    autoFocus: name === focus,
  });
  return (
    <SavingDrawer
      title={t('cover')}
      save={() => call(changeReport, { report: report.report, ...cover })}
      onClose={onClose}
    >
      <TextField {...field('title')} />
      <TextField {...field('documentId')} hint={t('documentId.hint')} />
      <TextField {...field('responsible')} />
      <TextField {...field('preparedBy')} />
    </SavingDrawer>
  );
}
