// Making a part, putting a case under another, linking it to what is behind it, and writing about a problem's cause.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  type CaseKind,
  type CasePage,
  changeCase,
  linkCause,
  listCases,
  listTeams,
  openPart,
  raiseProblem,
  setProblem,
  type showRelations,
} from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';

export type RelationStep = 'part' | 'under' | 'link' | 'raise' | 'problem';
type Props = { page: CasePage; relations: AnswerOf<typeof showRelations>; onClose: () => void };

export function RelationDrawer({ step, ...rest }: Props & { step: RelationStep }) {
  if (step === 'part') return <Part {...rest} />;
  if (step === 'under') return <Under {...rest} />;
  if (step === 'link') return <LinkTo {...rest} />;
  if (step === 'raise') return <Raise {...rest} />;
  return <Problem {...rest} />;
}

function Part({ page, onClose }: Props) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const act = useActing('service-desk');
  const { data } = useQuery({ ...asking(listTeams, {}), staleTime: 300_000 });
  const [form, setForm] = useState({ title: '', description: '', team: '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const make = () =>
    act.run(
      () => call(openPart, { case: page.case, ...form }),
      ({ case: id, number }) => {
        showNotice({ text: t('part.done', { number }), link: { label: number, href: `/cases/${id}` } });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('part.open')} verb={t('save')} act={act} onDo={make} onClose={onClose}>
      <TextField
        label={t('part.title')}
        value={form.title}
        onChange={(title) => set({ title })}
        error={act.faults.title}
      />
      <TextArea
        label={t('part.about')}
        value={form.description}
        onChange={(description) => set({ description })}
        optional
      />
      <Select
        label={t('part.team')}
        value={form.team || undefined}
        onChange={(team) => set({ team })}
        options={(data?.teams ?? [])
          .filter((each) => each.endedOn === null && each.team !== page.team)
          .map((each) => ({ id: each.team, label: each.names[language] }))}
        error={act.faults.team}
      />
    </ActingDrawer>
  );
}

function Under({ page, onClose }: Props) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  const [parent, setParent] = useState<string | undefined>(undefined);
  const put = () =>
    act.run(() => call(changeCase, { case: page.case, parent: parent ?? null, version: page.version }), onClose);
  return (
    <ActingDrawer title={t('part.under')} verb={t('save')} act={act} onDo={put} onClose={onClose}>
      <ComboBox
        label={t('part.parent')}
        hint={t('part.parentHint')}
        options={finder(page.case, [])}
        value={parent}
        onChange={setParent}
        error={act.faults.parent}
      />
    </ActingDrawer>
  );
}

function LinkTo({ page, onClose }: Props) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  const [cause, setCause] = useState<string | undefined>(undefined);
  const [waits, setWaits] = useState(page.state !== 'waiting');
  const link = () => act.run(() => call(linkCause, { case: page.case, cause: cause ?? '', waits }), onClose);
  return (
    <ActingDrawer title={t('cause.link')} verb={t('save')} act={act} onDo={link} onClose={onClose}>
      <ComboBox
        label={t('cause.which')}
        hint={t('part.parentHint')}
        options={finder(page.case, ['problem', 'change'])}
        value={cause}
        onChange={setCause}
        error={act.faults.cause}
      />
      <Checkbox label={t('cause.wait')} hint={t('cause.waitHint')} value={waits} onChange={setWaits} />
    </ActingDrawer>
  );
}

function Raise({ page, onClose }: Props) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  const [title, setTitle] = useState(page.title);
  const [description, setDescription] = useState('');
  const raise = () =>
    act.run(
      () => call(raiseProblem, { case: page.case, title, description }),
      ({ case: id, number }) => {
        showNotice({ text: t('problem.raised', { number }), link: { label: number, href: `/cases/${id}` } });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('problem.raise')} verb={t('save')} act={act} onDo={raise} onClose={onClose}>
      <TextField label={t('problem.title')} value={title} onChange={setTitle} error={act.faults.title} />
      <TextArea label={t('part.about')} value={description} onChange={setDescription} optional />
    </ActingDrawer>
  );
}

function Problem({ page, relations, onClose }: Props) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  const [form, setForm] = useState(relations.problem ?? { cause: '', workaround: '', isKnownError: false });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () => act.run(() => call(setProblem, { case: page.case, ...form }), onClose);
  return (
    <ActingDrawer title={t('problem.edit')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea label={t('problem.cause')} value={form.cause} onChange={(cause) => set({ cause })} optional />
      <TextArea
        label={t('problem.workaround')}
        hint={t('problem.workaroundHint')}
        value={form.workaround}
        onChange={(workaround) => set({ workaround })}
        error={act.faults.workaround}
        optional={!form.isKnownError}
      />
      <Checkbox
        label={t('problem.known')}
        hint={t('problem.knownHint')}
        value={form.isKnownError}
        onChange={(isKnownError) => set({ isKnownError })}
      />
    </ActingDrawer>
  );
}

/** Finds open cases by number or words; of these kinds, when any are given. */
function finder(self: string, kinds: readonly CaseKind[]) {
  return async (search: string, signal: AbortSignal) => {
    const asked = { view: 'all' as const, limit: 15, ...(search ? { search } : {}) };
    const pages = await Promise.all(
      (kinds.length > 0 ? kinds : [undefined]).map((kind) =>
        call(listCases, { ...asked, ...(kind ? { kind } : {}) }, { signal }),
      ),
    );
    return pages
      .flatMap((page) => page.rows)
      .filter((row) => row.case !== self)
      .map((row) => ({ id: row.case, label: `${row.number} ${row.title}`, note: row.requester }));
  };
}
