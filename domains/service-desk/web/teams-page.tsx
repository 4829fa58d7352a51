// The teams: who is in them, what they answer for; changed here by those who may.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Checkbox, CheckboxGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useCan } from '../../../web/viewer.tsx';
import { useServices } from '../../notices/web/notices-parts.ts';
import { listTeams, setTeam } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';
import { MemberNames, MembersDrawer } from './team-members.tsx';

type TeamRow = AnswerOf<typeof listTeams>['teams'][number];
const change = 'service-desk.change-teams';

export function TeamsPage() {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const can = useCan();
  const { nameOf } = useServices();
  const { data, error } = useQuery(asking(listTeams, {}));
  const [editing, setEditing] = useState<TeamRow | 'new' | null>(null);
  const [staffing, setStaffing] = useState<TeamRow | null>(null);
  const all: Column<TeamRow>[] = [
    {
      id: 'name',
      title: t('team'),
      priority: 1,
      cell: (row) => (
        <Row gap={2}>
          <span>{row.names[language]}</span>
          {row.isFirstLine ? <Chip>{t('firstLine')}</Chip> : null}
          {row.isMine ? <Chip tone="sea">{t('myTeam')}</Chip> : null}
        </Row>
      ),
    },
    { id: 'services', title: t('service'), cell: (row) => row.services.map(nameOf).join(', ') || '–' },
    {
      id: 'members',
      title: t('members'),
      width: 'wide',
      cell: (row) => <MemberNames members={row.members} />,
    },
    {
      id: 'acts',
      title: t('acts'),
      cell: (row) =>
        row.mayChange ? (
          <Row gap={1}>
            <Button small kind="quiet" icon="people" onPress={() => setStaffing(row)}>
              {t('members')}
            </Button>
            <Button small kind="quiet" icon="edit" onPress={() => setEditing(row)}>
              {t('change')}
            </Button>
          </Row>
        ) : null,
    },
  ];
  const columns = data?.teams.some((row) => row.mayChange) ? all : all.filter((column) => column.id !== 'acts');
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('cases'), href: '/cases' }]}
        title={t('teams')}
        lead={t('teamsLead')}
        actions={
          can(change) ? (
            <>
              <Button kind="primary" icon="add" onPress={() => setEditing('new')}>
                {t('newTeam')}
              </Button>
              <ButtonLink href="/imports?kind=service-desk.event-log" kind="quiet" icon="import">
                {t('importLog')}
              </ButtonLink>
            </>
          ) : null
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable label={t('teams')} columns={columns} rows={data?.teams} rowId={(row) => row.team} />
          )
        }
      />
      {editing ? <TeamDrawer team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      {staffing ? <MembersDrawer team={staffing} onClose={() => setStaffing(null)} /> : null}
    </>
  );
}

function TeamDrawer({ team, onClose }: { team: TeamRow | null; onClose: () => void }) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const { choicesWith } = useServices();
  const units = useUnits(change);
  const [form, setForm] = useState({
    team: team?.team ?? '',
    sv: team?.names.sv ?? '',
    da: team?.names.da ?? '',
    en: team?.names.en ?? '',
    unit: team?.unit,
    isFirstLine: team?.isFirstLine ?? false,
    services: team?.services ?? [],
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () =>
    act.run(
      () =>
        call(setTeam, {
          team: form.team,
          names: { sv: form.sv, da: form.da || form.sv, en: form.en || form.sv },
          unit: form.unit ?? '',
          isFirstLine: form.isFirstLine,
          endedOn: team?.endedOn ?? null,
          services: [...form.services],
          members: (team?.members ?? []).map((each) => each.person),
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t(team ? 'changeTeam' : 'newTeam')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      {team ? null : (
        <TextField
          label={t('teamCode')}
          hint={t('teamCodeHint')}
          value={form.team}
          onChange={(code) => set({ team: code })}
          error={act.faults.team}
          width="medium"
        />
      )}
      <TextField label={t('nameSv')} value={form.sv} onChange={(sv) => set({ sv })} error={act.faults['names.sv']} />
      <TextField label={t('nameDa')} value={form.da} onChange={(da) => set({ da })} optional />
      <TextField label={t('nameEn')} value={form.en} onChange={(en) => set({ en })} optional />
      <ComboBox
        label={t('unit')}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        value={form.unit}
        onChange={(unit) => set({ unit })}
        error={act.faults.unit}
      />
      <Checkbox
        label={t('firstLine')}
        hint={t('firstLineHint')}
        value={form.isFirstLine}
        onChange={(isFirstLine) => set({ isFirstLine })}
      />
      <CheckboxGroup
        label={t('service')}
        value={form.services}
        onChange={(chosen) => set({ services: [...chosen] })}
        choices={choicesWith(form.services)}
      />
    </ActingDrawer>
  );
}
