// The outages of a service, the latest first: how much was gone, who or what decided so, and the way to correct it.
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import type { OutageRow } from '../../contract.ts';
import type { OutageToEdit } from './outage-drawer.tsx';
import { reliabilityWords } from './reliability-words.ts';
import type { ServiceReliability } from './service-reliability.ts';

export function OutageTable({ data, onEdit }: { data: ServiceReliability; onEdit: (edit: OutageToEdit) => void }) {
  const t = useWords(reliabilityWords);
  const columns: Column<OutageRow>[] = [
    { id: 'text', title: t('what'), priority: 1, width: 'wide', cell: (row) => row.text || '–' },
    { id: 'from', title: t('from'), labelled: true, cell: (row) => <Time at={row.fromAt} /> },
    { id: 'to', title: t('to'), labelled: true, cell: (row) => (row.toAt ? <Time at={row.toAt} /> : t('goesOn')) },
    {
      id: 'weight',
      title: t('extent'),
      labelled: true,
      cell: (row) => (row.weight === 100 ? t('whole') : t('part', { percent: row.weight })),
    },
    {
      id: 'origin',
      title: t('decidedBy'),
      labelled: true,
      cell: (row) => (
        <>
          {t(`origin.${row.origin}`)}{' '}
          {row.case ? <Link href={`/cases/${row.case.case}`}>{row.case.number}</Link> : row.decidedBy}{' '}
          {row.isStruck ? <Chip>{t('struck')}</Chip> : row.version > 1 ? <Chip>{t('corrected')}</Chip> : null}
        </>
      ),
    },
    ...(data.mayRecord
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: OutageRow) => (
              <Button
                small
                kind="quiet"
                aria-label={`${t('correct')}: ${row.text}`}
                onPress={() => onEdit({ service: row.service, from: row })}
              >
                {t('correct')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('outages')}
      columns={columns}
      rows={data.outages}
      rowId={(row) => row.outage}
      rowTone={(row) => (row.isStruck ? 'quiet' : row.toAt === null ? 'fault' : undefined)}
      empty={<EmptyState title={t('noOutages')}>{t('noOutagesNote')}</EmptyState>}
    />
  );
}
