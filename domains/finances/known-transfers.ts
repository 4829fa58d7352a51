// Transfers of budget as rooms above name them: what each is called, what it moves, between whom and whether it still holds. Only for
// those who read the ledger where the money comes from or goes to.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';

interface KnownTransfer {
  readonly transfer: string;
  /** "2019/3": the third of its year */
  readonly code: string;
  readonly year: number;
  readonly title: string;
  /** öre: what moves over the whole year */
  readonly amount: number;
  /** the units the money leaves and comes to, by code and by name */
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly isWithdrawn: boolean;
}

/** Those of these transfers the caller may read, by their ids. */
export async function knownTransfers(
  work: Work,
  transfers: readonly string[],
): Promise<ReadonlyMap<string, KnownTransfer>> {
  if (transfers.length === 0) return new Map();
  const rows = await work.sql<Omit<KnownTransfer, 'code' | 'fromName' | 'toName'> & { number: number }>(
    `select t.transfer_id as transfer, t.year::int as year, t.number, t.title, t.withdrawn_at is not null as "isWithdrawn",
       r."from", r."to", r.amount
     from finances.budget_transfers t join lateral (select min(unit) filter (where amount < 0) as "from",
         min(unit) filter (where amount > 0) as "to", coalesce(sum(amount) filter (where amount > 0), 0)::bigint as amount
       from finances.budget_transfer_rows where transfer_id = t.transfer_id) r on true
     where t.transfer_id = any($1)`,
    [transfers],
  );
  const tree = work.part(unitTreeKey);
  const name = (unit: string) => tree.unit(unit)?.name ?? unit;
  return new Map(
    rows
      .filter(({ from, to }) => [from, to].some((unit) => work.policy.may('finances.read-ledger', unit)))
      .map(({ number, ...row }) => [
        row.transfer,
        { ...row, code: `${row.year}/${number}`, fromName: name(row.from), toName: name(row.to) },
      ]),
  );
}
