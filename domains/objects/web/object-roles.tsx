// Who holds which role on each side of an object: today's, those to come and those who were before them; giving a role and
// ending one.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import type { Holder, ObjectPage } from '../contract.ts';
import { DayRange } from './day-range.tsx';
import { AppointDrawer, EndRoleDrawer } from './holder-drawers.tsx';
import { objectsWords } from './objects-words.ts';

export function ObjectRoles({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Holder | null>(null);
  const columns = useColumns(page, setEnding);
  return (
    <Section
      title={t('roles')}
      actions={
        page.allowed.includes('appoint') ? (
          <Button small icon="add" onPress={() => setAppointing(true)}>
            {t('appoint')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('roles')}
        columns={columns}
        rows={page.holders}
        rowId={(row) => row.holder}
        rowTone={(row) => (row.when === 'past' ? 'quiet' : undefined)}
        groupOf={(row) => ({ id: row.side, title: t(`side.${row.side}`) })}
        empty={<EmptyState icon="people" title={t('noRoles')} />}
      />
      {appointing ? <AppointDrawer page={page} onClose={() => setAppointing(false)} /> : null}
      {ending ? <EndRoleDrawer page={page} holder={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

function useColumns(page: ObjectPage, end: (holder: Holder) => void): Column<Holder>[] {
  const t = useWords(objectsWords);
  const columns: Column<Holder>[] = [
    {
      id: 'role',
      title: t('role'),
      priority: 1,
      cell: (row) => (
        <>
          {t(`role.${row.role}`)} {row.about ? <Quiet small>{row.about}</Quiet> : null}
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
  if (!page.allowed.includes('appoint')) return columns;
  const mayEnd = (row: Holder) =>
    row.when !== 'past' && (row.role !== 'owner' || page.allowed.includes('appoint-owner'));
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
