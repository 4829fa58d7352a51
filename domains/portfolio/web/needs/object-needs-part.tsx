// The open needs that are about a management object or a system, on its own page: those the reader may see, and the way to tell one
// more.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { listNeeds } from '../../contract.ts';
import { NeedStateChip } from './need-marks.tsx';
import { needsWords } from './needs-words.ts';

export function ObjectNeedsPart({ code }: PlugProps) {
  return <OpenNeeds about={{ object: code }} />;
}

export function SystemNeedsPart({ record }: PlugProps) {
  return <OpenNeeds about={{ system: record }} />;
}

function OpenNeeds({ about }: { about: { object: string } | { system: string } }) {
  const t = useWords(needsWords);
  const mayTell = useCan()('portfolio.tell-needs');
  const { data } = useQuery(asking(listNeeds, { ...about, limit: 30 }));
  if (!data || (data.rows.length === 0 && !mayTell)) return null;
  return (
    <Section
      title={t('needs')}
      actions={
        mayTell ? (
          <ButtonLink small icon="add" href={`/portfolio/needs/new?${new URLSearchParams(about)}`}>
            {t('tell')}
          </ButtonLink>
        ) : null
      }
    >
      {data.rows.length === 0 ? (
        <p className="quiet">{t('system' in about ? 'system.noNeeds' : 'object.noNeeds')}</p>
      ) : (
        <DataTable
          label={t('needs')}
          rows={data.rows}
          rowId={(row) => row.need}
          rowHref={(row) => `/portfolio/needs/${row.need}`}
          columns={[
            {
              id: 'title',
              title: t('need'),
              priority: 1,
              width: 'wide',
              cell: (row) => (
                <>
                  <span className="quiet numeric">{row.number}</span> {row.title}
                </>
              ),
            },
            { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
            { id: 'state', title: t('state'), cell: (row) => <NeedStateChip state={row.state} /> },
          ]}
        />
      )}
    </Section>
  );
}
