// Telling how it goes, that it is solved or not, what has happened, and what is to be done by whom.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { PersonField } from '../../../people/web/people-parts.tsx';
import {
  addMajorTask,
  addReviewAction,
  finishMajorTask,
  type MajorPage,
  type MajorTask,
  reopenMajor,
  solveMajor,
  tellMajor,
  writeMajorLine,
} from '../../contract.ts';
import { majorWords } from './major-words.ts';
import { useMajorStep } from './use-major-step.ts';

type Props = { page: MajorPage; onClose: () => void };

export function Tell({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [employees, setEmployees] = useState('');
  const [open, setOpen] = useState('');
  const [leaders, setLeaders] = useState('');
  const [severity, setSeverity] = useState<'outage' | 'degraded'>('outage');
  const [end, setEnd] = useState<Moment>(momentOf(null));
  const tell = () =>
    run(
      () =>
        call(tellMajor, {
          major: page.major,
          employees,
          public: open,
          leaders,
          severity,
          expectedEndAt: toInstant(end),
        }),
      t('updated'),
    );
  return (
    <ActingDrawer title={t('update')} verb={t('update')} act={act} onDo={tell} onClose={onClose}>
      <TextArea
        label={t('forEmployees')}
        hint={t('forEmployeesHint')}
        value={employees}
        onChange={setEmployees}
        error={act.faults.employees}
      />
      <TextArea
        label={t('forPublic')}
        hint={t('forPublicHint')}
        value={open}
        onChange={setOpen}
        error={act.faults.public}
        rows={3}
        optional
      />
      <TextArea
        label={t('forLeaders')}
        hint={t('forLeadersHint')}
        value={leaders}
        onChange={setLeaders}
        error={act.faults.leaders}
        rows={3}
        optional
      />
      <Select
        label={t('severity')}
        value={severity}
        onChange={setSeverity}
        options={(['outage', 'degraded'] as const).map((id) => ({ id, label: t(`severity.${id}`) }))}
      />
      <MomentFields
        day={t('endDay')}
        time={t('time')}
        value={end}
        onChange={setEnd}
        error={act.faults.expectedEndAt}
        optional
      />
    </ActingDrawer>
  );
}

export function Solve({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [text, setText] = useState('');
  return (
    <ActingDrawer
      title={t('solve')}
      verb={t('solve')}
      act={act}
      onDo={() => run(() => call(solveMajor, { major: page.major, text }), t('solved'))}
      onClose={onClose}
    >
      <TextArea label={t('solveText')} hint={t('solveHint')} value={text} onChange={setText} error={act.faults.text} />
    </ActingDrawer>
  );
}

export function Reopen({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [text, setText] = useState('');
  return (
    <ActingDrawer
      title={t('reopen')}
      verb={t('reopen')}
      act={act}
      onDo={() => run(() => call(reopenMajor, { major: page.major, text }))}
      onClose={onClose}
    >
      <TextArea label={t('reopenText')} value={text} onChange={setText} error={act.faults.text} />
    </ActingDrawer>
  );
}

export function Line({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [text, setText] = useState('');
  const [at, setAt] = useState<Moment>(momentOf(null));
  const write = () => {
    const when = toInstant(at);
    run(() => call(writeMajorLine, { major: page.major, text, ...(when ? { at: when } : {}) }));
  };
  return (
    <ActingDrawer title={t('writeLine')} verb={t('save')} act={act} onDo={write} onClose={onClose}>
      <TextArea label={t('lineText')} value={text} onChange={setText} error={act.faults.text} />
      <MomentFields day={t('lineAt')} time={t('time')} value={at} onChange={setAt} error={act.faults.at} optional />
    </ActingDrawer>
  );
}

/** A task while it goes on has a time; an action of the review has a day. */
export function Task({ page, kind, onClose }: Props & { kind: MajorTask['kind'] }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<string | undefined>(undefined);
  const [due, setDue] = useState<Moment>(momentOf(new Date(Date.now() + 3_600_000).toISOString()));
  const [day, setDay] = useState<string | undefined>(undefined);
  const add = () =>
    run(() =>
      kind === 'task'
        ? call(addMajorTask, { major: page.major, text, owner: owner ?? '', dueAt: toInstant(due) ?? '' })
        : call(addReviewAction, { major: page.major, text, owner: owner ?? '', dueOn: day ?? '' }),
    );
  return (
    <ActingDrawer
      title={t(kind === 'task' ? 'addTask' : 'addAction')}
      verb={t('save')}
      act={act}
      onDo={add}
      onClose={onClose}
    >
      <TextArea label={t('taskText')} value={text} onChange={setText} error={act.faults.text} rows={3} />
      <PersonField label={t('owner')} value={owner} onChange={setOwner} error={act.faults.owner} />
      {kind === 'task' ? (
        <MomentFields day={t('due')} time={t('time')} value={due} onChange={setDue} error={act.faults.dueAt} />
      ) : (
        <DateField label={t('due')} value={day} onChange={setDay} error={act.faults.dueOn} />
      )}
    </ActingDrawer>
  );
}

export function Finish({ task, onClose }: { task: MajorTask; onClose: () => void }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [outcome, setOutcome] = useState('');
  return (
    <ActingDrawer
      title={t('markDone')}
      verb={t('markDone')}
      act={act}
      onDo={() => run(() => call(finishMajorTask, { task: task.task, outcome }), t('finished'))}
      onClose={onClose}
    >
      <p>{task.text}</p>
      <TextArea
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        error={act.faults.outcome}
        rows={3}
        optional
      />
    </ActingDrawer>
  );
}
