// What other rooms' pages show of equipment: the names of its categories, a list of pieces, and a piece whole.
import { useWords } from '../../../web/language.tsx';
import type { Column } from '../../../web/ui/data-table.tsx';
import type { EquipmentCategory, EquipmentRow } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { StateChip, WarrantyDay } from './equipment-marks.tsx';

export { EquipmentRecord } from './equipment-panel.tsx';

/** What a category is called in the reader's language. */
export function useCategoryName(): (category: EquipmentCategory) => string {
  const t = useWords(assetsWords);
  return (category) => t(`category.${category}`);
}

/** The columns of a list of pieces. */
export function useEquipmentColumns(): Column<EquipmentRow>[] {
  const t = useWords(assetsWords);
  return [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.name}
        </>
      ),
    },
    { id: 'model', title: t('model'), cell: (row) => `${row.manufacturer} ${row.model}`.trim() || '–' },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
    { id: 'place', title: t('place'), priority: 3, cell: (row) => row.place || '–' },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
    {
      id: 'warranty',
      title: t('warranty'),
      width: 'narrow',
      labelled: true,
      cell: (row) => (row.warrantyUntil ? <WarrantyDay until={row.warrantyUntil} isOut={row.isOutOfWarranty} /> : '–'),
    },
  ];
}
