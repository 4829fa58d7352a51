// The log that cannot be altered unnoticed: every action's row carries the hash of the row before it in its lane, written
// in the action's own transaction. Several lanes, so that actions at the same moment do not wait for one another's commit.
import { createHash } from 'node:crypto';
import type pg from 'pg';

export const lanes = 8;

export interface AuditEntry {
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly operation: string;
  readonly subject: string | null;
  readonly subjectId: string | null;
  readonly unit: string | null;
  readonly detail: unknown;
  readonly requestId: string;
}

type Sender = Pick<pg.ClientBase, 'query'>;

/** Appends entries to one lane, each chained to the one before. Must be the transaction's last writes: the lane is locked. */
export async function appendAudit(connection: Sender, entries: readonly AuditEntry[], lane: number): Promise<void> {
  for (const entry of entries)
    await connection.query({ name: 'append-audit', text: appendOne, values: values(entry, lane) });
}

const appendOne = `with head as (
    select seq, hash from platform.audit_heads where lane = $1 for update
  ), added as (
    insert into platform.audit_entries
      (lane, seq, at, actor_id, actor_name, operation, subject, subject_id, unit, detail, request_id, previous_hash, hash)
    select $1, head.seq + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, head.hash,
      sha256(head.hash || convert_to($1::text || ':' || (head.seq + 1)::text || ':' || $11, 'UTF8'))
    from head returning seq, hash
  )
  update platform.audit_heads set seq = added.seq, hash = added.hash from added where lane = $1`;

/** JSON with sorted keys, so that equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

export interface AuditFault {
  readonly lane: number;
  readonly seq: number;
  readonly fault: 'altered' | 'removed' | 'inserted' | 'head-differs';
}

interface StoredEntry extends Omit<AuditEntry, 'detail' | 'actorId' | 'actorName' | 'subjectId' | 'requestId'> {
  lane: number;
  seq: number;
  actor_id: string | null;
  actor_name: string | null;
  subject_id: string | null;
  request_id: string;
  detail: string;
  previous_hash: Buffer;
  hash: Buffer;
}

/** Walks every lane and names each row that was altered, removed or inserted. Reads in pages; `onPage` tells progress. */
export async function verifyAudit(
  connection: Sender,
  onPage: (checked: number) => void = () => {},
): Promise<{ checked: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  let checked = 0;
  for (let lane = 0; lane < lanes; lane++) {
    let seq = 0;
    let hash: Buffer = Buffer.alloc(32);
    for (;;) {
      const page = await connection.query<StoredEntry>(
        'select * from platform.audit_entries where lane = $1 and seq > $2 order by seq limit 5000',
        [lane, seq],
      );
      if (page.rows.length === 0) break;
      for (const row of page.rows) {
        const fault = judge(row, seq, hash);
        if (fault) faults.push({ lane, seq: row.seq, fault });
        seq = row.seq;
        hash = row.hash;
      }
      checked += page.rows.length;
      onPage(checked);
    }
    if (await headDiffers(connection, lane, seq, hash)) faults.push({ lane, seq, fault: 'head-differs' });
  }
  return { checked, faults };
}

function values(entry: AuditEntry, lane: number): unknown[] {
  const detail = canonical(entry.detail ?? null);
  return [
    lane,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.operation,
    entry.subject,
    entry.subjectId,
    entry.unit,
    detail,
    entry.requestId,
    canonicalEntry({ ...entry, detail }),
  ];
}

/** The text that is hashed: a JSON array in fixed order, so that every field is covered and none can slide into another. */
function canonicalEntry(entry: Omit<AuditEntry, 'detail'> & { readonly detail: string }): string {
  return JSON.stringify([
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.operation,
    entry.subject,
    entry.subjectId,
    entry.unit,
    entry.detail,
    entry.requestId,
  ]);
}

function judge(row: StoredEntry, lastSeq: number, lastHash: Buffer): AuditFault['fault'] | null {
  const text = canonicalEntry({
    ...row,
    actorId: row.actor_id,
    actorName: row.actor_name,
    subjectId: row.subject_id,
    requestId: row.request_id,
  });
  const own = createHash('sha256').update(row.previous_hash).update(`${row.lane}:${row.seq}:${text}`).digest();
  if (!own.equals(row.hash)) return 'altered';
  if (row.seq !== lastSeq + 1) return 'removed';
  return row.previous_hash.equals(lastHash) ? null : 'inserted';
}

async function headDiffers(connection: Sender, lane: number, seq: number, hash: Buffer): Promise<boolean> {
  const head = await connection.query<{ seq: number; hash: Buffer }>(
    'select seq, hash from platform.audit_heads where lane = $1',
    [lane],
  );
  const row = head.rows[0];
  return !row || row.seq !== seq || !row.hash.equals(hash);
}
