// Hours worked on an object in the plan's year, row by row, where its leaders write and correct them without a file.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  dropWorkedHours,
  fundings,
  listWorkedHours,
  type ObjectPlan,
  setWorkedHours,
  sides,
  type WorkedHours,
  workTypes,
} from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function WorkedHoursPart({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<WorkedHours | 'new' | null>(null);
  const list = usePagesOf(listWorkedHours, { object: plan.object, year: plan.year }, (page) => page.rows);
  const mayWrite = list.first?.mayWrite === true;
  const columns = useColumns(mayWrite ? setEditing : null);
  if (list.rows?.length === 0 && !mayWrite) return null;
  return (
    <Section
      title={t('usedHours')}
      actions={
        mayWrite ? (
          <Button small icon="add" onPress={() => setEditing('new')}>
            {t('writeHours')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('usedHours')}
        columns={columns}
        rows={list.rows}
        rowId={(row) => row.hours}
        more={list.more}
        empty={<EmptyState title={t('noHours')}>{t('noHoursNote')}</EmptyState>}
      />
      {editing ? (
        <HoursDrawer plan={plan} from={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Section>
  );
}

function useColumns(edit: ((row: WorkedHours) => void) | null): Column<WorkedHours>[] {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const columns: Column<WorkedHours>[] = [
    {
      id: 'on',
      title: t('workedOn'),
      priority: 1,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.on}</span>,
    },
    { id: 'about', title: t('hoursAbout'), labelled: true, width: 'wide', cell: (row) => row.about || '–' },
    {
      id: 'kind',
      title: t('workType'),
      cell: (row) => (
        <>
          {t(`workType.${row.workType}`)} <Quiet small>{t(`funding.${row.funding}`)}</Quiet>
        </>
      ),
    },
    {
      id: 'side',
      title: t('side'),
      labelled: true,
      priority: 3,
      cell: (row) => (
        <>
          {t(`side.${row.side}`)} <Quiet small>{row.unitName}</Quiet>
        </>
      ),
    },
    { id: 'hours', title: t('used'), unit: 'h', numeric: true, cell: (row) => numbers.quarters(row.seconds) },
  ];
  if (!edit) return columns;
  return [
    ...columns,
    {
      id: 'change',
      title: t('change'),
      width: 'narrow',
      cell: (row) => (
        <Button kind="quiet" small onPress={() => edit(row)} aria-label={`${t('change')}: ${row.on} ${row.about}`}>
          {t('change')}
        </Button>
      ),
    },
  ];
}

type Form = Pick<WorkedHours, 'workType' | 'side' | 'funding' | 'about'> & {
  on: string | undefined;
  unit: string | null;
  seconds: number | null;
};

function HoursDrawer({ plan, from, onClose }: { plan: ObjectPlan; from: WorkedHours | null; onClose: () => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [form, setForm] = useState<Form>(
    from ?? {
      on: undefined,
      workType: 'maintenance',
      side: 'it',
      funding: 'frame',
      about: '',
      unit: null,
      seconds: null,
    },
  );
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const { object } = plan;
  const { on = '', workType, side, funding, about, unit, seconds } = form;
  const kept = { on, workType, side, funding, about, unit, seconds: seconds ?? 0 };
  const save = () =>
    act.run(
      () => call(setWorkedHours, { object, hours: from?.hours ?? null, ...kept }),
      () => {
        showNotice({ text: t('hoursWritten') });
        onClose();
      },
    );
  const drop = (hours: string) => act.run(() => call(dropWorkedHours, { object, hours }), onClose);
  return (
    <ActingDrawer
      title={t(from ? 'changeHours' : 'writeHours')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <DateField
        label={t('workedOn')}
        hint={t('hoursOnHint')}
        value={form.on}
        onChange={(day) => set({ on: day })}
        error={act.faults.on}
      />
      <NumberField
        label={t('usedHours')}
        value={form.seconds}
        onChange={(value) => set({ seconds: value === null ? null : Math.round(value) })}
        error={act.faults.seconds && t('hoursMissing')}
        scale={3600}
        decimals={2}
        min={0}
        unit="h"
        width="short"
      />
      <KindFields plan={plan} form={form} set={set} />
      {from ? (
        <Button kind="quiet" icon="trash" onPress={() => drop(from.hours)}>
          {t('dropHours')}
        </Button>
      ) : null}
    </ActingDrawer>
  );
}

/** What the hours were for. An activity brings its own work type and side; a side that changes brings its own unit. */
function KindFields({ plan, form, set }: { plan: ObjectPlan; form: Form; set: (change: Partial<Form>) => void }) {
  const t = useWords(objectsWords);
  const titles = plan.activities.map((each) => each.title);
  const known = form.about === '' || titles.includes(form.about) ? titles : [form.about, ...titles];
  const chooseActivity = (about: string) => {
    const found = plan.activities.find((each) => each.title === about);
    set(found ? { about, workType: found.workType, side: found.side, unit: null } : { about });
  };
  return (
    <>
      <Select
        label={t('hoursAbout')}
        value={form.about}
        onChange={chooseActivity}
        options={[{ id: '', label: t('noActivityChosen') }, ...known.map((title) => ({ id: title, label: title }))]}
      />
      <Select
        label={t('workType')}
        value={form.workType}
        onChange={(workType) => set({ workType })}
        options={workTypes.map((id) => ({ id, label: t(`workType.${id}`) }))}
      />
      <Select
        label={t('side')}
        value={form.side}
        onChange={(side) => set({ side, unit: null })}
        options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
      />
      <Select
        label={t('funding')}
        value={form.funding}
        onChange={(funding) => set({ funding })}
        options={fundings.map((id) => ({ id, label: t(`funding.${id}`) }))}
      />
    </>
  );
}
