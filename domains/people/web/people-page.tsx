// The register of people: by name, searched, in one unit and below, or only the heads.

import { useParam } from '../../../web/address.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { listPeople, type PersonRow } from '../contract.ts';
import { UnitField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';

export function PeoplePage() {
  const t = useWords(peopleWords);
  const [unit, setUnit] = useParam('unit');
  const [search, setSearch] = useParam('search');
  const people = usePeople();
  const mayRegister = people.first?.mayRegister ?? false;
  const within = unit ? `&unit=${encodeURIComponent(unit)}` : '';
  return (
    <ListFrame
      title={t('people')}
      lead={t('peopleLead')}
      actions={
        <>
          {mayRegister ? (
            <ButtonLink href="/people/new" kind="primary" icon="add">
              {t('register')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/people/organisation" kind="quiet" icon="organisation">
            {t('organisation')}
          </ButtonLink>
        </>
      }
      views={[
        { label: t('view.working'), href: unit ? `/people?unit=${encodeURIComponent(unit)}` : '/people' },
        { label: t('view.heads'), href: `/people?who=heads${within}` },
        { label: t('view.all'), href: `/people?who=all${within}` },
      ]}
      tools={
        <>
          <SearchField
            label={t('searchPeople')}
            value={search ?? ''}
            onChange={(text) => setSearch(text || undefined)}
          />
          <UnitField value={unit} onChange={setUnit} placeholder={t('unit')} labelHidden />
        </>
      }
      list={
        <DataTable
          label={t('people')}
          columns={usePersonColumns()}
          rows={people.rows}
          rowId={(row) => row.person}
          rowHref={(row) => `/people/persons/${row.person}`}
          more={people.more}
          empty={
            <EmptyState icon="people" title={t('noPeople')}>
              {t('noPeopleNote')}
            </EmptyState>
          }
        />
      }
    />
  );
}

export function usePersonColumns(): Column<PersonRow>[] {
  const t = useWords(peopleWords);
  return [
    { id: 'name', title: t('name'), priority: 1, width: 'narrow', cell: (row) => row.name },
    { id: 'title', title: t('title'), cell: (row) => row.title },
    { id: 'units', title: t('units'), width: 'wide', cell: (row) => row.units.map((unit) => unit.name).join(', ') },
    {
      id: 'email',
      title: t('email'),
      priority: 3,
      cell: (row) =>
        row.email ? (
          <Link href={`mailto:${row.email}`} quiet>
            {row.email}
          </Link>
        ) : (
          '–'
        ),
    },
    {
      id: 'phone',
      title: t('phone'),
      width: 'narrow',
      cell: (row) =>
        row.phone ? (
          <Link href={`tel:${row.phone.replace(/[^+\d]/g, '')}`} quiet>
            {row.phone}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
}

function usePeople() {
  const [unit] = useParam('unit');
  const [search] = useParam('search');
  const [who] = useParam('who');
  const [on] = useParam('on');
  const asked = {
    ...(unit ? { unit } : {}),
    ...(on ? { on } : {}),
    ...(search ? { search } : {}),
    ...(who === 'heads' || who === 'all' ? ({ who } as const) : {}),
  };
  return usePagesOf(listPeople, asked, (page) => page.rows);
}
