// The rows of agreements: loading one under its supplier's rule, how they stand today, and how they are shown.
import { isShownInBrowser } from '../../../formats/mail/sniff-type.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { PenaltyPeriod } from '../levels/penalty-rules.ts';
import { checkVersion, supplierFor, supplierToChange } from '../register/supplier-access.ts';
import { type SupplierRecord, suppliersById } from '../register/supplier-rows.ts';
import type { AgreementFile, AgreementFileKind, AgreementRow, DueKind } from './agreement-contract.ts';
import { type Standing, standingOn } from './agreement-rules.ts';

export interface AgreementRecord {
  [column: string]: unknown;
  agreement_id: string;
  supplier_id: string;
  number: number;
  reference: string;
  title: string;
  starts_on: string;
  ends_on: string | null;
  notice_months: number;
  renewal_months: number;
  notice_given_on: string | null;
  value_ore: number;
  value_per: 'whole' | 'year';
  monthly_fee_ore: number;
  ceiling_per: PenaltyPeriod | null;
  ceiling_ore: number | null;
  ceiling_share: number | null;
  services: string[];
  note: string;
  runs_until: string | null;
  due_kind: DueKind | null;
  due_on: string | null;
  version: number;
}

export interface OptionRecord {
  [column: string]: unknown;
  agreement_id: string;
  ordinal: number;
  months: number;
  decide_by: string;
  outcome: 'taken' | 'declined' | null;
  decided_on: string | null;
}

export interface ShownFile {
  [column: string]: unknown;
  agreement_file_id: string;
  name: string;
  title: string;
  kind: AgreementFileKind;
  media_type: string;
  size: number;
  added_at: Date;
  by_name: string;
}

/** `A-2001`. */
export function agreementNumber(number: number): string {
  return `A-${number}`;
}

/** Loads an agreement whose supplier the caller may read. */
export async function agreementFor(
  work: Work,
  agreementId: string,
): Promise<{ readonly record: AgreementRecord; readonly mayChange: boolean; readonly supplier: SupplierRecord }> {
  const record = await load(work, agreementId);
  const seen = await supplierFor(work, record.supplier_id).catch(hidden);
  return { record, mayChange: seen.mayChange, supplier: seen.record };
}

/** Loads an agreement for a step; its supplier is locked until the transaction ends. */
export async function agreementToChange(
  work: Work,
  agreementId: string,
  version?: number,
): Promise<{ readonly record: AgreementRecord; readonly supplier: SupplierRecord }> {
  const found = await load(work, agreementId);
  const supplier = await supplierToChange(work, found.supplier_id).catch(hidden);
  // read anew behind the lock
  const record = await load(work, agreementId);
  checkVersion(record, version);
  return { record, supplier };
}

/** The options of these agreements, in order. */
export async function optionsOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, OptionRecord[]>> {
  const rows = await work.sql<OptionRecord>(
    'select * from suppliers.agreement_options where agreement_id = any($1) order by agreement_id, ordinal',
    [ids],
  );
  return Map.groupBy(rows, (row) => row.agreement_id);
}

/** How an agreement stands on the day of the work. */
export function standing(work: Work, record: AgreementRecord, options: readonly OptionRecord[]): Standing {
  return standingOn(
    {
      startsOn: record.starts_on,
      endsOn: record.ends_on,
      noticeMonths: record.notice_months,
      renewalMonths: record.renewal_months,
      noticeGivenOn: record.notice_given_on,
      options: options.map((each) => ({ decideBy: each.decide_by, outcome: each.outcome })),
    },
    work.today,
  );
}

/** Keeps what follows from the days beside them, so that lists sort and filter by it. */
export async function keepStandings(work: Work, agreementIds: readonly string[]): Promise<void> {
  const records = await work.sql<AgreementRecord>('select * from suppliers.agreements where agreement_id = any($1)', [
    agreementIds,
  ]);
  const options = await optionsOf(work, agreementIds);
  const rows = records.map((record) => {
    const now = standing(work, record, options.get(record.agreement_id) ?? []);
    return { id: record.agreement_id, until: now.runsUntil, kind: now.due?.kind ?? null, on: now.due?.on ?? null };
  });
  await work.sql(
    `update suppliers.agreements a set runs_until = c.until, due_kind = c.kind, due_on = c."on"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, until date, kind text, "on" date) where a.agreement_id = c.id`,
    [JSON.stringify(rows)],
  );
}

/** Agreements as lists show them, in the order given. */
export async function shownAgreements(work: Work, records: readonly AgreementRecord[]): Promise<AgreementRow[]> {
  const options = await optionsOf(
    work,
    records.map((record) => record.agreement_id),
  );
  const names = await suppliersById(work, [...new Set(records.map((record) => record.supplier_id))]);
  return records.map((record) => {
    const now = standing(work, record, options.get(record.agreement_id) ?? []);
    return {
      agreement: record.agreement_id,
      number: agreementNumber(record.number),
      reference: record.reference,
      title: record.title,
      supplier: record.supplier_id,
      supplierName: names.get(record.supplier_id)?.name ?? '',
      state: now.state,
      startsOn: record.starts_on,
      endsOn: now.runsUntil,
      noticeBy: now.noticeBy,
      due: now.due,
      valueOre: record.value_ore,
      valuePer: record.value_per,
    };
  });
}

/** A document as lists show it. */
export function shownFile(row: ShownFile): AgreementFile {
  return {
    file: row.agreement_file_id,
    name: row.name,
    title: row.title,
    kind: row.kind,
    isShown: isShownInBrowser(row.media_type),
    size: row.size,
    addedAt: row.added_at.toISOString(),
    by: row.by_name,
  };
}

async function load(work: Work, agreementId: string): Promise<AgreementRecord> {
  const [record] = await work.sql<AgreementRecord>('select * from suppliers.agreements where agreement_id = $1', [
    agreementId,
  ]);
  if (!record) throw new Refusal('not-found', 'no-such-agreement');
  return record;
}

/** Of a supplier one may not know, its agreements do not exist either. */
function hidden(error: unknown): never {
  if (error instanceof Refusal && error.code === 'no-such-supplier')
    throw new Refusal('not-found', 'no-such-agreement');
  throw error;
}
