// What can be done with an agreement: take it into the register, correct it, give notice, decide an option. What follows from
// its days is kept beside them each time.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import { differences, noteStep } from '../register/supplier-entries.ts';
import type * as contract from './agreement-contract.ts';
import { keepFilesFindable } from './agreement-file-search.ts';
import { agreementPage } from './agreement-queries.ts';
import {
  type AgreementRecord,
  agreementNumber,
  agreementToChange,
  keepStandings,
  type OptionRecord,
  optionsOf,
  standing,
} from './agreement-rows.ts';
import { monthsLater } from './agreement-rules.ts';

export async function registerAgreement(
  work: Work,
  input: GivenOf<typeof contract.registerAgreement>,
): Promise<contract.AgreementPage> {
  const supplier = await supplierToChange(work, input.supplier);
  await checkContent(work, input);
  checkOptions(input.options, input.endsOn);
  const [record] = await work.sql<AgreementRecord>(
    `insert into suppliers.agreements (agreement_id, supplier_id, reference, title, starts_on, ends_on, notice_months,
       renewal_months, value_ore, value_per, monthly_fee_ore, services, note, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning *`,
    [
      work.newId(),
      supplier.supplier_id,
      input.reference,
      input.title,
      input.startsOn,
      input.endsOn,
      input.noticeMonths,
      input.renewalMonths,
      input.valueOre,
      input.valuePer,
      input.monthlyFeeOre,
      input.services,
      input.note,
      work.now,
    ],
  );
  if (!record) throw new Error('the database took an agreement in without telling its number');
  await insertOptions(work, record.agreement_id, input.options, 1);
  await keepStandings(work, [record.agreement_id]);
  await noteStep(work, supplier, { what: 'register-agreement', about: nameOf(record) });
  return agreementPage(work, { agreement: record.agreement_id });
}

export async function changeAgreement(
  work: Work,
  input: GivenOf<typeof contract.changeAgreement>,
): Promise<contract.AgreementPage> {
  const { record, supplier } = await agreementToChange(work, input.agreement, input.version);
  const changes = differences(record, {
    reference: input.reference,
    title: input.title,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    notice_months: input.noticeMonths,
    renewal_months: input.renewalMonths,
    value_ore: input.valueOre,
    value_per: input.valuePer,
    monthly_fee_ore: input.monthlyFeeOre,
    services: input.services,
    note: input.note,
  });
  const after = { ...record, ...Object.fromEntries(Object.entries(changes).map(([name, [, value]]) => [name, value])) };
  await checkContent(work, {
    startsOn: after.starts_on,
    endsOn: after.ends_on,
    renewalMonths: after.renewal_months,
    services: changes.services ? after.services : [],
  });
  // a share of nothing would be a ceiling of nothing
  if (after.value_ore === 0 && record.ceiling_share !== null)
    throw invalidField('ceiling-needs-value', 'valueOre', '0');
  const names = Object.keys(changes);
  await work.sql(
    // the names are columns of suppliers.agreements, written above
    `update suppliers.agreements set version = version + 1${names.map((name, at) => `, ${name} = $${at + 2}`).join('')}
     where agreement_id = $1`,
    [record.agreement_id, ...Object.values(changes).map(([, value]) => value)],
  );
  if (input.options) await replaceOptions(work, record.agreement_id, input.options, after.ends_on);
  await keepStandings(work, [record.agreement_id]);
  if (changes.title) await keepFilesFindable(work, [supplier.supplier_id]);
  await noteStep(work, supplier, { what: 'change-agreement', about: nameOf(after), changes });
  return agreementPage(work, input);
}

export async function giveNotice(
  work: Work,
  input: GivenOf<typeof contract.giveNotice>,
): Promise<contract.AgreementPage> {
  const { record, supplier } = await agreementToChange(work, input.agreement, input.version);
  await checkRunning(work, record);
  if (record.notice_given_on !== null)
    throw new Refusal('conflict', 'notice-given-already', { on: record.notice_given_on });
  const on = input.on ?? work.today;
  if (on > work.today) throw invalidField('day-in-the-future', 'on', on);
  await work.sql(
    'update suppliers.agreements set notice_given_on = $2, version = version + 1 where agreement_id = $1',
    [record.agreement_id, on],
  );
  await keepStandings(work, [record.agreement_id]);
  await noteStep(work, supplier, {
    what: 'give-notice',
    about: nameOf(record),
    text: input.text,
    changes: { notice_given_on: [null, on] },
  });
  return agreementPage(work, input);
}

export async function decideOption(
  work: Work,
  input: GivenOf<typeof contract.decideOption>,
): Promise<contract.AgreementPage> {
  const { record, supplier } = await agreementToChange(work, input.agreement);
  await checkRunning(work, record);
  const options = (await optionsOf(work, [record.agreement_id])).get(record.agreement_id) ?? [];
  const option = options.find((each) => each.ordinal === input.ordinal);
  if (!option) throw new Refusal('not-found', 'no-such-option');
  if (option.outcome !== null) throw new Refusal('conflict', 'option-is-decided', { on: option.decided_on });
  if (option.decide_by < work.today) throw new Refusal('conflict', 'option-too-late', { on: option.decide_by });
  if (options.some((each) => each.ordinal < option.ordinal && each.outcome === null && each.decide_by >= work.today))
    throw new Refusal('conflict', 'options-in-order', {});
  await work.sql(
    'update suppliers.agreement_options set outcome = $3, decided_on = $4 where agreement_id = $1 and ordinal = $2',
    [record.agreement_id, option.ordinal, input.outcome, work.today],
  );
  const end = input.outcome === 'taken' && record.ends_on ? monthsLater(record.ends_on, option.months) : record.ends_on;
  await work.sql('update suppliers.agreements set ends_on = $2, version = version + 1 where agreement_id = $1', [
    record.agreement_id,
    end,
  ]);
  await keepStandings(work, [record.agreement_id]);
  await noteStep(work, supplier, {
    what: input.outcome === 'taken' ? 'take-option' : 'decline-option',
    about: nameOf(record),
    text: input.text,
    changes: end === record.ends_on ? null : { ends_on: [record.ends_on, end] },
  });
  return agreementPage(work, input);
}

function nameOf(record: Pick<AgreementRecord, 'number' | 'title'>): string {
  return `${agreementNumber(record.number)} ${record.title}`;
}

interface Content {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly renewalMonths: number;
  readonly services: readonly string[];
}

async function checkContent(work: Work, said: Content): Promise<void> {
  if (said.endsOn !== null && said.endsOn < said.startsOn)
    throw invalidField('ends-before-it-starts', 'endsOn', said.endsOn);
  if (said.renewalMonths > 0 && said.endsOn === null)
    throw invalidField('renewal-without-end', 'renewalMonths', String(said.renewalMonths));
  const known = await knownServices(work);
  const unknown = said.services.find((code) => !known.has(code));
  if (unknown !== undefined) throw invalidField('unknown-service', 'services', unknown);
}

/** An option is decided while the agreement still holds; those taken before it move the end. */
function checkOptions(options: readonly { months: number; decideBy: string }[], endsOn: string | null): void {
  let end = endsOn;
  for (const { months, decideBy } of options) {
    if (end === null || decideBy > end) throw invalidField('option-after-end', 'options', decideBy);
    end = monthsLater(end, months);
  }
}

async function checkRunning(work: Work, record: AgreementRecord): Promise<void> {
  const options = (await optionsOf(work, [record.agreement_id])).get(record.agreement_id) ?? [];
  if (standing(work, record, options).state === 'ended') throw new Refusal('conflict', 'agreement-is-over', {});
}

async function insertOptions(
  work: Work,
  agreementId: string,
  options: readonly { months: number; decideBy: string }[],
  first: number,
): Promise<void> {
  for (const [index, { months, decideBy }] of options.entries())
    await work.sql(
      'insert into suppliers.agreement_options (agreement_id, ordinal, months, decide_by) values ($1, $2, $3, $4)',
      [agreementId, first + index, months, decideBy],
    );
}

/** Those decided stand first and stay; the others are as told now. */
async function replaceOptions(
  work: Work,
  agreementId: string,
  options: readonly { months: number; decideBy: string }[],
  endsOn: string | null,
): Promise<void> {
  const there = (await optionsOf(work, [agreementId])).get(agreementId) ?? [];
  const decided = there.filter((each) => each.outcome !== null);
  const kept = (each: OptionRecord, index: number) =>
    options[index]?.months === each.months && options[index]?.decideBy === each.decide_by;
  if (!decided.every(kept)) throw new Refusal('conflict', 'option-is-decided', { on: decided[0]?.decided_on ?? null });
  const open = options.slice(decided.length);
  checkOptions(open, endsOn);
  await work.sql('delete from suppliers.agreement_options where agreement_id = $1 and outcome is null', [agreementId]);
  const first = Math.max(0, ...decided.map((each) => each.ordinal)) + 1;
  await insertOptions(work, agreementId, open, first);
}
