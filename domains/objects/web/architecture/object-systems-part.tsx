// The systems and technology of a management object, on the object's page: what its manager answers for, how it is classified
// and what of it goes out of support.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { listComponents } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { ComponentLink, LevelsMark, StateChip } from './component-marks.tsx';

export function ObjectSystemsPart({ code }: { code: string }) {
  const t = useWords(architectureWords);
  const can = useCan();
  const { data } = useQuery(asking(listComponents, { object: code, limit: 200 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section
      title={t('systems')}
      actions={
        can('objects.read-architecture') ? (
          <ButtonLink href={`/architecture?object=${encodeURIComponent(code)}`} kind="quiet" icon="map" small>
            {t('map')}
          </ButtonLink>
        ) : undefined
      }
    >
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
