// What in the register needs somebody's eyes: circles, forbidden relations, parts without owner or classification, demands
// that are not borne. Each leads to the part it is about.
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { aspects } from '../../architecture/classification-rules.ts';
import { type ArchitectureFault, faultKinds, listArchitectureFaults } from '../../architecture/map-contract.ts';
import { relationTypes } from '../../architecture/relation-rules.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { ComponentLink } from './component-marks.tsx';

export function FaultsPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const { search } = useAddress();
  const kind = faultKinds.find((each) => each === search.get('kind'));
  const { data, error } = useQuery(asking(listArchitectureFaults, kind ? { kind } : {}));
  const columns: Column<ArchitectureFault>[] = [
    { id: 'what', title: t('faultWhat'), priority: 1, cell: (row) => t(`fault.${row.kind}`) },
    {
      id: 'parts',
      title: t('component'),
      width: 'wide',
      cell: (row) =>
        row.parts.map((part) => (
          <div key={part.component}>
            <ComponentLink part={part} />
          </div>
        )),
    },
    { id: 'fact', title: t('remarks'), cell: (row) => <Fact fault={row} /> },
  ];
  return (
    <ListFrame
      crumbs={[{ label: t('map'), href: '/architecture' }]}
      title={t('faults')}
      lead={t('faultsLead')}
      views={[
        { label: t('view.all'), href: '/architecture/faults' },
        ...faultKinds
          .filter((each) => (data?.counts[each] ?? 0) > 0)
          .map((each) => ({
            label: t(`fault.${each}`),
            href: `/architecture/faults?kind=${each}`,
            count: data?.counts[each] ?? 0,
          })),
      ]}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('faults')}
            columns={columns}
            rows={data?.faults}
            rowId={(row) => `${row.kind} ${row.fact} ${row.parts.map((part) => part.component).join(' ')}`}
            empty={
              <EmptyState icon="check" title={t('noFaults')}>
                {t('noFaultsNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

/** What more there is to say of a fault, in words. */
function Fact({ fault }: { fault: ArchitectureFault }) {
  const t = useWords(architectureWords);
  if (fault.kind === 'circle') return t('circleNote');
  if (fault.kind === 'not-borne') {
    const named = aspects.filter((aspect) => fault.fact.split(' ').includes(aspect));
    return t('notBorneNote', { aspects: named.map((aspect) => t(`aspect.${aspect}`)).join(', ') });
  }
  if (fault.kind === 'forbidden-relation') {
    const type = relationTypes.find((each) => each === fault.fact);
    return type ? t('forbidden', { type: t(`relation.${type}`) }) : '–';
  }
  return <span className="numeric">{fault.fact || '–'}</span>;
}
