// Another system's event log as cases: every figure the real log is known by is counted from the stored cases again; the same
// log twice changes nothing; what is wrong is told by row; an import is taken back; nobody is told and no clock starts.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import * as imports from '../../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { FileAnswer } from '../../../platform/work/work.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';

const { agent, nurse } = deskCallers;
const me = someone('administrator');
const realLog = path.resolve(import.meta.dirname, '../../../../shared/data/cases/uci-incident-event-log.zip');

let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
}, 60_000);
afterAll(() => t.close());

async function bring(stream: Readable, name: string, choices: Record<string, string> = {}, caller: Caller = me) {
  const { importId } = await t.run(
    imports.startImport,
    { kind: 'service-desk.event-log', name },
    { ...caller, upload: { stream, mediaType: 'text/csv' } },
  );
  await runDueJobs(t.house);
  if (Object.keys(choices).length > 0) {
    await t.run(imports.remapImport, { importId, choices }, caller);
    await runDueJobs(t.house);
  }
  return importId;
}

async function store(importId: string, rows: 'all' | 'good' = 'all') {
  await t.run(imports.commitImport, { importId, rows }, me);
  await runDueJobs(t.house);
  return t.run(imports.readImport, { importId }, me);
}

const rows = <Row extends Record<string, unknown>>(text: string): Promise<Row[]> =>
  t.house.act('count', me, (work) => work.sql<Row>(text));
const counts = async (sql: string) =>
  Object.fromEntries((await rows<{ k: string; n: number }>(sql)).map(({ k, n }) => [k, n]));
const log = (...lines: string[]) =>
  Readable.from([
    Buffer.from(
      [
        'Number,Incident state,Reassignment count,Opened at,Sys updated by,Sys updated at,Contact type,Category,Category,Priority,Assignment group,Assigned to,Resolved at',
        ...lines,
      ].join('\n'),
    ),
  ]);
const small = () =>
  log(
    'A1,New,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,12,?,1/3/2019 12:00',
    'A1,Active,1,1/3/2019 08:00,8,1/3/2019 09:00,Phone,55,170,2,Nät,Ida,1/3/2019 12:00',
    'A1,Awaiting User Info,1,1/3/2019 08:00,8,1/3/2019 10:00,Phone,55,170,2,Nät,Ida,1/3/2019 12:00',
    'A1,Resolved,1,1/3/2019 08:00,8,1/3/2019 12:00,Phone,55,170,2,Nät,Ida,1/3/2019 12:00',
    'A1,Closed,1,1/3/2019 08:00,9,8/3/2019 12:00,Phone,55,170,2,Nät,Ida,1/3/2019 12:00',
    'A2,New,0,2/3/2019 08:00,7,2/3/2019 08:05,Email,9,?,4,?,?,?',
  );

describe('a log of another system', () => {
  test('becomes cases with their whole history, and tells nobody', async () => {
    const told = 'select count(*)::int as n from graphile_worker._private_jobs';
    const before = await rows(told);
    const importId = await bring(small(), 'log.csv', { source: 'old' });
    const seen = await t.run(imports.readImport, { importId }, me);
    expect(seen).toMatchObject({ state: 'previewed', good: 2, bad: 0 });
    expect(seen.problems.map(({ code }) => code)).toEqual(['duplicate-heading']);
    expect(seen.sample[0]).toMatchObject({ case: 'A1', team: 'Nät', steps: 5, moves: 1 });
    expect(await store(importId)).toMatchObject({ state: 'stored', stored: 2, same: 0 });
    expect(await rows(told)).toEqual(before);
    const [found] = await rows<{ case_id: string }>(
      "select case_id from service_desk.imported_cases where source = 'old' and source_key = 'A1'",
    );
    const page = await t.run(contract.showCase, { case: found?.case_id ?? '' }, agent);
    expect(page).toMatchObject({
      title: 'A1: 55 / 170',
      state: 'closed',
      kind: 'incident',
      channel: 'phone',
      priority: 2,
      teamName: 'Grupp Nät (old)',
      assignee: 'Ida',
      reassigned: 1,
      openedAt: '2019-03-01T08:00:00.000Z',
      resolvedAt: '2019-03-01T12:00:00.000Z',
      deadlineAt: null,
      isLate: false,
    });
    expect(page.entries.map(({ what, text: word, by }) => [what, word, by])).toEqual([
      ['opened', 'New', '7'],
      ['started', 'Active', '8'],
      ['waiting', 'Awaiting User Info', '8'],
      ['resolved', 'Resolved', '8'],
      ['closed', 'Closed', '9'],
    ]);
    expect(page.entries[1]?.changes).toMatchObject({
      team_code: ['Grupp 12 (old)', 'Grupp Nät (old)'],
      priority: ['3', '2'],
    });
    // from eight to twelve, less the two hours of waiting
    expect(page.clocks).toMatchObject([{ clock: 'resolution', state: 'ended', target: null, used: 7200 }]);
    expect(
      await rows(
        `select p.team_code, extract(epoch from to_at - from_at)::int as seconds from service_desk.team_periods p
         join service_desk.imported_cases using (case_id) where source_key = 'A1' order by ordinal`,
      ),
    ).toEqual([
      { team_code: 'old-12', seconds: 3300 },
      { team_code: 'old-nat', seconds: 7 * 86_400 + 3 * 3600 },
    ]);
  });

  test('an open case of it stands in the queue without clocks, and with a team nobody of ours is in', async () => {
    const [open] = await rows(
      `select c.state, c.clocks, c.team_code from service_desk.cases c join service_desk.imported_cases i using (case_id)
       where source_key = 'A2'`,
    );
    expect(open).toEqual({ state: 'new', clocks: null, team_code: 'old-none' });
  });

  test('twice changes nothing, and the same case with other content is refused by its row', async () => {
    expect(await store(await bring(small(), 'log.csv', { source: 'old' }))).toMatchObject({ stored: 0, same: 2 });
    const other = log('A2,New,0,2/3/2019 08:00,7,2/3/2019 08:05,Email,9,?,3,?,?,?');
    const importId = await bring(other, 'log.csv', { source: 'old' });
    const { problems } = await t.run(imports.readImportProblems, { importId }, me);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'case-differs', line: 2, value: 'A2', severity: 'error' }),
    );
    expect(await t.run(imports.readImport, { importId }, me)).toMatchObject({ good: 0, bad: 1 });
  });

  test('a case with a line that cannot be read stays out whole, and so do lines that stand apart', async () => {
    const importId = await bring(
      log(
        'B1,New,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,12,?,?',
        'B1,Closed,0,1/3/2019 08:00,7,31/2/2019 08:05,Phone,55,170,3,12,?,?',
        'B2,New,0,i går,7,1/3/2019 08:05,Phone,55,170,3,12,?,?',
        'B2,Closed,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,12,?,?',
        'B3,-100,0,1/3/2019 08:00,7,1/3/2019 07:05,Phone,55,170,3,12,?,?',
        'B1,New,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,12,?,?',
      ),
      'log.csv',
      { source: 'other' },
    );
    const { problems } = await t.run(imports.readImportProblems, { importId }, me);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['no-such-stamp', 3, 'Sys updated at'],
      ['no-such-stamp', 4, 'Opened at'],
      ['changed-before-opening', 6, null],
      ['unknown-state', 6, null],
      ['case-scattered', 7, null],
      ['duplicate-heading', 1, 'Category'],
    ]);
    expect(await t.run(imports.readImport, { importId }, me)).toMatchObject({ good: 1 });
    const file = await t.run(imports.downloadBadRows, { importId }, me);
    // the answer of a download
    expect(await text((file as FileAnswer).content as Readable)).toContain('31/2/2019 08:05');
  });

  test('is not for whoever may not change teams', async () => {
    await expect(bring(small(), 'log.csv', {}, nurse)).rejects.toMatchObject({ code: 'import-kind-unknown' });
    await expect(bring(small(), 'log.csv', {}, agent)).rejects.toMatchObject({ code: 'import-kind-unknown' });
  });

  test('is taken back with its teams, unless somebody has worked with one of its cases', async () => {
    const teams = 'select count(*)::int as n from service_desk.teams';
    const before = await rows(teams);
    const importId = await bring(log('C1,New,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,77,?,?'), 'log.csv', {
      source: 'gone',
    });
    await store(importId);
    const [found] = await rows<{ case_id: string }>(
      "select case_id from service_desk.imported_cases where source = 'gone'",
    );
    expect(await t.run(imports.undoImport, { importId }, me)).toEqual({ removed: 1 });
    expect(await rows(teams)).toEqual(before);
    await expect(t.run(contract.showCase, { case: found?.case_id ?? '' }, agent)).rejects.toMatchObject({
      code: 'no-such-case',
    });
    const again = await bring(log('C1,New,0,1/3/2019 08:00,7,1/3/2019 08:05,Phone,55,170,3,77,?,?'), 'log.csv', {
      source: 'gone',
    });
    await store(again);
    const [now] = await rows<{ case_id: string }>(
      "select case_id from service_desk.imported_cases where source = 'gone'",
    );
    await t.run(contract.commentCase, { case: now?.case_id ?? '', text: 'Vi tittar', isInternal: true }, agent);
    await expect(t.run(imports.undoImport, { importId: again }, me)).rejects.toMatchObject({
      code: 'cases-changed-since-import',
    });
  });
});

describe.runIf(existsSync(realLog))('the real log', () => {
  const stage = "join service_desk.imported_cases i using (case_id) where i.source = 'log'";

  test('comes in as a ZIP, quickly, and a second run changes nothing', async () => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const first = await bring(createReadStream(realLog), 'uci-incident-event-log.zip');
    expect(await t.run(imports.readImport, { importId: first }, me)).toMatchObject({ good: 24_918, bad: 0 });
    expect(await store(first)).toMatchObject({ state: 'stored', stored: 24_918, same: 0 });
    const { user, system } = process.cpuUsage(used);
    const work = (user + system) / 1_000_000;
    console.log(`${work.toFixed(1)} s of processor time, ${((performance.now() - began) / 1000).toFixed(1)} s in all`);
    // what else the machine does at the moment says nothing of the import
    expect(work).toBeLessThan(30);
    const again = await bring(Readable.from([firstCasesOf(readFileSync(realLog), 4000)]), 'log-again.csv');
    expect(await store(again)).toMatchObject({ stored: 0, same: 4000 });
  }, 300_000);

  test('gives every figure it is known by again, counted from the cases', async () => {
    expect(
      await rows(
        `select count(*)::int as cases, sum(version)::int as events, count(*) filter (where resolved_at is null)::int as unresolved,
           to_char(min(opened_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as first,
           to_char(max(opened_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as last
         from service_desk.cases c join service_desk.imported_cases i using (case_id, version) where i.source = 'log'`,
      ),
    ).toEqual([
      { cases: 24_918, events: 141_712, unresolved: 1556, first: '2016-02-29 01:16', last: '2017-02-16 14:17' },
    ]);
    expect(
      await counts(`select e.text as k, count(*)::int as n from service_desk.case_entries e ${stage} group by 1`),
    ).toEqual({
      Active: 38_716,
      New: 36_407,
      Resolved: 25_751,
      Closed: 24_985,
      'Awaiting User Info': 14_642,
      'Awaiting Vendor': 707,
      'Awaiting Problem': 461,
      'Awaiting Evidence': 38,
      '-100': 5,
    });
    expect(
      await counts(
        "select labels ->> 'agreedTimeKept' as k, count(*)::int as n from service_desk.imported_cases where source = 'log' group by 1",
      ),
    ).toEqual({ true: 15_803, false: 9115 });
    expect(
      await counts(`select priority::text as k, count(*)::int as n from service_desk.cases c ${stage} group by 1`),
    ).toEqual({ 1: 270, 2: 408, 3: 23_466, 4: 774 });
  });

  test('gives the times and the moves between groups again', async () => {
    const hours = 'extract(epoch from resolved_at - opened_at) / 3600.0';
    expect(
      await rows(
        `select count(*)::int as n, round(percentile_cont(0.5) within group (order by ${hours})::numeric, 1)::float8 as median,
           round(avg(${hours})::numeric, 2)::float8 as mean, round(percentile_cont(0.9) within group (order by ${hours})::numeric, 1)::float8 as p90
         from service_desk.cases c ${stage} and resolved_at is not null`,
      ),
    ).toEqual([{ n: 23_362, median: 22.1, mean: 178.17, p90: 381.5 }]);
    expect(
      await rows(
        `select count(*) filter (where reassigned = 0)::int as none, round(avg((reassigned > 0)::int) * 100, 1)::float8 as some,
           round(avg(reassigned), 3)::float8 as mean, max(reassigned) as most,
           count(*) filter (where reopened > 0)::int as reopened, max(reopened) as oftenest
         from service_desk.cases c ${stage}`,
      ),
    ).toEqual([{ none: 13_549, some: 45.6, mean: 0.94, most: 27, reopened: 275, oftenest: 8 }]);
    expect(
      await counts(
        `select least(reassigned, 5)::text as k, round(percentile_cont(0.5) within group (order by ${hours})::numeric, 2)::float8 as n
         from service_desk.cases c ${stage} and resolved_at is not null group by 1`,
      ),
    ).toEqual({ 0: 0.68, 1: 42.05, 2: 102.97, 3: 146.1, 4: 186.1, 5: 292.07 });
  });

  test('keeps its links, its ways in and its dirt', async () => {
    expect(
      await rows(
        `select count(labels ->> 'problem')::int as with_problem, count(distinct labels ->> 'problem')::int as problems,
           count(labels ->> 'change')::int as with_change, count(distinct labels ->> 'change')::int as changes
         from service_desk.imported_cases where source = 'log'`,
      ),
    ).toEqual([{ with_problem: 380, problems: 244, with_change: 176, changes: 174 }]);
    // the way in as the log says it, step by step: what it was opened with, and each change of it from then on
    expect(
      await counts(
        `select coalesce((select o.changes -> 'channel' ->> 1 from service_desk.case_entries o
             where o.case_id = e.case_id and o.ordinal <= e.ordinal and o.changes ? 'channel' order by o.ordinal desc limit 1),
           i.opening ->> 'channel') as k, count(*)::int as n
         from service_desk.case_entries e ${stage} group by 1`,
      ),
    ).toEqual({ Phone: 140_462, 'Self service': 995, Email: 220, IVR: 18, 'Direct opening': 17 });
    expect(
      await rows(
        `select count(*) filter (where e.at < c.opened_at)::int as early,
           count(*) filter (where i.registered_at < c.opened_at)::int as registered_early,
           count(distinct e.case_id) filter (where e.at < e.previous)::int as out_of_order
         from (select *, lag(at) over (partition by case_id order by ordinal) as previous from service_desk.case_entries) e
         join service_desk.cases c using (case_id) ${stage}`,
      ),
    ).toEqual([{ early: 5, registered_early: 34, out_of_order: 1 }]);
  });
});

/** The log's heading and the lines of its first cases, each of which stands in one piece. */
function firstCasesOf(zip: Buffer, cases: number): Buffer {
  const [log = new Uint8Array()] = Object.values(unzipSync(zip));
  const [heading = '', ...lines] = Buffer.from(log).toString('latin1').split('\n');
  const seen = new Set<string | undefined>();
  const end = lines.findIndex((line) => seen.add(line.split(',')[0]).size > cases);
  return Buffer.from([heading, ...lines.slice(0, end)].join('\n'), 'latin1');
}
