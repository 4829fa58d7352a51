// Who holds which role on each side of an object, or of a family: today's, those to come and those who were before them; giving a
// role and ending one.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { appointHolder, endHolder, type Holder, type ObjectPage } from '../contract.ts';
import { DayRange } from './day-range.tsx';
import { AppointDrawer, EndRoleDrawer, type HeldRoles } from './holder-drawers.tsx';
import { objectsWords } from './objects-words.ts';

export function ObjectRoles({ page }: { page: ObjectPage }) {
  const { object } = page;
  const gives = [
    ...(page.allowed.includes('appoint-owner') ? (['owner'] as const) : []),
    ...(page.allowed.includes('appoint') ? (['manager', 'specialist'] as const) : []),
  ];
  return (
    <Roles
      holders={page.holders}
      called="role"
      gives={gives}
      give={(given) => call(appointHolder, { object, ...given })}
      end={(holder, toOn) => call(endHolder, { object, holder, toOn })}
    />
  );
}

/** Roles on anything that has two sides; `gives` are those the reader may give and end. */
export function Roles(held: HeldRoles) {
  const t = useWords(objectsWords);
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Holder | null>(null);
  const columns = useColumns(held, setEnding);
  return (
    <Section
      title={t('roles')}
      actions={
        held.gives.length > 0 ? (
          <Button small icon="add" onPress={() => setAppointing(true)}>
            {t('appoint')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('roles')}
        columns={columns}
        rows={held.holders}
        rowId={(row) => row.holder}
        rowTone={(row) => (row.when === 'past' ? 'quiet' : undefined)}
        groupOf={(row) => ({ id: row.side, title: t(`side.${row.side}`) })}
        empty={<EmptyState icon="people" title={t('noRoles')} />}
      />
      {appointing ? <AppointDrawer held={held} onClose={() => setAppointing(false)} /> : null}
      {ending ? <EndRoleDrawer held={held} holder={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

function useColumns({ gives, called }: HeldRoles, end: (holder: Holder) => void): Column<Holder>[] {
  const t = useWords(objectsWords);
  const columns: Column<Holder>[] = [
    {
      id: 'role',
      title: t('role'),
      priority: 1,
      cell: (row) => (
        <>
          {t(`${called}.${row.role}`)} {row.about ? <Quiet small>{row.about}</Quiet> : null}
        </>
      ),
    },
    { id: 'person', title: t('person'), cell: (row) => <Link href={`/people/${row.person}`}>{row.name}</Link> },
    { id: 'days', title: t('days'), cell: (row) => <DayRange from={row.fromOn} to={row.toOn} /> },
    {
      id: 'when',
      title: t('when'),
      width: 'narrow',
      cell: (row) => (row.when === 'present' ? null : <Chip>{t(`when.${row.when}`)}</Chip>),
    },
  ];
  if (gives.length === 0) return columns;
  const mayEnd = (row: Holder) => row.when !== 'past' && gives.includes(row.role);
  return [
    ...columns,
    {
      id: 'end',
      title: t('endRoleShort'),
      width: 'narrow',
      cell: (row) =>
        mayEnd(row) ? (
          <Button kind="quiet" small onPress={() => end(row)} aria-label={`${t('endRoleShort')}: ${row.name}`}>
            {t('endRoleShort')}
          </Button>
        ) : null,
    },
  ];
}
