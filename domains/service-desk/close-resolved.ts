// Solved cases close by themselves when nobody has said otherwise for as many working days as their level says, counted by the
// calendar of its solution clock, so that a holiday takes nobody's days away. A planned change is closed by its review.

import { roundTheClock } from '../../platform/calendar/business-calendar.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import type { Steps } from '../../platform/operation/domain.ts';
import type { Work } from '../../platform/work/work.ts';
import { AgreedLevel } from './agreed-level-rules.ts';
import { autoCloseAt } from './agreed-time-rules.ts';
import { agreed } from './case-clocks.ts';
import type { CaseRecord } from './case-rows.ts';
import { takeStep } from './case-step.ts';

const page = 500;

/** The job: a page of solved cases a transaction, the longest solved first. */
export async function closeResolved(steps: Steps): Promise<void> {
  let after = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const next = await steps.act((work) => closePage(work, after));
    if (next === null) return;
    after = next;
  }
}

interface Mark {
  readonly at: string;
  readonly id: string;
}

async function closePage(work: Work, after: Mark): Promise<Mark | null> {
  const rows = await work.sql<CaseRecord & { mark: string }>(
    `select *, resolved_at::text as mark from service_desk.cases
     where state = 'resolved' and not is_planned and resolved_at < $3::timestamptz - interval '1 day'
       and (resolved_at, case_id) > ($1::timestamptz, $2::uuid)
     order by resolved_at, case_id limit ${page} for update skip locked`,
    [after.at, after.id, work.now],
  );
  const due = await dueAt(work);
  for (const record of rows) {
    const at = due(record);
    if (at !== null && at <= work.now.getTime() / 1000)
      await takeStep(work, record, {
        what: 'closed',
        clocks: ['closed'],
        isOpen: true,
        set: { state: 'closed', closed_at: work.now },
        tell: ['state'],
        event: 'case-closed',
      });
  }
  const last = rows.at(-1);
  return last && rows.length === page ? { at: last.mark, id: last.case_id } : null;
}

/** When a solved case closes, in epoch seconds; of a case without a level, as the usual level's default, round the clock. */
async function dueAt(work: Work): Promise<(record: CaseRecord) => number | null> {
  const { levels, calendars } = await agreed(work);
  const always = openTimeOf(roundTheClock('UTC'));
  return ({ level_code: code, resolved_at: at }) => {
    const level = (code === null ? undefined : levels.get(code)) ?? AgreedLevel.parse({ clocks: [] });
    const solution = level.clocks.find((each) => each.stops.includes('resolved'));
    const time = (solution && calendars.get(solution.calendar)) ?? always;
    return at === null ? null : autoCloseAt(Math.floor(at.getTime() / 1000), { openDays: level.closesAfter }, time);
  };
}
