// The catalogue as its owner changes it: a draft keeps anything, publishing says field by field what must be corrected, versions
// hold from their day, and only the unit that owns an item touches it.
import { expect, test } from 'vitest';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { personOf } from '../../example/region.ts';
import * as contract from './contract.ts';
import { above, asPerson, engineer, head, intakeHouse, keeper } from './intake-house.test-kit.ts';

const house = intakeHouse();
const { order, show } = house;
const editor = (item: string, caller = above) => house.t.run(contract.showItemEditor, { item }, caller);
const save = async (item: string, part: Partial<contract.ItemDraft>, caller = above) => {
  const { draft, saved } = await editor(item, caller);
  return house.t.run(contract.saveItemDraft, { item, draft: { ...draft, ...part }, saved }, caller);
};
const publish = (item: string, over: { from?: string; note?: string } = {}, caller = above) =>
  house.t.run(contract.publishItem, { item, ...over }, caller);
const shown = (item: string, caller = engineer) => house.t.run(contract.showItem, { item }, caller);
const names = (text: string) => ({ sv: text, da: `${text} da`, en: `${text} en` });
const question = (id: string, over: Partial<contract.ItemDraft['fields'][number]> = {}) => ({
  id,
  kind: 'text' as const,
  names: names('Fråga'),
  hint: { sv: '', da: '', en: '' },
  isRequired: true,
  options: [],
  least: null,
  most: null,
  form: 'free' as const,
  prefill: null,
  when: null,
  ...over,
});

test('a change is a draft nobody sees, then a version; orders keep the one they were made from', async () => {
  const placed = await order({ item: 'screen', answers: { mount: 'desk' } });
  await save('screen', { priceOre: 300_000 });
  expect((await shown('screen')).wholePriceOre).toBe(240_000);
  expect(await publish('screen', { note: 'Nytt avtal.' })).toEqual({ item: 'screen', version: 2, from: '2019-09-10' });
  expect((await shown('screen')).wholePriceOre).toBe(300_000);
  expect((await show(placed.orders[0]?.order ?? '')).priceOre).toBe(240_000);
  const { history, isDraft } = await editor('screen');
  expect(history).toMatchObject([
    { version: 2, state: 'offered', note: 'Nytt avtal.', by: 'Margareta' },
    { version: 1, state: 'past' },
  ]);
  expect(isDraft).toBe(false);
  await expect(publish('screen')).rejects.toMatchObject({ code: 'nothing-to-publish' });
  expect(await house.t.audited('save-item-draft')).toBe(1);
  expect(await house.t.audited('publish-catalogue-item')).toBe(1);
});

test('a version for a later day waits for it, and one published before it takes its place', async () => {
  await save('card', { deliveryDays: 9 });
  await publish('card', { from: '2019-10-01' });
  expect((await shown('card')).deliveryDays).toBe(3);
  const kept = (await house.t.run(contract.listKeptItems, {}, above)).items.find((each) => each.item === 'card');
  expect(kept?.state).toBe('coming');
  house.t.clock = new Date('2019-10-01T08:00:00Z');
  expect((await shown('card')).deliveryDays).toBe(9);
  house.t.clock = new Date('2019-09-10T08:00:00Z');
  await save('card', { deliveryDays: 4 });
  await publish('card');
  house.t.clock = new Date('2019-10-01T08:00:00Z');
  expect((await shown('card')).deliveryDays).toBe(4);
  house.t.clock = new Date('2019-09-10T08:00:00Z');
  await save('card', { deliveryDays: 5 });
  await expect(publish('card', { from: '2019-09-09' })).rejects.toMatchObject({ code: 'day-has-passed' });
});

test('a new item is begun with a name, keeps what cannot be published, and says what is missing by its field', async () => {
  const { item } = await house.t.run(contract.beginItem, { name: 'Skärm på vägg, ny', ownerUnit: 'DTD-MT' }, head);
  expect(item).toBe('skarm-pa-vagg-ny');
  const again = await house.t.run(contract.beginItem, { name: 'Skärm på vägg, ny', ownerUnit: 'DTD-MT' }, head);
  expect(again.item).toBe('skarm-pa-vagg-ny-2');
  const half = [
    question('f1', { names: { sv: '', da: '', en: '' }, least: 9, most: 3 }),
    question('f2', { kind: 'choice', when: { field: 'f3', is: true } }),
  ];
  await save(item, { fields: half, priceOre: null }, head);
  // what was typed is there, faulty as it is
  expect((await editor(item, head)).draft).toMatchObject({
    priceOre: null,
    fields: [{ least: 9 }, { kind: 'choice' }],
  });
  await expect(shown(item)).rejects.toMatchObject({ code: 'no-such-item' });
  const refused = await publish(item, {}, head).catch((error: unknown) => error);
  expect(refused).toMatchObject({ kind: 'invalid' });
  const fields = refused instanceof Error && 'fields' in refused ? refused.fields : [];
  expect(fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: 'names.da' }),
      expect.objectContaining({ path: 'names.en' }),
      expect.objectContaining({ path: 'priceOre' }),
      expect.objectContaining({ path: 'fields.0.names.sv' }),
      expect.objectContaining({ path: 'fields.0.least', code: 'least-above-most' }),
      expect.objectContaining({ path: 'fields.1.options', code: 'no-options' }),
    ]),
  );
  expect((await editor(item, head)).draft.fields).toHaveLength(2);
  await save(item, { names: names('Skärm på vägg'), priceOre: 100, fields: [question('f1')] }, head);
  expect(await publish(item, {}, head)).toMatchObject({ version: 1 });
  expect((await shown(item)).names.da).toBe('Skärm på vägg da');
  expect(await house.t.audited('begin-catalogue-item')).toBe(2);
});

test('only the unit that owns an item changes it, and only towards services it answers for', async () => {
  await expect(editor('screen', head)).rejects.toMatchObject({ code: 'not-your-item' });
  for (const ask of [
    () => editor('screen', engineer),
    () => publish('screen', {}, engineer),
    () => house.t.run(contract.withdrawItem, { item: 'screen', note: 'Ingen köper den' }, engineer),
    () => house.t.run(contract.discardItemDraft, { item: 'screen' }, engineer),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-allowed' });
  const mine = (await house.t.run(contract.listKeptItems, {}, head)).items.map((each) => each.ownerUnit);
  expect(new Set(mine)).toEqual(new Set(['DTD-MT']));
  await expect(house.t.run(contract.beginItem, { name: 'Deras', ownerUnit: 'DTD-SD' }, head)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(save('ultrasound', { ownerUnit: 'DTD-SD' }, head)).rejects.toMatchObject({ code: 'not-your-item' });
  await save('ultrasound', { service: 'telephony' }, head);
  await expect(publish('ultrasound', {}, head)).rejects.toMatchObject({
    code: 'service-of-others',
    fields: [{ path: 'service' }],
  });
  await save('ultrasound', { service: 'images', units: ['NOPE'] }, head);
  await expect(publish('ultrasound', {}, head)).rejects.toMatchObject({
    code: 'unknown-unit',
    fields: [{ path: 'units.0' }],
  });
  await house.t.run(contract.discardItemDraft, { item: 'ultrasound' }, head);
  expect((await editor('ultrasound', head)).isDraft).toBe(false);
  expect(await house.t.audited('discard-item-draft')).toBe(1);
});

test('two who type at once do not write over each other', async () => {
  const first = await editor('phone');
  const second = await editor('phone', keeper);
  await house.t.run(contract.saveItemDraft, { item: 'phone', draft: first.draft, saved: first.saved }, above);
  await expect(
    house.t.run(contract.saveItemDraft, { item: 'phone', draft: second.draft, saved: second.saved }, keeper),
  ).rejects.toMatchObject({ code: 'draft-changed', facts: { by: 'Margareta' } });
});

test('what is withdrawn cannot be ordered, with what was to come; it can be offered again', async () => {
  await save('mailbox', { deliveryDays: 8 });
  await publish('mailbox', { from: '2019-11-01' });
  await expect(house.t.run(contract.withdrawItem, { item: 'mailbox', note: '' }, above)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await house.t.run(contract.withdrawItem, { item: 'mailbox', note: 'Ersätts av grupper.' }, above);
  await expect(shown('mailbox')).rejects.toMatchObject({ kind: 'not-found' });
  house.t.clock = new Date('2019-11-02T08:00:00Z');
  await expect(shown('mailbox')).rejects.toMatchObject({ kind: 'not-found' });
  house.t.clock = new Date('2019-09-10T08:00:00Z');
  await expect(
    house.t.run(contract.withdrawItem, { item: 'mailbox', note: 'En gång till.' }, above),
  ).rejects.toMatchObject({ code: 'not-offered' });
  expect((await editor('mailbox')).history[0]).toMatchObject({ state: 'withdrawn', note: 'Ersätts av grupper.' });
  await save('mailbox', { units: ['DAK'] });
  await publish('mailbox');
  // what is only for some units is not there for others
  await expect(shown('mailbox')).rejects.toMatchObject({ kind: 'not-found' });
  const nurse = asPerson(
    someone('employee', null, 'Amina'),
    personOf({ givenName: 'Amina', familyName: 'Vikholm' }).number,
  );
  expect((await shown('mailbox', nurse)).item).toBe('mailbox');
  expect(await house.t.audited('withdraw-catalogue-item')).toBe(1);
});

test('a bundle is made of items that exist, and of no other bundle', async () => {
  const part = (item: string) => ({ item, from: 'first' as const, days: 0, when: null });
  for (const [item, code] of [
    ['rocket', 'unknown-part'],
    ['new-colleague', 'bundle-in-bundle'],
  ] as const) {
    await save('folder', { parts: [part(item)] });
    await expect(publish('folder')).rejects.toMatchObject({ code, fields: [{ path: 'parts.0.item' }] });
  }
  await save('folder', { parts: [{ ...part('screen'), when: { field: 'gone', is: true } }] });
  await expect(publish('folder')).rejects.toMatchObject({
    fields: [{ path: 'parts.0.when', code: 'condition-on-nothing' }],
  });
});

test('a form knows what the directory and the equipment say of whom it is for', async () => {
  const fields = [
    question('who', { prefill: 'name' }),
    question('boss', { prefill: 'head' }),
    question('where', { prefill: 'unit' }),
    question('old', { kind: 'equipment', prefill: 'computer' }),
    question('reach', { form: 'mail', prefill: 'mail' }),
  ];
  await save('laptop', { fields });
  await publish('laptop');
  const { prefilled, equipment } = await shown('laptop');
  expect(prefilled).toMatchObject({ who: 'Samir Hallnäs', old: expect.stringMatching(/^U-\d+$/) });
  expect(prefilled.boss).not.toBe('Samir Hallnäs');
  expect(equipment.map((piece) => piece.number)).toContain(prefilled.old);
  const other = head.actor?.personId ?? '';
  const theirs = await house.t.run(contract.showItem, { item: 'laptop', person: other }, engineer);
  expect(theirs.prefilled.who).toBe('Mats Rönfjäll');
  await expect(order({ answers: { ...prefilled, reach: 'ingen adress' } })).rejects.toMatchObject({
    fields: [{ path: 'answers.reach', code: 'answer-not-mail' }],
  });
});

test('bad input and nobody are refused', async () => {
  for (const ask of [
    () => house.t.run(contract.showItemEditor, { item: 'Å' }, above),
    () => house.t.run(contract.beginItem, { name: '', ownerUnit: 'DTD' }, above),
    () => house.t.run(contract.publishItem, { item: 'Å' }, above),
    () => house.t.run(contract.discardItemDraft, { item: 'Å' }, above),
    () => house.t.run(contract.saveItemDraft, { item: 'Å', draft: {} as contract.ItemDraft, saved: 0 }, above), // wrong on purpose
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'invalid' });
  for (const ask of [
    () => house.t.run(contract.listKeptItems, {}, nobody),
    () => house.t.run(contract.showItemEditor, { item: 'screen' }, nobody),
    () => house.t.run(contract.publishItem, { item: 'screen' }, nobody),
    () => house.t.run(contract.discardItemDraft, { item: 'screen' }, nobody),
    () => house.t.run(contract.withdrawItem, { item: 'screen', note: 'Varför inte' }, nobody),
    () => house.t.run(contract.beginItem, { name: 'Något', ownerUnit: 'DTD' }, nobody),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-signed-in' });
});
