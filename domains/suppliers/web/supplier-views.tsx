// How the supplier finds the co-operation with us, as its people have told it: one answer a half-year, beside our own.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { noteSupplierView, type SupplierView, type ViewQuestion } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';
import { AskDrawer, ViewQuestions } from './view-questions.tsx';

const scores = ['5', '4', '3', '2', '1'] as const;

type Props = {
  supplier: string;
  half: string;
  views: readonly SupplierView[];
  questions: readonly ViewQuestion[];
  mayChange: boolean;
};

export function SupplierViews({ supplier, half, views, questions, mayChange }: Props) {
  const t = useWords(suppliersWords);
  const [notes, setNotes] = useState(false);
  const [asks, setAsks] = useState(false);
  const isOwn = views.some((each) => each.half === half && each.isOwn);
  return (
    <Section
      title={t('views')}
      note={t('viewsNote')}
      actions={
        mayChange && !isOwn ? (
          <Row gap={2}>
            <Button small icon="mail" onPress={() => setAsks(true)}>
              {t('askViewOpen')}
            </Button>
            <Button small icon="edit" onPress={() => setNotes(true)}>
              {t('noteView')}
            </Button>
          </Row>
        ) : null
      }
    >
      <DataTable
        label={t('views')}
        rows={views}
        rowId={(row) => row.half}
        columns={[
          { id: 'half', title: t('half'), priority: 1, cell: (row) => <span className="numeric">{row.half}</span> },
          {
            id: 'score',
            title: t('viewScore'),
            cell: (row) => `${row.score} ${t(`score.${scores.find((id) => Number(id) === row.score) ?? '3'}`)}`,
          },
          { id: 'text', title: t('viewText'), width: 'wide', cell: (row) => <Said view={row} /> },
          { id: 'by', title: t('toldBy'), cell: (row) => <ToldBy view={row} /> },
        ]}
        empty={<EmptyState icon="supplier" title={t('noViews')} />}
      />
      <ViewQuestions questions={questions} />
      {asks ? <AskDrawer supplier={supplier} half={half} onClose={() => setAsks(false)} /> : null}
      {notes ? (
        <ViewDrawer
          supplier={supplier}
          half={half}
          before={views.find((each) => each.half === half)}
          onClose={() => setNotes(false)}
        />
      ) : null}
    </Section>
  );
}

/** What it says, and under it what it said before. */
function Said({ view }: { view: SupplierView }) {
  const t = useWords(suppliersWords);
  if (view.before.length === 0) return view.text || '–';
  return (
    <>
      {view.text || '–'}
      <details>
        <summary>{t('viewBefore', { count: view.before.length })}</summary>
        {view.before.map((each) => (
          <Quiet small key={each.at}>
            <Time at={each.at} /> · {each.score} · {each.text || '–'} · {each.toldBy}
          </Quiet>
        ))}
      </details>
    </>
  );
}

/** Who said so, and whether they wrote it themselves. */
function ToldBy({ view }: { view: SupplierView }) {
  const t = useWords(suppliersWords);
  return (
    <>
      {view.toldBy}{' '}
      {view.isOwn ? <Chip tone="done">{t('ownAnswer')}</Chip> : <Quiet small>{t('notedBy', { name: view.by })}</Quiet>}
    </>
  );
}

type DrawerProps = { supplier: string; half: string; before: SupplierView | undefined; onClose: () => void };

function ViewDrawer({ supplier, half, before, onClose }: DrawerProps) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [score, setScore] = useState<(typeof scores)[number] | undefined>(
    scores.find((id) => Number(id) === before?.score),
  );
  const [text, setText] = useState(before?.text ?? '');
  const [toldBy, setToldBy] = useState(before?.toldBy ?? '');
  const save = () => call(noteSupplierView, { supplier, half, score: Number(score ?? 0), text, toldBy });
  return (
    <ActingDrawer
      title={t('noteViewFor', { half })}
      verb={t('save')}
      act={act}
      onDo={() => act.run(save, onClose)}
      onClose={onClose}
    >
      <RadioGroup
        label={t('viewScore')}
        value={score}
        onChange={setScore}
        choices={scores.map((id) => ({ id, label: t(`score.${id}`) }))}
        error={act.faults.score}
      />
      <TextField
        label={t('toldBy')}
        hint={t('toldByHint')}
        value={toldBy}
        onChange={setToldBy}
        error={act.faults.toldBy}
      />
      <TextArea label={t('viewText')} value={text} onChange={setText} rows={4} optional />
    </ActingDrawer>
  );
}
