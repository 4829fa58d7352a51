// Mail that became no case: what came, from whom and why it lies here. Each opens to a page where it is read and dealt with.

import { useAddress } from '../../../../web/address.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { listQuarantine, type MailRow } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';

export function QuarantinePage() {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const { search } = useAddress();
  const state = search.get('state') === 'thrown-away' ? 'thrown-away' : 'quarantine';
  const mails = usePagesOf(listQuarantine, { state }, (page) => page.rows);
  const columns = useColumns();
  const waiting = mails.first?.waiting;
  return (
    <ListFrame
      crumbs={[{ label: t('cases'), href: '/cases' }]}
      title={t('mail.quarantine')}
      lead={t('mail.lead')}
      views={[
        {
          label: t('mail.view.quarantine'),
          href: '/cases/mail',
          ...(waiting === undefined ? {} : { count: waiting }),
        },
        { label: t('mail.view.thrown-away'), href: '/cases/mail?state=thrown-away' },
      ]}
      list={
        mails.error ? (
          <Banner tone="fault">{refused(mails.error)}</Banner>
        ) : (
          <DataTable
            label={t('mail.quarantine')}
            columns={columns}
            rows={mails.rows}
            rowId={(row) => row.mail}
            rowHref={(row) => `/cases/mail/${row.mail}`}
            more={mails.more}
            empty={
              <EmptyState icon="mail" title={t('mail.none')}>
                {t('mail.noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function useColumns(): Column<MailRow>[] {
  const t = useWords(serviceDeskWords);
  return [
    {
      id: 'subject',
      title: t('mail.subject'),
      priority: 1,
      width: 'wide',
      cell: (row) => row.subject || t('mail.noSubject'),
    },
    { id: 'reason', title: t('mail.why'), cell: (row) => (row.reason ? t(`mail.reason.${row.reason}`) : '–') },
    {
      id: 'from',
      title: t('mail.from'),
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.fromName || row.fromAddress || t('mail.nobody')}</span>
          {row.fromName && row.fromAddress ? <Quiet small>{row.fromAddress}</Quiet> : null}
        </Stack>
      ),
    },
    { id: 'received', title: t('mail.received'), width: 'narrow', cell: (row) => <Time at={row.receivedAt} /> },
    { id: 'files', title: t('mail.fileCount'), numeric: true, priority: 3, cell: (row) => row.attachments },
  ];
}
