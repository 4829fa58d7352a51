// Which agreements deliver these services, in short, for the pages of what stands on them. No permission is asked: the asking
// domain's own decides who may read of the service.
import type { Work } from '../../../platform/work/work.ts';
import { readable } from '../register/supplier-access.ts';
import { suppliersById } from '../register/supplier-rows.ts';
import { agreementNumber } from './agreement-rows.ts';

export interface AgreementInShort {
  readonly agreement: string;
  readonly number: string;
  readonly title: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly runsUntil: string | null;
  readonly dueOn: string | null;
  /** matters and risks of the supplier that are not settled */
  readonly matters: number;
  readonly risks: number;
  /** the caller may open the supplier and its agreements */
  readonly opens: boolean;
}

interface Found {
  [column: string]: unknown;
  agreement_id: string;
  number: number;
  title: string;
  supplier_id: string;
  runs_until: string | null;
  due_on: string | null;
  matters: number;
  risks: number;
  opens: boolean;
}

/** The agreements about any of these services that have not run out, the first to run out first. */
export async function agreementsDelivering(work: Work, services: readonly string[]): Promise<AgreementInShort[]> {
  if (services.length === 0) return [];
  const values: unknown[] = [services, work.today];
  const rows = await work.sql<Found>(
    `select a.agreement_id, a.number, a.title, a.supplier_id, a.runs_until, a.due_on,
       (select count(*) from suppliers.matters m where m.supplier_id = a.supplier_id and m.settled_on is null)::int as matters,
       (select count(*) from suppliers.risks r where r.supplier_id = a.supplier_id and r.closed_on is null)::int as risks,
       (${readable(work, values)}) as opens
     from suppliers.agreements a join suppliers.suppliers q using (supplier_id)
     where a.services && $1::text[] and (a.runs_until is null or a.runs_until >= $2)
     order by a.runs_until nulls last, a.number limit 50`,
    values,
  );
  const names = await suppliersById(work, [...new Set(rows.map((row) => row.supplier_id))]);
  return rows.map((row) => ({
    agreement: row.agreement_id,
    number: agreementNumber(row.number),
    title: row.title,
    supplier: row.supplier_id,
    supplierName: names.get(row.supplier_id)?.name ?? '',
    runsUntil: row.runs_until,
    dueOn: row.due_on,
    matters: row.matters,
    risks: row.risks,
    opens: row.opens,
  }));
}
