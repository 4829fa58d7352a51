// How something stands against its goal, always as shape + colour + word, so that it can be read in grey, on paper and
// by ear. The four shapes are the same in the report's DOCX and PDF.
import type { Trend } from '../../platform/documents/report-tree.ts';
import { trendLook, trends } from '../../platform/documents/trend-look.ts';
import { useWords } from '../language.tsx';
import './status-mark.css';
import { uiWords } from './ui-words.ts';

export const statuses = ['met', 'partly', 'missed', 'not-assessed'] as const;
export type Status = (typeof statuses)[number];

export type StatusMarkProps = {
  status: Status;
  /** Another word for the same status, such as "Enligt plan"; the general word is used otherwise. */
  word?: string;
  /** Only in tables where a legend stands beside: the word is then read aloud but not shown. */
  shapeOnly?: boolean;
};

export function StatusMark({ status, word, shapeOnly = false }: StatusMarkProps) {
  const t = useWords(uiWords);
  return (
    <span className="status-mark" data-status={status}>
      <StatusShape status={status} />
      <span className={shapeOnly ? 'for-readers' : 'status-word'}>{word ?? t(`status.${status}`)}</span>
    </span>
  );
}

export type { Trend };

export type TrendMarkProps = {
  trend: Trend;
  /** Only beside a change in numbers: which way the number went. Otherwise the arrow says better or worse, as in every report. */
  direction?: 'up' | 'down' | 'level';
  /** Another word, such as "+0,8 procentenheter, sämre"; the general word is used otherwise. */
  word?: string;
  shapeOnly?: boolean;
};

export function TrendMark({ trend, direction, word, shapeOnly = false }: TrendMarkProps) {
  const t = useWords(uiWords);
  return (
    <span className="trend-mark" data-trend={trend}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={direction && trend !== 'unknown' ? arrows[direction] : paths[trendLook(trend).arrow]} />
      </svg>
      <span className={shapeOnly ? 'for-readers' : ''}>{word ?? t(`trend.${trend}`)}</span>
    </span>
  );
}

/** What the shapes mean, and the arrows where there are any. Stands at every table or board that uses them. */
export function StatusLegend({ trends: withTrends = false }: { trends?: boolean }) {
  const t = useWords(uiWords);
  return (
    <ul className="legend" aria-label={t('legend')}>
      {statuses.map((status) => (
        <li key={status}>
          <StatusMark status={status} />
        </li>
      ))}
      {withTrends
        ? trends.map((trend) => (
            <li key={trend}>
              <TrendMark trend={trend} />
            </li>
          ))
        : null}
    </ul>
  );
}

const arrows = {
  up: 'M6 10.5V2M2.5 5.5 6 2l3.5 3.5',
  down: 'M6 1.5V10M2.5 6.5 6 10l3.5-3.5',
  level: 'M1.5 6H10M6.5 2.5 10 6l-3.5 3.5',
};

const paths = {
  '↗': 'M2 10 9.5 2.5M4.5 2.5h5v5',
  '↘': 'M2 2 9.5 9.5M4.5 9.5h5v-5',
  '→': arrows.level,
  '–': 'M3 6h6',
};

function StatusShape({ status }: { status: Status }) {
  return (
    <svg className="status-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {status === 'met' ? <rect x="1" y="1" width="10" height="10" rx="1" /> : null}
      {status === 'partly' ? <circle cx="6" cy="6" r="5.4" /> : null}
      {status === 'missed' ? <path d="M6 .6 11.8 11.2H.2z" /> : null}
      {status === 'not-assessed' ? <circle cx="6" cy="6" r="4.4" /> : null}
    </svg>
  );
}
