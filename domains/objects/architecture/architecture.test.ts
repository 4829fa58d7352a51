// The architecture through its operations, on the example region: who reads and changes what, KLASSA with its history, what
// stands on what with circles told, integrations, and what falls if something falls.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import { personOf } from '../../../example/region.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { searchEverything } from '../../../platform/search/search-contract.ts';
import { assets } from '../../assets/assets.ts';
import { loadExample as loadNotices } from '../../notices/example.ts';
import { notices } from '../../notices/notices.ts';
import { examplePersonId, loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import { registerSupplier } from '../../suppliers/contract.ts';
import { suppliers } from '../../suppliers/suppliers.ts';
import { loadExample } from '../example.ts';
import { objects } from '../objects.ts';
import * as contract from './architecture-contract.ts';
import { exampleComponentId } from './example-architecture.ts';
import { exampleIntegrations } from './example-connections.ts';
import { exampleComponents } from './example-parts.ts';

const architect = someone('incident-manager', 'DTD', 'Peter');
const elsewhere = someone('unit-head', 'DAK-IVA', 'Chefen på Iva');
const reader = someone('controller', 'DTD', 'Karin');
const stranger = someone('employee', null, 'Vem som helst');
const samir = withPerson(someone('employee', null, 'Samir'), 'Samir', 'Hallnäs');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets, objects], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

function withPerson(caller: Caller, givenName: string, familyName: string): Caller {
  const personId = examplePersonId(personOf({ givenName, familyName }).number);
  return { ...caller, actor: caller.actor && { ...caller.actor, personId } };
}

let counted = 0;
const register = (over: Partial<InputOf<typeof contract.registerComponent>> = {}, caller: Caller = architect) =>
  t.run(contract.registerComponent, { name: `Prov ${++counted}`, kind: 'system', unit: 'DTD-UTV', ...over }, caller);
const show = (code: string, caller: Caller = reader) =>
  t.run(contract.showComponent, { component: exampleComponentId(code) }, caller);
const need = (component: string, provider: string, over: Partial<InputOf<typeof contract.addNeed>> = {}) =>
  t.run(contract.addNeed, { component, provider, ...over }, architect);
const fall = (parts: string) => t.run(contract.showImpact, { parts }, reader);

test('the register is read whole by those who read the architecture, filtered and paged', async () => {
  const all = await t.run(contract.listComponents, { limit: 200 }, reader);
  expect(all.rows).toHaveLength(exampleComponents.length);
  expect(all.mayRegister).toBe(false);
  const names = all.rows.map((row) => row.name);
  const first = await t.run(contract.listComponents, { limit: 60 }, reader);
  const second = await t.run(contract.listComponents, { limit: 60, after: first.next ?? '' }, reader);
  expect([...first.rows, ...second.rows].map((row) => row.name)).toEqual(names);
  const sorted = await t.run(contract.listComponents, { sort: 'levels', limit: 3 }, reader);
  expect(sorted.rows.map((row) => Math.max(...Object.values(row.levels ?? {})))).toEqual([4, 4, 4]);
  const journal = await t.run(contract.listComponents, { search: 'fjordakt journal', object: 'VARDINFO' }, reader);
  expect(journal.rows.map((row) => row.code)).toEqual(['SYS-001']);
  const due = await t.run(contract.listComponents, { classified: 'due' }, reader);
  expect(due.rows.map((row) => row.code)).toEqual(['SYS-018']);
  const none = await t.run(contract.listComponents, { classified: 'none', kind: 'system' }, reader);
  expect(none.rows.map((row) => row.code)).toEqual(['SYS-038', 'SYS-039']);
  const there = await t.run(contract.listComponents, { unit: 'DTD-MT', state: 'in-use', sort: 'ends' }, reader);
  expect(there.rows[0]?.code).toBe('SRV-03');
  expect((await t.run(contract.listComponents, { search: '100%_' }, reader)).rows).toEqual([]);
  await expect(t.run(contract.listComponents, { limit: 0 }, reader)).rejects.toMatchObject({ kind: 'invalid' });
});

test('who holds a role on a management object reads its parts and, leading it, changes them; others see nothing', async () => {
  expect((await t.run(contract.listComponents, {}, stranger)).rows).toEqual([]);
  await expect(show('SYS-009', stranger)).rejects.toMatchObject({ code: 'no-such-component' });
  await expect(show('SYS-009', nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  const mine = await t.run(contract.listComponents, {}, samir);
  expect(new Set(mine.rows.map((row) => row.object))).toEqual(new Set(['OVERVAKNING']));
  expect((await show('SYS-009', samir)).allowed).toContain('change-component');
  await expect(show('SYS-001', samir)).rejects.toMatchObject({ code: 'no-such-component' });
  const component = exampleComponentId('SYS-009');
  const changed = await t.run(contract.changeComponent, { component, productVersion: '3.9' }, samir);
  expect(changed.entries.at(-1)).toMatchObject({ what: 'changed', changes: { product_version: ['3.8', '3.9'] } });
  t.clock = new Date('2030-01-01T08:00:00Z');
  expect((await t.run(contract.listComponents, {}, samir)).rows.length).toBeGreaterThan(0);
  t.clock = new Date('2018-12-31T08:00:00Z');
  expect((await t.run(contract.listComponents, {}, samir)).rows).toEqual([]);
  t.clock = new Date('2019-09-10T08:00:00Z');
});

test('a part says who owns it, what it stands on, and what its stop would mean', async () => {
  const journal = await show('SYS-001');
  expect(journal).toMatchObject({ objectName: 'Vårdinformation', serviceName: 'Journalsystemet', isReviewDue: false });
  expect(journal.itOwners.length + journal.businessOwners.length).toBeGreaterThan(0);
  expect(journal.standsOn.map((each) => each.code)).toContain('PLA-01');
  expect(journal.classifications.map((each) => each.levels.availability)).toEqual([3, 2]);
  expect(journal.integrations.find((each) => each.code === 'INT-104')).toMatchObject({ way: 'both', weight: 'medium' });
  expect(journal.falls).toBeGreaterThan(0);
  expect(journal.restsOn).toBeGreaterThan(5);
  expect((await show('SYS-060')).integrations.map((each) => each.way)).toContain('carried');
});

test('a part is taken in, found by the one search, and corrected by those in whose hands it is', async () => {
  const made = await register({ object: 'VARDINFO', service: 'journal', code: 'NY-1', about: 'Ett nytt stöd' });
  expect(made).toMatchObject({ code: 'NY-1', objectName: 'Vårdinformation', version: 1, levels: null });
  expect((await register()).code).toMatch(/^S-\d+$/);
  expect(await t.audited('register-component')).toBeGreaterThan(0);
  const { hits } = await t.run(searchEverything, { q: made.name }, reader);
  expect(hits.map((hit) => hit.address)).toContain(`/systems/${made.component}`);
  expect((await t.run(searchEverything, { q: made.name }, stranger)).hits).toEqual([]);
  const change = (over: Partial<InputOf<typeof contract.changeComponent>>, caller: Caller = architect) =>
    t.run(contract.changeComponent, { component: made.component, ...over }, caller);
  expect(await change({ vendor: 'Fjordakt AB', version: 1 })).toMatchObject({ version: 2, vendor: 'Fjordakt AB' });
  // a supplier of the register by choice or by name, in small letters too; its page finds its parts
  const { supplier } = await t.run(
    registerSupplier,
    { name: 'Fjordakt AB', category: 'software', unit: 'DTD' },
    someone('administrator'),
  );
  expect(await change({ vendor: 'fjordakt ab' })).toMatchObject({ vendorId: supplier });
  expect(await change({ vendorId: supplier })).toMatchObject({ vendor: 'Fjordakt AB', vendorId: supplier });
  const { rows: theirs } = await t.run(contract.listComponents, { supplier }, architect);
  expect(theirs.map((row) => row.vendor)).toEqual(['Fjordakt AB']);
  await expect(change({ vendorId: exampleComponentId('ingen') })).rejects.toMatchObject({ code: 'unknown-supplier' });
  expect(await change({ vendor: 'Ett litet bolag' })).toMatchObject({ vendorId: null });
  await expect(change({ vendor: 'X', version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(change({ vendor: 'X' }, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(change({ unit: 'DAK-IVA', object: null })).rejects.toMatchObject({ code: 'out-of-your-hands' });
  const wrong: [Partial<InputOf<typeof contract.registerComponent>>, string, string][] = [
    [{ unit: 'NOWHERE' }, 'unit', 'unknown-unit'],
    [{ object: 'NOTHING' }, 'object', 'unknown-management-object'],
    [{ service: 'nothing' }, 'service', 'unknown-service'],
    [{ code: 'ny-1' }, 'code', 'component-code-taken'],
    [{ liveOn: '2019-01-02', endsOn: '2019-01-01' }, 'endsOn', 'ends-before-live'],
  ];
  for (const [over, path, code] of wrong)
    await expect(register(over), code).rejects.toMatchObject({ code, fields: [{ path, code }] });
  await expect(register({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(register({}, reader)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('change-component')).toBeGreaterThan(0);
});

test('a classification has its reason, its day and who decided; the earlier ones stay', async () => {
  const { component } = await register();
  const levels = { confidentiality: 2, integrity: 3, availability: 1, traceability: 0 };
  const classify = (over: Partial<InputOf<typeof contract.classifyComponent>> = {}, caller: Caller = architect) =>
    t.run(contract.classifyComponent, { component, ...levels, reason: 'Första bedömningen', ...over }, caller);
  const first = await classify({ decidedOn: '2019-02-28' });
  expect(first).toMatchObject({ levels, classifiedOn: '2019-02-28' });
  expect(first.classifications[0]).toMatchObject({ decidedBy: 'Peter', reviewOn: '2020-02-28' });
  const second = await classify({ availability: 4, reason: 'Stod still en natt' });
  expect(second.classifications.map((each) => [each.ordinal, each.levels.availability])).toEqual([
    [2, 4],
    [1, 1],
  ]);
  expect(second.entries.at(-1)).toMatchObject({ what: 'classified', changes: { availability: [1, 4] } });
  await expect(classify({ decidedOn: '2019-09-11' })).rejects.toMatchObject({ code: 'decided-later-than-today' });
  await expect(classify({ decidedOn: '2019-09-09' })).rejects.toMatchObject({ code: 'decided-before-the-last' });
  await expect(classify({ integrity: 5 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(classify({ version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(classify({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('classify-component')).toBe(2);
});

test('what a part stands on decides what falls; a circle is kept and said', async () => {
  const [a, b, c] = [await register(), await register(), await register()];
  expect((await need(a.component, b.component)).closes).toEqual([]);
  expect((await need(b.component, c.component)).closes).toEqual([]);
  const closing = await need(c.component, a.component, { note: 'upptäcktes vid omstart' });
  expect(closing.closes.map((part) => part.name)).toEqual([c.name, a.name, b.name]);
  expect(closing.component.circles[0]?.map((part) => part.name).toSorted()).toEqual(
    [a.name, b.name, c.name].toSorted(),
  );
  const { falls, circles } = await fall(a.code);
  expect(falls.map((part) => [part.name, part.wave, part.because])).toEqual([
    [c.name, 1, a.name],
    [b.name, 2, c.name],
  ]);
  expect(circles).toHaveLength(1);
  const faults = await t.run(contract.listArchitectureFaults, { kind: 'circle' }, reader);
  expect(faults.faults.map((each) => each.parts.map((part) => part.name))).toContainEqual(
    circles[0]?.map((part) => part.name),
  );
  await expect(need(a.component, b.component)).rejects.toMatchObject({ code: 'stands-on-it-already' });
  await expect(need(a.component, a.component)).rejects.toMatchObject({ code: 'stands-on-itself' });
  await expect(
    t.run(contract.addNeed, { component: a.component, provider: b.component }, elsewhere),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  const relation = closing.component.standsOn[0]?.relation ?? '';
  await expect(t.run(contract.removeRelation, { relation }, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await t.run(contract.removeRelation, { relation }, architect);
  await expect(t.run(contract.removeRelation, { relation }, architect)).rejects.toMatchObject({
    code: 'no-such-relation',
  });
  expect((await fall(a.code)).circles).toEqual([]);
  expect(await t.audited('add-need')).toBe(3);
  expect(await t.audited('remove-relation')).toBe(1);
});

test('of two ways one is enough, and what is retired carries nothing', async () => {
  const [top, left, right] = [await register(), await register(), await register()];
  await need(top.component, left.component, { group: 'vägar' });
  await need(top.component, right.component, { group: 'vägar', needed: 1 });
  expect(await fall(left.code)).toMatchObject({ falls: [], weakens: [{ name: top.name }] });
  expect((await fall(`${left.code}, ${right.component}`)).falls.map((part) => part.name)).toEqual([top.name]);
  await t.run(contract.changeComponent, { component: left.component, state: 'retired' }, architect);
  expect((await fall(right.code)).falls.map((part) => part.name)).toEqual([top.name]);
  await expect(fall(left.code)).rejects.toMatchObject({ code: 'no-such-component' });
});

test('the example: one hall falls with its servers, and the other way carries the rest', async () => {
  const hall = await fall('HAL-A');
  const names = hall.falls.map((part) => part.code);
  expect(names).toContain('SYS-005');
  expect(names).not.toContain('SYS-001');
  expect(hall.weakens.map((part) => part.code)).toContain('PLA-01');
  const both = await fall('HAL-A,HAL-B');
  expect(both.falls.map((part) => part.code)).toContain('SYS-001');
  expect(both.counts.integrations).toBeGreaterThan(10);
  const { counts, faults } = await t.run(contract.listArchitectureFaults, {}, reader);
  expect(faults.find((each) => each.kind === 'circle')?.parts.map((part) => part.code)).toEqual(['SYS-050', 'SYS-051']);
  expect(counts['not-borne']).toBeGreaterThan(0);
  expect(faults.filter((each) => each.kind === 'out-of-support').map((each) => each.fact)).toEqual([
    '2019-06-30',
    '2019-03-31',
  ]);
  // as it comes from outside: no kind there is
  const wrongKind = { kind: 'nothing' as 'circle' };
  for (const operation of [contract.listArchitectureFaults, contract.showMap] as const)
    await expect(t.run(operation, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showImpact, { parts: 'HAL-A' }, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listArchitectureFaults, wrongKind, reader)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('the map has every part that is not retired, and lines from what carries to what stands on it', async () => {
  const { nodes, edges, units, objects: named } = await t.run(contract.showMap, {}, reader);
  const at = (code: string) => nodes.findIndex((node) => node.c === code);
  expect(edges).toContainEqual({ f: at('PLA-01'), t: at('SYS-001'), e: 'stops', g: false, i: null, n: '' });
  expect(edges.filter((edge) => edge.i !== null)).toHaveLength(exampleIntegrations.length);
  expect(named.VARDINFO).toBe('Vårdinformation');
  expect(units['DTD-DR1']).toBeTruthy();
});

test('an integration is registered, corrected and found; without its platform it stops', async () => {
  const [source, target, platform] = [await register(), await register(), await register({ kind: 'platform' })];
  const said: InputOf<typeof contract.registerIntegration> = {
    ...{ name: 'Provsvar ut', source: source.component, target: target.component, pattern: 'message', unit: 'DTD-UTV' },
    ...{ weight: 'high', platform: platform.component },
  };
  const add = (over: Partial<InputOf<typeof contract.registerIntegration>> = {}, caller: Caller = architect) =>
    t.run(contract.registerIntegration, { ...said, ...over }, caller);
  const made = await add();
  expect(made).toMatchObject({ code: expect.stringMatching(/^I-\d+$/), falls: 1, mayChange: true, version: 1 });
  expect((await fall(platform.code)).falls.map((part) => [part.name, part.because])).toEqual([
    [target.name, made.name],
  ]);
  const change = (over: Partial<InputOf<typeof contract.changeIntegration>>, caller: Caller = architect) =>
    t.run(contract.changeIntegration, { integration: made.integration, ...over }, caller);
  expect(await change({ weight: 'medium', version: 1 })).toMatchObject({ weight: 'medium', falls: 0, version: 2 });
  expect((await fall(platform.code)).weakens.map((part) => part.name)).toEqual([target.name]);
  await expect(change({ note: 'x', version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(change({ note: 'x' }, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(change({ unit: 'DAK-IVA' })).rejects.toMatchObject({ code: 'out-of-your-hands' });
  await expect(change({ target: source.component })).rejects.toMatchObject({ code: 'same-at-both-ends' });
  await expect(add({ code: made.code })).rejects.toMatchObject({ code: 'integration-code-taken' });
  await expect(add({ platform: made.integration })).rejects.toMatchObject({ code: 'unknown-component' });
  await expect(add({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  const list = await t.run(contract.listIntegrations, { search: 'provsvar ut', component: platform.component }, reader);
  expect(list.rows.map((row) => row.platform?.name)).toEqual([platform.name]);
  await expect(t.run(contract.listIntegrations, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listIntegrations, { limit: 0 }, reader)).rejects.toMatchObject({ kind: 'invalid' });
  const { integration } = made;
  expect(await t.run(contract.showIntegration, { integration }, reader)).toMatchObject({ mayChange: false });
  await expect(t.run(contract.showIntegration, { integration }, stranger)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showIntegration, { integration: source.component }, reader)).rejects.toMatchObject({
    code: 'no-such-integration',
  });
  expect(await t.audited('register-integration')).toBe(1);
  expect(await t.audited('change-integration')).toBeGreaterThan(0);
});
