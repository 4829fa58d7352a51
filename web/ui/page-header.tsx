// The head of every page: where one is, what the page is about, the few facts that matter and the next step. A record's
// head holds at most five facts; the rest belongs below.
import type { ReactNode } from 'react';
import { usePageTitle } from '../page-title.ts';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import './page-header.css';

export type Fact = { label: string; value: ReactNode };

export type PageHeaderProps = {
  title: string;
  /** A number or code before the title, such as a case number. */
  number?: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** The way here, without this page itself; each is a real link. */
  crumbs?: readonly Crumb[];
  facts?: readonly Fact[];
  /** The actions allowed, the next step first. */
  actions?: ReactNode;
  /** What stands beside the title: a status, a chip. */
  mark?: ReactNode;
};

export function PageHeader({ title, number, lead, crumbs, facts, actions, mark }: PageHeaderProps) {
  usePageTitle(number ? `${number} ${title}` : title);
  return (
    <header className="page-header">
      {crumbs && crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
      <div className="page-header-row">
        <div className="page-header-words">
          <h1 tabIndex={-1} data-page-title="">
            {number ? <span className="page-header-number numeric">{number} </span> : null}
            {title}
          </h1>
          {mark}
        </div>
        {actions ? <div className="page-header-actions screen-only">{actions}</div> : null}
      </div>
      {lead ? <p className="page-header-lead">{lead}</p> : null}
      {facts && facts.length > 0 ? <Facts facts={facts} /> : null}
    </header>
  );
}

/** Names and values side by side; also used below the head for the rest of a record. */
export function Facts({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className="facts" data-stacked={stacked || undefined}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
