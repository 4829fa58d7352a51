// What the council has decided, or is to decide, about a management object, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { type ObjectDecision, showObjectDecisions } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { matterTones } from './matter-tones.ts';

/** Nothing for whoever may not read the object's plan, and where nothing was decided about it. */
export function ObjectDecisionsPart({ code }: PlugProps) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  const rows = useQuery(asking(showObjectDecisions, { object: code })).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('object.decisions')} note={t('object.decisionsNote')}>
      <DataTable<ObjectDecision>
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
    </Section>
  );
}
