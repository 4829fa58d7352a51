// Each night: agreements that go on by themselves have a new end, and whoever manages a supplier is reminded of what must be
// decided soon, once for each of the days before, by a row on the start page, a letter and an event. Safe to run twice.
import type { Work } from '../../../platform/work/work.ts';
import { type DueLetter, mailDue } from '../letters/letters.ts';
import { managersOf } from '../register/supplier-rows.ts';
import type { DueKind } from './agreement-contract.ts';
import { type AgreementRecord, keepStandings, optionsOf, standing } from './agreement-rows.ts';
import { reminderFor } from './agreement-rules.ts';

/** What other domains may subscribe to: {agreementId, supplierId, title, kind, dueOn, days, person}; person is the manager or null. */
export const agreementDue = 'agreement-due';

export async function tendAgreements(work: Work): Promise<void> {
  const records = await work.sql<AgreementRecord>(
    `select * from suppliers.agreements where runs_until is null or runs_until >= $1::date - 1 or renewal_months > 0`,
    [work.today],
  );
  const options = await optionsOf(
    work,
    records.map((record) => record.agreement_id),
  );
  const due = [];
  for (const record of records) {
    const now = standing(work, record, options.get(record.agreement_id) ?? []);
    const days = now.due ? reminderFor(now.due.on, work.today) : null;
    if (now.due && days !== null) due.push({ record, kind: now.due.kind, on: now.due.on, days });
  }
  await keepStandings(
    work,
    records.map((record) => record.agreement_id),
  );
  await remind(work, due);
  work.touch('suppliers');
}

interface Due {
  readonly record: AgreementRecord;
  readonly kind: DueKind;
  readonly on: string;
  readonly days: number;
}

async function remind(work: Work, due: readonly Due[]): Promise<void> {
  const made = await work.sql<{ agreement_id: string }>(
    `insert into suppliers.reminders (agreement_id, kind, due_on, days, reminded_at)
     select d.agreement_id, d.kind, d.due_on, d.days, $2
     from jsonb_to_recordset($1::jsonb) as d(agreement_id uuid, kind text, due_on date, days int)
     on conflict do nothing returning agreement_id`,
    [
      JSON.stringify(
        due.map(({ record, kind, on, days }) => ({ agreement_id: record.agreement_id, kind, due_on: on, days })),
      ),
      work.now,
    ],
  );
  const managers = await managersOf(work, [...new Set(due.map(({ record }) => record.supplier_id))]);
  const letters: DueLetter[] = [];
  for (const { agreement_id: id } of made) {
    const told = due.find(({ record }) => record.agreement_id === id);
    if (!told) continue;
    work.emit(agreementDue, {
      agreementId: id,
      supplierId: told.record.supplier_id,
      title: told.record.title,
      kind: told.kind,
      dueOn: told.on,
      days: told.days,
      person: managers.get(told.record.supplier_id)?.person ?? null,
    });
    letters.push({
      agreement: id,
      supplier: told.record.supplier_id,
      kind: told.kind,
      dueOn: told.on,
      days: told.days,
    });
  }
  await mailDue(work, letters);
}
