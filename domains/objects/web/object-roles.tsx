// Who holds which role on each side of an object: today's first, those to come and those who were after them.
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import type { Holder, ObjectPage } from '../contract.ts';
import { DayRange } from './day-range.tsx';
import { objectsWords } from './objects-words.ts';

export function ObjectRoles({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const columns: Column<Holder>[] = [
    {
      id: 'role',
      title: t('role'),
      priority: 1,
      cell: (row) => (
        <>
          {t(`role.${row.role}`)} {row.about ? <span className="quiet small">{row.about}</span> : null}
        </>
      ),
    },
    { id: 'person', title: t('person'), cell: (row) => <Link href={`/people/${row.person}`}>{row.name}</Link> },
    {
      id: 'days',
      title: t('days'),
      cell: (row) => <DayRange from={row.fromOn} to={row.toOn} />,
    },
    {
      id: 'when',
      title: t('when'),
      width: 'narrow',
      cell: (row) => (row.when === 'present' ? null : <Chip>{t(`when.${row.when}`)}</Chip>),
    },
  ];
  return (
    <Section title={t('roles')}>
      <DataTable
        label={t('roles')}
        columns={columns}
        rows={page.holders}
        rowId={(row) => row.holder}
        rowTone={(row) => (row.when === 'past' ? 'quiet' : undefined)}
        groupOf={(row) => ({ id: row.side, title: t(`side.${row.side}`) })}
      />
    </Section>
  );
}
