// A chapter more: its kind decides what it shows beside the text.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { addChapter, type ChapterKind } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

/** The kinds that say something without tables or charts having been set up. */
const kinds = [
  'text',
  'steering',
  'scorecard',
  'internal-control',
  'assignments',
  'figures',
] as const satisfies readonly ChapterKind[];

export function AddChapter({ report, onClose }: { report: string; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('text');
  const [perspective, setPerspective] = useState('');
  const settings = { perspective, tables: [], charts: [] };
  return (
    <SavingDrawer
      title={t('chapter.add')}
      save={() => call(addChapter, { report, title, kind, settings })}
      onClose={onClose}
    >
      <TextField label={t('title')} value={title} onChange={setTitle} required autoFocus />
      <Select
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      {kind === 'scorecard' ? (
        <TextField
          label={t('perspective')}
          hint={t('perspective.hint')}
          value={perspective}
          onChange={setPerspective}
          required
        />
      ) : null}
    </SavingDrawer>
  );
}
