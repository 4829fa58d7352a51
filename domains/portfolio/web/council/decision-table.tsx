// Decisions of the council as a table, on the pages of what they concern: a management object, an investment.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import type { ObjectDecision } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { matterTones } from './matter-tones.ts';

type Shown = ObjectDecision & { readonly transfer?: string };

export function DecisionTable({ rows }: { rows: readonly Shown[] }) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  return (
    <DataTable<Shown>
      label={t('object.decisions')}
      columns={[
        {
          id: 'matter',
          title: t('matter'),
          priority: 1,
          width: 'wide',
          cell: (row) => (
            <>
              <span className="quiet numeric">{row.number}</span>{' '}
              {row.mayOpen ? <Link href={`/portfolio/meetings/${row.meeting}`}>{row.title}</Link> : row.title}
              {row.transfer ? <Quiet small>{t('transfer.by', { what: row.transfer })}</Quiet> : null}
            </>
          ),
        },
        {
          id: 'state',
          title: t('state'),
          cell: (row) => <Chip tone={matterTones[row.state]}>{t(`state.${row.state}`)}</Chip>,
        },
        { id: 'decision', title: t('decision'), width: 'wide', cell: (row) => row.decision || '–' },
        {
          id: 'money',
          title: t('money'),
          unit: t('tkr'),
          numeric: true,
          cell: (row) => numberText(row.moneyOre === null ? null : row.moneyOre / 100_000, { language }),
        },
        { id: 'on', title: t('day'), cell: (row) => <span className="numeric">{row.heldOn}</span> },
      ]}
      rows={rows}
      rowId={(row) => row.matter}
    />
  );
}
