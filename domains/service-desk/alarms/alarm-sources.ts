// The systems that may send alarms, each with a key of its own. The key is told once; only its hash is kept, so that nobody
// who reads the database can send in another's name.
import { createHash, randomBytes } from 'node:crypto';
import type { House } from '../../../platform/operation/domain.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import type { Work } from '../../../platform/work/work.ts';
import {
  type addAlarmSource as add,
  changeAlarmSources,
  type listAlarmSources as list,
  type revokeAlarmSource as revoke,
} from './alarm-contract.ts';
import type { sourceKinds } from './alarm-rules.ts';

export type SourceKind = (typeof sourceKinds)[number];

export interface KnownSource {
  readonly id: string;
  readonly name: string;
}

export async function listAlarmSources(work: Work): Promise<AnswerOf<typeof list>> {
  const [rows, troubles] = await Promise.all([
    work.sql<SourceRow>(
      `select s.*, (select count(*)::int from service_desk.alarm_messages m where m.source_id = s.source_id
         and m.received_at > $1::timestamptz - interval '1 day') as messages
       from service_desk.alarm_sources s order by s.revoked_at is not null, s.name`,
      [work.now],
    ),
    work.sql<{ trouble_id: string; name: string; at: Date; what: string; sample: string }>(
      `select t.*, s.name from service_desk.alarm_troubles t join service_desk.alarm_sources s using (source_id)
       order by t.at desc limit 50`,
    ),
  ]);
  const mayChange = work.policy.may(changeAlarmSources);
  return {
    rows: rows.map((row) => ({
      source: row.source_id,
      name: row.name,
      kind: row.kind,
      keyHint: row.key_hint,
      madeAt: row.made_at.toISOString(),
      madeBy: row.made_by,
      revokedAt: row.revoked_at?.toISOString() ?? null,
      lastHeardAt: row.last_heard_at?.toISOString() ?? null,
      messages: row.messages,
    })),
    troubles: troubles.map((row) => ({
      trouble: row.trouble_id,
      source: row.name,
      at: row.at.toISOString(),
      what: row.what,
      sample: mayChange ? row.sample : '',
    })),
    mayChange,
  };
}

export async function addAlarmSource(work: Work, input: GivenOf<typeof add>): Promise<AnswerOf<typeof add>> {
  const key = `fyr_${randomBytes(32).toString('base64url')}`;
  const source = work.newId();
  const [made] = await work.sql(
    `insert into service_desk.alarm_sources (source_id, name, kind, key_hash, key_hint, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (name) do nothing returning 1`,
    [source, input.name, input.kind, hashOf(key), key.slice(0, 8), work.now, work.actor?.name ?? ''],
  );
  if (!made) throw invalidField('source-exists', 'name', input.name);
  work.audit({ subject: 'alarm-source', subjectId: source });
  return { source, key, address: `${(await siteAddress(work)) ?? ''}/api/alarms/${input.kind}` };
}

export async function revokeAlarmSource(work: Work, input: GivenOf<typeof revoke>): Promise<{ source: string }> {
  const [row] = await work.sql(
    `update service_desk.alarm_sources set revoked_at = $2, revoked_by = $3
     where source_id = $1 and revoked_at is null returning 1`,
    [input.source, work.now, work.actor?.name ?? ''],
  );
  if (!row) throw new Refusal('not-found', 'no-such-source');
  work.audit({ subject: 'alarm-source', subjectId: input.source });
  return input;
}

/** Whose key it is, or null: unknown, taken back, or of another kind. */
export async function sourceOfKey(house: House, kind: SourceKind, key: string): Promise<KnownSource | null> {
  if (!/^fyr_[\w-]{43}$/.test(key)) return null;
  const rows = await house.look({ actor: null }, (work) =>
    work.sql<{ source_id: string; name: string }>(
      `select source_id, name from service_desk.alarm_sources
       where key_hash = $1 and kind = $2 and revoked_at is null`,
      [hashOf(key), kind],
    ),
  );
  return rows[0] ? { id: rows[0].source_id, name: rows[0].name } : null;
}

interface SourceRow {
  [column: string]: unknown;
  source_id: string;
  name: string;
  kind: SourceKind;
  key_hint: string;
  made_at: Date;
  made_by: string;
  revoked_at: Date | null;
  last_heard_at: Date | null;
  messages: number;
}

/** A key is 256 random bits: a plain hash cannot be guessed back. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
