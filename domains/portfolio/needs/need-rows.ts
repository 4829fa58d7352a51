// Needs as the database keeps them, who may see and lead them, and as rows of a list. Loading one is authorising: it is seen by
// those who read needs where it comes from or where it is considered, and by whoever told it.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { PortfolioNeedRow } from '../contract.ts';
import { criteriaOf, type Described, type NeedState } from './need-rules.ts';

const read = 'portfolio.read-needs';
const lead = 'portfolio.lead-needs';

export type NeedRecord = {
  need_id: string;
  number: number;
  source: PortfolioNeedRow['source'];
  unit_code: string;
  office_code: string;
  title: string;
  object_code: string;
  component_id: string | null;
  problem: string;
  effect: string;
  measure: string;
  concerned: string;
  volume: number | null;
  today: string;
  anchored_with: string;
  state: NeedState;
  joined_to: string | null;
  assignment_id: string | null;
  idea_id: string | null;
  case_id: string | null;
  by_id: string | null;
  by_name: string;
  told_at: Date;
  version: number;
};

/** N-201. */
export function needNumber(number: number): string {
  return `N-${number}`;
}

/** Loads a need the caller may see. */
export async function needFor(work: Work, id: string, lock = ''): Promise<NeedRecord> {
  const [record] = await work.sql<NeedRecord>(`select * from portfolio.needs where need_id = $1${lock}`, [id]);
  if (!record || !maySeeNeed(work, record)) throw new Refusal('not-found', 'no-such-need');
  return record;
}

/** Loads a need for a step of those who lead needs, and locks it. */
export async function needToLead(work: Work, id: string, version?: number): Promise<NeedRecord> {
  const record = await needFor(work, id, ' for update');
  if (!leads(work, record))
    throw new Refusal('not-allowed', 'not-allowed', { permission: lead, unit: record.office_code });
  checkVersion(record, version);
  return record;
}

export function checkVersion(record: NeedRecord, version: number | undefined): void {
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'need-changed', { number: needNumber(record.number) });
}

export function leads(work: Work, record: NeedRecord): boolean {
  return work.policy.may(lead, record.office_code);
}

export function maySeeNeed(work: Work, record: NeedRecord): boolean {
  return work.policy.may(read, record.unit_code) || work.policy.may(read, record.office_code) || isTeller(work, record);
}

export function isTeller(work: Work, { by_id }: NeedRecord): boolean {
  return by_id !== null && by_id === work.actor?.id;
}

/** A need as the one search finds it. */
export function needSearchEntry(record: Pick<NeedRecord, 'need_id' | 'number' | 'title' | 'problem' | 'office_code'>) {
  return {
    kind: 'need',
    id: record.need_id,
    title: `N-${record.number} ${record.title}`,
    body: record.problem.slice(0, 2000),
    address: `/portfolio/needs/${record.need_id}`,
    permission: 'portfolio.read-needs',
    unit: record.office_code,
  };
}

/** Records as rows of a list. */
export async function shownNeeds(work: Work, records: readonly NeedRecord[]): Promise<PortfolioNeedRow[]> {
  const tree = work.part(unitTreeKey);
  const joined = records.flatMap((record) => record.joined_to ?? []);
  const others = await work.sql<{ need_id: string; number: number }>(
    'select need_id, number from portfolio.needs where need_id = any($1)',
    [joined],
  );
  return records.map((record) => {
    const criteria = criteriaOf(describedOf(record));
    const other = others.find((each) => each.need_id === record.joined_to);
    return {
      need: record.need_id,
      number: needNumber(record.number),
      title: record.title,
      unit: record.unit_code,
      unitName: tree.unit(record.unit_code)?.name ?? record.unit_code,
      source: record.source,
      state: record.state,
      by: record.by_name,
      toldAt: record.told_at.toISOString(),
      criteriaMet: criteria.filter((each) => each.isMet).length,
      criteria: criteria.length,
      joinedTo: other ? { need: other.need_id, number: needNumber(other.number) } : null,
      version: record.version,
    };
  });
}

export function describedOf(record: NeedRecord): Described {
  return { ...record, anchoredWith: record.anchored_with };
}
