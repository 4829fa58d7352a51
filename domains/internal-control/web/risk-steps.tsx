// The steps with a risk and its controls that need words, each in a drawer of its own.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import {
  addControl,
  carryOutControl,
  changeControl,
  changeRisk,
  endRisk,
  judgeRisk,
  type RiskControl,
  type RiskPage,
  runControl,
} from '../contract.ts';
import { type Frequency, frequencies, type Outcome, outcomes } from '../control-rules.ts';
import { boundOf, type FigureBound, FigureBoundFields, noBound } from './figure-bound-fields.tsx';
import { internalControlWords } from './internal-control-words.ts';
import { type Owner, OwnerFields, ownerOf } from './owner-fields.tsx';
import { TieFields, type Ties, tiesOf, tiesSaid } from './tie-fields.tsx';
import { useStep } from './use-step.ts';

export type Step =
  | { kind: 'judge' | 'change' | 'end' | 'control' }
  | { kind: 'carry-out' | 'change-control' | 'run'; control: RiskControl };

type Props = { page: RiskPage; onClose: () => void };

export function RiskStepDrawer({ step, ...rest }: Props & { step: Step }) {
  switch (step.kind) {
    case 'judge':
      return <Judge {...rest} />;
    case 'change':
      return <Change {...rest} />;
    case 'end':
      return <End {...rest} />;
    case 'carry-out':
      return <CarryOut {...rest} control={step.control} />;
    case 'run':
      return <RunMonth {...rest} control={step.control} />;
    case 'change-control':
      return <ControlFields {...rest} control={step.control} />;
    default:
      return <ControlFields {...rest} />;
  }
}

function Judge({ page, onClose }: Props) {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const { act, run } = useStep(onClose);
  const [probability, setProbability] = useState(String(page.probability));
  const [consequence, setConsequence] = useState(String(page.consequence));
  const [reason, setReason] = useState('');
  const judge = () =>
    run(() =>
      call(judgeRisk, { risk: page.risk, probability: Number(probability), consequence: Number(consequence), reason }),
    );
  return (
    <ActingDrawer title={t('judge')} verb={t('judge.do')} act={act} onDo={judge} onClose={onClose}>
      <Select
        label={t('probability')}
        value={probability}
        onChange={setProbability}
        options={page.scale.probabilities.map((step, at) => ({
          id: String(at + 1),
          label: `${at + 1} ${step[language]}`,
        }))}
        error={act.faults.probability}
      />
      <Select
        label={t('consequence')}
        value={consequence}
        onChange={setConsequence}
        options={page.scale.consequences.map((step, at) => ({
          id: String(at + 1),
          label: `${at + 1} ${step[language]}`,
        }))}
        error={act.faults.consequence}
      />
      <TextArea label={t('reason')} value={reason} onChange={setReason} most={4000} error={act.faults.reason} />
    </ActingDrawer>
  );
}

function Change({ page, onClose }: Props) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [said, setSaid] = useState({
    title: page.title,
    cause: page.cause,
    isTold: page.isTold,
  });
  const [owner, setOwner] = useState<Owner>(page);
  const [ties, setTies] = useState<Ties>(() => tiesSaid(page));
  const change = () =>
    run(() =>
      call(changeRisk, { risk: page.risk, version: page.version, ...said, ...ownerOf(owner), ...tiesOf(ties) }),
    );
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={change} onClose={onClose}>
      <TextField
        label={t('risk')}
        value={said.title}
        onChange={(title) => setSaid({ ...said, title })}
        error={act.faults.title}
      />
      <TextArea
        label={t('cause')}
        value={said.cause}
        onChange={(cause) => setSaid({ ...said, cause })}
        most={4000}
        error={act.faults.cause}
        optional
      />
      <OwnerFields label={t('owner')} value={owner} onChange={setOwner} faults={act.faults} />
      <TieFields value={ties} onChange={setTies} faults={act.faults} />
      <Checkbox label={t('isTold')} value={said.isTold} onChange={(isTold) => setSaid({ ...said, isTold })} />
    </ActingDrawer>
  );
}

function End({ page, onClose }: Props) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [reason, setReason] = useState('');
  const end = () => run(() => call(endRisk, { risk: page.risk, reason }));
  return (
    <ActingDrawer title={t('end')} verb={t('end')} act={act} onDo={end} onClose={onClose} danger>
      <TextArea label={t('reason')} value={reason} onChange={setReason} most={4000} error={act.faults.reason} />
    </ActingDrawer>
  );
}

type ControlSaid = { title: string; method: string; frequency: Frequency };

function ControlFields({ page, control, onClose }: Props & { control?: RiskControl }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [said, setSaid] = useState<ControlSaid>({
    title: control?.title ?? '',
    method: control?.method ?? '',
    frequency: control?.frequency ?? 'quarter',
  });
  const [owner, setOwner] = useState<Owner>(control ?? page);
  const [fromOn, setFromOn] = useState<string | undefined>(new Date().toISOString().slice(0, 10));
  const [endedOn, setEndedOn] = useState<string | undefined>(control?.endedOn ?? undefined);
  const [bound, setBound] = useState<FigureBound>(control?.figure ?? noBound);
  const save = () =>
    run(() =>
      control
        ? call(changeControl, {
            control: control.control,
            ...said,
            ...ownerOf(owner),
            endedOn: endedOn ?? null,
            figure: boundOf(bound),
          })
        : call(addControl, {
            risk: page.risk,
            ...said,
            ...ownerOf(owner),
            fromOn: fromOn ?? '',
            figure: boundOf(bound),
          }),
    );
  return (
    <ActingDrawer
      title={t(control ? 'changeControl' : 'addControl')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <TextField
        label={t('control')}
        value={said.title}
        onChange={(title) => setSaid({ ...said, title })}
        error={act.faults.title}
      />
      <TextArea
        label={t('method')}
        value={said.method}
        onChange={(method) => setSaid({ ...said, method })}
        most={300}
        error={act.faults.method}
        optional
      />
      <Select
        label={t('frequency')}
        value={said.frequency}
        onChange={(frequency) => setSaid({ ...said, frequency })}
        options={frequencies.map((id) => ({ id, label: t(`frequency.${id}`) }))}
      />
      <OwnerFields reminded label={t('responsible')} value={owner} onChange={setOwner} faults={act.faults} />
      {control ? (
        <DateField label={t('endedOn')} value={endedOn} onChange={setEndedOn} error={act.faults.endedOn} optional />
      ) : (
        <DateField label={t('fromOn')} value={fromOn} onChange={setFromOn} error={act.faults.fromOn} />
      )}
      <FigureBoundFields value={bound} onChange={setBound} faults={act.faults} />
    </ActingDrawer>
  );
}

function CarryOut({ control, onClose }: Props & { control: RiskControl }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [doneOn, setDoneOn] = useState<string | undefined>(new Date().toISOString().slice(0, 10));
  const [outcome, setOutcome] = useState<Outcome>('works');
  const [said, setSaid] = useState({ result: '', evidence: '' });
  const [counted, setCounted] = useState<number | null>(null);
  const [ofTotal, setOfTotal] = useState<number | null>(null);
  const carryOut = () =>
    run(() =>
      call(carryOutControl, { control: control.control, doneOn: doneOn ?? '', outcome, ...said, counted, ofTotal }),
    );
  return (
    <ActingDrawer title={t('carryOut')} verb={t('carryOut.do')} act={act} onDo={carryOut} onClose={onClose}>
      <p>{control.title}</p>
      <DateField label={t('doneOn')} value={doneOn} onChange={setDoneOn} error={act.faults.doneOn} />
      <RadioGroup
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
      />
      <NumberField
        label={t('counted')}
        value={counted}
        onChange={setCounted}
        min={0}
        error={act.faults.counted}
        optional
      />
      <NumberField
        label={t('ofTotal')}
        value={ofTotal}
        onChange={setOfTotal}
        min={1}
        error={act.faults.ofTotal}
        optional
      />
      <TextArea
        label={t('result')}
        value={said.result}
        onChange={(result) => setSaid({ ...said, result })}
        most={300}
        error={act.faults.result}
      />
      <TextField
        label={t('evidence')}
        hint={t('evidence.hint')}
        value={said.evidence}
        onChange={(evidence) => setSaid({ ...said, evidence })}
        optional
      />
    </ActingDrawer>
  );
}

function RunMonth({ control, onClose }: Props & { control: RiskControl }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [to, setTo] = useState('');
  return (
    <ActingDrawer
      title={t('runMonth')}
      verb={t('runMonth.do')}
      act={act}
      onDo={() => run(() => call(runControl, { control: control.control, to }))}
      onClose={onClose}
    >
      <p>{control.title}</p>
      <TextField label={t('runTo')} hint={t('runTo.hint')} value={to} onChange={setTo} error={act.faults.to} />
    </ActingDrawer>
  );
}
