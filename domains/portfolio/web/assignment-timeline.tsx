// The time line: a bar from the start to the deadline, lengthened to the day it is expected to be done, and a line for today.
// Each row says the same in words to whoever does not see the bars.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { type AssignmentRow, assignmentStatuses } from '../contract.ts';
import { AssignmentMark, LatenessChip } from './assignment-marks.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { spanOf } from './timeline-rules.ts';

export function AssignmentTimeline({ rows, on }: { rows: readonly AssignmentRow[]; on: string }) {
  const t = useWords(portfolioWords);
  const { locale } = useLanguage();
  const span = spanOf(rows, on);
  if (span === null)
    return (
      <EmptyState icon="calendar" title={t('none')}>
        {t('timeline.none')}
      </EmptyState>
    );
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const sorted = rows.toSorted(
    (a, b) =>
      assignmentStatuses.indexOf(a.status) - assignmentStatuses.indexOf(b.status) || a.number.localeCompare(b.number),
  );
  return (
    <div className="timeline">
      <div className="timeline-row timeline-scale" aria-hidden="true">
        <span />
        <div className="timeline-track">
          {span.ticks.map((tick) => (
            <span key={tick.day} className="timeline-tick small quiet" style={{ left: `${tick.at}%` }}>
              {month.format(new Date(`${tick.day}T00:00:00Z`))}
            </span>
          ))}
        </div>
      </div>
      <ul>
        {sorted.map((row) => {
          const bar = span.barOf(row);
          return (
            <li key={row.assignment} className="timeline-row">
              <div className="timeline-name">
                <Link href={`/portfolio/assignments/${row.assignment}`}>{row.title}</Link>
                <span className="timeline-facts small">
                  <AssignmentMark status={row.status} /> <LatenessChip row={row} />
                </span>
                <span className="for-readers">
                  {t('timeline.words', { from: row.startsOn ?? '–', to: row.deadlineOn ?? '–' })}
                </span>
              </div>
              <div className="timeline-track" aria-hidden="true">
                {span.today === null ? null : <span className="timeline-today" style={{ left: `${span.today}%` }} />}
                {bar ? (
                  <span
                    className="timeline-bar"
                    data-status={row.status}
                    style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                  />
                ) : null}
                {bar && bar.later > 0 ? (
                  <span
                    className="timeline-bar timeline-later"
                    style={{ left: `${bar.left + bar.width}%`, width: `${bar.later}%` }}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{t('timeline.legend', { day: on })}</p>
    </div>
  );
}
