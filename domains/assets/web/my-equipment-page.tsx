// What I have, then what my units share; found by typing, because a ward shares hundreds of things.

import { useParam } from '../../../web/address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { type EquipmentRow, listMyEquipment } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { ModelName, StateChip } from './equipment-marks.tsx';

export function MyEquipmentPage() {
  const t = useWords(assetsWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const asked = { limit: 30, ...(search ? { search } : {}) };
  const { rows, error, more } = usePagesOf(listMyEquipment, asked, (page) => page.rows);
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
    { id: 'serial', title: t('serial'), priority: 3, cell: (row) => row.serialNumber || '–' },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
    { id: 'place', title: t('place'), cell: (row) => row.place || '–' },
    {
      id: 'report',
      title: t('reportFault'),
      width: 'narrow',
      screenOnly: true,
      atEnd: true,
      // opens the door with the thing filled in
      cell: (row) => (
        <Link href={`/door?thing=${row.number}`} label={`${t('reportFault')}: ${row.name} ${row.number}`}>
          {t('reportFault')}
        </Link>
      ),
    },
  ];
  return (
    <ListFrame
      title={t('myEquipment')}
      lead={t('myLead')}
      tools={
        <SearchField label={t('searchMine')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('myEquipment')}
            columns={columns}
            rows={rows}
            rowId={(row) => row.equipment}
            rowHref={(row) => `/equipment/${row.equipment}`}
            groupOf={(row) => ({
              id: row.isMine ? 'mine' : row.unit,
              title: row.isMine ? t('mine') : t('shared', { unit: row.unitName }),
            })}
            more={more}
            empty={
              <EmptyState icon="equipment" title={t(search ? 'none' : 'my.none')}>
                {t(search ? 'my.notFound' : 'my.noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}
