// How reliable each service is: this month and last against what was promised, and whether it works now.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { listReliability } from '../../contract.ts';
import { GoneChip, MetMark } from './reliability-marks.tsx';
import { reliabilityWords } from './reliability-words.ts';
import { shareText } from './share-text.ts';

type Row = AnswerOf<typeof listReliability>['rows'][number];

export function ReliabilityPage() {
  const t = useWords(reliabilityWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listReliability, {}));
  const columns: Column<Row>[] = [
    { id: 'service', title: t('service'), priority: 1, cell: (row) => row.serviceName },
    { id: 'now', title: t('now'), width: 'narrow', cell: (row) => <GoneChip gone={row.goneNow} /> },
    {
      id: 'this',
      title: t('thisMonth'),
      numeric: true,
      labelled: true,
      cell: (row) => shareText(row.thisMonth, language),
    },
    {
      id: 'last',
      title: t('lastMonth'),
      numeric: true,
      labelled: true,
      cell: (row) => shareText(row.lastMonth, language),
    },
    { id: 'target', title: t('target'), numeric: true, labelled: true, cell: (row) => shareText(row.target, language) },
    {
      id: 'met',
      title: t('metLast'),
      labelled: true,
      cell: (row) => <MetMark share={row.lastMonth} target={row.target} />,
    },
    {
      id: 'next',
      title: t('nextMaintenance'),
      labelled: true,
      cell: (row) => (row.nextMaintenanceAt ? <Time at={row.nextMaintenanceAt} /> : '–'),
    },
  ];
  return (
    <ListFrame
      title={t('services')}
      lead={t('lead')}
      actions={
        <ButtonLink href="/figures/service-desk.availability" kind="quiet">
          {t('figure')}
        </ButtonLink>
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('services')}
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.service}
            rowHref={(row) => `/services/${row.service}`}
            rowTone={(row) => (row.goneNow === 100 ? 'fault' : row.goneNow > 0 ? 'attention' : undefined)}
          />
        )
      }
    />
  );
}
