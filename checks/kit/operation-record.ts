// What the tests did with each operation, written down while they run (FYR_OPERATIONS names the folder), so that
// checks/operations.ts can say which operation nobody has shown to work, to refuse and to be audited. Seen, not searched for.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { House } from '../../platform/operation/domain.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { newId } from '../../platform/work/ids.ts';

/** One operation in one test house. */
export const Seen = z.object({
  /** who it worked for; `nobody` for a caller without session */
  worked: z.array(z.string()),
  refused: z.array(z.object({ kind: z.string(), code: z.string(), who: z.string() })),
  /** entries it left in the audit log */
  audited: z.int(),
});
export type Seen = z.infer<typeof Seen>;

export const Record = z.record(z.string(), Seen);
export type Record = z.infer<typeof Record>;

/** The house with every run noted; `write` is called before its database goes. */
export function noting(house: House): { house: House; write(): Promise<void> } {
  const folder = process.env.FYR_OPERATIONS;
  if (!folder) return { house, write: async () => {} };
  const record: Record = {};
  const of = (id: string): Seen => {
    record[id] ??= { worked: [], refused: [], audited: 0 };
    return record[id];
  };
  const run: House['run'] = async (operation, input, caller) => {
    const who = caller.actor?.id ?? 'nobody';
    try {
      const answer = await house.run(operation, input, caller);
      addOnce(of(operation.id).worked, who);
      return answer;
    } catch (error) {
      if (error instanceof Refusal) addOnce(of(operation.id).refused, { kind: error.kind, code: error.code, who });
      throw error;
    }
  };
  const write = async (): Promise<void> => {
    const entries = await house.database.pool.query<{ operation: string; count: number }>(
      'select operation, count(*)::int as count from platform.audit_entries group by operation',
    );
    for (const { operation, count } of entries.rows) if (operation in record) of(operation).audited = count;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${newId()}.json`), JSON.stringify(record));
  };
  return { house: { ...house, run }, write };
}

function addOnce<T>(list: T[], value: T): void {
  const text = JSON.stringify(value);
  if (!list.some((one) => JSON.stringify(one) === text)) list.push(value);
}
