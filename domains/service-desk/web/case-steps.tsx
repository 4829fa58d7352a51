// The steps with a case that need words or a choice: solved, waiting, given on, corrected, merged, reopened, not needed.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { ServiceField } from '../../notices/web/service-parts.tsx';
import { SupplierField } from '../../suppliers/web/suppliers-parts.tsx';
import {
  assignCase,
  type CasePage,
  cancelCase,
  caseKinds,
  changeCase,
  listCases,
  listTeams,
  mergeCase,
  reopenCase,
  resolveCase,
  waitCase,
  waitingReasons,
} from '../contract.ts';
import { useWriting } from './desk/who-writes.tsx';
import { AnswerExtras, alongIn, type Extras, noExtras } from './mail/answer-extras.tsx';
import { useOpenParts } from './relations/open-parts.ts';
import { serviceDeskWords } from './service-desk-words.ts';

export type DrawerStep = 'resolve' | 'wait' | 'assign' | 'change' | 'merge' | 'reopen' | 'cancel';
type Props = { page: CasePage; onClose: () => void };

export function CaseStepDrawer({ step, ...rest }: Props & { step: DrawerStep }) {
  if (step === 'resolve') return <Resolve {...rest} />;
  if (step === 'wait') return <Wait {...rest} />;
  if (step === 'assign') return <Assign {...rest} />;
  if (step === 'change') return <Change {...rest} />;
  if (step === 'merge') return <Merge {...rest} />;
  return <Say step={step} {...rest} />;
}

/** Runs a step and closes the drawer when it went well. */
function useStep(onClose: () => void) {
  const act = useActing('service-desk');
  const run = (what: () => Promise<unknown>, told?: string) =>
    act.run(what, () => {
      if (told) showNotice({ text: told });
      onClose();
    });
  return { act, run };
}

function Resolve({ page, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const { act, run } = useStep(onClose);
  const [solution, setSolution] = useState('');
  useWriting(page.case, true, solution);
  const [kind, setKind] = useState(page.kind === 'undecided' ? 'incident' : page.kind);
  const parts = useOpenParts(page.case);
  const [withParts, setWithParts] = useState(false);
  const [extras, setExtras] = useState<Extras | null>(null);
  const resolve = async () => {
    const changed =
      kind === page.kind ? page : await call(changeCase, { case: page.case, kind, version: page.version });
    const resolved = await call(resolveCase, {
      case: page.case,
      solution,
      version: changed.version,
      ...alongIn(extras),
    });
    if (withParts) await parts.resolve(solution);
    return resolved;
  };
  return (
    <ActingDrawer
      title={t('resolve')}
      verb={t('resolve')}
      act={act}
      onDo={() => run(resolve, t('resolved'))}
      onClose={onClose}
    >
      <TextArea
        label={t('solution')}
        hint={t('solutionHint')}
        value={solution}
        onChange={setSolution}
        error={act.faults.solution}
        rows={5}
      />
      {page.kind === 'undecided' ? (
        <Select
          label={t('kind')}
          value={kind}
          onChange={setKind}
          options={caseKinds.filter((id) => id !== 'undecided').map((id) => ({ id, label: t(`kind.${id}`) }))}
        />
      ) : null}
      {parts.label ? <Checkbox label={parts.label} value={withParts} onChange={setWithParts} /> : null}
      {extras ? (
        <AnswerExtras page={page} value={extras} onChange={setExtras} faults={act.faults} />
      ) : (
        <Row>
          <Button kind="quiet" icon="mail" onPress={() => setExtras(noExtras)}>
            {t('mail.along')}
          </Button>
        </Row>
      )}
    </ActingDrawer>
  );
}

function Wait({ page, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const { act, run } = useStep(onClose);
  const [waitingFor, setWaitingFor] = useState<(typeof waitingReasons)[number]>('requester');
  const [supplier, setSupplier] = useState<string | undefined>();
  const [text, setText] = useState('');
  const named = waitingFor === 'supplier' && supplier ? { supplier } : {};
  return (
    <ActingDrawer
      title={t('wait')}
      verb={t('wait')}
      act={act}
      onDo={() => run(() => call(waitCase, { case: page.case, waitingFor, ...named, text, version: page.version }))}
      onClose={onClose}
    >
      <Select
        label={t('waitFor')}
        value={waitingFor}
        onChange={setWaitingFor}
        options={waitingReasons.map((id) => ({ id, label: t(`waitingFor.${id}`) }))}
      />
      {waitingFor === 'supplier' ? (
        <SupplierField value={supplier} onChange={setSupplier} error={act.faults.supplier} optional />
      ) : null}
      <TextArea label={t('waitText')} hint={t('waitHint')} value={text} onChange={setText} error={act.faults.text} />
    </ActingDrawer>
  );
}

function Assign({ page, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const { act, run } = useStep(onClose);
  const { data } = useQuery({ ...asking(listTeams, {}), staleTime: 300_000 });
  const teams = (data?.teams ?? []).filter((each) => each.endedOn === null);
  const [team, setTeam] = useState(page.team);
  const [person, setPerson] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  const members = teams.find((each) => each.team === team)?.members ?? [];
  const assign = async () => {
    const { maySee } = await call(assignCase, {
      case: page.case,
      team,
      person: person ?? null,
      reason,
      version: page.version,
    });
    if (!maySee) showNotice({ text: t('givenAway') });
  };
  return (
    <ActingDrawer title={t('assign')} verb={t('assign')} act={act} onDo={() => run(assign)} onClose={onClose}>
      <Select
        label={t('team')}
        value={team}
        onChange={(chosen) => {
          setTeam(chosen);
          setPerson(undefined);
        }}
        options={teams.map((each) => ({ id: each.team, label: each.names[language] }))}
      />
      <ComboBox
        key={team}
        label={t('assignee')}
        hint={t('assigneeHint')}
        options={members.map((each) => ({ id: each.person, label: each.name }))}
        value={person}
        onChange={setPerson}
        optional
      />
      <TextArea label={t('reason')} value={reason} onChange={setReason} optional rows={3} />
    </ActingDrawer>
  );
}

type ChangeForm = Pick<CasePage, 'title' | 'kind' | 'place' | 'isRestricted'> & {
  service: string;
  impact: string;
  urgency: string;
  dueOn: string | undefined;
};

function Change({ page, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const { act, run } = useStep(onClose);
  const [form, setForm] = useState<ChangeForm>({
    title: page.title,
    kind: page.kind,
    service: page.service ?? '',
    impact: String(page.impact),
    urgency: String(page.urgency),
    place: page.place,
    isRestricted: page.isRestricted,
    dueOn: page.dueOn ?? undefined,
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const save = () =>
    call(changeCase, {
      ...form,
      case: page.case,
      version: page.version,
      service: form.service || null,
      dueOn: form.dueOn ?? null,
      impact: Number(form.impact),
      urgency: Number(form.urgency),
    });
  const levels = (of: 'impact' | 'urgency') =>
    (['1', '2', '3'] as const).map((id) => ({ id, label: t(`${of}.${id}`) }));
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={() => run(save)} onClose={onClose}>
      <TextField label={t('title')} value={form.title} onChange={(title) => set({ title })} error={act.faults.title} />
      <Select
        label={t('kind')}
        value={form.kind}
        onChange={(kind) => set({ kind })}
        options={caseKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      <ServiceField
        label={t('service')}
        none={t('noService')}
        value={form.service}
        onChange={(service) => set({ service })}
      />
      <Select
        label={t('impact')}
        value={form.impact}
        onChange={(impact) => set({ impact })}
        options={levels('impact')}
      />
      <Select
        label={t('urgency')}
        value={form.urgency}
        onChange={(urgency) => set({ urgency })}
        options={levels('urgency')}
      />
      <TextField label={t('place')} value={form.place} onChange={(place) => set({ place })} optional />
      <DateField
        label={t('dueOn')}
        hint={t('dueOnHint')}
        value={form.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        optional
      />
      <Checkbox
        label={t('restricted')}
        hint={t('restrictedNote')}
        value={form.isRestricted}
        onChange={(isRestricted) => set({ isRestricted })}
      />
    </ActingDrawer>
  );
}

function Merge({ page, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const { act, run } = useStep(onClose);
  const [into, setInto] = useState<string | undefined>(undefined);
  const find = async (search: string, signal: AbortSignal) => {
    const { rows } = await call(listCases, { view: 'all', limit: 15, ...(search ? { search } : {}) }, { signal });
    return rows
      .filter((row) => row.case !== page.case)
      .map((row) => ({ id: row.case, label: `${row.number} ${row.title}`, note: row.requester }));
  };
  return (
    <ActingDrawer
      title={t('merge')}
      verb={t('merge')}
      act={act}
      onDo={() => run(() => call(mergeCase, { case: page.case, into: into ?? '', version: page.version }), t('merged'))}
      onClose={onClose}
    >
      <ComboBox
        label={t('mergeInto')}
        hint={t('mergeHint')}
        options={find}
        value={into}
        onChange={setInto}
        error={act.faults.into}
      />
    </ActingDrawer>
  );
}

function Say({ page, step, onClose }: Props & { step: 'reopen' | 'cancel' }) {
  const t = useWords(serviceDeskWords);
  const { act, run } = useStep(onClose);
  const [text, setText] = useState('');
  const operation = step === 'reopen' ? reopenCase : cancelCase;
  return (
    <ActingDrawer
      title={t(step)}
      verb={t(step)}
      act={act}
      onDo={() => run(() => call(operation, { case: page.case, text }))}
      onClose={onClose}
    >
      <TextArea
        label={t(step === 'reopen' ? 'reopenText' : 'cancelText')}
        value={text}
        onChange={setText}
        error={act.faults.text}
      />
    </ActingDrawer>
  );
}
