// The record page: a head with the facts that matter and what may be done, then the parts of the record, and beside
// them what it is linked to. `e` edits and `c` comments, where these are offered.
import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { useShortcut } from '../shortcuts.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';

export type RecordFrameProps = PageHeaderProps & {
  /** Something everybody must know about this record now, as a Banner. */
  banner?: ReactNode;
  children: ReactNode;
  /** To the right on a wide screen, below on a narrow: links, people, more facts. */
  aside?: ReactNode;
  onEdit?: (() => void) | undefined;
  onComment?: (() => void) | undefined;
};

export function RecordFrame({ banner, children, aside, onEdit, onComment, ...head }: RecordFrameProps) {
  const t = useWords(uiWords);
  useShortcut(onEdit ? { keys: 'e', label: t('keys.edit'), group: 'page', run: onEdit } : undefined);
  useShortcut(onComment ? { keys: 'c', label: t('keys.comment'), group: 'page', run: onComment } : undefined);
  return (
    <article className="page">
      <PageHeader {...head} />
      {banner}
      {aside ? (
        <div className="page-beside">
          <div className="page-column">{children}</div>
          <aside className="page-aside">{aside}</aside>
        </div>
      ) : (
        <div className="page-column">{children}</div>
      )}
    </article>
  );
}
