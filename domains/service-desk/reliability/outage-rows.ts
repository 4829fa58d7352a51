// How outages are read from their table and shown. The case one came from is named only to those who may see it.
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { visibleToAgent } from '../case-access.ts';
import { caseNumber } from '../case-rules.ts';
import type { OutageRow } from './reliability-contract.ts';

/** A row of service_desk.outages. */
export interface OutageRecord {
  [column: string]: unknown;
  outage_id: string;
  service_code: string;
  from_at: Date;
  to_at: Date | null;
  weight: number;
  text: string;
  origin: OutageRow['origin'];
  origin_id: string | null;
  decided_by: string;
  struck_at: Date | null;
  version: number;
}

export async function shownOutages(work: Work, records: readonly OutageRecord[]): Promise<OutageRow[]> {
  const [services, cases] = await Promise.all([knownServices(work), casesOf(work, records)]);
  return records.map((row) => {
    const number = row.origin_id === null ? undefined : cases.get(row.origin_id);
    return {
      outage: row.outage_id,
      service: row.service_code,
      serviceName: services.get(row.service_code)?.names[work.language] ?? row.service_code,
      fromAt: row.from_at.toISOString(),
      toAt: row.to_at?.toISOString() ?? null,
      weight: row.weight,
      text: row.text,
      origin: row.origin,
      case: row.origin_id !== null && number !== undefined ? { case: row.origin_id, number: caseNumber(number) } : null,
      decidedBy: row.decided_by,
      isStruck: row.struck_at !== null,
      version: row.version,
    };
  });
}

async function casesOf(work: Work, records: readonly OutageRecord[]): Promise<Map<string, string>> {
  const ids = records.flatMap((row) => (row.origin === 'case' && row.origin_id !== null ? [row.origin_id] : []));
  if (ids.length === 0) return new Map();
  const visible = await visibleToAgent(work, 2);
  const rows = await work.sql<{ case_id: string; number: string }>(
    `select c.case_id, c.number::text as number from service_desk.cases c where c.case_id = any($1) and ${visible.sql}`,
    [ids, ...visible.values],
  );
  return new Map(rows.map((row) => [row.case_id, row.number]));
}
