// The audit log, newest first, and the check that nobody has touched it.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readAuditLog, verifyAuditLog } from '../../platform/audit/audit-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Time } from '../ui/time.tsx';
import './house.css';
import { houseWords } from './house-words.ts';

type Answer = AnswerOf<typeof readAuditLog>;
type AuditRow = Answer['rows'][number];

export function AuditPage() {
  const t = useWords(houseWords);
  const [operation, setOperation] = useParam('operation');
  const [subjectId] = useParam('subject');
  const filter = { ...(operation ? { operation } : {}), ...(subjectId ? { subjectId } : {}) };
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', readAuditLog.id, filter],
    queryFn: ({ pageParam, signal }) =>
      call(readAuditLog, { ...filter, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last: Answer) => last.next,
  });
  const columns: Column<AuditRow>[] = [
    { id: 'at', title: t('imports.when'), width: 'narrow', cell: (row) => <Time at={row.at} /> },
    { id: 'who', title: t('audit.who'), cell: (row) => row.actor ?? '–' },
    {
      id: 'what',
      title: t('audit.what'),
      priority: 1,
      cell: (row) => <code className="audit-code">{row.operation}</code>,
    },
    {
      id: 'about',
      title: t('audit.about'),
      cell: (row) => <span className="audit-code">{[row.subject, row.unit].filter(Boolean).join(' · ')}</span>,
    },
    {
      id: 'detail',
      title: t('audit.detail'),
      width: 'wide',
      priority: 3,
      cell: (row) => <code className="audit-code">{shortened(row.detail)}</code>,
    },
  ];
  return (
    <ListFrame
      title={t('audit')}
      lead={t('audit.lead')}
      tools={
        <SearchField
          label={t('audit.filter')}
          value={operation ?? ''}
          onChange={(text) => setOperation(text || undefined)}
        />
      }
      list={
        <>
          <ChainCheck />
          <DataTable
            label={t('audit')}
            columns={columns}
            rows={data?.pages.flatMap((page) => page.rows)}
            rowId={(row) => `${row.lane}:${row.seq}`}
            {...(hasNextPage ? { more: { load: () => void fetchNextPage(), loading: isFetchingNextPage } } : {})}
          />
        </>
      }
    />
  );
}

function ChainCheck() {
  const t = useWords(houseWords);
  const { locale } = useLanguage();
  const [answer, setAnswer] = useState<AnswerOf<typeof verifyAuditLog> | null>(null);
  const [working, setWorking] = useState(false);
  const check = async (): Promise<void> => {
    setWorking(true);
    setAnswer(await call(verifyAuditLog, {}).finally(() => setWorking(false)));
  };
  if (answer)
    return answer.faults.length === 0 ? (
      <Banner tone="done">{t('audit.whole', { count: answer.checked.toLocaleString(locale) })}</Banner>
    ) : (
      <Banner tone="fault">{t('audit.broken', { count: answer.faults.length })}</Banner>
    );
  return (
    <div>
      <Button icon="shield" working={working} onPress={() => void check()}>
        {t('audit.verify')}
      </Button>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
