// What has happened with a record, latest first: who, what, when, and from what to what.
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import './history.css';
import { Icon, type IconName } from './icon.tsx';
import { Time } from './time.tsx';
import { exactTimeText } from './time-text.ts';
import { uiWords } from './ui-words.ts';

export type HistoryEvent = {
  id: string;
  at: Date | string;
  who: string;
  /** A sentence with a verb: "ändrade status". */
  what: ReactNode;
  from?: string;
  to?: string;
  icon?: IconName;
  /** A comment, a reason, a longer text. */
  detail?: ReactNode;
};

export type HistoryProps = {
  events: readonly HistoryEvent[];
  label?: string;
  /** Says every time to the minute: what happened within an hour is told apart years later. */
  exact?: boolean;
};

export function History({ events, label, exact = false }: HistoryProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  return (
    <ol className="history" aria-label={label ?? t('history')}>
      {events.map((event) => (
        <li key={event.id} className="history-event">
          <span className="history-icon">
            <Icon name={event.icon ?? 'edit'} size={16} />
          </span>
          <div className="history-words">
            <p>
              <strong>{event.who}</strong> {event.what}
              {event.to === undefined ? null : <Change from={event.from} to={event.to} />}
            </p>
            {event.detail ? <div className="history-detail">{event.detail}</div> : null}
            <span className="quiet small">
              {exact ? (
                <span className="numeric">{exactTimeText(new Date(event.at), language)}</span>
              ) : (
                <Time at={event.at} />
              )}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Change({ from, to }: { from: string | undefined; to: string }) {
  const t = useWords(uiWords);
  return (
    <span>
      {from ? (
        <>
          {' '}
          {t('history.from')} <del>{from}</del>
        </>
      ) : null}{' '}
      {t('history.to')} <ins>{to}</ins>
    </span>
  );
}
