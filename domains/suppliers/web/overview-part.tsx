// Who speaks for a supplier, who of ours answers for what, and what it delivers.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Paragraphs, Prose, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { endDuty, removeContact, type SupplierContact, type SupplierDuty, type SupplierPage } from '../contract.ts';
import { ContactDrawer, DutyDrawer } from './people-drawers.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function OverviewPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  return (
    <Stack gap={6}>
      {page.note ? (
        <Prose>
          <Paragraphs text={page.note} />
        </Prose>
      ) : null}
      <Facts
        facts={[
          { label: t('country'), value: t(`country.${page.country}`) },
          { label: t('handlesPersonalData'), value: t(page.handlesPersonalData ? 'yes' : 'no') },
          {
            label: t('website'),
            value: page.website ? (
              <Link href={page.website} outside>
                {page.website.replace(/^https?:\/\//, '')}
              </Link>
            ) : (
              '–'
            ),
          },
          ...(page.endedOn ? [{ label: t('endedOn'), value: page.endedOn }] : []),
        ]}
      />
      <Section title={t('services')}>
        {page.services.length > 0 ? (
          <Row gap={2}>
            {page.services.map((each) => (
              <Chip key={each.service}>{each.name}</Chip>
            ))}
          </Row>
        ) : (
          <p className="quiet">{t('noServices')}</p>
        )}
      </Section>
      <Duties page={page} />
      <Contacts page={page} />
      <PluggedParts slot="suppliers.supplier" record={page.supplier} code={page.number} />
    </Stack>
  );
}

function Duties({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [isAdding, setAdding] = useState(false);
  const columns: Column<SupplierDuty>[] = [
    { id: 'name', title: t('person'), priority: 1, cell: (row) => row.personName },
    { id: 'duty', title: t('dutyTitle'), cell: (row) => t(`duty.${row.duty}`) },
    { id: 'from', title: t('from'), labelled: true, cell: (row) => <span className="numeric">{row.fromOn}</span> },
    { id: 'to', title: t('until'), labelled: true, cell: (row) => <span className="numeric">{row.toOn ?? '–'}</span> },
    ...(page.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: SupplierDuty) =>
              row.toOn === null ? (
                <Button
                  small
                  kind="quiet"
                  aria-label={`${t('endDuty')}: ${row.personName}`}
                  onPress={() => act.run(() => call(endDuty, { supplier: page.supplier, dutyId: row.dutyId }))}
                >
                  {t('endDuty')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('ourPeople')}
      actions={
        page.mayChange ? (
          <Button small icon="add" onPress={() => setAdding(true)}>
            {t('giveDuty')}
          </Button>
        ) : null
      }
    >
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('ourPeople')}
        columns={columns}
        rows={page.duties}
        rowId={(row) => row.dutyId}
        rowTone={(row) => (row.holds ? undefined : 'quiet')}
        empty={
          <EmptyState icon="people" title={t('noDuties')}>
            {t('noDutiesNote')}
          </EmptyState>
        }
      />
      {isAdding ? <DutyDrawer supplier={page.supplier} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function Contacts({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [edited, setEdited] = useState<SupplierContact | 'new' | null>(null);
  const columns: Column<SupplierContact>[] = [
    { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
    { id: 'role', title: t('contactRole'), cell: (row) => row.role || '–' },
    {
      id: 'email',
      title: t('email'),
      cell: (row) => (row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : '–'),
    },
    { id: 'phone', title: t('phone'), cell: (row) => (row.phone ? <a href={`tel:${row.phone}`}>{row.phone}</a> : '–') },
    ...(page.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: SupplierContact) => (
              <Row gap={2}>
                <Button small kind="quiet" aria-label={`${t('change')}: ${row.name}`} onPress={() => setEdited(row)}>
                  {t('change')}
                </Button>
                <Button
                  small
                  kind="quiet"
                  aria-label={`${t('remove')}: ${row.name}`}
                  onPress={() => act.run(() => call(removeContact, { supplier: page.supplier, contact: row.contact }))}
                >
                  {t('remove')}
                </Button>
              </Row>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('contacts')}
      actions={
        page.mayChange ? (
          <Button small icon="add" onPress={() => setEdited('new')}>
            {t('addContact')}
          </Button>
        ) : null
      }
    >
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('contacts')}
        columns={columns}
        rows={page.contacts}
        rowId={(row) => row.contact}
        empty={
          <EmptyState icon="person" title={t('noContacts')}>
            {t('noContactsNote')}
          </EmptyState>
        }
      />
      {edited ? (
        <ContactDrawer
          supplier={page.supplier}
          {...(edited === 'new' ? {} : { from: edited })}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Section>
  );
}
