// The steps of following up that need words, a person or a day.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { addAction, type Forum, planMeeting, raiseMatter, setForum } from '../contract.ts';
import { type Tier, tiers } from '../follow-up/follow-up-rules.ts';
import { suppliersWords } from './suppliers-words.ts';

type Props = { supplier: string; onClose: () => void };

export function ForumDrawer({ supplier, forum, onClose }: Props & { forum: Forum }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [everyWeeks, setEvery] = useState<number | null>(forum.everyWeeks);
  const [lead, setLead] = useState<string | undefined>(forum.lead ?? undefined);
  const [who, setWho] = useState(forum.who);
  const save = () =>
    act.run(
      () => call(setForum, { supplier, tier: forum.tier, everyWeeks: everyWeeks ?? 0, lead: lead ?? null, who }),
      onClose,
    );
  return (
    <ActingDrawer title={t(`tier.${forum.tier}`)} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <NumberField
        label={t('every')}
        unit={t('weeks')}
        min={1}
        max={104}
        width="short"
        value={everyWeeks}
        onChange={setEvery}
        error={act.faults.everyWeeks}
      />
      <PersonField
        label={t('lead')}
        value={lead}
        {...(forum.leadName ? { valueLabel: forum.leadName } : {})}
        onChange={setLead}
        error={act.faults.lead}
        optional
      />
      <TextField label={t('whoComes')} hint={t('whoComesHint')} value={who} onChange={setWho} optional />
    </ActingDrawer>
  );
}

export function PlanDrawer({ supplier, forum, onClose }: Props & { forum: Forum }) {
  const t = useWords(suppliersWords);
  const go = useGo();
  const act = useActing('suppliers');
  const [on, setOn] = useState<string | undefined>(forum.nextOn ?? inAWeek());
  const save = () =>
    act.run(
      () => call(planMeeting, { supplier, tier: forum.tier, on: on ?? '' }),
      ({ meeting }) => go(`/supplier-meetings/${meeting}`),
    );
  return (
    <ActingDrawer
      title={`${t('planMeeting')}: ${t(`tier.${forum.tier}`)}`}
      verb={t('planMeeting')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <DateField label={t('day')} value={on} onChange={setOn} error={act.faults.on} />
    </ActingDrawer>
  );
}

export function MatterDrawer({ supplier, onClose }: Props) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tier, setTier] = useState<Tier>('operational');
  const save = () => act.run(() => call(raiseMatter, { supplier, title, text, tier }), onClose);
  return (
    <ActingDrawer title={t('raiseMatter')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <p>{t('raiseNote')}</p>
      <TextField label={t('matter')} value={title} onChange={setTitle} error={act.faults.title} />
      <TextArea label={t('background')} value={text} onChange={setText} optional rows={4} />
      <Select
        label={t('tier')}
        value={tier}
        onChange={setTier}
        options={tiers.map((id) => ({ id, label: t(`tier.${id}`) }))}
      />
    </ActingDrawer>
  );
}

export function ActionDrawer({ supplier, meeting, onClose }: Props & { meeting?: string }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const [person, setPerson] = useState<string | undefined>();
  const [who, setWho] = useState('');
  const [dueOn, setDueOn] = useState<string | undefined>();
  const save = () =>
    act.run(
      () =>
        call(addAction, {
          supplier,
          text,
          person: person ?? null,
          who,
          dueOn: dueOn ?? '',
          ...(meeting ? { meeting } : {}),
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t('addAction')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField label={t('whatToDo')} value={text} onChange={setText} error={act.faults.text} />
      <PersonField label={t('whoOfOurs')} value={person} onChange={setPerson} error={act.faults.person} optional />
      <TextField label={t('whoAtSupplier')} value={who} onChange={setWho} error={act.faults.who} optional />
      <DateField label={t('dueOn')} value={dueOn} onChange={setDueOn} error={act.faults.dueOn} />
    </ActingDrawer>
  );
}

/** What a level that has never met is offered. */
function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}
