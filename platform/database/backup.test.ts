// A backup taken from one database and restored into another brings everything back; a damaged one changes nothing.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { verifyAudit } from '../audit/audit.ts';
import { prepareJobs, runDueJobs } from '../jobs/jobs.ts';
import { silentLog } from '../log/log.ts';
import type { House } from '../operation/domain.ts';
import { domain } from '../operation/domain.ts';
import { migrationFolders, openHouse } from '../operation/house.ts';
import { newId } from '../work/ids.ts';
import { writeBackup } from './backup.ts';
import { readBackup } from './backup-form.ts';
import { connect } from './connect.ts';
import { migrationFiles } from './migrate.ts';
import { restoreBackup } from './restore.ts';
import { copyOut, storedTables } from './stored-tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fyr-backup-'));
writeFileSync(
  path.join(folder, '0001-parcels.sql'),
  `create schema parcels;
   create table parcels.rooms (room_id int generated always as identity primary key, name text not null unique);
   create table parcels.boxes (
     box_id uuid primary key, room_id int not null references parcels.rooms, inside uuid references parcels.boxes,
     label text, weight double precision, price numeric(20, 4), seen_at timestamptz, packed_on date, lasts interval,
     tags text[], content jsonb, seal bytea, broken boolean, doubled numeric generated always as (price * 2) stored);
   insert into parcels.rooms (name) values ('made by the migration');`,
);
let sent = 0;
const parcels = domain({
  name: 'parcels',
  uses: [],
  permissions: {},
  operations: [],
  jobs: [
    {
      name: 'send-parcel',
      run: async () => {
        sent++;
      },
    },
  ],
  migrations: pathToFileURL(`${folder}/`),
});

let t: TestHouse;
let schemas: string[];
let backup: Buffer;
const others: House[] = [];

beforeAll(async () => {
  t = await testHouse([parcels]);
  schemas = migrationFolders(t.house.domains).map((each) => each.name);
  await fill(t.house);
  backup = await taken(t.house);
});
afterAll(async () => {
  for (const house of others) await dropped(house);
  await t.close();
  rmSync(folder, { recursive: true });
});

test('every row of every table comes back as it was, and the audit log is whole', async () => {
  const house = await emptyHouse();
  const summary = await restored(house, backup);
  expect(summary.tables.map((each) => each.table)).toContain('parcels.boxes');
  expect(await contents(house)).toEqual(await contents(t.house));
  expect(await verifyAudit(house.database.pool)).toMatchObject({ faults: [], checked: 3 });
});

test('what the database makes itself is made again: identities go on, generated columns are filled', async () => {
  const house = await emptyHouse();
  await restored(house, backup);
  const { pool } = house.database;
  const next = await pool.query("insert into parcels.rooms (name) values ('next') returning room_id");
  const last = await t.house.database.pool.query('select max(room_id) as id from parcels.rooms');
  expect(next.rows[0].room_id).toBe(last.rows[0].id + 1);
  const doubled = await pool.query('select doubled from parcels.boxes where price is not null');
  expect(doubled.rows).toEqual([{ doubled: '246.9134' }]);
});

test('a waiting job is done after the restore', async () => {
  const house = await emptyHouse();
  await restored(house, backup);
  const before = sent;
  expect(await runDueJobs(house)).toBe(1);
  expect(sent).toBe(before + 1);
});

test('a file that ends early is refused wherever it was cut, and the database stays empty', async () => {
  const house = await emptyHouse();
  for (const part of [0.2, 0.5, 0.9, 0.999])
    await expect(restored(house, backup.subarray(0, Math.floor(backup.length * part)))).rejects.toThrow(
      'ends too early',
    );
  const plain = gunzipSync(backup);
  const withoutLast = plain.subarray(0, plain.lastIndexOf('{"end":true'));
  await expect(restored(house, gzipSync(withoutLast))).rejects.toThrow('ends too early');
  expect(await tablesOf(house)).toEqual([]);
});

test('an altered file is refused: a bit of the packed file, a value, a row left out, a line appended', async () => {
  const house = await emptyHouse();
  const flipped = Buffer.from(backup);
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
  await expect(restored(house, flipped)).rejects.toThrow('damaged');
  const text = gunzipSync(backup).toString('utf8');
  expect(text).toContain('café');
  for (const altered of [
    text.replace('café', 'cafe'),
    text.replace(/^.*made by the migration.*\n/m, ''),
    text.replace('"version":"1.2.3"', '"version":"1.2.4"'),
    `${text}{}\n`,
  ])
    await expect(restored(house, gzipSync(altered))).rejects.toThrow('damaged');
  expect(await tablesOf(house)).toEqual([]);
});

test('another kind of file is refused in words', async () => {
  for (const other of [Buffer.from('<html>not found</html>'), gzipSync('{"name":"a package"}\n'), gzipSync('PGDMP\n')])
    await expect(readBackup(Readable.from([other]))).rejects.toThrow(/not a backup of Fyr/);
  await expect(readBackup(Readable.from([Buffer.alloc(0)]))).rejects.toThrow('ends too early');
});

test('a database that holds a region is only replaced by force', async () => {
  const house = await emptyHouse();
  await restored(house, backup);
  await house.database.pool.query("insert into parcels.rooms (name) values ('not in the backup')");
  await expect(restored(house, backup)).rejects.toThrow('already holds a region');
  await restored(house, backup, { force: true });
  expect(await contents(house)).toEqual(await contents(t.house));
});

test('a backup of a newer or different version is refused before anything is done', async () => {
  const house = await emptyHouse();
  const files = migrationFiles(migrationFolders(t.house.domains));
  await expect(restored(house, backup, { migrations: files.slice(0, -1) })).rejects.toThrow('this version has not');
  const changed = files.map((file) => ({ ...file, sha256: 'of another text' }));
  await expect(restored(house, backup, { migrations: changed })).rejects.toThrow('differs');
  expect(await tablesOf(house)).toEqual([]);
});

test('a backup whose audit log was altered is refused unless that is accepted', async () => {
  const tampered = await emptyHouse();
  await restored(tampered, backup);
  await tampered.database.pool.query("update platform.audit_entries set actor_name = 'somebody else'");
  const file = await taken(tampered);
  const house = await emptyHouse();
  await expect(restored(house, file)).rejects.toThrow('audit log is not whole');
  expect(await tablesOf(house)).toEqual([]);
  await restored(house, file, { brokenAudit: true });
  expect(await tablesOf(house)).toContain('parcels.boxes');
});

test('a backup taken while others write holds whole transactions only', async () => {
  const house = await emptyHouse();
  await restored(house, backup);
  let writing = true;
  const writer = (async () => {
    while (writing)
      await house.act('write-pair', someone('administrator'), async (work) => {
        await work.sql('insert into parcels.rooms (name) values ($1)', [`a ${work.newId()}`]);
        await work.sql('insert into parcels.rooms (name) values ($1)', [`b ${work.newId()}`]);
      });
  })();
  const files = [await taken(house), await taken(house), await taken(house)];
  writing = false;
  await writer;
  for (const file of files) {
    const target = await emptyHouse();
    await restored(target, file);
    const { rows } = await target.database.pool.query(
      "select count(*) filter (where name like 'a %')::int as a, count(*) filter (where name like 'b %')::int as b from parcels.rooms",
    );
    expect(rows[0].a).toBe(rows[0].b);
  }
});

async function fill(house: House): Promise<void> {
  const caller = someone('administrator');
  await house.act('fill', caller, async (work) => {
    await work.sql("insert into parcels.rooms (name) select 'room ' || n from generate_series(1, 1500) n");
    const outer = work.newId();
    const insert = `insert into parcels.boxes (box_id, room_id, inside, label, weight, price, seen_at, packed_on, lasts, tags,
      content, seal, broken) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
    await work.sql(insert, [outer, 1, null, null, null, null, null, null, null, null, null, null, null]);
    await work.sql(insert, [
      ...[
        work.newId(),
        2,
        outer,
        'a\tcafé\\N\r\n\\.\nåäö æøå 🛟',
        0.1 + 0.2,
        '123.4567',
        '2019-08-31T22:00:00.123456Z',
      ],
      ...['2019-08-31', '1 mon 2 days 03:04:05.6', ['a', 'b,"c"', null], { deep: ['\u0001', 1e21] }],
      ...[Buffer.from([0, 1, 255]), false],
    ]);
    await work.sql(insert, [
      work.newId(),
      3,
      null,
      '\\N',
      1e-300,
      null,
      null,
      null,
      null,
      [],
      null,
      Buffer.alloc(0),
      true,
    ]);
    work.enqueue('send-parcel', { to: 'Östersund' }, { key: 'one parcel' });
  });
  for (const text of ['second', 'third']) await house.act(text, caller, async () => undefined);
}

async function taken(house: House): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk);
      done();
    },
  });
  await writeBackup(house.database.pool, sink, { schemas, version: '1.2.3' });
  return Buffer.concat(pieces);
}

function restored(house: House, file: Buffer, more: Partial<Parameters<typeof restoreBackup>[2]> = {}) {
  // in small pieces, so that every mark lies across two of them sometimes
  const pieces = Array.from({ length: Math.ceil(file.length / 1009) }, (_, at) =>
    file.subarray(at * 1009, (at + 1) * 1009),
  );
  const migrations = migrationFiles(migrationFolders(house.domains));
  return restoreBackup(house.database.pool, Readable.from(pieces), { schemas, migrations, ...more });
}

async function contents(house: House): Promise<Record<string, string>> {
  const client = await house.database.pool.connect();
  try {
    const all: Record<string, string> = {};
    for (const table of await storedTables(client, schemas)) {
      const hash = createHash('sha256');
      for await (const chunk of client.query(copyTo(copyOut(table)))) hash.update(chunk);
      all[table.name] = hash.digest('hex');
    }
    return all;
  } finally {
    client.release();
  }
}

async function tablesOf(house: House): Promise<string[]> {
  const found = await house.database.pool.query(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname = any($1)",
    [schemas],
  );
  return found.rows.map((row) => row.name);
}

async function emptyHouse(): Promise<House> {
  const name = `t_${newId().replaceAll('-', '')}`;
  await t.house.database.pool.query(`create database ${name}`);
  const url = new URL(t.house.database.url);
  url.pathname = `/${name}`;
  const house = openHouse({ database: connect(url.href, () => {}, 4), domains: t.house.domains, log: silentLog() });
  others.push(house);
  await prepareJobs(house);
  return house;
}

async function dropped(house: House): Promise<void> {
  await house.database.close();
  await t.house.database.pool.query(`drop database ${new URL(house.database.url).pathname.slice(1)} with (force)`);
}
