// The example pages one works in: form, import, report, board.
import { useState } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { FigureLink } from '../ui/figure-link.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { showNotice } from '../ui/notice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { withUnit } from '../ui/number-text.ts';
import { BoardFrame } from '../ui/pages/board-frame.tsx';
import { FormFrame } from '../ui/pages/form-frame.tsx';
import { ImportFrame, importSteps } from '../ui/pages/import-frame.tsx';
import { ReportFrame } from '../ui/pages/report-frame.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { JobProgress } from '../ui/progress.tsx';
import { SaveState } from '../ui/save-state.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { exampleCases } from './example-rows.ts';
import { GoalTable } from './example-tables.tsx';
import { exampleProblems } from './gallery-lists.tsx';
import { galleryWords } from './gallery-words.ts';

const at = '/gallery/example';

export function ExampleForm() {
  const t = useWords(galleryWords);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [level, setLevel] = useState<'now' | 'today' | 'later' | undefined>(undefined);
  const [amount, setAmount] = useState<number | null>(null);
  const [date, setDate] = useState<string | undefined>(undefined);
  return (
    <FormFrame
      crumbs={[{ label: t('page.list'), href: `${at}/list` }]}
      title={t('report')}
      lead={t('emptyText')}
      onSubmit={() => showNotice({ text: t('report') })}
      finish={t('report')}
      back={`${at}/list`}
      backText={t('later')}
      more={<SaveState state="saved" savedAt={new Date(2019, 7, 31, 14, 5)} />}
    >
      <FieldGroup title={t('case')}>
        <TextField label={t('name')} hint={t('nameHint')} value={title} onChange={setTitle} />
        <TextArea label={t('text')} value={text} onChange={setText} most={2000} />
        <RadioGroup
          label={t('level')}
          value={level}
          onChange={setLevel}
          choices={[
            { id: 'now', label: t('level.now') },
            { id: 'today', label: t('level.today') },
            { id: 'later', label: t('level.later') },
          ]}
        />
      </FieldGroup>
      <FieldGroup title={t('where')}>
        <DateField label={t('date')} value={date} onChange={setDate} />
        <NumberField
          label={t('amount')}
          value={amount}
          onChange={setAmount}
          scale={100}
          unit="kr"
          width="short"
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}

export function ExampleImport() {
  const t = useWords(galleryWords);
  const [at, setAt] = useState(2);
  const step = importSteps[at] ?? 'drop';
  return (
    <ImportFrame
      title={t('job')}
      lead={t('fileHint')}
      step={step}
      next={
        <>
          <Button kind="primary" onPress={() => setAt(Math.min(3, at + 1))}>
            {t('saving')}
          </Button>
          <Button kind="quiet" onPress={() => setAt(Math.max(0, at - 1))}>
            {t('later')}
          </Button>
        </>
      }
    >
      {step === 'drop' ? (
        <FileDrop label={t('file')} hint={t('fileHint')} accept={['.se', '.csv', '.xlsx']} onFiles={() => setAt(1)} />
      ) : null}
      {step === 'preview' ? <GoalTable /> : null}
      {step === 'problems' ? (
        <ProblemList
          label={t('problems')}
          problems={exampleProblems}
          count={exampleProblems.length}
          badRows={[{ format: 'csv', href: '/gallery' }]}
        />
      ) : null}
      {step === 'done' ? (
        <JobProgress name={t('job')} state="done" done={48_112} total={48_112} unit={t('rows')} />
      ) : null}
    </ImportFrame>
  );
}

export function ExampleReport() {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  const [text, setText] = useState(t('helpText'));
  return (
    <ReportFrame
      crumbs={[{ label: t('page.report'), href: `${at}/start` }]}
      title="Delårsrapport augusti 2019"
      actions={
        <Button kind="primary" icon="lock">
          {t('close')}
        </Button>
      }
      chapters={[
        { id: '1', title: 'Sammanfattning', href: `${at}/report?chapter=1`, status: 'met' },
        { id: '2', title: 'Ekonomi', href: `${at}/report?chapter=2`, status: 'partly', current: true },
        { id: '3', title: 'Medarbetare', href: `${at}/report?chapter=3`, status: 'not-assessed' },
        { id: '4', title: 'Styrkort', href: `${at}/report?chapter=4`, status: 'missed' },
      ]}
      text={
        <>
          <TextArea label="Ekonomi" value={text} onChange={setText} rows={8} most={2000} />
          <SaveState state="saved" savedAt={new Date(2019, 7, 31, 14, 5)} />
        </>
      }
      page={
        <>
          <h2>Ekonomi</h2>
          <p>
            {t('result')}:{' '}
            <FigureLink href={`${at}/figure`} name={t('result')}>
              {withUnit(-3.2, 'mnkr', { language, decimals: 1 })}
            </FigureLink>
            . {text}
          </p>
          <GoalTable />
        </>
      }
    />
  );
}

export function ExampleBoard() {
  const t = useWords(galleryWords);
  const states = ['open', 'waiting', 'paused', 'late'] as const;
  return (
    <BoardFrame
      title={t('page.board')}
      columns={states.map((state) => ({
        id: state,
        title: t(`state.${state}`),
        cards: exampleCases
          .filter((one) => one.state === state)
          .map((one) => ({
            id: one.number,
            title: one.title,
            href: `${at}/record?case=${one.number}`,
            facts: (
              <>
                <span className="numeric">{one.due}</span>
                <span>{one.who}</span>
              </>
            ),
            actionsLabel: `${t('moreActions')}: ${one.number}`,
            actions: [
              {
                title: t('move'),
                entries: states.filter((to) => to !== state).map((to) => ({ id: to, label: t(`state.${to}`) })),
              },
            ],
            ...(state === 'late' ? { tone: 'fault' as const } : {}),
          })),
      }))}
    />
  );
}
