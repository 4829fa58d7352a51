// A house over an embedded PostgreSQL of its own, set as the product sets it, for benchmarks of the ledger: with the
// units and cost centres of bench/region-ledger.ts, and thrown away afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finances } from '../domains/finances/finances.ts';
import { people } from '../domains/people/people.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { embeddedPlaces } from '../platform/database/embedded-files.ts';
import { prepareJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import type { Domain, House } from '../platform/operation/domain.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { benchCostCentre, benchUnit, benchUnits } from './region-ledger.ts';

export const region = 'R';

/** Opens it, with what more of the house is measured; `close` stops the server and removes its files. */
export async function benchHouse(more: readonly Domain[] = []): Promise<{
  house: House;
  folder: string;
  postmaster: number;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-'));
  const server = await startEmbedded(path.join(folder, 'database'));
  const database = connect(server.url);
  const domains = [...platformDoors, people, finances, ...more];
  const house = openHouse({
    database,
    domains,
    log: silentLog(),
    assemble: assembleParts,
    clock: () => new Date('2019-12-31T12:00:00Z'),
  });
  await house.migrate();
  await prepareJobs(house);
  await units(house);
  return {
    house,
    folder,
    postmaster: server.pid,
    close: async () => {
      await database.close();
      await server.stop();
      removeBench(folder);
    },
  };
}

/** Removes a benchmark's folder and, where root may not run the server below it, the place its `database` has instead. */
export function removeBench(folder: string): void {
  const { home } = embeddedPlaces(path.join(folder, 'database'));
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
}

async function units(house: House): Promise<void> {
  const { pool } = house.database;
  await pool.query(
    `insert into people.unit_versions (unit_code, valid_from, name, kind) values ('${region}', '2000-01-01', 'Region', 'region')`,
  );
  for (let division = 0; division < 10; division++)
    await pool.query(
      `insert into people.unit_versions (unit_code, valid_from, name, kind, parent_code) values ('D${division}', '2000-01-01', 'Division', 'division', '${region}')`,
    );
  for (let index = 0; index < benchUnits; index++) {
    await pool.query(
      `insert into people.unit_versions (unit_code, valid_from, name, kind, parent_code) values ($1, '2000-01-01', $1, 'section', $2)`,
      [benchUnit(index), `D${index % 10}`],
    );
    await pool.query(
      `insert into people.cost_centres (cost_centre_code, valid_from, name, unit_code) values ($1, '2000-01-01', $1, $2)`,
      [benchCostCentre(index), benchUnit(index)],
    );
  }
  house.tree.forget();
}
