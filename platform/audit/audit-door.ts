// The audit log as part of the house: reading and verifying it.
import { listMark } from '../../platform/operation/page-mark.ts';
import { bind, domain } from '../operation/domain.ts';
import type { GivenOf } from '../operation/operation.ts';
import type { Work } from '../work/work.ts';
import { verifyAudit } from './audit.ts';
import { auditPermissions, readAuditChoices, readAuditLog, verifyAuditLog } from './audit-contract.ts';
import { closedOperationsKey } from './closed-operations.ts';

export const auditDoor = domain({
  name: 'audit',
  uses: [],
  permissions: auditPermissions,
  operations: [bind(readAuditLog, auditPage), bind(readAuditChoices, choices), bind(verifyAuditLog, verify)],
});

interface Row {
  [column: string]: unknown;
  lane: number;
  seq: number;
  at: Date;
  actor_name: string | null;
  operation: string;
  subject: string | null;
  subject_id: string | null;
  unit: string | null;
  detail: string;
  request_id: string;
}

async function auditPage(work: Work, input: GivenOf<typeof readAuditLog>) {
  const [at, lane, seq] = auditMark.read(input.after) ?? [null, null, null];
  const rows = await work.sql<Row>(
    `select lane, seq, at, actor_name, operation, subject, subject_id, unit, detail, request_id
     from platform.audit_entries
     where ($1::text is null or subject = $1) and ($2::text is null or subject_id = $2)
       and ($3::text is null or operation = $3) and ($4::text is null or actor_id = $4)
       and ($5::timestamptz is null or (at, lane, seq) < ($5, $6::smallint, $7::bigint))
       and ($8::timestamptz is null or at >= $8) and ($9::timestamptz is null or at < $9)
       and operation <> all($10)
     order by at desc, lane desc, seq desc limit $11`,
    [
      input.subject ?? null,
      input.subjectId ?? null,
      input.operation ?? null,
      input.actor ?? null,
      at,
      lane,
      seq,
      input.from ?? null,
      input.before ?? null,
      notToBeKnown(work),
      input.limit + 1,
    ],
  );
  const { rows: page, next } = auditMark.page(rows, input.limit, (row) => [row.at, row.lane, row.seq]);
  const names = await namesIn(work, page);
  return { rows: page.map((row) => shown(row, names)), next };
}

const auditMark = listMark('audit', 'instant', 'whole', 'whole');

/** Each value once, found by jumping from one to the next in its index: the log may hold millions of rows. */
async function choices(work: Work) {
  const operations = await work.sql<{ operation: string }>(
    `with recursive one as (
       select min(operation) as operation from platform.audit_entries
       union all
       select (select min(operation) from platform.audit_entries where operation > one.operation) from one
       where one.operation is not null
     ) select operation from one where operation is not null and operation <> all($1)`,
    [notToBeKnown(work)],
  );
  const actors = await work.sql<{ id: string; name: string }>(
    `with recursive one as (
       select min(actor_id) as id from platform.audit_entries
       union all
       select (select min(actor_id) from platform.audit_entries where actor_id > one.id) from one where one.id is not null
     ) select id, name from one, lateral (
       select coalesce(actor_name, id) as name from platform.audit_entries where actor_id = id order by at desc limit 1
     ) latest where id is not null order by name`,
  );
  return { operations: operations.map(({ operation }) => operation), actors };
}

const madeId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Who the ids in these details are, as account or as person: read for the whole page at once. */
async function namesIn(work: Work, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.detail.match(madeId) ?? []))];
  if (ids.length === 0) return new Map();
  const known = await work.sql<{ account_id: string; person_id: string | null; name: string }>(
    `select account_id, person_id, name from platform.accounts
     where account_id = any($1::uuid[]) or person_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    known.flatMap(({ account_id, person_id, name }): [string, string][] => [
      [account_id, name],
      ...(person_id ? [[person_id, name] satisfies [string, string]] : []),
    ]),
  );
}

/** What closed domains do, for everybody but those who may read it. */
function notToBeKnown(work: Work): readonly string[] {
  return work.policy.may('audit.read-closed') ? [] : work.part(closedOperationsKey);
}

function shown(row: Row, names: ReadonlyMap<string, string>) {
  const ids = row.detail.match(madeId) ?? [];
  return {
    lane: row.lane,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor_name,
    operation: row.operation,
    subject: row.subject,
    subjectId: row.subject_id,
    unit: row.unit,
    detail: row.detail,
    requestId: row.request_id,
    names: Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
  };
}

async function verify(work: Work) {
  return verifyAudit({ query: queryOn(work) });
}

function queryOn(work: Work) {
  // verifyAudit only uses the form query(text, values)
  return (async (text: string, values: unknown[]) => ({ rows: await work.sql(text, values) })) as never;
}
