// Partners outside the region: the link that shows them what its sender may read, and the letters about what has changed; and
// improvements from idea to effect.
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { addAccount, endRoles, giveRole } from '../../platform/sign-in/accounts.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { member, personId } from './example-rows.ts';
import { followMail } from './partners/follow-mail.ts';
import { tellPartners } from './partners/tell-partners.ts';
import { portfolio } from './portfolio.ts';

const head = someone('division-head', 'DTD', 'Margareta');
const elsewhere = someone('division-head', 'DAK', 'Eva');
const amina = someone('employee', null, 'Amina');
const employee: Caller = { ...amina, actor: amina.actor && { ...amina.actor, personId: personId(member('Vikholm')) } };
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, portfolio], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
});
beforeEach(() => {
  t.clock = new Date('2019-09-10T08:00:00Z');
  vi.stubEnv('FYR_MAIL_ADDRESS', 'fyr@region.example');
  vi.stubEnv('FYR_MAIL_SECRET', 'a-secret-of-the-tests-forty-characters');
  vi.stubEnv('FYR_ADDRESS', 'https://fyr.region.example');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await t.close();
});

const give = (over: Partial<InputOf<typeof contract.giveAssignment>>) =>
  t.run(contract.giveAssignment, { unit: 'DTD-MT', title: '', giver: 'Divisionschefen', ...over }, head);

const frame = { mailbox: 'fyr@region.example', messageId: 'a@b', date: new Date(), loopMark: 'fyr' };
const look = (token: string) => t.run(contract.showFollowed, { token }, nobody);
const letters = (token: string, isOn: boolean) => t.run(contract.setFollowLetters, { token, isOn }, nobody);
const linksOf = async (assignment: string) =>
  (await t.run(contract.showAssignmentFollowUp, { assignment }, head)).partners[0]?.links;

test('a partner follows its assignments by a link in a mail: how they stand, no texts, until it is over', async () => {
  const { send, sent, link_id, partner, token, assignment } = await invited('Sundets universitet');
  await expect(send({}, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(send({ partner: nothing })).rejects.toMatchObject({ code: 'no-such-partner' });
  await expect(send({ address: 'eva' })).rejects.toMatchObject({ kind: 'invalid' });
  expect(sent).toMatchObject({ address: 'eva@sundet.example', until: '2020-03-08', mail: 'waiting', shows: true });
  const seen = await look(token);
  expect(seen).toMatchObject({ partner: 'Sundets universitet', rows: [{ title: 'Delad journal', part: 'Prövar' }] });
  expect(JSON.stringify(seen)).not.toMatch(/Hemligt|Divisionschefen|eva@/);
  await expect(look(`${token.slice(0, 42)}x${token.slice(43)}`)).rejects.toMatchObject({ code: 'no-such-follow-link' });
  const revoke = (link: string, caller: Caller = head) =>
    t.run(contract.revokeFollowLink, { assignment, partner, link }, caller);
  await expect(revoke(link_id, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(revoke(nothing)).rejects.toMatchObject({ code: 'no-such-follow-link' });
  expect((await revoke(link_id)).partners[0]?.links).toEqual([]);
  for (const late of [look, (by: string) => letters(by, true)])
    await expect(late(token)).rejects.toMatchObject({ code: 'follow-link-over' });
  for (let made = 0; made < contract.mostFollowLinks; made++) await send({}, head);
  await expect(send({}, head)).rejects.toMatchObject({ code: 'too-many-follow-links' });
  for (const id of ['send-follow-link', 'revoke-follow-link']) expect(await t.audited(id), id).toBeGreaterThan(0);
  vi.stubEnv('FYR_MAIL_ADDRESS', '');
  await expect(send()).rejects.toMatchObject({ code: 'mail-not-set-up' });
});

test('each morning a partner gets one letter about all that has another status, until it wants none', async () => {
  const { token, assignment } = await invited('Bergsele kommun');
  expect(await morning('2019-09-11T04:30:00Z')).toEqual([]);
  for (const [status, reason] of [
    ['on-plan', ''],
    ['paused', 'Hemlig orsak'],
  ] as const)
    await t.run(contract.setAssignmentStatus, { ...(await versionOf(assignment)), status, reason }, head);
  const [told, ...more] = await morning('2019-09-12T04:30:00Z');
  if (!told) throw new Error('a change is told');
  expect([more, (await morning('2019-09-12T05:00:00Z')).length]).toEqual([[], 1]);
  const letter = await t.house.act('mail', head, (work) => followMail(work, told, frame));
  const text = 'raw' in letter ? readMail(letter.raw).text : '';
  expect(text).toMatch(/Delad journal\W+Pausat \(förut: Ej påbörjat\)/);
  expect([text.includes(`/follow/${token}#letters`), text.includes('Hemlig')]).toEqual([true, false]);
  await expect(letters('x'.repeat(60), false)).rejects.toMatchObject({ code: 'no-such-follow-link' });
  expect((await letters(token, false)).hasLetters).toBe(false);
  await t.run(contract.setAssignmentStatus, { ...(await versionOf(assignment)), status: 'on-plan', reason: '' }, head);
  expect(await morning('2019-09-14T04:30:00Z')).toHaveLength(1);
  expect((await letters(token, true)).hasLetters).toBe(true);
  expect(await morning('2019-09-15T04:30:00Z')).toHaveLength(1);
  expect(await t.audited('set-follow-letters')).toBeGreaterThan(0);
});

test('a link outlives no right of whoever sent it: what they may not read any more is gone from it', async () => {
  const { token, assignment, link_id, known, grants } = await invited('Norrlands lärosäte');
  t.clock = new Date('2019-09-15T08:00:00Z');
  const end = (grant = '') =>
    t.house.act('roles', someone('administrator'), (work) => endRoles(work, [grant], '2019-09-14'));
  const { assignment: other } = await give({ unit: 'DTD-SD', title: 'I en annan enhet' });
  await t.run(contract.addPartner, { ...known, assignment: other }, head);
  expect((await look(token)).rows.map((row) => row.title)).toEqual(['Delad journal', 'I en annan enhet']);
  await end(grants['DTD-MT']);
  expect((await look(token)).rows.map((row) => row.title)).toEqual(['I en annan enhet']);
  expect(await linksOf(assignment)).toMatchObject([{ by: 'Sändaren', shows: false }]);
  await end(grants['DTD-SD']);
  await expect(look(token)).rejects.toMatchObject({ code: 'follow-link-shows-nothing' });
  const changed = { link_id, what: 'changes', changes_from: new Date(0), changes_to: t.clock } as const;
  await t.run(contract.setAssignmentStatus, { ...(await versionOf(other)), status: 'on-plan', reason: '' }, head);
  expect(await t.house.act('mail', head, (work) => followMail(work, changed, frame))).toMatchObject({
    state: 'not-needed',
  });
});

test('an improvement goes from idea to effect, and counts from the day it was introduced', async () => {
  const tell = (over: object = {}, caller: Caller = employee) =>
    t.run(contract.tellImprovement, { unit: 'DTD-MT', title: 'Vagnar med allt på', ...over }, caller);
  await expect(tell({ unit: 'NOWHERE' }, someone('administrator'))).rejects.toMatchObject({
    code: 'improvement-unit-unknown',
  });
  await expect(tell({}, { ...employee, actor: null })).rejects.toMatchObject({ kind: 'not-signed-in' });
  const { improvement } = await tell();
  const set = (version: number, state: contract.ImprovementRow['state'], over: object = {}, caller = employee) =>
    t.run(contract.setImprovementState, { improvement, version, state, ...over }, caller);
  const other = someone('employee', null, 'Någon annan');
  await expect(set(1, 'testing', {}, other)).rejects.toMatchObject({ kind: 'not-allowed' });
  await set(1, 'testing');
  await expect(set(1, 'introduced')).rejects.toMatchObject({ code: 'improvement-changed' });
  await expect(set(2, 'introduced')).rejects.toMatchObject({ code: 'introduced-when' });
  const early = set(2, 'introduced', { introducedOn: '2019-10-01' });
  await expect(early).rejects.toMatchObject({ code: 'introduced-in-the-future' });
  await expect(set(2, 'idea')).rejects.toMatchObject({ code: 'improvement-not-from-here' });
  const effect = (version: number, caller: Caller = head) =>
    t.run(contract.tellEffect, { improvement, version, effect: 'Tio minuter mindre per kontroll.' }, caller);
  await expect(effect(2)).rejects.toMatchObject({ code: 'not-introduced' });
  const before = await w06();
  await set(2, 'introduced', { introducedOn: '2019-08-20' });
  expect(await w06()).toBe(before + 1);
  await expect(effect(3, other)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(effect(2)).rejects.toMatchObject({ code: 'improvement-changed' });
  expect(await effect(3)).toMatchObject({ effectFollowedOn: '2019-09-10' });
  await expect(set(4, 'dropped')).rejects.toMatchObject({ code: 'dropped-why' });
  await set(4, 'dropped', { text: 'Vagnarna rymdes inte.' });
  expect(await w06()).toBe(before);
  const page = await t.run(contract.showImprovement, { improvement }, employee);
  expect(page.steps.map((step) => step.what)).toEqual(['given', 'state', 'state', 'effect', 'state']);
  const besides = t.run(contract.showImprovement, { improvement: nothing }, head);
  await expect(besides).rejects.toMatchObject({ code: 'no-such-improvement' });
  const first = await t.run(contract.listImprovements, { limit: 3 }, head);
  const next = await t.run(contract.listImprovements, { limit: 3, after: first.next ?? '' }, head);
  expect(new Set([...first.rows, ...next.rows].map((row) => row.number)).size).toBe(6);
  await expect(t.run(contract.listImprovements, { limit: 0 }, head)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await linesOf(contract.exportImprovements, 'under-way')).toBeGreaterThan(4);
  const further = t.run(contract.exportImprovements, { search: 'x'.repeat(101) }, head);
  await expect(further).rejects.toMatchObject({ kind: 'invalid' });
  for (const operation of [contract.listImprovements, contract.exportImprovements])
    await expect(t.run(operation, {}, { ...employee, actor: null })).rejects.toMatchObject({ kind: 'not-signed-in' });
  for (const id of ['tell-improvement', 'set-improvement-state', 'tell-effect'])
    expect(await t.audited(id), id).toBeGreaterThan(0);
});

async function w06(): Promise<number> {
  const asked = { unit: 'DTD', period: '2019-01..2019-08', figures: 'portfolio.completed-improvements' };
  return (await t.run(readFigures, asked, head)).values[0]?.value ?? 0;
}

/** How many lines a list has as CSV. */
async function linesOf(operation: typeof contract.exportImprovements, state: 'under-way'): Promise<number> {
  // a download answers with a FileAnswer
  const { content } = (await t.run(operation, { state, format: 'csv' }, someone('administrator'))) as FileAnswer;
  if (Buffer.isBuffer(content)) throw new Error('a list is written while it is read');
  return (await text(content)).trim().split('\n').length;
}

let counted = 0;

/** What a partner gets when somebody with an account, who heads two units, lets it follow. */
async function invited(name: string) {
  const { sender, grants } = await withAccount(`sender.${++counted}`);
  const { assignment } = await give({ title: 'Delad journal', goal: 'Hemligt mål' });
  const known = { assignment, name, kind: 'university', part: 'Prövar' } as const;
  const partner = (await t.run(contract.addPartner, known, head)).partners[0]?.partner ?? '';
  const send = (over: object = {}, caller: Caller = sender) =>
    t.run(contract.sendFollowLink, { assignment, partner, address: 'eva@sundet.example', ...over }, caller);
  const [sent] = (await send()).partners[0]?.links ?? [];
  const link_id = sent?.link ?? '';
  const row = { link_id, what: 'link', changes_from: null, changes_to: null } as const;
  const mail = await t.house.act('mail', head, (work) => followMail(work, row, frame));
  const token = 'raw' in mail ? (/\/follow\/([\w-]+)/.exec(readMail(mail.raw).text)?.[1] ?? '') : '';
  return { grants, assignment, known, partner, send, sent, link_id, token };
}

function morning(at: string) {
  t.clock = new Date(at);
  return t.house.act('tell', someone('administrator'), async (work) => {
    await tellPartners(work);
    return work.sql<{ link_id: string; what: 'changes'; changes_from: Date; changes_to: Date }>(
      "select * from portfolio.outgoing_mails where what = 'changes' order by created_at",
    );
  });
}

async function versionOf(assignment: string): Promise<{ assignment: string; version: number }> {
  return { assignment, version: (await t.run(contract.showAssignment, { assignment }, head)).version };
}

async function withAccount(login: string) {
  return t.house.act('account', someone('administrator'), async (work) => {
    const id = await addAccount(work, { login, name: 'Sändaren' });
    const grants: Record<string, string> = {};
    for (const unit of ['DTD-MT', 'DTD-SD'])
      grants[unit] = await giveRole(work, { accountId: id, role: 'unit-head', unit, from: '2019-01-01', to: null });
    const sender = someone('unit-head', 'DTD-MT', 'Sändaren');
    return { grants, sender: { ...sender, actor: sender.actor && { ...sender.actor, id } } };
  });
}
