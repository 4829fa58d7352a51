// The systems that may send alarms: a key for each, shown once, and what was sent that could not be read.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type AlarmSource, addAlarmSource, listAlarmSources, revokeAlarmSource } from '../../contract.ts';
import './alarms.css';
import { alarmsWords } from './alarms-words.ts';

type Made = AnswerOf<typeof addAlarmSource>;
type Trouble = AnswerOf<typeof listAlarmSources>['troubles'][number];

export function AlarmSourcesPage() {
  const t = useWords(alarmsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listAlarmSources, {}));
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('alarms'), href: '/alarms' }]}
        title={t('sources')}
        lead={t('sourcesLead')}
        actions={
          data?.mayChange ? (
            <Button kind="primary" icon="add" onPress={() => setAdding(true)}>
              {t('addSource')}
            </Button>
          ) : null
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <Stack gap={6}>
              {made ? <NewKey made={made} /> : null}
              <Sources rows={data?.rows} mayChange={data?.mayChange ?? false} />
              {data && data.troubles.length > 0 ? <Troubles rows={data.troubles} /> : null}
            </Stack>
          )
        }
      />
      {adding ? <SourceDrawer onMade={setMade} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function NewKey({ made }: { made: Made }) {
  const t = useWords(alarmsWords);
  return (
    <Banner tone="attention" icon="lock">
      <Stack gap={2}>
        <strong>{t('keyOnce')}</strong>
        <code className="alarm-key">{made.key}</code>
        <span>
          {t('sendTo')} <code className="alarm-key">{made.address}</code>
        </span>
      </Stack>
    </Banner>
  );
}

function Sources({ rows, mayChange }: { rows: readonly AlarmSource[] | undefined; mayChange: boolean }) {
  const t = useWords(alarmsWords);
  const act = useActing('service-desk');
  const columns: Column<AlarmSource>[] = [
    { id: 'name', title: t('source'), priority: 1, cell: (row) => row.name },
    { id: 'kind', title: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'key', title: t('key'), priority: 3, cell: (row) => <code>{row.keyHint}…</code> },
    {
      id: 'heard',
      title: t('lastHeard'),
      labelled: true,
      cell: (row) => (row.lastHeardAt ? <Time at={row.lastHeardAt} /> : t('never')),
    },
    { id: 'count', title: t('messagesDay'), numeric: true, labelled: true, cell: (row) => row.messages },
    {
      id: 'act',
      title: t('acts'),
      width: 'narrow',
      cell: (row) =>
        row.revokedAt ? (
          <Chip>{t('revoked')}</Chip>
        ) : mayChange ? (
          <Button
            small
            kind="quiet"
            working={act.working}
            aria-label={`${t('revoke')}: ${row.name}`}
            onPress={() => act.run(() => call(revokeAlarmSource, { source: row.source }))}
          >
            {t('revoke')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('sources')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.source}
        rowTone={(row) => (row.revokedAt ? 'quiet' : undefined)}
        empty={<EmptyState title={t('noSources')}>{t('noSourcesNote')}</EmptyState>}
      />
    </>
  );
}

function Troubles({ rows }: { rows: readonly Trouble[] }) {
  const t = useWords(alarmsWords);
  const columns: Column<Trouble>[] = [
    { id: 'what', title: t('what'), priority: 1, cell: (row) => row.what },
    { id: 'source', title: t('source'), cell: (row) => row.source },
    { id: 'at', title: t('when'), labelled: true, cell: (row) => <Time at={row.at} /> },
    {
      id: 'sample',
      title: t('sample'),
      priority: 3,
      cell: (row) => <code className="alarm-key">{row.sample.slice(0, 300)}</code>,
    },
  ];
  return (
    <Section title={t('troubles')}>
      <DataTable label={t('troubles')} columns={columns} rows={rows} rowId={(row) => row.trouble} />
    </Section>
  );
}

function SourceDrawer({ onMade, onClose }: { onMade: (made: Made) => void; onClose: () => void }) {
  const t = useWords(alarmsWords);
  const act = useActing('service-desk');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AlarmSource['kind']>('alertmanager');
  const add = () =>
    act.run(
      () => call(addAlarmSource, { name, kind }),
      (made) => {
        onMade(made);
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('addSource')} verb={t('makeKey')} act={act} onDo={add} onClose={onClose}>
      <TextField
        label={t('sourceName')}
        hint={t('sourceNameHint')}
        value={name}
        onChange={setName}
        error={act.faults.name}
      />
      <RadioGroup
        label={t('kind')}
        value={kind}
        onChange={setKind}
        choices={[
          { id: 'alertmanager', label: t('kind.alertmanager') },
          { id: 'icinga2', label: t('kind.icinga2') },
        ]}
      />
    </ActingDrawer>
  );
}
