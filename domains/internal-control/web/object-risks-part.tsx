// What can go wrong with a management object and whether it is under control, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type RiskRow, showObjectRisks } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { LightMark } from './light-mark.tsx';
import { ownerText } from './owner-fields.tsx';

/** Nothing for whoever may not read the object's plan, and where no risk is about it. */
export function ObjectRisksPart({ code }: PlugProps) {
  const t = useWords(internalControlWords);
  const opens = useCan()('internal-control.read');
  const rows = useQuery(asking(showObjectRisks, { object: code })).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('object.risks')}
      note={opens ? t('object.risksNote') : `${t('object.risksNote')} ${t('object.risksBy')}`}
    >
      <DataTable<RiskRow>
        label={t('object.risks')}
        columns={[
          {
            id: 'risk',
            title: t('risk'),
            priority: 1,
            width: 'wide',
            cell: (row) => (
              <>
                <span className="quiet numeric">{row.number}</span>{' '}
                {opens ? <Link href={`/internal-control/risks/${row.risk}`}>{row.title}</Link> : row.title}
              </>
            ),
          },
          { id: 'light', title: t('light'), cell: (row) => <LightMark light={row.light} /> },
          { id: 'gravity', title: t('gravity'), labelled: true, cell: (row) => t(`gravity.${row.gravity}`) },
          { id: 'owner', title: t('owner'), labelled: true, cell: (row) => ownerText(row) },
        ]}
        rows={rows}
        rowId={(row) => row.risk}
      />
    </Section>
  );
}
