// All hits of the one search: what the palette shows the beginning of, grouped by kind, each kind a view of its own that can
// be walked to its end. The words stand in the address.
import { type ReactNode, useEffect, useState } from 'react';
import { useParam } from '../address.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { leastAsked } from '../ui/command-sources.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { Quiet, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { SearchField } from '../ui/text-field.tsx';
import './house.css';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';
import { type HitGroup, type HitRow, useHitGroups, useHitsOf } from './search-hits.ts';
import { kindHeading } from './search-source.ts';

export function SearchPage() {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [q] = useParam('q');
  const [kind] = useParam('kind');
  const words = (q ?? '').trim().slice(0, 200);
  const found = useHitGroups(words);
  const groups = found.groups ?? [];
  const chosen = groups.find((group) => group.id === kind);
  const views = groups.map((group) => ({ label: group.title, href: addressOf(words, group.id), ...countOf(group) }));
  return (
    <ListFrame
      title={t('search')}
      lead={t('search.lead')}
      tools={<Words />}
      views={views.length > 0 ? [{ label: t('search.all'), href: addressOf(words) }, ...views] : []}
      list={
        <Stack gap={4}>
          <Unanswered {...found} />
          {words.length < leastAsked ? (
            <EmptyState icon="search" title={t('search.begin')}>
              {t('search.beginNote')}
            </EmptyState>
          ) : kind === undefined ? (
            <Overview words={words} groups={found.groups} />
          ) : (
            <OneKind words={words} kind={kind} title={chosen?.title ?? kindHeading(kind, language)} />
          )}
        </Stack>
      }
    />
  );
}

/** What is asked for; the address follows a moment after the last key. */
function Words() {
  const t = useWords(houseWords);
  const [q, setQ] = useParam('q');
  const [typed, setTyped] = useState(q ?? '');
  useEffect(() => setTyped(q ?? ''), [q]);
  useEffect(() => {
    if (typed === (q ?? '')) return;
    const timer = setTimeout(() => setQ(typed || undefined), 250);
    return () => clearTimeout(timer);
  }, [typed, q, setQ]);
  return <SearchField label={t('search.field')} value={typed} onChange={setTyped} />;
}

function Unanswered({ failed, why }: Pick<ReturnType<typeof useHitGroups>, 'failed' | 'why'>) {
  const t = useWords(houseWords);
  const refused = useRefusalText();
  if (why === null) return null;
  const reason = refused(why);
  return (
    <Banner tone="fault">
      {failed.length > 0 ? t('search.failed', { kinds: failed.join(', '), why: reason }) : reason}
    </Banner>
  );
}

function Overview({ words, groups }: { words: string; groups: readonly HitGroup[] | undefined }) {
  const t = useWords(houseWords);
  const headOf = (row: HitRow) => {
    const group = groups?.find((each) => each.id === row.group);
    return { id: row.group, title: group ? <GroupTitle words={words} group={group} /> : null };
  };
  return (
    <DataTable
      label={t('search')}
      columns={useColumns()}
      rows={groups?.flatMap((group) => group.rows)}
      rowId={(row) => `${row.group}:${row.id}`}
      rowHref={(row) => row.href}
      groupOf={headOf}
      empty={<Nothing words={words} />}
    />
  );
}

function GroupTitle({ words, group }: { words: string; group: HitGroup }): ReactNode {
  const t = useWords(houseWords);
  const all = group.count !== undefined && group.count <= group.rows.length;
  return (
    <span className="hits-head">
      <span>
        {group.title} {group.count === undefined ? null : <span className="quiet numeric">{group.count}</span>}
      </span>
      {all ? null : <Link href={addressOf(words, group.id)}>{t('search.moreOf', { kind: group.title })}</Link>}
    </span>
  );
}

function OneKind({ words, kind, title }: { words: string; kind: string; title: string }) {
  const refused = useRefusalText();
  const hits = useHitsOf(words, kind);
  const columns = useColumns();
  if (hits.error) return <Banner tone="fault">{refused(hits.error)}</Banner>;
  return (
    <DataTable
      label={title}
      columns={columns}
      rows={hits.rows}
      rowId={(row) => row.id}
      rowHref={(row) => row.href}
      more={hits.more}
      empty={<Nothing words={words} />}
    />
  );
}

function Nothing({ words }: { words: string }) {
  const t = useWords(houseWords);
  return (
    <EmptyState icon="search" title={t('search.none', { asked: words })}>
      {t('search.noneNote')}
    </EmptyState>
  );
}

function useColumns(): Column<HitRow>[] {
  const t = useWords(houseWords);
  return [
    {
      id: 'what',
      title: t('search.what'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <span className="hit">
          <Icon name={row.icon ?? 'arrowRight'} size={16} />
          {row.label}
        </span>
      ),
    },
    { id: 'note', title: t('search.note'), cell: (row) => row.note ?? '' },
    { id: 'where', title: t('search.excerpt'), width: 'wide', cell: (row) => <Excerpt text={row.excerpt ?? ''} /> },
  ];
}

/** The piece of the text that matched: what the server has marked stands out. */
function Excerpt({ text }: { text: string }): ReactNode {
  if (!text.includes('\u0002')) return <Quiet small>{text}</Quiet>;
  const parts = text.replaceAll('\u0003', '\u0002').split('\u0002');
  return (
    <span className="quiet small hit-text">
      {/* what is marked stands between the signs: every second part */}
      {parts.map((part, at) => (at % 2 === 1 ? <mark key={keyOf(at)}>{part}</mark> : part))}
    </span>
  );
}

function keyOf(at: number): string {
  return `mark-${at}`;
}

function countOf(group: HitGroup): { count?: number } {
  return group.count === undefined ? {} : { count: group.count };
}

function addressOf(words: string, kind?: string): string {
  // in the order in which the address keeps them when other words are typed
  return `/search?${new URLSearchParams({ ...(kind ? { kind } : {}), q: words })}`;
}
