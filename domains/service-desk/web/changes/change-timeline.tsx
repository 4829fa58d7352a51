// Four weeks of changes at a glance: a lane for each service, a bar for each window, those that meet something marked. The
// table below says the same in words, so that it is left out on a phone and for who does not see it.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { ChangeRow } from '../../contract.ts';
import { changesWords } from './changes-words.ts';
import './changes.css';

const days = 28;
const day = 86_400_000;

export function ChangeTimeline({ rows, now }: { rows: readonly ChangeRow[]; now: Date }) {
  const t = useWords(changesWords);
  const { locale } = useLanguage();
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const lanes = lanesOf(rows, from);
  if (lanes.length === 0) return null;
  const weeks = Array.from({ length: days / 7 }, (_, index) => new Date(from + index * 7 * day));
  return (
    <figure className="change-timeline screen-only" aria-label={t('timeline')}>
      <div className="change-lane change-scale" aria-hidden="true">
        <span />
        <div>
          {weeks.map((week) => (
            <span key={week.getTime()}>
              {new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(week)}
            </span>
          ))}
        </div>
      </div>
      {lanes.map((lane) => (
        <div className="change-lane" key={lane.service}>
          <span className="small">{lane.name}</span>
          <div>
            {lane.bars.map((bar) => (
              <span
                key={bar.row.change}
                className="change-bar"
                data-met={bar.row.conflicts > 0 || undefined}
                data-state={bar.row.state}
                style={{ left: `${bar.left}%`, width: `max(14px, ${bar.width}%)` }}
                title={`${bar.row.number} ${bar.row.title}`}
              >
                <Link href={`/changes/${bar.row.change}`} quiet>
                  <span className="for-readers">{`${bar.row.number} ${bar.row.title}`}</span>
                </Link>
              </span>
            ))}
          </div>
        </div>
      ))}
    </figure>
  );
}

type Lane = { service: string; name: string; bars: { row: ChangeRow; left: number; width: number }[] };

function lanesOf(rows: readonly ChangeRow[], from: number): Lane[] {
  const lanes = new Map<string, Lane>();
  const share = (at: number): number => Math.min(100, Math.max(0, ((at - from) / (days * day)) * 100));
  for (const row of rows) {
    if (!row.startsAt || !row.endsAt) continue;
    const [left, right] = [share(Date.parse(row.startsAt)), share(Date.parse(row.endsAt))];
    if (right <= 0 || left >= 100) continue;
    for (const { service, name } of row.services) {
      const lane = lanes.get(service) ?? { service, name, bars: [] };
      lane.bars.push({ row, left, width: right - left });
      lanes.set(service, lane);
    }
  }
  return [...lanes.values()];
}
