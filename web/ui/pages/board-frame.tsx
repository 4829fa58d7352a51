// The board page: columns of cards, each card a link to its record. Moving a card is a menu on the card, so that it works
// by key and by touch alike. On a phone the columns are swiped.
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { Menu, type MenuGroup } from '../menu.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import './board-frame.css';
import './frames.css';
import { type SavedView, Views } from './list-frame.tsx';

export type BoardCard = {
  id: string;
  title: string;
  href: string;
  /** Below the title: who, when, status. */
  facts?: ReactNode;
  tone?: 'attention' | 'fault';
  /** What can be done with it, moving first. */
  actions?: readonly MenuGroup[];
  actionsLabel?: string;
};

export type BoardColumn = { id: string; title: string; cards: readonly BoardCard[]; empty?: string; note?: ReactNode };

export type BoardFrameProps = PageHeaderProps & {
  views?: readonly SavedView[];
  tools?: ReactNode;
  columns: readonly BoardColumn[];
};

export function BoardFrame({ views, tools, columns, ...head }: BoardFrameProps) {
  return (
    <div className="page">
      <PageHeader {...head} />
      <Views views={views} />
      {tools ? <div className="list-tools screen-only">{tools}</div> : null}
      <section className="board" aria-label={head.title}>
        {columns.map((column) => (
          <section key={column.id} className="board-column" aria-labelledby={`column-${column.id}`}>
            <h2 id={`column-${column.id}`}>
              {column.title} <span className="quiet numeric">{column.cards.length}</span>
            </h2>
            {column.note ? <p className="quiet small">{column.note}</p> : null}
            <ul>
              {column.cards.map((card) => (
                <Card key={card.id} card={card} />
              ))}
            </ul>
            {column.cards.length === 0 && column.empty ? (
              <p className="board-empty quiet small">{column.empty}</p>
            ) : null}
          </section>
        ))}
      </section>
    </div>
  );
}

function Card({ card }: { card: BoardCard }) {
  return (
    <li className="board-card" data-tone={card.tone}>
      <div className="board-card-head">
        <AriaLink href={card.href} className="board-card-link">
          {card.title}
        </AriaLink>
        {card.actions && card.actionsLabel ? (
          <Menu label={card.actionsLabel} icon="more" iconOnly small groups={card.actions} />
        ) : null}
      </div>
      {card.facts ? <div className="board-card-facts">{card.facts}</div> : null}
    </li>
  );
}
