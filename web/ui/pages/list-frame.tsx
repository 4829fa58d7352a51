// The list page: head, saved views, filters, the list, and the record opened beside it.
import type { ReactNode } from 'react';
import { useAddress } from '../../address.ts';
import { useWords } from '../../language.tsx';
import { type Filter, FilterBar } from '../filter-bar.tsx';
import { Link } from '../link.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { SplitView, type SplitViewProps } from '../split-view.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';
import './list-frame.css';

/** `current` where the address alone does not tell, as when nothing has been chosen yet. */
export type SavedView = { label: string; href: string; count?: number; current?: boolean };

export type ListFrameProps = PageHeaderProps & {
  views?: readonly SavedView[];
  filters?: readonly Filter[];
  /** Beside the filters: a search field, a period. */
  tools?: ReactNode;
  /** Usually a DataTable. */
  list: ReactNode;
  /** The record opened beside the list. */
  split?: Omit<SplitViewProps, 'list'>;
};

export function ListFrame({ views, filters, tools, list, split, ...head }: ListFrameProps) {
  return (
    <div className="page">
      <PageHeader {...head} />
      <Views views={views} />
      {tools || filters ? (
        <div className="list-tools screen-only">
          {tools}
          {filters ? <FilterBar filters={filters} /> : null}
        </div>
      ) : null}
      {split ? <SplitView list={list} {...split} /> : list}
    </div>
  );
}

/** The saved views of a page as links; the one in the address is marked. */
export function Views({ views }: { views: readonly SavedView[] | undefined }) {
  const t = useWords(uiWords);
  const { href } = useAddress();
  if (!views || views.length === 0) return null;
  return (
    <nav className="list-views screen-only" aria-label={t('views')}>
      {views.map((view) => {
        const current = view.current ?? view.href === href;
        return (
          <span key={view.href} data-current={current || undefined}>
            <Link href={view.href} quiet {...(current ? { current } : {})}>
              {view.label}
            </Link>
            {view.count === undefined ? null : <span className="tab-count numeric">{view.count}</span>}
          </span>
        );
      })}
    </nav>
  );
}
