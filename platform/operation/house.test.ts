// The one way an operation runs: validation, permission, transaction, audit, events, jobs.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { verifyAudit } from '../audit/audit.ts';
import { runDueJobs } from '../jobs/jobs.ts';
import { Refusal } from '../refusal/refusal.ts';
import { bind, domain } from './domain.ts';
import { action, query } from './operation.ts';

const keep = action({
  id: 'keep-note',
  domain: 'samples',
  path: '/samples',
  summary: 'Keeps a note',
  permission: 'samples.keep-note',
  input: z.object({ text: z.string().min(1), fail: z.boolean().default(false) }),
  output: z.object({ id: z.string() }),
});
const count = query({
  id: 'count-notes',
  domain: 'samples',
  path: '/samples/count',
  summary: 'Counts',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({ count: z.int() }),
});
let heard = 0;
const samples = domain({
  name: 'samples',
  uses: [],
  permissions: { 'samples.keep-note': ['communicator'] },
  operations: [
    bind(keep, async (work, input) => {
      const id = work.newId();
      await work.sql('create table if not exists public.sample_notes (id text, text text)');
      await work.sql('insert into public.sample_notes values ($1, $2)', [id, input.text]);
      work.audit({ subject: 'note', subjectId: id });
      work.emit('note-kept', { id });
      if (input.fail) throw new Refusal('conflict', 'asked-to-fail');
      return { id };
    }),
    bind(count, async (work) => {
      const [row] = await work.sql<{ n: number }>('select count(*)::int as n from public.sample_notes');
      return { count: row?.n ?? 0 };
    }),
  ],
  subscriptions: [
    {
      event: 'note-kept',
      run: async () => {
        heard++;
      },
    },
  ],
});

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([samples]);
  await t.run(keep, { text: 'first' }, someone('communicator'));
});
afterAll(() => t.close());

test('an action commits its change, its audit entry and its event together', async () => {
  expect((await t.run(count, {})).count).toBe(1);
  expect(await t.audited('keep-note')).toBe(1);
  expect(await runDueJobs(t.house)).toBe(1);
  expect(heard).toBe(1);
});

test('a refused action leaves nothing behind', async () => {
  await expect(t.run(keep, { text: 'second', fail: true }, someone('communicator'))).rejects.toThrow('asked-to-fail');
  expect((await t.run(count, {})).count).toBe(1);
  expect(await t.audited('keep-note')).toBe(1);
});

test('the wrong person, nobody and bad input are refused, each in its own way', async () => {
  await expect(t.run(keep, { text: 'x' }, someone('employee'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(keep, { text: 'x' }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(keep, { text: '' }, someone('communicator'))).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'text', expected: '≥ 1' }],
  });
  await expect(t.run(keep, { text: 'half a\0text' }, someone('communicator'))).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'text', code: 'invalid-format' }],
  });
});

test('the audit chain holds under many actions at once, and an altered, removed or inserted row is found', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, i) => t.run(keep, { text: `n${i}` }, someone('communicator'))));
  const { pool } = t.house.database;
  expect(await verifyAudit(pool)).toEqual({ checked: 62, faults: [] });
  const [row] = (await pool.query('select lane, seq, actor_name from platform.audit_entries where seq = 2 limit 1'))
    .rows;
  await pool.query("update platform.audit_entries set actor_name = 'someone else' where lane = $1 and seq = 2", [
    row.lane,
  ]);
  expect((await verifyAudit(pool)).faults).toContainEqual({ lane: row.lane, seq: 2, fault: 'altered' });
  await pool.query('update platform.audit_entries set actor_name = $2 where lane = $1 and seq = 2', [
    row.lane,
    row.actor_name,
  ]);
  expect((await verifyAudit(pool)).faults).toEqual([]);
  await pool.query('delete from platform.audit_entries where lane = $1 and seq = 1', [row.lane]);
  expect((await verifyAudit(pool)).faults[0]).toMatchObject({ lane: row.lane, fault: 'removed' });
  await pool.query('delete from platform.audit_entries where lane = $1', [row.lane]);
  expect((await verifyAudit(pool)).faults).toEqual([{ lane: row.lane, seq: 0, fault: 'head-differs' }]);
});
