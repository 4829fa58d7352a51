// Partners outside the region: the link that shows them what its sender may read, and the letters about what has changed.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import type { Caller } from '../../platform/operation/house.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { addAccount, endRoles, giveRole } from '../../platform/sign-in/accounts.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { followMail } from './partners/follow-mail.ts';
import { tellPartners } from './partners/tell-partners.ts';
import { portfolio } from './portfolio.ts';

const head = someone('division-head', 'DTD', 'Margareta');
const elsewhere = someone('division-head', 'DAK', 'Eva');
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, portfolio], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), (work) => loadPeople(work));
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
