// Knowledge: one search in one's own words over everything one may read; for editors also what is being written, what is to be
// read through and what is missing.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useGo, useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type ArticleRow, articleViews, listArticles } from '../../contract.ts';
import { useMissedSearch } from '../knowledge-parts.ts';
import { ArticleMarks } from './article-marks.tsx';
import { knowledgeWords } from './knowledge-words.ts';

type View = (typeof articleViews)[number];

export function KnowledgePage() {
  const t = useWords(knowledgeWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const [service] = useParam('service');
  const [asked] = useParam('view');
  const view = articleViews.find((each) => each === asked) ?? 'published';
  const { services, nameOf } = useServices();
  const { data, error, isPlaceholderData } = useQuery({
    ...asking(listArticles, { view, ...(search ? { search } : {}), ...(service ? { service } : {}) }),
    placeholderData: keepPreviousData,
  });
  const isEmpty = view === 'published' && !service && !isPlaceholderData && data?.rows.length === 0;
  useMissedSearch(search ?? '', isEmpty, 'knowledge');
  const isEditor = useCan()('service-desk.write-articles');
  return (
    <ListFrame
      title={t('knowledge')}
      lead={t('lead')}
      views={
        isEditor
          ? articleViews.map((each) => ({
              label: t(`view.${each}`),
              href: each === 'published' ? '/knowledge' : `/knowledge?view=${each}`,
            }))
          : []
      }
      actions={isEditor ? <EditorActions /> : null}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={[
        {
          name: 'service',
          label: t('service'),
          single: true,
          options: services.map((each) => ({ id: each.service, label: nameOf(each.service) })),
        },
      ]}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('knowledge')}
            columns={columnsFor(view, isEditor, t, nameOf)}
            rows={data?.rows}
            rowId={(row) => row.article}
            rowHref={(row) => `/knowledge/${row.article}${view === 'drafts' ? '?draft=yes' : ''}`}
            rowTone={(row) => (view === 'review' && row.isOverdue ? 'attention' : undefined)}
            empty={<Nothing view={view} />}
          />
        )
      }
    />
  );
}

function EditorActions() {
  const go = useGo();
  const t = useWords(knowledgeWords);
  useShortcut({ keys: 'n', label: t('new'), group: 'page', run: () => go('/knowledge/new') });
  return (
    <>
      <ButtonLink href="/knowledge/new" kind="primary" icon="add">
        {t('new')}
      </ButtonLink>
      <ButtonLink href="/knowledge/gaps" kind="quiet">
        {t('gaps')}
      </ButtonLink>
      <ButtonLink href="/cases/templates" kind="quiet">
        {t('templates')}
      </ButtonLink>
    </>
  );
}

function Nothing({ view }: { view: View }) {
  const t = useWords(knowledgeWords);
  if (view !== 'published')
    return (
      <EmptyState icon="book" title={t('noneHere')}>
        {t('noneHereNote')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="book"
      title={t('none')}
      action={
        <ButtonLink href="/door" icon="add">
          {t('toDoor')}
        </ButtonLink>
      }
    >
      {t('noneNote')}
    </EmptyState>
  );
}

/** Readers see what it says and what it is about; editors how it is liked and when it is read through. */
function columnsFor(
  view: View,
  isEditor: boolean,
  t: ReturnType<typeof useWords<(typeof knowledgeWords)['keys']>>,
  nameOf: (code: string) => string,
): Column<ArticleRow>[] {
  const all: (Column<ArticleRow> & { editors?: true })[] = [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span lang={row.language}>{row.title}</span>
          <Quiet small>
            <span lang={row.language}>{row.lead}</span>
          </Quiet>
          <Row gap={2}>
            <ArticleMarks row={row} />
          </Row>
        </Stack>
      ),
    },
    { id: 'service', title: t('service'), cell: (row) => row.services.map(nameOf).join(', ') || '–' },
    {
      id: 'helped',
      title: t('helped'),
      width: 'narrow',
      labelled: true,
      editors: true,
      cell: (row) =>
        row.helped + row.didNotHelp === 0
          ? '–'
          : t('helpedShare', { yes: row.helped, all: row.helped + row.didNotHelp }),
    },
    { id: 'owner', title: t('owner'), labelled: true, editors: true, cell: (row) => row.owner?.name ?? t('noOwner') },
    { id: 'review', title: t('reviewOn'), width: 'narrow', labelled: true, editors: true, cell: (row) => row.reviewOn },
  ];
  return all.filter((column) => (isEditor || !column.editors) && (view !== 'drafts' || column.id !== 'helped'));
}
