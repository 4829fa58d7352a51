// One person: where they work and how to reach them for everybody, employments for those who may see them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { type Fact, Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { type Employment, type PersonPage as Page, showPerson } from '../contract.ts';
import { peopleWords } from './people-words.ts';
import { ChangePersonDrawer, EmployDrawer, EndEmploymentDrawer } from './person-drawers.tsx';
import { unitHref } from './unit-page.tsx';

type Opened = 'change' | 'employ' | Employment | null;

export function PersonPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showPerson, { person: usePathParam('person') }));
  const facts = useFacts(data);
  const [opened, setOpened] = useState<Opened>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const may = (right: Page['allowed'][number]): boolean => data.allowed.includes(right);
  const change = may('change-person') ? () => setOpened('change') : undefined;
  return (
    <RecordFrame
      crumbs={[{ label: t('people'), href: '/people' }]}
      title={`${data.givenName} ${data.familyName}`}
      lead={data.title}
      facts={facts}
      onEdit={change}
      actions={
        <>
          {change ? (
            <Button icon="edit" onPress={change}>
              {t('changePerson')}
            </Button>
          ) : null}
          {may('open-account') ? (
            <ButtonLink href={`/people/accounts?open=${data.person}`} kind="quiet">
              {t('openAccount')}
            </ButtonLink>
          ) : null}
          {data.account ? (
            <ButtonLink href={`/people/accounts/${data.account}`} kind="quiet">
              {t('showAccount')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {data.details ? <EmploymentsPart page={data} onEmploy={() => setOpened('employ')} onEnd={setOpened} /> : null}
      {data.leads.length > 0 ? <Leads page={data} /> : null}
      <Drawers page={data} opened={opened} onClose={() => setOpened(null)} />
    </RecordFrame>
  );
}

function Drawers({ page, opened, onClose }: { page: Page; opened: Opened; onClose: () => void }) {
  if (opened === null) return null;
  if (opened === 'change') return <ChangePersonDrawer page={page} onClose={onClose} />;
  if (opened === 'employ') return <EmployDrawer page={page} onClose={onClose} />;
  return <EndEmploymentDrawer page={page} employment={opened} onClose={onClose} />;
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(peopleWords);
  if (!page) return [];
  return [
    {
      label: t('worksIn'),
      value:
        page.works.length === 0
          ? t('notWorking')
          : page.works.map((place, index) => (
              <span key={place.unit}>
                {index > 0 ? ', ' : ''}
                <Link href={unitHref(place.unit)}>{place.unitName}</Link>
                {place.heads ? <Quiet> ({t('leadsHere')})</Quiet> : null}
              </span>
            )),
    },
    {
      label: t('ledBy'),
      value: page.head ? <Link href={`/people/persons/${page.head.person}`}>{page.head.name}</Link> : '–',
    },
    { label: t('email'), value: page.email ? <Link href={`mailto:${page.email}`}>{page.email}</Link> : '–' },
    {
      label: t('phone'),
      value: page.phone ? <Link href={`tel:${page.phone.replace(/[^+\d]/g, '')}`}>{page.phone}</Link> : '–',
    },
  ];
}

type EmploymentsProps = { page: Page; onEmploy: () => void; onEnd: (employment: Employment) => void };

function EmploymentsPart({ page, onEmploy, onEnd }: EmploymentsProps) {
  const t = useWords(peopleWords);
  const mayEnd = page.allowed.includes('end-employment');
  const columns: Column<Employment>[] = [
    { id: 'unit', title: t('unit'), priority: 1, width: 'wide', cell: (row) => row.unitName },
    { id: 'title', title: t('title'), cell: (row) => row.title || '–' },
    { id: 'form', title: t('form'), cell: (row) => t(`form.${row.form}`) },
    { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => row.from },
    { id: 'to', title: t('to'), width: 'narrow', labelled: true, cell: (row) => row.to ?? t('untilEnded') },
    ...(mayEnd ? [endColumn(t('ending'), t('endEmployment'), onEnd)] : []),
  ];
  return (
    <Section
      title={t('employments')}
      note={t('employmentsNote')}
      actions={
        page.allowed.includes('employ-person') ? (
          <Button small icon="add" onPress={onEmploy}>
            {t('employ')}
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          { label: t('personnelNumber'), value: page.details?.personnelNumber ?? '–' },
          { label: t('login'), value: page.details?.login ?? '–' },
        ]}
      />
      <DataTable
        label={t('employments')}
        columns={columns}
        rows={page.details?.employments ?? []}
        rowId={(row) => row.employment}
        rowTone={(row) => (row.to !== null ? 'quiet' : undefined)}
      />
    </Section>
  );
}

function endColumn(title: string, label: string, end: (employment: Employment) => void): Column<Employment> {
  return {
    id: 'end',
    title,
    width: 'narrow',
    cell: (row) =>
      row.to === null ? (
        <Button kind="quiet" small onPress={() => end(row)} aria-label={`${label}: ${row.unitName}`}>
          {label}
        </Button>
      ) : null,
  };
}

function Leads({ page }: { page: Page }) {
  const t = useWords(peopleWords);
  return (
    <Section title={t('leads')} note={t('countPeople', { count: page.leads.length })}>
      <DataTable
        label={t('leads')}
        columns={[
          { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
          { id: 'title', title: t('title'), cell: (row) => row.title },
        ]}
        rows={page.leads}
        rowId={(row) => row.person}
        rowHref={(row) => `/people/persons/${row.person}`}
      />
    </Section>
  );
}
