// The same region while its database takes nothing: a second house over a test's database, whose connections only read.
import { connect } from '../../platform/database/connect.ts';
import type { Log } from '../../platform/log/log.ts';
import { silentLog } from '../../platform/log/log.ts';
import type { House } from '../../platform/operation/domain.ts';
import { openHouse } from '../../platform/operation/house.ts';
import { assembleParts } from '../../platform/operation/parts.ts';
import type { TestHouse } from './test-house.ts';

export interface ReadOnlyHouse {
  readonly house: House;
  /** what was written to the server's log as a warning */
  readonly logged: readonly unknown[];
  close(): Promise<void>;
}

/** Opens it beside a test's house, with the same domains and clock. Every write is refused by PostgreSQL (SQLSTATE 25006). */
export function readOnlyHouse(test: TestHouse): ReadOnlyHouse {
  const url = new URL(test.house.database.url);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  const database = connect(url.href, () => {}, 3);
  const logged: unknown[] = [];
  const log: Log = Object.assign(silentLog(), { warn: (...line: unknown[]) => void logged.push(line) });
  const { domains } = test.house;
  const house = openHouse({ database, domains, log, clock: () => test.clock, assemble: assembleParts });
  return { house, logged, close: () => database.close() };
}
