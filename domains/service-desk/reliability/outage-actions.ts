// Writing down when a service was gone, and correcting it: how it stood before stays, with who and why.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { caseFor } from '../case-access.ts';
import { countAgain } from './availability-days.ts';
import { type OutageRecord, shownOutages } from './outage-rows.ts';
import type {
  correctOutage as correct,
  OutageRow,
  recordOutage as record,
  showOutage as show,
} from './reliability-contract.ts';

export async function recordOutage(work: Work, input: GivenOf<typeof record>): Promise<OutageRow> {
  if (!(await knownServices(work)).has(input.service)) throw invalidField('unknown-service', 'service', input.service);
  checkTimes(work, input);
  if (input.case !== undefined) await caseFor(work, input.case);
  const outageId = work.newId();
  await work.sql(
    `insert into service_desk.outages (outage_id, service_code, from_at, to_at, weight, text, origin, origin_id, decided_by,
       recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      outageId,
      input.service,
      input.fromAt,
      input.toAt,
      input.weight,
      input.text,
      input.case === undefined ? 'person' : 'case',
      input.case ?? null,
      work.actor?.name ?? '',
      work.now,
    ],
  );
  countAgain(work, new Date(input.fromAt));
  work.audit({ subject: 'outage', subjectId: outageId });
  return outageShown(work, outageId);
}

export async function correctOutage(work: Work, input: GivenOf<typeof correct>): Promise<OutageRow> {
  const before = await load(work, input.outage, ' for update');
  if (before.version !== input.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: before.version, by: before.decided_by });
  checkTimes(work, input);
  await work.sql(
    `insert into service_desk.outage_versions (outage_id, version, at, by_name, reason, from_at, to_at, weight, text, is_struck)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      before.outage_id,
      before.version,
      work.now,
      work.actor?.name ?? '',
      input.reason,
      before.from_at,
      before.to_at,
      before.weight,
      before.text,
      before.struck_at !== null,
    ],
  );
  await work.sql(
    `update service_desk.outages set from_at = $2, to_at = $3, weight = $4, text = $5, struck_at = $6,
       version = version + 1 where outage_id = $1`,
    [input.outage, input.fromAt, input.toAt, input.weight, input.text, input.isStruck ? work.now : null],
  );
  const from = new Date(input.fromAt);
  countAgain(work, from < before.from_at ? from : before.from_at);
  work.audit({ subject: 'outage', subjectId: input.outage });
  return outageShown(work, input.outage);
}

export async function outagePage(work: Work, input: { outage: string }): Promise<AnswerOf<typeof show>> {
  const [shown, versions] = await Promise.all([
    outageShown(work, input.outage),
    work.sql<{
      version: number;
      at: Date;
      by_name: string;
      reason: string;
      from_at: Date;
      to_at: Date | null;
      weight: number;
      text: string;
      is_struck: boolean;
    }>('select * from service_desk.outage_versions where outage_id = $1 order by version desc', [input.outage]),
  ]);
  return {
    ...shown,
    versions: versions.map((row) => ({
      version: row.version,
      at: row.at.toISOString(),
      by: row.by_name,
      reason: row.reason,
      fromAt: row.from_at.toISOString(),
      toAt: row.to_at?.toISOString() ?? null,
      weight: row.weight,
      text: row.text,
      isStruck: row.is_struck,
    })),
  };
}

async function outageShown(work: Work, outageId: string): Promise<OutageRow> {
  const [row] = await shownOutages(work, [await load(work, outageId, '')]);
  if (!row) throw new Refusal('not-found', 'no-such-outage');
  return row;
}

async function load(work: Work, outageId: string, lock: string): Promise<OutageRecord> {
  const [row] = await work.sql<OutageRecord>(`select * from service_desk.outages where outage_id = $1${lock}`, [
    outageId,
  ]);
  if (!row) throw new Refusal('not-found', 'no-such-outage');
  return row;
}

function checkTimes(work: Work, { fromAt, toAt }: { fromAt: string; toAt: string | null }): void {
  if (new Date(fromAt) > work.now) throw invalidField('outage-in-future', 'fromAt', fromAt);
  if (toAt === null) return;
  if (new Date(toAt) < new Date(fromAt)) throw invalidField('ends-before-it-starts', 'toAt', toAt);
  if (new Date(toAt) > work.now) throw invalidField('outage-in-future', 'toAt', toAt);
}
