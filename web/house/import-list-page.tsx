// Bringing in a file: say what it holds, drop it, and see the earlier ones. Nothing is stored on this page.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listImportKinds, listImports, startImport } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useGo, useParam } from '../address.ts';
import { asking, call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Section, Stack } from '../ui/layout.tsx';
import { ImportFrame } from '../ui/pages/import-frame.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { Time } from '../ui/time.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Answer = AnswerOf<typeof listImports>;
type ImportLine = Answer['imports'][number];

const largest = 300 * 1024 * 1024;

export function ImportListPage() {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [chosen, setKind] = useParam('kind');
  const kinds = useQuery(asking(listImportKinds, {})).data?.kinds ?? [];
  const kind = kinds.find((each) => each.id === chosen) ?? kinds[0];
  const { sending, refusal, send } = useSending();
  return (
    <ImportFrame title={t('imports')} lead={t('imports.lead')} step="drop">
      {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
      <Stack gap={4}>
        <Select
          label={t('imports.kind')}
          hint={kind?.about[language]}
          value={kind?.id}
          onChange={setKind}
          width="medium"
          options={kinds.map((each) => ({ id: each.id, label: each.name[language] }))}
        />
        {sending ? <Progress label={sending} share={undefined} /> : null}
        <FileDrop
          label={t('imports.drop')}
          hint={(kind?.endings ?? []).map((ending) => ending.toUpperCase()).join(', ')}
          largest={largest}
          disabled={!kind || sending !== null}
          onFiles={([file]) => file && kind && send(kind.id, file)}
        />
      </Stack>
      <EarlierImports />
    </ImportFrame>
  );
}

/** Sends a file and goes to its page; what is refused is said here and the file can be chosen again. */
function useSending() {
  const go = useGo();
  const refused = useRefusalText();
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (kind: string, file: File): Promise<void> => {
    setSending(file.name);
    setRefusal(null);
    try {
      const { importId } = await call(startImport, { kind, name: file.name }, { file });
      go(`/imports/${importId}`);
    } catch (error) {
      setRefusal(refused(error));
    } finally {
      setSending(null);
    }
  };
  return { sending, refusal, send: (kind: string, file: File) => void send(kind, file) };
}

function EarlierImports() {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['imports', listImports.id],
    queryFn: ({ pageParam, signal }) => call(listImports, pageParam ? { after: pageParam } : {}, { signal }),
    initialPageParam: '',
    getNextPageParam: (last: Answer) => last.next,
  });
  const columns: Column<ImportLine>[] = [
    { id: 'file', title: t('imports.file'), priority: 1, width: 'wide', cell: (row) => row.fileName },
    { id: 'kind', title: t('imports.kind'), cell: (row) => row.kindName[language] },
    { id: 'state', title: t('imports.state'), width: 'narrow', cell: (row) => t(`state.${row.state}`) },
    { id: 'good', title: t('imports.good'), numeric: true, cell: (row) => row.good.toLocaleString(locale) },
    { id: 'bad', title: t('imports.bad'), numeric: true, cell: (row) => row.bad.toLocaleString(locale) },
    { id: 'who', title: t('imports.who'), priority: 3, cell: (row) => row.createdBy },
    { id: 'when', title: t('imports.when'), width: 'narrow', cell: (row) => <Time at={row.createdAt} /> },
  ];
  return (
    <Section title={t('imports.earlier')}>
      <DataTable
        label={t('imports')}
        columns={columns}
        rows={data?.pages.flatMap((page) => page.imports)}
        rowId={(row) => row.importId}
        rowHref={(row) => `/imports/${row.importId}`}
        rowTone={(row) =>
          row.state === 'previewed'
            ? 'attention'
            : row.state === 'refused' || row.state === 'failed'
              ? 'fault'
              : undefined
        }
        {...(hasNextPage ? { more: { load: () => void fetchNextPage(), loading: isFetchingNextPage } } : {})}
        empty={<EmptyState title={t('imports.none')}>{t('imports.noneNote')}</EmptyState>}
      />
    </Section>
  );
}
