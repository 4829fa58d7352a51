// Reads cases as routing may know them: as they were when they were opened, and the teams that had them. What was corrected
// later is taken back to what was said at first. Restricted cases are left out: nothing is learnt from them.
import type { Work } from '../../../platform/work/work.ts';
import { type RoutedCase, type Signals, wordsIn } from './routed-case.ts';

/** More would not make a better model, only a slower one. */
export const mostCases = 30_000;

/** The latest cases, oldest first; or those changed since an instant. */
export async function routedCases(work: Work, since: Date | null = null): Promise<RoutedCase[]> {
  const wanted = `not c.is_restricted and c.merged_into_id is null and c.state <> 'cancelled'`;
  return since === null
    ? load(work, `where ${wanted} order by c.opened_at desc limit ${mostCases}`, [])
    : load(work, `where ${wanted} and c.changed_at >= $1 order by c.changed_at desc limit ${mostCases}`, [since]);
}

/** One case, also a restricted one: nothing is learnt from it, but it may be asked about. */
export async function openedCase(work: Work, caseId: string): Promise<RoutedCase | null> {
  const [one] = await load(work, 'where c.case_id = $1', [caseId]);
  return one ?? null;
}

/** What is said of a case that is being written down, or was just opened. */
export interface Draft {
  readonly title: string;
  readonly description: string;
  readonly channel: string;
  readonly impact: number;
  readonly urgency: number;
  readonly service: string | null;
  readonly unit: string | null;
  readonly place: string;
  readonly equipment: string | null;
  readonly requester: string | null;
  readonly reporter: string | null;
}

/** Its signals, without those nothing is said of. */
export function signalsOf(draft: Draft): Signals {
  return given({
    requester: draft.requester,
    reporter: draft.reporter,
    place: draft.unit ?? draft.place,
    category: draft.service,
    equipment: draft.equipment,
    channel: draft.channel,
    level: `${draft.impact}${draft.urgency}`,
  });
}

async function load(work: Work, which: string, values: readonly unknown[]): Promise<RoutedCase[]> {
  const rows = await work.sql<CaseRow>(
    `with latest as (select c.* from service_desk.cases c ${which})
     select c.case_id, extract(epoch from c.opened_at)::float8 as opened, c.title, c.description, c.channel, c.impact, c.urgency,
       c.service_code, c.unit_code, c.place, c.equipment_id, c.requester_id, c.reporter_id, c.team_code,
       case when c.state in ('resolved', 'closed') then date_part('epoch', coalesce(c.resolved_at, c.closed_at)) end as settled,
       i.source, i.opening, firsts.first, coalesce(held.periods, '[]') as periods
     from latest c left join service_desk.imported_cases i using (case_id)
       left join lateral (
         -- the earliest change of a field tells what it was before: of equal keys the last one stays
         select jsonb_object_agg(k.key, k.value -> 0 order by e.ordinal desc) as first
         from service_desk.case_entries e cross join lateral jsonb_each(e.changes) k
         where i.case_id is null and e.case_id = c.case_id and e.changes is not null) firsts on true
       left join lateral (
         select jsonb_agg(jsonb_build_array(extract(epoch from p.from_at), p.team_code) order by p.ordinal) as periods
         from service_desk.team_periods p
         left join service_desk.imported_teams g on g.team_code = p.team_code and g.source_group = ''
         where p.case_id = c.case_id and g.team_code is null) held on true
     order by c.opened_at, c.case_id`,
    values,
  );
  return rows.map(routedCase);
}

interface CaseRow {
  [column: string]: unknown;
  case_id: string;
  opened: number;
  title: string;
  description: string;
  channel: string;
  impact: number;
  urgency: number;
  service_code: string | null;
  unit_code: string | null;
  place: string;
  equipment_id: string | null;
  requester_id: string | null;
  reporter_id: string | null;
  team_code: string;
  settled: number | null;
  source: string | null;
  opening: Readonly<Record<string, string>> | null;
  first: Readonly<Record<string, unknown>> | null;
  periods: readonly (readonly [number, string])[];
}

function routedCase(row: CaseRow): RoutedCase {
  const moves = row.periods.map(([at, team]) => ({ at, team, isSettled: false }));
  const last = moves.at(-1);
  if (last && row.settled !== null)
    moves.push({ at: Math.max(row.settled, last.at), team: last.team, isSettled: true });
  const { opening, source } = row;
  if (opening && source !== null)
    return { id: row.case_id, openedAt: row.opened, signals: importedSignals(source, opening), words: [], moves };
  const draft = asOpened(row);
  const words = wordsIn(`${draft.title} ${draft.description}`);
  return { id: row.case_id, openedAt: row.opened, signals: signalsOf(draft), words, moves };
}

/** Another system's codes are told apart from everybody else's. */
function importedSignals(source: string, opening: Readonly<Record<string, string>>): Signals {
  const code = (name: string) => (opening[name] === undefined ? null : `${source} ${opening[name]}`);
  return given({
    requester: code('caller'),
    reporter: code('openedBy'),
    place: code('location'),
    category: code('category'),
    subcategory: code('subcategory'),
    symptom: code('symptom'),
    equipment: code('thing'),
    channel: code('channel'),
    level: `${opening.impact ?? ''}${opening.urgency ?? ''}`,
  });
}

function asOpened(row: CaseRow): Draft {
  const first = <T>(column: string, now: T): T => {
    const before = row.first?.[column];
    // the history keeps the column's own values
    return before === undefined ? now : (before as T);
  };
  return {
    title: first('title', row.title),
    description: row.description,
    channel: row.channel,
    impact: first('impact', row.impact),
    urgency: first('urgency', row.urgency),
    service: first('service_code', row.service_code),
    unit: row.unit_code,
    place: first('place', row.place),
    equipment: row.equipment_id,
    requester: row.requester_id,
    reporter: row.reporter_id,
  };
}

function given(all: Readonly<Record<string, string | null>>): Signals {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''));
}
