// What can be done with several chosen cases at once, and which of them it could not be done with.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AnswerOf, InputOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call, ProblemError } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { Drawer } from '../../../../web/ui/dialog.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { type Acting, useActing } from '../../../../web/use-acting.ts';
import { ServiceField } from '../../../notices/web/service-parts.tsx';
import { type CaseRow, caseKinds, listTeams, mostAtOnce, stepCases } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';
import { deskWords } from './desk-words.ts';

type Step = InputOf<typeof stepCases>['step'];
type Results = AnswerOf<typeof stepCases>['results'];
type Which = Exclude<Step['does'], 'take'>;

export type ManyCasesProps = {
  rows: readonly CaseRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function ManyCases({ rows, chosen, onChoose }: ManyCasesProps) {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const [which, setWhich] = useState<Which | null>(null);
  const [refused, setRefused] = useState<Results>([]);
  const cases = [...chosen].slice(0, mostAtOnce);
  const run = (step: Step) =>
    act.run(
      () => call(stepCases, { cases, step }),
      ({ done, results }) => {
        setWhich(null);
        const left = results.filter((each) => each.refusal !== null);
        setRefused(left);
        onChoose(new Set(left.map((each) => each.case)));
        if (done > 0) showNotice({ text: t('many.done', { count: done }) });
      },
    );
  const props = { act, onDo: run, onClose: () => setWhich(null) };
  const open: Readonly<Record<Which, ReactNode>> = {
    assign: <AssignMany {...props} />,
    change: <ChangeMany {...props} />,
    resolve: (
      <ResolveMany {...props} anyUndecided={rows.some((row) => chosen.has(row.case) && row.kind === 'undecided')} />
    ),
    merge: <MergeMany {...props} rows={rows.filter((row) => chosen.has(row.case))} />,
  };
  return (
    <>
      {chosen.size > mostAtOnce ? <span>{t('many.most', { most: mostAtOnce })}</span> : null}
      <Button small working={act.working} onPress={() => run({ does: 'take' })}>
        {s('take')}
      </Button>
      {(['assign', 'change', 'resolve', 'merge'] as const).map((each) => (
        <Button key={each} small onPress={() => setWhich(each)}>
          {s(each)}
        </Button>
      ))}
      {act.refusal && which === null ? <span role="alert">{act.refusal}</span> : null}
      {which ? open[which] : null}
      {refused.length > 0 ? <Refused results={refused} onClose={() => setRefused([])} /> : null}
    </>
  );
}

/** The cases it could not be done with, each with its reason. They stay chosen. */
function Refused({ results, onClose }: { results: Results; onClose: () => void }) {
  const t = useWords(deskWords);
  const refusedText = useRefusalText();
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('many.refused', { count: results.length })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('many.understood')}
        </Button>
      }
    >
      <Stack gap={3}>
        <Banner tone="attention">{t('many.refusedNote')}</Banner>
        <ul>
          {results.map(({ case: id, number, refusal }) => (
            <li key={id}>
              <strong className="numeric">{number || '–'}</strong>{' '}
              {refusedText(
                new ProblemError({
                  type: 'about:blank',
                  title: '',
                  status: 409,
                  code: refusal?.code ?? 'other',
                  facts: refusal?.facts ?? {},
                }),
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Drawer>
  );
}

type FormProps = { act: Acting; onDo: (step: Step) => void; onClose: () => void };

function AssignMany({ act, onDo, onClose }: FormProps) {
  const s = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const { data } = useQuery({ ...asking(listTeams, {}), staleTime: 300_000 });
  const teams = (data?.teams ?? []).filter((each) => each.endedOn === null);
  const [team, setTeam] = useState<string | undefined>(undefined);
  const [person, setPerson] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  const members = teams.find((each) => each.team === team)?.members ?? [];
  const assign = () => onDo({ does: 'assign', team: team ?? '', person: person ?? null, reason });
  return (
    <ActingDrawer title={s('assign')} verb={s('assign')} act={act} onDo={assign} onClose={onClose}>
      <Select
        label={s('team')}
        value={team}
        onChange={(chosen) => {
          setTeam(chosen);
          setPerson(undefined);
        }}
        options={teams.map((each) => ({ id: each.team, label: each.names[language] }))}
        error={act.faults['step.team']}
      />
      <ComboBox
        key={team ?? ''}
        label={s('assignee')}
        hint={s('assigneeHint')}
        options={members.map((each) => ({ id: each.person, label: each.name }))}
        value={person}
        onChange={setPerson}
        optional
      />
      <TextArea label={s('reason')} value={reason} onChange={setReason} optional rows={3} />
    </ActingDrawer>
  );
}

/** What is left as it is does not change. */
function ChangeMany({ act, onDo, onClose }: FormProps) {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const [form, setForm] = useState({ kind: '', service: '', impact: '', urgency: '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const kind = caseKinds.find((each) => each === form.kind);
  const keep = { id: '', label: t('many.keep') };
  const change = () =>
    onDo({
      does: 'change',
      ...(kind ? { kind } : {}),
      ...(form.service ? { service: form.service } : {}),
      ...(form.impact ? { impact: Number(form.impact) } : {}),
      ...(form.urgency ? { urgency: Number(form.urgency) } : {}),
    });
  const levels = (of: 'impact' | 'urgency') =>
    (['1', '2', '3'] as const).map((id) => ({ id, label: s(`${of}.${id}`) }));
  return (
    <ActingDrawer title={s('change')} verb={s('save')} act={act} onDo={change} onClose={onClose}>
      <Select
        label={s('kind')}
        value={form.kind}
        onChange={(chosen) => set({ kind: chosen })}
        options={[keep, ...caseKinds.map((id) => ({ id, label: s(`kind.${id}`) }))]}
      />
      <ServiceField
        label={s('service')}
        none={keep.label}
        value={form.service}
        onChange={(service) => set({ service })}
      />
      <Select
        label={s('impact')}
        value={form.impact}
        onChange={(impact) => set({ impact })}
        options={[keep, ...levels('impact')]}
      />
      <Select
        label={s('urgency')}
        value={form.urgency}
        onChange={(urgency) => set({ urgency })}
        options={[keep, ...levels('urgency')]}
      />
    </ActingDrawer>
  );
}

function ResolveMany({ act, onDo, onClose, anyUndecided }: FormProps & { anyUndecided: boolean }) {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const kinds = caseKinds.filter((id) => id !== 'undecided');
  const [solution, setSolution] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('incident');
  const resolve = () => onDo({ does: 'resolve', solution, ...(anyUndecided ? { kind } : {}) });
  return (
    <ActingDrawer title={s('resolve')} verb={s('resolve')} act={act} onDo={resolve} onClose={onClose}>
      <TextArea
        label={s('solution')}
        hint={t('many.solutionHint')}
        value={solution}
        onChange={setSolution}
        error={act.faults['step.solution']}
        rows={5}
      />
      {anyUndecided ? (
        <Select
          label={t('many.undecidedKind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((id) => ({ id, label: s(`kind.${id}`) }))}
        />
      ) : null}
    </ActingDrawer>
  );
}

/** Into one of those that are chosen; it stays. */
function MergeMany({ act, onDo, onClose, rows }: FormProps & { rows: readonly CaseRow[] }) {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const oldest = rows.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt))[0];
  const [into, setInto] = useState(oldest?.case);
  return (
    <ActingDrawer
      title={s('merge')}
      verb={s('merge')}
      act={act}
      onDo={() => into && onDo({ does: 'merge', into })}
      onClose={onClose}
    >
      <Select
        label={t('many.mergeInto')}
        hint={s('mergeHint')}
        value={into}
        onChange={setInto}
        options={rows.map((row) => ({ id: row.case, label: `${row.number} ${row.title}`, note: row.requester }))}
      />
    </ActingDrawer>
  );
}
