// What is wrong in a file, line by line, and what is merely good to know.
import { useInfiniteQuery } from '@tanstack/react-query';
import { readImportProblems } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/layout.tsx';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-page.tsx';

type Answer = AnswerOf<typeof readImportProblems>;
type ProblemRow = Answer['problems'][number];

export function ImportProblems({ data }: { data: ImportAnswer }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const refusals = data.problems.filter((each) => each.severity === 'refusal');
  const any = data.problems.length > 0;
  return (
    <>
      {refusals.map((each) => (
        <Banner key={each.code} tone="fault">
          {each.text[language]}
        </Banner>
      ))}
      {any ? (
        <Section title={t(data.bad > 0 || refusals.length > 0 ? 'import.problems' : 'import.notes')}>
          <ProblemTable importId={data.importId} />
        </Section>
      ) : (
        <Banner tone="done">{t('import.noProblems')}</Banner>
      )}
    </>
  );
}

function ProblemTable({ importId }: { importId: string }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['imports', readImportProblems.id, importId],
    queryFn: ({ pageParam, signal }) => call(readImportProblems, { importId, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last: Answer) => last.next,
  });
  const columns: Column<ProblemRow>[] = [
    { id: 'line', title: t('problem.line'), numeric: true, width: 'narrow', cell: (row) => row.line ?? '–' },
    { id: 'column', title: t('problem.column'), width: 'narrow', labelled: true, cell: (row) => row.column ?? '' },
    {
      id: 'value',
      title: t('problem.value'),
      labelled: true,
      cell: (row) => (row.value ? <code>{row.value}</code> : ''),
    },
    { id: 'what', title: t('problem.what'), priority: 1, width: 'wide', cell: (row) => row.text[language] },
  ];
  return (
    <DataTable
      label={t('import.problems')}
      columns={columns}
      rows={data?.pages.flatMap((page) => page.problems)}
      rowId={(row) => String(row.seq)}
      rowTone={(row) => (row.severity === 'note' ? undefined : row.severity === 'warning' ? 'attention' : 'fault')}
      {...(hasNextPage ? { more: { load: () => void fetchNextPage(), loading: isFetchingNextPage } } : {})}
    />
  );
}
