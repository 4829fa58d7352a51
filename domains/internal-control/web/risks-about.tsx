// The risks about something, on its own page: what can go wrong with it and whether it is under control.
import { useWords } from '../../../web/language.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { useCan } from '../../../web/viewer.tsx';
import type { RiskRow } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { LightMark } from './light-mark.tsx';
import { ownerText } from './owner-fields.tsx';

type Props = { title: string; note: string; rows: readonly RiskRow[]; mayOpen?: boolean };

/** Nothing where no risk is about it. */
export function RisksAbout({ title, note, rows, mayOpen = false }: Props) {
  const t = useWords(internalControlWords);
  const opens = useCan()('internal-control.read') || mayOpen;
  if (rows.length === 0) return null;
  return (
    <Section title={title} note={opens ? note : `${note} ${t('object.risksBy')}`}>
      <DataTable<RiskRow>
        label={title}
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
