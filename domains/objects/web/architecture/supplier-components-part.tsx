// The systems and technology a supplier has made, on the supplier's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { listComponents } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { ComponentLink, LevelsMark, StateChip } from './component-marks.tsx';

/** Nothing where the reader sees none of it. */
export function SupplierComponentsPart({ record }: PlugProps) {
  const t = useWords(architectureWords);
  const { data } = useQuery(asking(listComponents, { supplier: record, limit: 200 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={t('systems')}>
      <DataTable
        label={t('systems')}
        columns={[
          {
            id: 'part',
            title: t('component'),
            priority: 1,
            width: 'wide',
            cell: (row) => <ComponentLink part={row} />,
          },
          { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
          { id: 'object', title: t('object'), labelled: true, cell: (row) => row.objectName ?? '–' },
          {
            id: 'levels',
            title: t('klassa'),
            labelled: true,
            cell: (row) => <LevelsMark levels={row.levels} isDue={row.isReviewDue} />,
          },
          { id: 'ends', title: t('endsOn'), labelled: true, width: 'narrow', cell: (row) => row.endsOn ?? '–' },
        ]}
        rows={data.rows}
        rowId={(row) => row.component}
      />
    </Section>
  );
}
