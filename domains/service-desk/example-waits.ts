// Cases of the example that waited for a supplier for a while before they were solved: three incidents of five of a delivered service
// that took more than eight hours. Drawn by themselves, so that the cases are what they were.
import { random } from '../../example/region.ts';
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleSupplierOf } from '../suppliers/example.ts';
import type { ExampleCase } from './example-case.ts';

export interface ExampleWait {
  readonly supplier: string;
  readonly from: Date;
  readonly to: Date | null;
}

/** Whom each of the cases waited for and how long, by the case. */
export function exampleWaits(cases: readonly ExampleCase[]): ReadonlyMap<string, ExampleWait> {
  const chance = random('supplier waits');
  return new Map(
    cases.flatMap((each): [string, ExampleWait][] => {
      const supplier = exampleSupplierOf(each.text.service);
      if (supplier === null || each.answeredAt === null) return [];
      if (each.waitingFor === 'supplier') return [[each.id, { supplier, from: each.answeredAt, to: null }]];
      if (each.resolvedAt === null || each.text.kind !== 'incident') return [];
      const seconds = (each.resolvedAt.getTime() - each.answeredAt.getTime()) / 1000;
      if (seconds < 8 * 3600 || chance.next() > 0.6) return [];
      const at = (share: number) => new Date((each.answeredAt?.getTime() ?? 0) + Math.round(seconds * share) * 1000);
      return [[each.id, { supplier, from: at(0.1), to: at(0.4 + chance.next() * 0.5) }]];
    }),
  );
}

export async function copyWaits(work: Work, waits: ReadonlyMap<string, ExampleWait>): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.supplier_waits',
    ['case_id', 'ordinal', 'supplier_id', 'from_at', 'to_at'],
    [...waits].map(([id, wait]) => [id, 1, wait.supplier, wait.from.toISOString(), wait.to?.toISOString() ?? null]),
  );
}
