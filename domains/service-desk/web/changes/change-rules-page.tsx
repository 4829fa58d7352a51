// What is allowed beforehand, and when nothing is to be changed: read by everybody who plans, set by those who lead incidents.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { ServiceField } from '../../../notices/web/service-parts.tsx';
import {
  type ChangeStop,
  type ChangeTemplate,
  listChangeRules,
  setChangeStop,
  setChangeTemplate,
} from '../../contract.ts';
import { WindowTime } from './change-marks.tsx';
import { changesWords } from './changes-words.ts';

type Editing = { template: ChangeTemplate | null } | { stop: ChangeStop | null };

export function ChangeRulesPage() {
  const t = useWords(changesWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listChangeRules, {}));
  const [editing, setEditing] = useState<Editing | null>(null);
  const edit = data?.mayChange ? setEditing : null;
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('changes'), href: '/changes' }]}
        title={t('rules')}
        lead={t('rulesLead')}
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <Stack gap={8}>
              <Templates rows={data?.templates} edit={edit} />
              <Stops rows={data?.stops} edit={edit} />
            </Stack>
          )
        }
      />
      {editing && 'template' in editing ? (
        <TemplateDrawer template={editing.template} onClose={() => setEditing(null)} />
      ) : null}
      {editing && 'stop' in editing ? <StopDrawer stop={editing.stop} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

type TableProps<R> = { rows: readonly R[] | undefined; edit: ((editing: Editing) => void) | null };

function Templates({ rows, edit }: TableProps<ChangeTemplate>) {
  const t = useWords(changesWords);
  const { language } = useLanguage();
  const { nameOf } = useServices();
  const columns: Column<ChangeTemplate>[] = [
    { id: 'name', title: t('template'), priority: 1, cell: (row) => row.names[language] },
    { id: 'service', title: t('service'), cell: (row) => nameOf(row.service) },
    { id: 'minutes', title: t('minutes'), numeric: true, labelled: true, cell: (row) => row.minutes },
    ...(edit ? [editColumn<ChangeTemplate>(t, (template) => edit({ template }))] : []),
  ];
  return (
    <Section
      title={t('templates')}
      note={t('templatesNote')}
      actions={
        edit ? (
          <Button icon="add" onPress={() => edit({ template: null })}>
            {t('newTemplate')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('templates')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.template}
        empty={<EmptyState title={t('noTemplates')}>{t('templatesNote')}</EmptyState>}
      />
    </Section>
  );
}

function Stops({ rows, edit }: TableProps<ChangeStop>) {
  const t = useWords(changesWords);
  const { nameOf } = useServices();
  const columns: Column<ChangeStop>[] = [
    { id: 'title', title: t('stop'), priority: 1, cell: (row) => row.title },
    { id: 'services', title: t('services'), cell: (row) => row.services.map(nameOf).join(', ') || t('allServices') },
    { id: 'window', title: t('window'), cell: (row) => <WindowTime {...row} /> },
    ...(edit ? [editColumn<ChangeStop>(t, (stop) => edit({ stop }))] : []),
  ];
  return (
    <Section
      title={t('stops')}
      note={t('stopsNote')}
      actions={
        edit ? (
          <Button icon="add" onPress={() => edit({ stop: null })}>
            {t('newStop')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('stops')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.stop}
        empty={<EmptyState title={t('noStops')}>{t('stopsNote')}</EmptyState>}
      />
    </Section>
  );
}

function editColumn<R>(t: ReturnType<typeof useSay>, edit: (row: R) => void): Column<R> {
  return {
    id: 'acts',
    title: t('acts'),
    cell: (row) => (
      <Button small kind="quiet" icon="edit" onPress={() => edit(row)}>
        {t('correct')}
      </Button>
    ),
  };
}

function TemplateDrawer({ template, onClose }: { template: ChangeTemplate | null; onClose: () => void }) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const [form, setForm] = useState({
    template: template?.template ?? '',
    sv: template?.names.sv ?? '',
    da: template?.names.da ?? '',
    en: template?.names.en ?? '',
    service: template?.service ?? '',
    plan: template?.plan ?? '',
    backOut: template?.backOut ?? '',
    minutes: template?.minutes ?? 30,
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const { sv, da, en, ...rest } = form;
  const save = () =>
    act.run(
      () =>
        call(setChangeTemplate, {
          ...rest,
          names: { sv, da: da || sv, en: en || sv },
          endedOn: template?.endedOn ?? null,
        }),
      onClose,
    );
  return (
    <ActingDrawer
      title={t(template ? 'template' : 'newTemplate')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      {template ? null : (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          value={form.template}
          onChange={(code) => set({ template: code })}
          error={act.faults.template}
          width="medium"
        />
      )}
      <TextField label={t('nameSv')} value={sv} onChange={(text) => set({ sv: text })} error={act.faults['names.sv']} />
      <TextField label={t('nameDa')} value={da} onChange={(text) => set({ da: text })} optional />
      <TextField label={t('nameEn')} value={en} onChange={(text) => set({ en: text })} optional />
      <ServiceField
        label={t('service')}
        none={t('chooseService')}
        value={form.service}
        onChange={(service) => set({ service })}
        error={act.faults.service}
      />
      <NumberField
        label={t('minutes')}
        value={form.minutes}
        onChange={(minutes) => set({ minutes: minutes ?? 0 })}
        error={act.faults.minutes}
      />
      <TextArea label={t('plan')} value={form.plan} onChange={(plan) => set({ plan })} error={act.faults.plan} />
      <TextArea
        label={t('backOut')}
        value={form.backOut}
        onChange={(backOut) => set({ backOut })}
        error={act.faults.backOut}
      />
    </ActingDrawer>
  );
}

function StopDrawer({ stop, onClose }: { stop: ChangeStop | null; onClose: () => void }) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const { choicesWith } = useServices();
  const [title, setTitle] = useState(stop?.title ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(stop?.services ?? []);
  const [start, setStart] = useState<Moment>(momentOf(stop?.startsAt ?? null));
  const [end, setEnd] = useState<Moment>(momentOf(stop?.endsAt ?? null));
  const save = () =>
    act.run(
      () =>
        call(setChangeStop, {
          ...(stop ? { stop: stop.stop } : {}),
          title,
          services: [...chosen],
          startsAt: toInstant(start) ?? '',
          endsAt: toInstant(end) ?? '',
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t(stop ? 'stop' : 'newStop')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField label={t('stopTitle')} value={title} onChange={setTitle} error={act.faults.title} />
      <MomentFields
        day={t('startDay')}
        time={t('startTime')}
        value={start}
        onChange={setStart}
        error={act.faults.startsAt}
      />
      <MomentFields day={t('endDay')} time={t('endTime')} value={end} onChange={setEnd} error={act.faults.endsAt} />
      <CheckboxGroup
        label={t('services')}
        hint={t('stopServicesHint')}
        value={chosen}
        onChange={setChosen}
        choices={choicesWith(chosen)}
      />
    </ActingDrawer>
  );
}

function useSay() {
  return useWords(changesWords);
}
