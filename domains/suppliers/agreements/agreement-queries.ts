// Reading agreements: the list over all suppliers one may read, one agreement whole, and what I must decide soon.

import { anywhere } from '../../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import type { Work } from '../../../platform/work/work.ts';
import { ceilingOre } from '../levels/ceiling-rules.ts';
import { ceilingOf } from '../levels/level-rows.ts';
import { readable } from '../register/supplier-access.ts';
import { change } from '../register/supplier-contract.ts';
import { namedCodes } from '../register/supplier-rows.ts';
import type * as contract from './agreement-contract.ts';
import { agreementFileKinds } from './agreement-contract.ts';
import {
  type AgreementRecord,
  agreementFor,
  optionsOf,
  type ShownFile,
  shownAgreements,
  shownFile,
  standing,
} from './agreement-rows.ts';

type Filters = Omit<GivenOf<typeof contract.exportAgreements>, 'format'>;

export async function agreementList(
  work: Work,
  input: GivenOf<typeof contract.listAgreements>,
): Promise<AnswerOf<typeof contract.listAgreements>> {
  const { rows, next } = await agreementRecords(work, input, input.after ?? null, input.limit);
  return { rows: await shownAgreements(work, rows), next };
}

/** One page of records after a mark, and the mark of the next page. */
export async function agreementRecords(
  work: Work,
  filters: Filters,
  mark: string | null,
  limit: number,
): Promise<{ rows: AgreementRecord[]; next: string | null }> {
  const [after] = agreementMark.read(mark) ?? [null];
  const values: unknown[] = [];
  const where = [readable(work, values), ...conditions(work, filters, values)];
  if (after !== null)
    where.push(
      `(${ends}, a.number) > (select ${ends}, a.number from suppliers.agreements a where a.number = $${values.push(after)}::bigint)`,
    );
  const found = await work.sql<AgreementRecord>(
    `select a.* from suppliers.agreements a join suppliers.suppliers q using (supplier_id)
     where ${where.join(' and ')} order by ${ends}, a.number limit ${limit + 1}`,
    values,
  );
  return agreementMark.page(found, limit, (row) => [row.number]);
}

const agreementMark = listMark('agreements', 'whole');

export async function agreementPage(work: Work, input: { agreement: string }): Promise<contract.AgreementPage> {
  const { record, mayChange } = await agreementFor(work, input.agreement);
  const [row] = await shownAgreements(work, [record]);
  if (!row) throw new Error('an agreement that was loaded is not shown');
  const options = (await optionsOf(work, [record.agreement_id])).get(record.agreement_id) ?? [];
  return {
    ...row,
    writtenEndsOn: record.ends_on,
    renewals: standing(work, record, options).renewals,
    noticeMonths: record.notice_months,
    renewalMonths: record.renewal_months,
    noticeGivenOn: record.notice_given_on,
    monthlyFeeOre: record.monthly_fee_ore,
    penaltyCeiling: shownCeiling(record),
    services: await namedCodes(work, record.services),
    note: record.note,
    options: options.map((each) => ({
      ordinal: each.ordinal,
      months: each.months,
      decideBy: each.decide_by,
      outcome: each.outcome,
      decidedOn: each.decided_on,
    })),
    files: await filesOf(work, record.agreement_id),
    reminders: await remindersOf(work, record.agreement_id),
    version: record.version,
    mayChange,
  };
}

/** What was reminded of and is still to be decided, for those who may change the supplier. */
export async function myDueDays(work: Work): Promise<AnswerOf<typeof contract.listMyDueDays>> {
  const values: unknown[] = [];
  const mine = readable(work, values, true);
  const units = work.policy.unitsWith(change);
  const mayChange = units === 'all' ? 'true' : `q.unit_code = any($${values.push(units)})`;
  const [me, today] = [`$${values.push(work.actor?.personId ?? null)}`, `$${values.push(work.today)}`];
  // somebody who manages suppliers hears of those; who manages none, of the unit's
  const rows = await work.sql<{
    agreement_id: string;
    title: string;
    supplier_id: string;
    name: string;
    kind: contract.DueKind;
    due_on: string;
    days: number;
  }>(
    `select a.agreement_id, a.title, a.supplier_id, q.name, a.due_kind as kind, a.due_on,
       (a.due_on - ${today}::date) as days
     from suppliers.agreements a join suppliers.suppliers q using (supplier_id)
     where a.due_on >= ${today}::date and exists (select 1 from suppliers.reminders r
         where r.agreement_id = a.agreement_id and r.kind = a.due_kind and r.due_on = a.due_on)
       and case when exists (select 1 from suppliers.duties d where d.person_id = ${me}::uuid and d.duty = 'manager'
           and d.from_on <= ${today}::date and (d.to_on is null or d.to_on >= ${today}::date))
         then ${mine} else ${mayChange} end
     order by a.due_on, a.number limit 50`,
    values,
  );
  return {
    rows: rows.map((row) => ({
      agreement: row.agreement_id,
      title: row.title,
      supplier: row.supplier_id,
      supplierName: row.name,
      kind: row.kind,
      dueOn: row.due_on,
      days: row.days,
    })),
  };
}

const ends = `coalesce(a.runs_until, 'infinity'::date)`;

function conditions(work: Work, filters: Filters, values: unknown[]): string[] {
  const where: string[] = [];
  const add = (sql: string, value: unknown) => where.push(sql.replaceAll('?', `$${values.push(value)}`));
  if (filters.supplier) add('a.supplier_id = ?', filters.supplier);
  if (filters.state === 'present') add('(a.runs_until is null or a.runs_until >= ?)', work.today);
  if (filters.state === 'ended') add('a.runs_until < ?', work.today);
  if (filters.dueWithin) {
    const today = `$${values.push(work.today)}::date`;
    add(`a.due_on between ${today} and ${today} + ?::int`, filters.dueWithin);
  }
  if (filters.search) {
    const [, number] = /^a-?(\d{1,12})$/i.exec(filters.search) ?? [];
    if (number) add('a.number = ?', number);
    else add(`(a.title ilike ? or a.reference ilike ? or q.name ilike ?)`, anywhere(filters.search));
  }
  return where;
}

function shownCeiling(record: AgreementRecord): contract.AgreementPage['penaltyCeiling'] {
  const ceiling = ceilingOf(record);
  return ceiling && { ...ceiling, ceilingOre: ceilingOre(ceiling, record.value_ore) };
}

async function filesOf(work: Work, agreementId: string): Promise<contract.AgreementFile[]> {
  const rows = await work.sql<ShownFile>(
    `select * from suppliers.agreement_files where agreement_id = $1 and removed_at is null
     order by array_position($2, kind), added_at, agreement_file_id`,
    [agreementId, agreementFileKinds],
  );
  return rows.map(shownFile);
}

type Reminder = contract.AgreementPage['reminders'][number];

async function remindersOf(work: Work, agreementId: string): Promise<Reminder[]> {
  const rows = await work.sql<Pick<Reminder, 'kind' | 'days' | 'letters'> & { due_on: string; reminded_at: Date }>(
    `select r.kind, r.due_on, r.days, r.reminded_at, array(select m.state from suppliers.outgoing_mails m
       where m.what = 'due' and m.agreement_id = r.agreement_id and m.kind = r.kind and m.due_on = r.due_on and m.days = r.days
       order by m.created_at, m.mail_id) as letters
     from suppliers.reminders r where r.agreement_id = $1 order by r.reminded_at desc, r.due_on limit 50`,
    [agreementId],
  );
  return rows.map(({ due_on: dueOn, reminded_at: at, ...row }) => ({ ...row, dueOn, at: at.toISOString() }));
}
