// Notices through their operations, on the example region: each works, refuses the wrong person and bad input, and is
// audited; and what anybody may see is exactly what was published for everybody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { httpServer } from '../../platform/http/http.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { draftNotice, notices, publishNotice } from './notices.ts';

const communicator = someone('communicator', 'DTD');
const elsewhere = someone('communicator', 'DAK');
const employee = someone('employee');
const now = '2019-09-10T08:00:00Z';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices], now);
  await t.house.act('load-example', communicator, async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

const content = (over: Partial<InputOf<typeof contract.draftNotice>> = {}): InputOf<typeof contract.draftNotice> => ({
  title: 'Telefonin är nere i Bergsele',
  body: 'Använd mobiltelefon.',
  level: 'outage',
  ownerUnit: 'DTD',
  services: ['telephony'],
  units: ['DLS'],
  startsAt: '2019-09-10T07:30:00Z',
  ...over,
});
const draft = (over: Partial<InputOf<typeof contract.draftNotice>> = {}, caller: Caller = communicator) =>
  t.run(contract.draftNotice, content(over), caller);
const published = async (over: Partial<InputOf<typeof contract.draftNotice>> = {}) => {
  const { notice } = await draft(over);
  return t.run(contract.publishNotice, { notice }, communicator);
};
const status = () => t.run(contract.showStatus, {}, nobody);

test('a notice is drafted, published, updated and resolved, and its timeline tells so', async () => {
  const before = await t.audited('draft-notice');
  const { notice, state, allowed } = await draft();
  expect(state).toBe('draft');
  expect(allowed).toEqual(['change-notice', 'publish-notice', 'withdraw-notice']);
  await t.run(contract.publishNotice, { notice }, communicator);
  await t.run(contract.updateNotice, { notice, text: 'Halva växeln är uppe.', level: 'degraded' }, communicator);
  t.clock = new Date('2019-09-10T09:00:00Z');
  const page = await t.run(contract.resolveNotice, { notice, text: 'Allt fungerar.' }, communicator);
  t.clock = new Date(now);
  expect(page.entries.map((entry) => [entry.state, entry.level])).toEqual([
    ['draft', 'outage'],
    ['published', 'outage'],
    ['published', 'degraded'],
    ['resolved', 'degraded'],
  ]);
  expect(page).toMatchObject({ phase: 'past', endsAt: '2019-09-10T09:00:00.000Z', allowed: [] });
  expect((await t.audited('draft-notice')) - before).toBe(1);
  for (const id of ['publish-notice', 'update-notice', 'resolve-notice'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('a notice can be corrected while it stands, and taken back with a reason that stays', async () => {
  const { notice } = await published({ title: 'Fel rubrik' });
  const { level: _, ...corrected } = content({ title: 'Rätt rubrik', units: [] });
  expect(await t.run(contract.changeNotice, { notice, ...corrected }, communicator)).toMatchObject({
    title: 'Rätt rubrik',
    units: [],
  });
  const taken = await t.run(contract.withdrawNotice, { notice, reason: 'Det var en övning.' }, communicator);
  expect(taken.entries.at(-1)).toMatchObject({ state: 'withdrawn', text: 'Det var en övning.' });
  for (const id of ['change-notice', 'withdraw-notice']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('who does not write notices for the unit is refused at every step', async () => {
  const { notice } = await published();
  const { level: _, ...corrected } = content();
  for (const wrong of [employee, elsewhere]) {
    await expect(draft({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.changeNotice, { notice, ...corrected }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    for (const step of [
      () => t.run(contract.publishNotice, { notice }, wrong),
      () => t.run(contract.updateNotice, { notice, text: 'Snart klart.' }, wrong),
      () => t.run(contract.resolveNotice, { notice, text: 'Nu är det klart.' }, wrong),
      () => t.run(contract.withdrawNotice, { notice, reason: 'Inte vår.' }, wrong),
    ])
      await expect(step()).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  await expect(draft({}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  const guest: Caller = { ...employee, actor: employee.actor && { ...employee.actor, grants: [] } };
  for (const [who, kind] of [
    [nobody, 'not-signed-in'],
    [guest, 'not-allowed'],
  ] as const)
    for (const question of [
      () => t.run(contract.listNotices, {}, who),
      () => t.run(contract.listMyNotices, {}, who),
      () => t.run(contract.showNotice, { notice }, who),
      () => t.run(contract.listServices, {}, who),
    ])
      await expect(question()).rejects.toMatchObject({ kind });
});

test('nobody moves a notice of another unit to their own', async () => {
  const { notice } = await published();
  const { level: _, ...corrected } = content({ ownerUnit: 'DAK' });
  await expect(t.run(contract.changeNotice, { notice, ...corrected }, elsewhere)).rejects.toMatchObject({
    kind: 'not-allowed',
    facts: { unit: 'DTD' },
  });
});

test('bad input is answered with the field and what would be right', async () => {
  await expect(draft({ title: '' })).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'title' }] });
  await expect(draft({ services: ['fax'] })).rejects.toMatchObject({
    code: 'unknown-service',
    facts: { service: 'fax' },
  });
  await expect(draft({ units: ['NOPE'] })).rejects.toMatchObject({ code: 'unknown-unit', fields: [{ path: 'units' }] });
  await expect(draft({ endsAt: '2019-09-10T06:00:00Z' })).rejects.toMatchObject({ code: 'ends-before-it-starts' });
  await expect(draft({ startsAt: 'tomorrow' })).rejects.toMatchObject({ fields: [{ path: 'startsAt' }] });
  const { notice } = await published();
  await expect(t.run(contract.updateNotice, { notice, text: '' }, communicator)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(
    t.run(contract.resolveNotice, { notice, text: 'Klart.', endedAt: '2019-09-11T08:00:00Z' }, communicator),
  ).rejects.toMatchObject({ code: 'ends-in-the-future' });
  await expect(t.run(contract.listNotices, { limit: 0 }, employee)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.showNotice, { notice: 'x' }, employee)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.withdrawNotice, { notice, reason: '' }, communicator)).rejects.toMatchObject({
    kind: 'invalid',
  });
  const { level: _, ...corrected } = content({ title: 'x' });
  await expect(t.run(contract.changeNotice, { notice, ...corrected }, communicator)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a step that the state does not allow is a conflict', async () => {
  const { notice } = await draft();
  await expect(t.run(contract.resolveNotice, { notice, text: 'Klart.' }, communicator)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'not-published',
  });
  await t.run(contract.publishNotice, { notice }, communicator);
  await expect(t.run(contract.publishNotice, { notice }, communicator)).rejects.toMatchObject({
    code: 'already-published',
  });
  await t.run(contract.withdrawNotice, { notice, reason: 'Övning.' }, communicator);
  await expect(t.run(contract.updateNotice, { notice, text: 'Hej hopp.' }, communicator)).rejects.toMatchObject({
    code: 'notice-is-over',
  });
});

test('two people resolving the same notice at once: one does, the other is told', async () => {
  const { notice } = await published();
  const outcomes = await Promise.allSettled([
    t.run(contract.resolveNotice, { notice, text: 'Klart, säger en.' }, communicator),
    t.run(contract.resolveNotice, { notice, text: 'Klart, säger två.' }, communicator),
  ]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('drafts are for those who write them: others find neither page nor row', async () => {
  const { notice } = await draft({ title: 'Hemlig flytt' });
  await expect(t.run(contract.showNotice, { notice }, employee)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.showNotice, { notice }, elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
  const search = { search: 'hemlig flytt' };
  expect((await t.run(contract.listNotices, search, employee)).rows).toEqual([]);
  expect((await t.run(contract.listNotices, search, communicator)).rows).toHaveLength(1);
  expect((await t.run(contract.showNotice, { notice }, communicator)).title).toBe('Hemlig flytt');
});

test('the list is paged by key without gaps or repeats', async () => {
  const all = await t.run(contract.listNotices, { limit: 200 }, employee);
  const paged: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await t.run(contract.listNotices, { limit: 7, ...(after ? { after } : {}) }, employee);
    paged.push(...page.rows.map((row) => row.notice));
    if (!page.next) break;
    after = page.next;
  }
  expect(paged).toEqual(all.rows.map((row) => row.notice));
  expect(new Set(paged).size).toBe(paged.length);
});

test('the filter by phase in SQL agrees with the rule, notice by notice', async () => {
  const all = (await t.run(contract.listNotices, { limit: 200 }, communicator)).rows;
  for (const phase of contract.noticePhases) {
    const found = (await t.run(contract.listNotices, { phase, limit: 200 }, communicator)).rows;
    expect(found).toEqual(all.filter((row) => row.phase === phase));
  }
});

test('filters by service and unit: a unit is concerned by what its own, a higher or no unit was named for', async () => {
  const forMedicine = await published({ title: 'Bara medicin', units: ['DAK-MED'] });
  const forDivision = await published({ title: 'Hela divisionen', units: ['DAK'] });
  const titles = async (unit: string): Promise<string[]> =>
    (await t.run(contract.listNotices, { unit, limit: 200 }, employee)).rows.map((row) => row.title);
  expect(await titles('DAK-MED')).toEqual(expect.arrayContaining([forMedicine.title, forDivision.title]));
  expect(await titles('DAK-IVA')).not.toContain(forMedicine.title);
  const ofService = await t.run(contract.listNotices, { service: 'images', limit: 200 }, employee);
  expect(ofService.rows.length).toBeGreaterThan(0);
  expect(ofService.rows.every((row) => row.services.includes('images'))).toBe(true);
});

test('my notices are those of the units I work in, now and within seven days', async () => {
  const engineer = castAs('employee');
  const me: Caller = {
    ...employee,
    actor: employee.actor && { ...employee.actor, personId: examplePersonId(engineer.number) },
  };
  await published({ title: 'Om en månad', units: [], startsAt: '2019-10-10T08:00:00Z' });
  await published({ title: 'För medicinsk teknik', units: ['DTD-MT'] });
  await published({ title: 'För psykiatrin', units: ['DPS'] });
  const titles = (await t.run(contract.listMyNotices, {}, me)).rows.map((row) => row.title);
  expect(titles).toEqual(expect.arrayContaining(['Röntgenbilder öppnas långsamt', 'För medicinsk teknik']));
  expect(titles).not.toContain('För psykiatrin');
  expect(titles).not.toContain('Om en månad');
});

test('services are added and changed by administrators only', async () => {
  const fax = {
    service: 'fax',
    names: { sv: 'Fax', da: 'Fax', en: 'Fax' },
    ownerUnit: 'DTD-DRI',
    isPublic: false,
    endedOn: null,
  };
  await expect(t.run(contract.setService, fax, communicator)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.setService, { ...fax, ownerUnit: 'X' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(t.run(contract.setService, { ...fax, service: 'Å' })).rejects.toMatchObject({ kind: 'invalid' });
  await t.run(contract.setService, fax);
  await t.run(contract.setService, { ...fax, names: { ...fax.names, sv: 'Telefax' } });
  const { services } = await t.run(contract.listServices, {}, employee);
  expect(services.filter((each) => each.service === 'fax').map((each) => each.names.sv)).toEqual(['Telefax']);
  expect(await t.audited('set-service')).toBe(2);
});

test('what else a service is called is said by the unit that owns it, and leads to one service only', async () => {
  const head = someone('unit-head', 'DTD-MT');
  const name = (alsoCalled: string[], who: Caller = head, service = 'images') =>
    t.run(contract.nameService, { service, alsoCalled }, who);
  await expect(name(['Sectra'], employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(name(['Sectra'], someone('unit-head', 'DTD-DRI'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(name(['Sectra'], head, 'nothing')).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(name(['outlook'])).rejects.toMatchObject({ code: 'name-of-another', fields: [{ path: 'alsoCalled' }] });
  await expect(name(['X'])).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'alsoCalled.0' }] });
  expect((await name(['PACS', 'Sectra', 'sectra'])).alsoCalled).toEqual(['PACS', 'sectra']);
  const { services } = await t.run(contract.listServices, {}, head);
  expect(services.filter((each) => each.mayName).map((each) => each.service)).toEqual(
    expect.arrayContaining(['images', 'monitoring', 'sterile']),
  );
  expect(services.find((each) => each.service === 'mail')).toMatchObject({ mayName: false });
  expect(await t.audited('name-service')).toBe(1);
});

test('anybody sees the public status at once: nothing internal, nothing withdrawn, no names', async () => {
  const open = await published({ title: 'Offentlig störning', level: 'outage', services: ['mail'] });
  const closed = await published({ title: 'Intern upplysning', isPublic: false });
  const seen = await status();
  expect(seen.current.map((each) => each.title)).toContain(open.title);
  expect(JSON.stringify(seen)).not.toContain(closed.title);
  expect(JSON.stringify(seen)).not.toContain('Solbacka');
  expect(seen.services.find((each) => each.service === 'mail')?.state).toBe('outage');
  await t.run(contract.withdrawNotice, { notice: open.notice, reason: 'Övning.' }, communicator);
  const after = await status();
  expect(after.current.map((each) => each.title)).not.toContain(open.title);
  expect(after.services.find((each) => each.service === 'mail')?.state).toBe('works');
});

test('what another room publishes stands on the status page at once', async () => {
  await status();
  const title = 'Telefonerna är döda';
  await t.house.act('lead-incident', communicator, async (work) => {
    const { notice } = await draftNotice(work, contract.draftNotice.input.parse(content({ title })));
    await publishNotice(work, { notice });
  });
  expect((await status()).current.map((each) => each.title)).toContain(title);
});

test('the status asks the database only when something has changed', async () => {
  await status();
  const { pool } = t.house.database;
  const ask = pool.query;
  let asked = 0;
  pool.query = ((...given: Parameters<typeof ask>) => {
    asked++;
    return ask.apply(pool, given);
  }) as typeof ask; // counts and passes on
  try {
    for (let each = 0; each < 20; each++) await status();
  } finally {
    pool.query = ask;
  }
  expect(asked).toBe(0);
});

test('the plain page answers in three languages, escapes what people wrote and needs no script', async () => {
  const app = await httpServer(t.house, { web: null, version: 'test' });
  try {
    await published({ title: 'Fel i <b>nätet</b>', services: ['network'] });
    const page = async (address: string, asked = 'sv') =>
      (await app.inject({ url: address, headers: { 'accept-language': asked } })).body;
    expect(await page('/status')).toContain('Allt fungerar inte som det ska');
    expect(await page('/status', 'nb-NO,nb;q=0.9')).toContain('<html lang="da">');
    expect(await page('/status?language=en')).toContain('Not everything works as it should');
    expect(await page('/status')).toContain('Fel i &lt;b&gt;nätet&lt;/b&gt;');
    expect(await page('/status')).not.toContain('<script');
    expect((await app.inject('/status.css')).headers['content-type']).toContain('text/css');
    expect((await app.inject('/api/status')).json()).toMatchObject({ region: 'Region Norrviken' });
  } finally {
    await app.close();
  }
});
