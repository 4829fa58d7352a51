// The register and the agreements through their operations: who reads and changes what, what each step leaves behind, what is
// refused, and what is reminded of.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import { tendAgreements } from './agreements/tend-agreements.ts';
import * as contract from './contract.ts';
import { exampleAgreementId, exampleSupplierId } from './example.ts';
import { amina, elsewhere, engineer, head, nurse, openSuppliers, reader, samir, steps } from './suppliers.test-kit.ts';
import { suppliersById, suppliersByName } from './suppliers.ts';

let t: TestHouse;
let { register, agree, show } = steps(undefined as never); // set before the first test
beforeAll(async () => {
  t = await openSuppliers();
  ({ register, agree, show } = steps(t));
});
afterAll(() => t.close());

test('a supplier taken in gets a number, a history and its place in the one search', async () => {
  const made = await register({ organisationNumber: '559999-0016', manager: samir, note: 'Sällsynt' });
  expect(made).toMatchObject({ number: expect.stringMatching(/^L-\d{4}$/), organisationNumber: '559999-0016' });
  expect(made).toMatchObject({ manager: 'Samir Hallnäs', criticality: 'medium', mayChange: true, version: 1 });
  expect(await t.audited('register-supplier')).toBeGreaterThan(0);
  const { hits } = await t.run(searchEverything, { q: made.number }, head);
  expect(hits.map((hit) => hit.address)).toContain(`/suppliers/${made.supplier}`);
  expect((await t.run(searchEverything, { q: made.number }, nurse)).hits).toEqual([]);
});

test('what cannot be is refused beside its field', async () => {
  await register({ organisationNumber: '559999-0024' });
  const wrong: [Partial<InputOf<typeof contract.registerSupplier>>, string, string][] = [
    [{ organisationNumber: '559999-0017' }, 'organisationNumber', 'organisation-number-wrong'],
    [{ organisationNumber: '811228-9874' }, 'organisationNumber', 'organisation-number-personal'],
    [{ organisationNumber: '16 559999 0024' }, 'organisationNumber', 'organisation-number-taken'],
    [{ manager: examplePersonId('nobody') }, 'manager', 'unknown-person'],
    [{ unit: 'NOWHERE' }, 'unit', 'unknown-unit'],
  ];
  for (const [over, path, code] of wrong)
    await expect(register(over, someone('administrator')), code).rejects.toMatchObject({ code, fields: [{ path }] });
  for (const over of [{ name: '' }, { website: 'hej' }])
    await expect(register(over)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(register({ unit: 'DLS' })).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a correction tells what was changed, and nobody overwrites what they have not seen', async () => {
  const { supplier, version } = await register();
  const changed = await t.run(
    contract.changeSupplier,
    { supplier, version, criticality: 'high', exitPlan: 'Flytta allt.', exitMonths: 6, website: '' },
    head,
  );
  expect(changed).toMatchObject({ criticality: 'high', exitPlan: 'Flytta allt.', exitMonths: 6, version: 2 });
  const { entries } = await t.run(contract.showSupplierHistory, { supplier }, head);
  expect(entries[0]).toMatchObject({
    what: 'change-supplier',
    by: 'Chefen',
    changes: { criticality: ['medium', 'high'], exit_months: [null, 6] },
  });
  await expect(t.run(contract.changeSupplier, { supplier, version, name: 'X AB' }, head)).rejects.toMatchObject({
    code: 'supplier-changed-meanwhile',
  });
  await expect(t.run(contract.changeSupplier, { supplier, unit: 'DLS' }, head)).rejects.toMatchObject({
    code: 'supplier-out-of-hands',
  });
  expect(await t.run(contract.changeSupplier, { supplier, criticality: 'high' }, head)).toMatchObject({ version: 2 });
  expect(await t.audited('change-supplier')).toBeGreaterThan(0);
});

test('to whom a supplier is not shown it does not exist; a duty opens it, its end closes it', async () => {
  const { supplier } = await register();
  await expect(show(supplier, nurse)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-supplier' });
  await t.run(contract.giveDuty, { supplier, person: amina, duty: 'service-owner', fromOn: '2019-09-01' }, head);
  expect(await show(supplier, nurse)).toMatchObject({ mayChange: false });
  await expect(t.run(contract.changeSupplier, { supplier, name: 'Min AB' }, nurse)).rejects.toMatchObject({
    kind: 'not-allowed',
    code: 'not-your-supplier',
  });
  await expect(
    t.run(contract.giveDuty, { supplier, person: amina, duty: 'service-owner' }, head),
  ).rejects.toMatchObject({ code: 'duty-held-already' });
  await t.run(contract.giveDuty, { supplier, person: amina, duty: 'manager', fromOn: '2019-09-01' }, head);
  expect(await show(supplier, nurse)).toMatchObject({ mayChange: true, manager: 'Amina Vikholm' });
  // the role ended yesterday: nothing is open any more
  for (const { dutyId } of (await show(supplier)).duties)
    await t
      .run(contract.endDuty, { supplier, dutyId, toOn: '2019-09-09' }, nurse)
      .catch(() => t.run(contract.endDuty, { supplier, dutyId, toOn: '2019-09-09' }, head));
  for (const ask of [
    () => show(supplier, nurse),
    () => t.run(contract.showSupplierHistory, { supplier }, nurse),
    () => t.run(contract.changeSupplier, { supplier, name: 'Min AB' }, nurse),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found' });
  expect((await t.run(contract.listSuppliers, { mine: 'yes' }, nurse)).rows).toEqual([]);
  expect(await t.audited('give-duty')).toBeGreaterThan(0);
  expect(await t.audited('end-duty')).toBeGreaterThan(0);
  const dutyId = examplePersonId('none');
  await expect(t.run(contract.endDuty, { supplier, dutyId }, head)).rejects.toMatchObject({ code: 'no-such-duty' });
  await expect(t.run(contract.giveDuty, { supplier, person: dutyId, duty: 'manager' }, head)).rejects.toMatchObject({
    code: 'unknown-person',
  });
  await expect(
    t.run(contract.giveDuty, { supplier, person: samir, duty: 'manager', toOn: '2019-01-01' }, head),
  ).rejects.toMatchObject({ code: 'ends-before-it-starts' });
});

test('somebody at the supplier is written down, corrected and taken away, and the history keeps no name', async () => {
  const { supplier } = await register();
  const made = await t.run(contract.setContact, { supplier, name: 'Kajsa Prov', role: 'Kundansvarig' }, head);
  const contact = made.contacts[0]?.contact ?? '';
  await t.run(contract.setContact, { supplier, contact, name: 'Kajsa Prov', email: 'k@prov.example' }, head);
  expect((await show(supplier)).contacts).toMatchObject([{ name: 'Kajsa Prov', email: 'k@prov.example' }]);
  expect((await t.run(contract.removeContact, { supplier, contact }, head)).contacts).toEqual([]);
  expect(JSON.stringify(await t.run(contract.showSupplierHistory, { supplier }, head))).not.toContain('Kajsa');
  for (const ask of [
    t.run(contract.setContact, { supplier, contact, name: 'Ingen Alls' }, head),
    t.run(contract.removeContact, { supplier, contact }, head),
  ])
    await expect(ask).rejects.toMatchObject({ code: 'no-such-contact' });
  await expect(t.run(contract.setContact, { supplier, name: 'X', email: 'hej' }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect([await t.audited('set-contact'), await t.audited('remove-contact')]).toEqual([2, 1]);
});

test('nobody without the right changes anything or reads what is not theirs', async () => {
  const { supplier } = await register();
  const { agreement } = await agree(supplier);
  const none = examplePersonId('none');
  for (const who of [elsewhere, nurse, nobody])
    for (const ask of [
      () => show(supplier, who),
      () => t.run(contract.showSupplierHistory, { supplier }, who),
      () => t.run(contract.showAgreement, { agreement }, who),
      () => t.run(contract.downloadAgreementFile, { file: none }, who),
      () => t.run(contract.listAgreementFiles, { supplier }, who),
      () => t.run(contract.showWaits, { supplier }, who),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: who === nobody ? 'not-signed-in' : 'not-found' });
  for (const ask of [
    () => t.run(contract.setContact, { supplier, name: 'Kajsa Prov' }, reader),
    () => t.run(contract.removeContact, { supplier, contact: none }, reader),
    () => t.run(contract.giveDuty, { supplier, person: amina, duty: 'manager' }, reader),
    () => t.run(contract.endDuty, { supplier, dutyId: none }, reader),
    () => agree(supplier, {}, reader),
    () => t.run(contract.changeAgreement, { agreement, title: 'Annat' }, reader),
    () => t.run(contract.giveNotice, { agreement }, reader),
    () => t.run(contract.decideOption, { agreement, ordinal: 1, outcome: 'taken' }, reader),
    () => t.run(contract.addAgreementFile, { agreement, name: 'a.pdf' }, reader),
    () => register({}, reader),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const ask of [
    () => t.run(contract.listSuppliers, {}, nobody),
    () => t.run(contract.findSuppliers, {}, nobody),
    () => t.run(contract.exportSuppliers, {}, nobody),
    () => t.run(contract.listAgreements, {}, nobody),
    () => t.run(contract.exportAgreements, {}, nobody),
    () => t.run(contract.listMyDueDays, {}, nobody),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('the list holds what one reads, page by page and by every filter', async () => {
  const made = await register({
    name: 'Ovanliga Bolaget AB',
    category: 'hosting',
    criticality: 'high',
    manager: samir,
  });
  const has = async (asked: InputOf<typeof contract.listSuppliers>, caller: Caller = reader) =>
    (await t.run(contract.listSuppliers, { limit: 200, ...asked }, caller)).rows.some(
      (row) => row.supplier === made.supplier,
    );
  for (const asked of [
    { search: 'ovanl' },
    { search: made.number },
    { category: 'hosting' },
    { criticality: 'high' },
    { unit: 'DTD' },
  ] as const)
    expect(await has(asked), JSON.stringify(asked)).toBe(true);
  for (const asked of [{ search: "'):* & |!" }, { category: 'other' }, { unit: 'DLS' }, { state: 'ended' }] as const)
    expect(await has(asked), JSON.stringify(asked)).toBe(false);
  expect(await has({}, elsewhere)).toBe(false);
  expect(await has({ mine: 'yes' }, engineer)).toBe(true);
  for (const sort of contract.supplierSorts) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await t.run(
        contract.listSuppliers,
        { sort, limit: 5, state: 'all', ...(after ? { after } : {}) },
        reader,
      );
      seen.push(...page.rows.map((row) => row.supplier));
      after = page.next ?? undefined;
    } while (after);
    const all = await t.run(contract.listSuppliers, { limit: 200, state: 'all' }, reader);
    expect(seen.toSorted(), sort).toEqual(all.rows.map((row) => row.supplier).toSorted());
  }
  const names = await t.run(contract.findSuppliers, { search: 'ovanliga' }, nurse);
  expect(names.rows).toEqual([{ supplier: made.supplier, number: made.number, name: 'Ovanliga Bolaget AB' }]);
  await t.run(contract.changeSupplier, { supplier: made.supplier, endedOn: '2019-09-09' }, head);
  expect((await t.run(contract.findSuppliers, { search: 'ovanliga' }, nurse)).rows).toEqual([]);
  for (const ask of [
    t.run(contract.listSuppliers, { limit: 0 }),
    t.run(contract.findSuppliers, { search: 'x'.repeat(300) }),
    t.run(contract.exportSuppliers, { unit: '' }),
    t.run(contract.listAgreements, { dueWithin: 0 }),
    t.run(contract.exportAgreements, { supplier: 'x' }),
  ])
    await expect(ask).rejects.toMatchObject({ kind: 'invalid' });
});

test('lists leave as files with every row and the headings an import understands', async () => {
  // downloads answer with a file
  const lines = async (answer: unknown) =>
    (await text(Readable.from((answer as FileAnswer).content))).trim().split(/\r?\n/);
  const made = await lines(await t.run(contract.exportSuppliers, { format: 'csv' }, reader));
  expect(made[0]).toContain('Leverantörsnummer;Namn;Land;Organisationsnummer;Kategori');
  expect(made.some((line) => line.includes('Journalverket AB'))).toBe(true);
  const agreements = await lines(await t.run(contract.exportAgreements, { format: 'csv', state: 'all' }, reader));
  const { rows } = await t.run(contract.listAgreements, { state: 'all', limit: 200 }, reader);
  expect(agreements).toHaveLength(rows.length + 1);
  expect(agreements.find((line) => line.includes('Serviceavtal sterilteknik'))).toContain('1450000,00');
});

test('an agreement is kept with its days, and what follows from them', async () => {
  const { supplier } = await register();
  const made = await agree(supplier, {
    renewalMonths: 12,
    valueOre: 1_200_050,
    services: ['journal'],
    options: [{ months: 12, decideBy: '2019-10-01' }],
  });
  expect(made).toMatchObject({ number: expect.stringMatching(/^A-\d{4}$/), state: 'in-force', endsOn: '2019-12-31' });
  expect(made).toMatchObject({
    noticeBy: '2019-09-30',
    due: { kind: 'notice', on: '2019-09-30' },
    valueOre: 1_200_050,
  });
  expect((await show(supplier)).services).toEqual([{ service: 'journal', name: 'Journalsystemet' }]);
  expect(await show(supplier)).toMatchObject({ agreements: 1, nextOn: '2019-09-30' });
  const wrong: [Partial<InputOf<typeof contract.registerAgreement>>, string][] = [
    [{ endsOn: '2017-01-01' }, 'ends-before-it-starts'],
    [{ services: ['nothing'] }, 'unknown-service'],
    [{ endsOn: null, renewalMonths: 12 }, 'renewal-without-end'],
    [{ options: [{ months: 12, decideBy: '2020-01-01' }] }, 'option-after-end'],
  ];
  for (const [over, code] of wrong) await expect(agree(supplier, over)).rejects.toMatchObject({ code });
  const { agreement, version } = made;
  const changed = await t.run(
    contract.changeAgreement,
    { agreement, version, endsOn: '2020-06-30', renewalMonths: 0 },
    head,
  );
  expect(changed).toMatchObject({ endsOn: '2020-06-30', noticeBy: null, due: { kind: 'option', on: '2019-10-01' } });
  await expect(t.run(contract.changeAgreement, { agreement, version, title: 'X2' }, head)).rejects.toMatchObject({
    code: 'supplier-changed-meanwhile',
  });
  expect([await t.audited('register-agreement'), await t.audited('change-agreement')]).toEqual([2, 1]);
});

test('an option taken moves the end, in order and in time; notice ends the agreement', async () => {
  const { supplier } = await register();
  const { agreement } = await agree(supplier, {
    options: [
      { months: 12, decideBy: '2019-10-01' },
      { months: 24, decideBy: '2020-10-01' },
    ],
  });
  const decide = (ordinal: number, outcome: 'taken' | 'declined') =>
    t.run(contract.decideOption, { agreement, ordinal, outcome }, head);
  await expect(decide(2, 'taken')).rejects.toMatchObject({ code: 'options-in-order' });
  await expect(decide(3, 'taken')).rejects.toMatchObject({ code: 'no-such-option' });
  expect(await decide(1, 'taken')).toMatchObject({ endsOn: '2020-12-31', due: { kind: 'option', on: '2020-10-01' } });
  await expect(decide(1, 'declined')).rejects.toMatchObject({ code: 'option-is-decided' });
  await expect(
    t.run(contract.changeAgreement, { agreement, options: [{ months: 6, decideBy: '2020-10-01' }] }, head),
  ).rejects.toMatchObject({ code: 'option-is-decided' });
  t.clock = new Date('2020-10-02T08:00:00Z');
  await expect(decide(2, 'taken')).rejects.toMatchObject({ code: 'option-too-late' });
  await expect(t.run(contract.giveNotice, { agreement, on: '2020-10-03' }, head)).rejects.toMatchObject({
    code: 'day-in-the-future',
  });
  expect(await t.run(contract.giveNotice, { agreement, text: 'Upphandlas om.' }, head)).toMatchObject({
    state: 'notice-given',
    noticeGivenOn: '2020-10-02',
  });
  await expect(t.run(contract.giveNotice, { agreement }, head)).rejects.toMatchObject({ code: 'notice-given-already' });
  t.clock = new Date('2021-01-01T08:00:00Z');
  await expect(t.run(contract.giveNotice, { agreement }, head)).rejects.toMatchObject({ code: 'agreement-is-over' });
  t.clock = new Date('2019-09-10T08:00:00Z');
  expect([await t.audited('decide-option'), await t.audited('give-notice')]).toEqual([1, 1]);
});

test('whoever manages a supplier is reminded once for each of the days before', async () => {
  const { supplier } = await register({ manager: amina });
  const { agreement } = await agree(supplier, { renewalMonths: 12 });
  const night = () => t.house.act('tend-agreements', { actor: null }, tendAgreements);
  const mine = async () =>
    (await t.run(contract.listMyDueDays, {}, nurse)).rows.filter((row) => row.agreement === agreement);
  expect(await mine()).toEqual([]);
  await night();
  await night();
  expect(await mine()).toMatchObject([{ kind: 'notice', dueOn: '2019-09-30', days: 20 }]);
  expect((await t.run(contract.showAgreement, { agreement }, nurse)).reminders).toMatchObject([{ days: 30 }]);
  const told = await t.house.database.pool.query(
    `select payload from platform.events where name = 'agreement-due' and payload ->> 'agreementId' = $1`,
    [agreement],
  );
  expect(told.rows).toMatchObject([{ payload: { person: amina, days: 30, dueOn: '2019-09-30' } }]);
  t.clock = new Date('2019-10-01T08:00:00Z');
  await night();
  expect((await t.run(contract.listAgreements, { supplier }, nurse)).rows).toMatchObject([{ endsOn: '2020-12-31' }]);
  t.clock = new Date('2019-09-10T08:00:00Z');
  await night();
});

test('other domains get small plain values, and the example tells a story', async () => {
  const id = exampleSupplierId('Journalverket AB');
  await t.house.act('ask', nurse, async (work) => {
    expect(await suppliersById(work, [id])).toEqual(new Map([[id, { number: 'L-1001', name: 'Journalverket AB' }]]));
    expect(await suppliersByName(work, ['journalverket ab'])).toEqual(new Map([['journalverket ab', id]]));
    expect(await suppliersById(work, [])).toEqual(new Map());
  });
  const { rows } = await t.run(contract.listSuppliers, { limit: 200, search: 'sundets' }, reader);
  expect(rows).toMatchObject([
    { manager: `${castAs('administrator').givenName} ${castAs('administrator').familyName}` },
  ]);
  expect(
    (await t.run(contract.showAgreement, { agreement: exampleAgreementId('Receptförmedling') }, reader)).endsOn,
  ).toBeNull();
});
