// What a supplier has delivered, on the supplier's own page: the latest pieces, and the way to all of them.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { type EquipmentRow, listEquipment } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { ModelName, StateChip } from './equipment-marks.tsx';

const shown = 5;

/** Nothing where the reader sees none of it. */
export function SupplierEquipmentPart({ record }: PlugProps) {
  const t = useWords(assetsWords);
  const { data } = useQuery(asking(listEquipment, { supplier: record, limit: shown }));
  if (!data || data.rows.length === 0) return null;
  const columns: Column<EquipmentRow>[] = [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.name} <ModelName row={row} />
        </>
      ),
    },
    { id: 'state', title: t('state'), cell: (row) => <StateChip state={row.state} /> },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
  ];
  return (
    <Section
      title={t('equipment')}
      actions={data.next ? <Link href={`/equipment?supplier=${record}`}>{t('view.all')}</Link> : null}
    >
      <DataTable
        label={t('equipment')}
        columns={columns}
        rows={data.rows}
        rowId={(row) => row.number}
        rowHref={(row) => `/equipment/${row.equipment}`}
      />
    </Section>
  );
}
