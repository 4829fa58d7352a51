// The steps with an incident that need words or a moment, each in a drawer of its own.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { PersonField, UnitField } from '../../people/web/people-parts.tsx';
import {
  changeIncident,
  closeIncident,
  commentIncident,
  namePerson,
  parts,
  type Sending,
  type ShownClock,
  setHandled,
  type Track,
  withdrawSending,
} from '../contract.ts';
import { JudgementStep, LawStep, LiftStep, RequestStep, SendingStep } from './clock-steps.tsx';
import { securityWords } from './security-words.ts';
import { type StepProps, useStep } from './use-step.ts';

export type Step =
  | { kind: 'comment' | 'change' | 'person' | 'law' | 'handled' | 'close' }
  | { kind: 'judgement' | 'lift' | 'request'; track: Track }
  | { kind: 'sending'; clock: ShownClock }
  | { kind: 'withdraw'; sending: Sending };

export function IncidentStepDrawer({ step, ...rest }: StepProps & { step: Step }) {
  switch (step.kind) {
    case 'comment':
      return <CommentStep {...rest} />;
    case 'change':
      return <ChangeStep {...rest} />;
    case 'person':
      return <PersonStep {...rest} />;
    case 'law':
      return <LawStep {...rest} />;
    case 'handled':
      return <HandledStep {...rest} />;
    case 'close':
      return <CloseStep {...rest} />;
    case 'judgement':
      return <JudgementStep {...rest} track={step.track} />;
    case 'lift':
      return <LiftStep {...rest} track={step.track} />;
    case 'request':
      return <RequestStep {...rest} track={step.track} />;
    case 'sending':
      return <SendingStep {...rest} clock={step.clock} />;
    default:
      return <WithdrawStep {...rest} sending={step.sending} />;
  }
}

function CommentStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [text, setText] = useState('');
  const comment = () => run(() => call(commentIncident, { incident: page.incident, text }));
  return (
    <ActingDrawer title={t('comment')} verb={t('comment.do')} act={act} onDo={comment} onClose={onClose}>
      <TextArea label={t('comment.text')} value={text} onChange={setText} most={8000} error={act.faults.text} />
    </ActingDrawer>
  );
}

function ChangeStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [said, setSaid] = useState({ title: page.title, description: page.description, deskCase: page.deskCase });
  const [unit, setUnit] = useState<string | undefined>(page.unit);
  const [known, setKnown] = useState<Moment>(momentOf(page.knownAt));
  const [happened, setHappened] = useState<Moment>(momentOf(page.happenedAt));
  const change = () =>
    run(() =>
      call(changeIncident, {
        incident: page.incident,
        version: page.version,
        ...said,
        unit: unit ?? '',
        knownAt: toInstant(known) ?? '',
        happenedAt: toInstant(happened),
      }),
    );
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={change} onClose={onClose}>
      <TextField
        label={t('title')}
        value={said.title}
        onChange={(title) => setSaid({ ...said, title })}
        error={act.faults.title}
      />
      <TextArea
        label={t('description')}
        value={said.description}
        onChange={(description) => setSaid({ ...said, description })}
        most={8000}
        rows={5}
        error={act.faults.description}
        optional
      />
      <UnitField label={t('unit')} value={unit} onChange={setUnit} error={act.faults.unit} />
      <MomentFields
        day={t('knownAt.day')}
        time={t('time')}
        value={known}
        onChange={setKnown}
        error={act.faults.knownAt}
      />
      <MomentFields
        day={t('happenedAt.day')}
        time={t('time')}
        value={happened}
        onChange={setHappened}
        error={act.faults.happenedAt}
        optional
      />
      <TextField
        label={t('deskCase')}
        hint={t('deskCase.hint')}
        width="medium"
        value={said.deskCase}
        onChange={(deskCase) => setSaid({ ...said, deskCase })}
        error={act.faults.deskCase}
        optional
      />
    </ActingDrawer>
  );
}

function PersonStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [person, setPerson] = useState<string>();
  const [part, setPart] = useState<(typeof parts)[number]>('member');
  const name = () => run(() => call(namePerson, { incident: page.incident, person: person ?? '', part }));
  return (
    <ActingDrawer title={t('namePerson')} verb={t('namePerson.do')} act={act} onDo={name} onClose={onClose}>
      <PersonField value={person} onChange={setPerson} error={act.faults.person} />
      <RadioGroup
        label={t('part')}
        value={part}
        onChange={setPart}
        choices={parts.map((id) => ({ id, label: t(`part.${id}`), hint: t(`part.${id}.hint`) }))}
      />
    </ActingDrawer>
  );
}

function HandledStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const isOver = page.handledAt !== null;
  const [at, setAt] = useState<Moment>(() => momentOf(new Date().toISOString()));
  const [text, setText] = useState('');
  const set = () =>
    run(() => call(setHandled, { incident: page.incident, handledAt: isOver ? null : (toInstant(at) ?? ''), text }));
  const title = t(isOver ? 'goesOn' : 'setHandled');
  return (
    <ActingDrawer title={title} verb={title} act={act} onDo={set} onClose={onClose}>
      <Quiet>{t(isOver ? 'goesOn.note' : 'setHandled.note')}</Quiet>
      {isOver ? null : (
        <MomentFields
          day={t('handledAt.day')}
          time={t('time')}
          value={at}
          onChange={setAt}
          error={act.faults.handledAt}
        />
      )}
      <TextArea
        label={t('comment.text')}
        value={text}
        onChange={setText}
        most={8000}
        error={act.faults.text}
        optional
      />
    </ActingDrawer>
  );
}

function CloseStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [text, setText] = useState('');
  const close = () => run(() => call(closeIncident, { incident: page.incident, text }));
  return (
    <ActingDrawer title={t('close')} verb={t('close')} act={act} onDo={close} onClose={onClose} danger>
      <Quiet>{t('close.note')}</Quiet>
      <TextArea
        label={t('comment.text')}
        value={text}
        onChange={setText}
        most={8000}
        error={act.faults.text}
        optional
      />
    </ActingDrawer>
  );
}

function WithdrawStep({ page, sending, onClose }: StepProps & { sending: Sending }) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [reason, setReason] = useState('');
  const withdraw = () =>
    run(() => call(withdrawSending, { incident: page.incident, sending: sending.sending, reason }));
  return (
    <ActingDrawer title={t('withdraw')} verb={t('withdraw')} act={act} onDo={withdraw} onClose={onClose} danger>
      <Quiet>{t('withdraw.note')}</Quiet>
      <TextArea label={t('reason')} value={reason} onChange={setReason} most={8000} error={act.faults.reason} />
    </ActingDrawer>
  );
}
