// The equipment that belongs to an object, for who has a role on it: the list, and one piece whole.
import { useQuery } from '@tanstack/react-query';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { equipmentCategories } from '../../assets/contract.ts';
import { EquipmentRecord, useCategoryName, useEquipmentColumns } from '../../assets/web/equipment-parts.tsx';
import { listObjectEquipment, showObject, showObjectEquipment } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

export function ObjectEquipmentPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const categoryName = useCategoryName();
  const object = usePathParam('object');
  const [search, setSearch] = useParam('search');
  const [asked] = useParam('category');
  const category = equipmentCategories.find((each) => each === asked);
  const list = usePagesOf(
    listObjectEquipment,
    { object, ...(search ? { search } : {}), ...(category ? { category } : {}) },
    (page) => page.rows,
  );
  const columns = useEquipmentColumns();
  const { data: page } = useQuery(asking(showObject, { object }));
  if (list.error) return <ErrorState what={refused(list.error)} wholePage />;
  const title = t('equipmentOf', { object: page?.name ?? '' });
  return (
    <ListFrame
      title={title}
      lead={t('equipmentLead')}
      crumbs={page ? [{ label: page.name, href: `/objects/${object}` }] : []}
      tools={
        <SearchField
          label={t('searchEquipment')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      filters={[
        {
          name: 'category',
          label: t('equipmentKinds'),
          single: true,
          options: (page?.equipment ?? []).map((id) => ({ id, label: categoryName(id) })),
        },
      ]}
      list={
        <DataTable
          label={title}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.equipment}
          rowHref={(row) => `/objects/${object}/equipment/${row.equipment}`}
          more={list.more}
          empty={<EmptyState title={t('noEquipment')} />}
        />
      }
    />
  );
}

export function ObjectPiecePage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const [object, equipment] = [usePathParam('object'), usePathParam('equipment')];
  const { data, error } = useQuery(asking(showObjectEquipment, { object, equipment }));
  const { data: page } = useQuery(asking(showObject, { object }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data || !page) return <SkeletonPage />;
  return (
    <EquipmentRecord
      page={data}
      crumbs={[
        { label: page.name, href: `/objects/${object}` },
        { label: t('equipmentKinds'), href: `/objects/${object}/equipment` },
      ]}
    />
  );
}
