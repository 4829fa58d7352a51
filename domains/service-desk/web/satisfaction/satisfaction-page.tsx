// What those who were helped said, by service and half-year. The whole over time is a figure of its own.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { readSatisfaction } from '../../contract.ts';
import { satisfactionWords } from './satisfaction-words.ts';

type Row = { service: string; name: string; asked: number; answered: number; mean: number; comments: string[] };

export function SatisfactionPage() {
  const t = useWords(satisfactionWords);
  const refused = useRefusalText();
  const [half, setHalf] = useParam('half');
  const { data, error } = useQuery(asking(readSatisfaction, half ? { half } : {}));
  const columns = useColumns();
  return (
    <ListFrame
      crumbs={[{ label: t('cases'), href: '/cases' }]}
      title={t('satisfaction')}
      lead={t('lead')}
      actions={
        <ButtonLink href="/figures/service-desk.satisfaction" kind="quiet" icon="chart">
          {t('trend')}
        </ButtonLink>
      }
      tools={
        data && data.halves.length > 0 ? (
          <Select
            label={t('satisfaction')}
            labelHidden
            value={data.half}
            onChange={setHalf}
            options={data.halves.map((id) => ({
              id,
              label: t(id.endsWith('1') ? 'half.1' : 'half.2', { year: id.slice(0, 4) }),
            }))}
          />
        ) : null
      }
      list={
        <Stack gap={5}>
          {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
          <DataTable
            label={t('satisfaction')}
            columns={columns}
            rows={data?.services}
            rowId={(row) => row.service}
            empty={
              <EmptyState icon="star" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
          {data && data.hidden > 0 ? <Quiet>{t('hidden', { count: data.hidden })}</Quiet> : null}
          <Comments rows={data?.services ?? []} />
        </Stack>
      }
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords(satisfactionWords);
  const { language } = useLanguage();
  return [
    {
      id: 'service',
      title: t('service'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name}{' '}
          <span className="quiet small data-table-stacked">
            {t('answersOf', { answered: row.answered, asked: row.asked })}
          </span>
        </>
      ),
    },
    {
      id: 'mean',
      title: t('mean'),
      unit: t('meanUnit'),
      numeric: true,
      cell: (row) => numberText(row.mean / 100, { language, decimals: 1 }),
    },
    { id: 'answers', title: t('answers'), numeric: true, priority: 3, cell: (row) => row.answered },
    { id: 'asked', title: t('asked'), numeric: true, priority: 3, cell: (row) => row.asked },
    {
      id: 'rate',
      title: t('rate'),
      unit: '%',
      numeric: true,
      cell: (row) => Math.round((row.answered / row.asked) * 100),
    },
  ];
}

function Comments({ rows }: { rows: readonly Row[] }) {
  const t = useWords(satisfactionWords);
  const said = rows.filter((row) => row.comments.length > 0);
  if (said.length === 0) return null;
  return (
    <Section title={t('comments')}>
      {said.map((row) => (
        <Section key={row.service} level={3} title={row.name}>
          <ul>
            {[...new Set(row.comments)].map((comment) => (
              <li key={comment}>{comment}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Section>
  );
}
