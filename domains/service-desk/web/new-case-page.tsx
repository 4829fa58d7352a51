// Taking a case down while somebody talks: who it is first, then what they say; the rest can wait. Ctrl+Enter saves.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { ServiceField } from '../../notices/web/service-parts.tsx';
import { findPeople } from '../../people/web/people-parts.tsx';
import { caseKinds, openCase } from '../contract.ts';
import { type ChosenTeam, FormProposal } from './routing/form-proposal.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

const channels = ['phone', 'walk-in', 'mail'] as const;

export function NewCasePage() {
  const t = useWords(serviceDeskWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [once] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Form>(empty);
  const [team, setTeam] = useState<ChosenTeam | null>(null);
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const save = () =>
    act.run(
      () => call(openCase, { ...inputOf(form), ...(team ? { team: team.team } : {}), once }),
      ({ case: made, number }) => {
        showNotice({ text: t('openedAs', { number }) });
        go(`/cases/${made}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('cases'), href: '/cases' }]}
      title={t('newTitle')}
      lead={t('newLead')}
      onSubmit={save}
      act={act}
      back="/cases"
      backText={t('toQueue')}
    >
      <FieldGroup title={t('whoTitle')}>
        <ComboBox
          label={t('requester')}
          hint={t('requesterHint')}
          options={findPeople}
          value={form.requester}
          onChange={(requester) => set({ requester })}
          error={act.faults.requester}
          optional
        />
        {form.requester ? null : (
          <TextField
            label={t('otherName')}
            value={form.requesterName}
            onChange={(requesterName) => set({ requesterName })}
            optional
          />
        )}
        <RadioGroup
          label={t('channel')}
          value={form.channel}
          onChange={(channel) => set({ channel })}
          choices={channels.map((id) => ({ id, label: t(`channel.${id}`) }))}
        />
      </FieldGroup>
      <FieldGroup title={t('whatTitle')}>
        <TextField
          label={t('title')}
          name="title"
          hint={t('titleHint')}
          value={form.title}
          onChange={(title) => set({ title })}
          error={act.faults.title}
        />
        <TextArea
          label={t('description')}
          value={form.description}
          onChange={(description) => set({ description })}
          optional
          rows={5}
        />
        <TextField label={t('place')} value={form.place} onChange={(place) => set({ place })} optional />
        <Select
          label={t('kind')}
          value={form.kind}
          onChange={(kind) => set({ kind })}
          options={caseKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        />
        <ServiceField
          label={t('service')}
          hint={t('serviceHint')}
          none={t('noService')}
          value={form.service}
          onChange={(service) => set({ service })}
        />
        <FormProposal asked={askedOf(form)} chosen={team} onChoose={setTeam} />
        <LevelSelect of="impact" value={form.impact} onChange={(impact) => set({ impact })} />
        <LevelSelect of="urgency" value={form.urgency} onChange={(urgency) => set({ urgency })} />
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
      </FieldGroup>
    </FormFrame>
  );
}

type Form = {
  requester: string | undefined;
  requesterName: string;
  channel: (typeof channels)[number];
  title: string;
  description: string;
  place: string;
  kind: (typeof caseKinds)[number];
  service: string;
  impact: string;
  urgency: string;
  dueOn: string | undefined;
  isRestricted: boolean;
};

const empty: Form = {
  requester: undefined,
  requesterName: '',
  channel: 'phone',
  title: '',
  description: '',
  place: '',
  kind: 'incident',
  service: '',
  impact: '3',
  urgency: '2',
  dueOn: undefined,
  isRestricted: false,
};

function LevelSelect({
  of,
  value,
  onChange,
}: {
  of: 'impact' | 'urgency';
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useWords(serviceDeskWords);
  return (
    <Select
      label={t(of)}
      value={value}
      onChange={onChange}
      options={(['1', '2', '3'] as const).map((id) => ({ id, label: t(`${of}.${id}`) }))}
    />
  );
}

function inputOf({ requester, requesterName, service, impact, urgency, dueOn, ...rest }: Form) {
  return {
    ...rest,
    ...(dueOn ? { dueOn } : {}),
    ...(requester ? { requester } : requesterName ? { requesterName } : {}),
    ...(service ? { service } : {}),
    impact: Number(impact),
    urgency: Number(urgency),
  };
}

/** What a team is proposed from: what is known so far. */
function askedOf({ title, description, channel, place, service, requester, impact, urgency }: Form) {
  return {
    title,
    description: description.slice(0, 1000),
    channel,
    place,
    impact: Number(impact),
    urgency: Number(urgency),
    ...(service ? { service } : {}),
    ...(requester ? { requester } : {}),
  };
}
