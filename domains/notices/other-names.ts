// What else a service is called: names of products and short forms that people use instead of its own. They are kept by the
// unit that owns the service, which hears them daily, and not by whoever keeps the register. A name leads to one service only.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type { nameService as name, ServiceRow, ServiceSet } from './contract.ts';
import { serviceRow } from './notice-queries.ts';
import type { DB } from './tables.ts';

const permission = 'notices.name-services';

export async function nameService(work: Work, input: GivenOf<typeof name>): Promise<ServiceRow> {
  // all of them are locked: two owners may write the same name at once
  const rows = await tables<DB>(work)
    .selectFrom('notices.services')
    .selectAll()
    .orderBy('service_code')
    .forUpdate()
    .execute();
  const row = rows.find((each) => each.service_code === input.service);
  if (!row) throw new Refusal('not-found', 'unknown-service', { service: input.service });
  if (!work.policy.may(permission, row.owner_unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission, unit: row.owner_unit_code });
  const wanted = [...new Map(input.alsoCalled.map((each) => [each.toLowerCase(), each])).values()];
  for (const each of wanted) {
    const other = rows.find((known) => known !== row && namesOf(known).includes(each.toLowerCase()));
    if (other) throw nameOfAnother(each, serviceRow(work, other).names[work.language]);
  }
  await tables<DB>(work)
    .updateTable('notices.services')
    .set({ also_called: wanted })
    .where('service_code', '=', input.service)
    .execute();
  work.audit({
    subject: 'service',
    subjectId: input.service,
    unit: row.owner_unit_code,
    detail: { before: row.also_called.join(', '), after: wanted.join(', ') },
  });
  work.emit('service-set', { service: input.service } satisfies ServiceSet);
  return serviceRow(work, { ...row, also_called: wanted });
}

function nameOfAnother(written: string, service: string): Refusal {
  const facts = { name: written, service };
  return new Refusal('invalid', 'name-of-another', facts, [
    { path: 'alsoCalled', code: 'name-of-another', message: written },
  ]);
}

function namesOf(row: { name_sv: string; name_da: string; name_en: string; also_called: string[] }): string[] {
  return [row.name_sv, row.name_da, row.name_en, ...row.also_called].map((each) => each.toLowerCase());
}
