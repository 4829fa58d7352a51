// The steps at a meeting: a matter put on the agenda, decided, the meeting closed with its minutes. Whoever decides what somebody
// decided in the meantime is told who, what and when, and sees the decision.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { UnitField } from '../../../people/web/people-parts.tsx';
import {
  addMatter,
  closeCouncilMeeting,
  decideMatter,
  fundings,
  listCouncilMeetings,
  listNeeds,
  listRounds,
  type Matter,
  type MeetingPage,
} from '../../contract.ts';
import { ObjectField } from '../object-field.tsx';
import { councilWords } from './council-words.ts';

type Props = { page: MeetingPage; onClose: () => void };

export function MatterDrawer({ page, onClose }: Props) {
  const t = useWords(councilWords);
  const act = useActing('portfolio');
  const [need, setNeed] = useState<string>();
  const [title, setTitle] = useState('');
  const [basis, setBasis] = useState('');
  const [proposal, setProposal] = useState('');
  const [object, setObject] = useState('');
  const [round, setRound] = useState<string>();
  const add = () =>
    call(addMatter, {
      ...{ meeting: page.meeting, title, basis, proposal, object },
      need: need ?? null,
      round: round ?? null,
    });
  return (
    <ActingDrawer
      title={t('addMatter')}
      verb={t('addMatter')}
      act={act}
      onDo={() => act.run(add, onClose)}
      onClose={onClose}
    >
      <ComboBox
        label={t('need')}
        hint={t('needHint')}
        value={need}
        onChange={setNeed}
        options={findNeeds}
        error={act.faults.need}
        optional
      />
      <TextField
        label={t('title')}
        value={title}
        onChange={setTitle}
        error={act.faults.title}
        optional={need !== undefined}
      />
      <TextArea label={t('basis')} value={basis} onChange={setBasis} rows={3} optional />
      <TextArea label={t('proposal')} value={proposal} onChange={setProposal} rows={3} optional />
      <ObjectField
        label={t('object')}
        without={t('object.none')}
        value={object}
        onChange={setObject}
        error={act.faults.object}
      />
      <ComboBox
        label={t('round')}
        hint={t('roundHint')}
        value={round}
        onChange={setRound}
        options={findRounds}
        error={act.faults.round}
        optional
      />
    </ActingDrawer>
  );
}

export function CloseDrawer({ page, onClose }: Props) {
  const t = useWords(councilWords);
  const act = useActing('portfolio');
  const [minutes, setMinutes] = useState('');
  const close = () => call(closeCouncilMeeting, { meeting: page.meeting, version: page.version, minutes });
  return (
    <ActingDrawer title={t('close')} verb={t('close')} act={act} onDo={() => act.run(close, onClose)} onClose={onClose}>
      <TextArea
        label={t('minutes')}
        value={minutes}
        onChange={setMinutes}
        error={act.faults.minutes}
        rows={8}
        required
      />
    </ActingDrawer>
  );
}

const outcomes = ['approved', 'declined', 'deferred'] as const;

export function DecideDrawer({ page, matter, onClose }: Props & { matter: Matter }) {
  const t = useWords(councilWords);
  const act = useActing('portfolio');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('approved');
  const [text, setText] = useState('');
  // what the pre-study's proposal costs, to be changed where the council gives another amount
  const [moneyOre, setMoney] = useState<number | null>(matter.need?.investmentOre ?? null);
  const [funding, setFunding] = useState<(typeof fundings)[number]>();
  const [carries, setCarries] = useState(false);
  const [unit, setUnit] = useState<string>();
  const [deadlineOn, setDeadline] = useState<string>();
  const [later, setLater] = useState<string>();
  const [object, setObject] = useState(matter.object?.code ?? '');
  const isYes = outcome === 'approved';
  const decide = () =>
    call(decideMatter, {
      matter: matter.matter,
      version: matter.version,
      outcome,
      text,
      object,
      ...(isYes ? { moneyOre, funding: funding ?? null } : {}),
      ...(isYes && carries ? { implementation: { unit: unit ?? '', deadlineOn: deadlineOn ?? null } } : {}),
      ...(outcome === 'deferred' ? { later: later ?? null } : {}),
    });
  return (
    <ActingDrawer
      title={`${matter.number} ${matter.title}`}
      verb={t('decide')}
      act={act}
      onDo={() =>
        act.run(decide, () => {
          showNotice({ text: t('decided', { number: matter.number }) });
          onClose();
        })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={t('decision')}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <div>
        <TextArea label={t('decisionText')} value={text} onChange={setText} error={act.faults.text} rows={4} required />
        {matter.proposal && isYes && text === '' ? (
          <Button small kind="quiet" onPress={() => setText(t('asProposed', { proposal: matter.proposal }))}>
            {t('followProposal')}
          </Button>
        ) : null}
      </div>
      {outcome === 'deferred' ? (
        <ComboBox label={t('later')} value={later} onChange={setLater} options={findMeetings(page.meeting)} optional />
      ) : null}
      {isYes ? (
        <>
          <NumberField
            label={t('money')}
            value={moneyOre}
            onChange={setMoney}
            scale={100}
            decimals={0}
            unit="kr"
            min={0}
            width="medium"
            optional
          />
          <Select
            label={t('funding')}
            value={funding}
            onChange={setFunding}
            options={fundings.map((id) => ({ id, label: t(`funding.${id}`) }))}
            error={act.faults.funding}
            optional
          />
          <ObjectField
            label={t('object')}
            without={t('object.none')}
            value={object}
            onChange={setObject}
            error={act.faults.object}
          />
          <Checkbox label={t('carry')} hint={t('carryHint')} value={carries} onChange={setCarries} />
          {carries ? (
            <>
              <UnitField
                label={t('carryUnit')}
                value={unit}
                onChange={setUnit}
                error={act.faults['implementation.unit'] ?? act.faults.unit}
              />
              <DateField label={t('deadline')} value={deadlineOn} onChange={setDeadline} optional />
            </>
          ) : null}
        </>
      ) : null}
    </ActingDrawer>
  );
}

async function findRounds(search: string, signal: AbortSignal) {
  const { rounds } = await call(listRounds, {}, { signal });
  return rounds
    .filter((row) => row.title.toLowerCase().includes(search.toLowerCase()))
    .map((row) => ({ id: row.round, label: row.title, note: row.unitName }));
}

async function findNeeds(search: string, signal: AbortSignal) {
  const { rows } = await call(listNeeds, { limit: 30, ...(search ? { search } : {}) }, { signal });
  return rows
    .filter((row) => row.state === 'ready' || row.state === 'described')
    .map((row) => ({ id: row.need, label: `${row.number} ${row.title}`, note: row.unitName }));
}

function findMeetings(itself: string) {
  return async (_search: string, signal: AbortSignal) => {
    const { rows } = await call(listCouncilMeetings, {}, { signal });
    return rows
      .filter((row) => !row.isHeld && row.meeting !== itself)
      .map((row) => ({ id: row.meeting, label: row.heldOn, note: row.body }));
  };
}
