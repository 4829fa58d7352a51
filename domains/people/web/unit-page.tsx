// One unit on a day: where it stands, who leads it, what is below, who works there, its cost centres, and what it has been
// called and where it has stood.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import type { Fact } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { listPeople, type UnitPage as Page, showUnit, type UnitRow, type UnitVersion } from '../contract.ts';
import { usePersonColumns } from './people-page.tsx';
import { peopleWords } from './people-words.ts';
import { AppointHeadDrawer, CostCentreDrawer } from './unit-drawers.tsx';

type Opened = 'head' | 'cost-centre' | null;

export function UnitPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const [on, setOn] = useParam('on');
  const { data, error } = useQuery(asking(showUnit, { unit: usePathParam('unit'), ...(on ? { on } : {}) }));
  const facts = useFacts(data);
  const [opened, setOpened] = useState<Opened>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const may = (right: Page['allowed'][number]): boolean => data.allowed.includes(right);
  const close = () => setOpened(null);
  return (
    <RecordFrame
      crumbs={[
        { label: t('organisation'), href: on ? `/people/organisation?on=${on}` : '/people/organisation' },
        ...data.above.map((unit) => ({ label: unit.name, href: unitHref(unit.unit, on) })),
      ]}
      title={data.name}
      mark={<Chip>{t(`kind.${data.kind}`)}</Chip>}
      facts={facts}
      banner={<UnitBanner page={data} on={on} onToday={() => setOn(undefined)} />}
      actions={
        <>
          {may('appoint-head') ? <Button onPress={() => setOpened('head')}>{t('appointHead')}</Button> : null}
          {may('plan-reorganisation') ? (
            <ButtonLink href="/people/reorganisations?plan=new" kind="quiet">
              {t('plan')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {data.below.length > 0 ? <Below rows={data.below} on={on} /> : null}
      <PeopleHere page={data} />
      <Section
        title={t('costCentres')}
        actions={
          may('set-cost-centre') ? (
            <Button small icon="add" onPress={() => setOpened('cost-centre')}>
              {t('addCostCentre')}
            </Button>
          ) : null
        }
      >
        <CostCentres page={data} />
      </Section>
      <PluggedParts slot="people.unit" record={data.unit} code={data.unit} />
      <Section title={t('history')}>
        <Versions rows={data.history} />
      </Section>
      {opened === 'head' ? <AppointHeadDrawer unit={data.unit} onClose={close} /> : null}
      {opened === 'cost-centre' ? <CostCentreDrawer unit={data.unit} onClose={close} /> : null}
    </RecordFrame>
  );
}

export function unitHref(unit: string, on?: string): string {
  return `/people/units/${encodeURIComponent(unit)}${on ? `?on=${on}` : ''}`;
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(peopleWords);
  const { language } = useLanguage();
  if (!page) return [];
  const [head] = page.heads;
  return [
    { label: t('code'), value: <code>{page.unit}</code> },
    { label: t('head'), value: head ? <Link href={`/people/persons/${head.person}`}>{head.name}</Link> : t('noHead') },
    { label: t('peopleHere'), value: numberText(page.people, { language }) },
    { label: t('peopleBelow'), value: numberText(page.peopleBelow, { language }) },
    { label: t('exists'), value: page.from },
  ];
}

function UnitBanner({ page, on, onToday }: { page: Page; on: string | undefined; onToday: () => void }) {
  const t = useWords(peopleWords);
  if (!page.exists)
    return (
      <Banner
        tone="attention"
        action={
          page.successor ? (
            <Link href={unitHref(page.successor.unit)}>{t('successor', { name: page.successor.name })}</Link>
          ) : null
        }
      >
        {t('endedBanner', { day: page.to ?? page.on })}
      </Banner>
    );
  if (!on) return null;
  return (
    <Banner
      action={
        <Button small onPress={onToday}>
          {t('showToday')}
        </Button>
      }
    >
      {t('pastBanner', { day: page.on })}
    </Banner>
  );
}

function Below({ rows, on }: { rows: readonly UnitRow[]; on: string | undefined }) {
  const t = useWords(peopleWords);
  const { language } = useLanguage();
  const columns: Column<UnitRow>[] = [
    { id: 'name', title: t('unit'), priority: 1, width: 'wide', cell: (row) => row.name },
    { id: 'code', title: t('code'), width: 'narrow', cell: (row) => <code>{row.unit}</code> },
    { id: 'head', title: t('head'), cell: (row) => row.head ?? <Quiet>{t('noHead')}</Quiet> },
    {
      id: 'people',
      title: t('peopleBelow'),
      numeric: true,
      cell: (row) => numberText(row.peopleBelow, { language }),
    },
  ];
  return (
    <Section title={t('unitsBelow')}>
      <DataTable
        label={t('unitsBelow')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.unit}
        rowHref={(row) => unitHref(row.unit, on)}
      />
    </Section>
  );
}

function PeopleHere({ page }: { page: Page }) {
  const t = useWords(peopleWords);
  const { data } = useQuery(asking(listPeople, { unit: page.unit, on: page.on, limit: 25 }));
  const columns = usePersonColumns();
  if (page.countedOn) return <Quiet>{t('countedOn', { day: page.countedOn })}</Quiet>;
  return (
    <Section
      title={t('people')}
      actions={<Link href={`/people?unit=${encodeURIComponent(page.unit)}&on=${page.on}`}>{t('showList')}</Link>}
    >
      <DataTable
        label={t('people')}
        columns={columns}
        rows={data?.rows}
        rowId={(row) => row.person}
        rowHref={(row) => `/people/persons/${row.person}`}
        empty={<EmptyState icon="people" title={t('noPeople')} />}
      />
    </Section>
  );
}

function CostCentres({ page }: { page: Page }) {
  const t = useWords(peopleWords);
  return (
    <DataTable
      label={t('costCentres')}
      columns={[
        { id: 'code', title: t('code'), priority: 1, width: 'narrow', cell: (row) => <code>{row.costCentre}</code> },
        { id: 'name', title: t('name'), width: 'wide', cell: (row) => row.name },
        { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => row.from },
      ]}
      rows={page.costCentres}
      rowId={(row) => row.costCentre}
      empty={<Quiet>{t('noCostCentres')}</Quiet>}
    />
  );
}

function Versions({ rows }: { rows: readonly UnitVersion[] }) {
  const t = useWords(peopleWords);
  return (
    <DataTable
      label={t('history')}
      columns={[
        { id: 'name', title: t('name'), priority: 1, width: 'wide', cell: (row) => row.name },
        { id: 'parent', title: t('parent'), labelled: true, cell: (row) => row.parentName ?? '–' },
        { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => row.from },
        { id: 'to', title: t('to'), width: 'narrow', labelled: true, cell: (row) => row.to ?? '–' },
      ]}
      rows={rows}
      rowId={(row) => row.from}
    />
  );
}
