// Joint prioritisation and the council through their operations.
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { assets } from '../assets/assets.ts';
import { createBudgetTransfer } from '../finances/budget-contract.ts';
import { finances } from '../finances/finances.ts';
import { decideInvestment } from '../finances/investment-contract.ts';
import { notices } from '../notices/notices.ts';
import { registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { portfolio } from './portfolio.ts';

const office = someone('division-head', 'DTD', 'Margareta');
const controller = someone('controller', 'DTD', 'Karin');
const ward = someone('unit-head', 'HSF', 'Vården');
const dental = someone('unit-head', 'FTV', 'Tandvården');
const employee = someone('employee', null, 'Amina');
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets, objects, finances, portfolio], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

let counted = 0;
const whole = {
  problem: 'Värden skrivs av från skärmen för hand var femtonde minut.',
  effect: 'Värdena kommer in av sig själva.',
  measure: 'Minuter per pass',
  concerned: 'Vården',
  volume: 10,
  today: 'Papper bredvid sängen.',
  anchoredWith: 'Chefen',
};
async function readyNeed(): Promise<contract.PortfolioNeedPage> {
  const made = await t.run(contract.tellNeed, { unit: 'DTD-MT', title: `Behov ${++counted}`, ...whole }, office);
  const move = (page: contract.PortfolioNeedPage, state: contract.NeedState) =>
    t.run(contract.setNeedState, { need: page.need, version: page.version, state, text: 'Ja.' }, office);
  return move(await move(made, 'described'), 'ready');
}

const parts = {
  title: 'Prov',
  criteria: [
    { id: 'care', name: 'Patientnytta', names: { da: 'Gavn for patienten', en: '' }, weight: 3 },
    { id: 'risk', name: 'Säkerhet', weight: 1 },
  ],
  resources: [{ id: 'it', name: 'Utvecklare', hours: 1000 }],
  moneyOre: 1_000_000_00,
  parties: ['HSF', 'FTV'],
};

/** the round of the first test, which the second takes to the meeting */
let settling: { round: string; one: contract.PortfolioNeedPage; other: contract.PortfolioNeedPage };

test('administrations score the same needs, see each other, and get a ranking', async () => {
  const begin = (over: object = {}, caller: Caller = office) =>
    t.run(contract.beginRound, { unit: 'DTD', ...parts, ...over }, caller);
  await expect(begin({}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(begin({ parties: ['HSF', 'HSF'] })).rejects.toMatchObject({ code: 'named-twice' });
  await expect(begin({ parties: ['NOWHERE'] })).rejects.toMatchObject({ code: 'round-unit-unknown' });
  await expect(begin({ criteria: [] })).rejects.toMatchObject({ kind: 'invalid' });
  const { round } = await begin();
  const [one, other] = [await readyNeed(), await readyNeed()];
  const take = (need: string, over: object = {}, caller = office) =>
    t.run(contract.setRoundNeed, { round, need, hours: { it: 600 }, costOre: 400_000_00, ...over }, caller);
  await expect(take(one.need, { hours: { mt: 1 } })).rejects.toMatchObject({ code: 'no-such-resource' });
  await expect(take(nothing)).rejects.toMatchObject({ code: 'no-such-need' });
  await expect(take(one.need, {}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await take(one.need);
  await take(other.need);
  const score = (unit: string, need: string, scores: Record<string, number>, caller: Caller) =>
    t.run(contract.scoreNeeds, { round, unit, need, scores }, caller);
  await score('HSF', one.need, { care: 5, risk: 2 }, ward);
  await expect(score('HSF', one.need, { care: 1 }, dental)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(score('DTD', one.need, { care: 1 }, office)).rejects.toMatchObject({ code: 'not-a-party' });
  await expect(score('HSF', one.need, { money: 1 }, ward)).rejects.toMatchObject({ code: 'no-such-criterion' });
  await expect(score('HSF', nothing, { care: 1 }, ward)).rejects.toMatchObject({ code: 'need-not-in-round' });
  await expect(score('HSF', one.need, { care: 6 }, ward)).rejects.toMatchObject({ kind: 'invalid' });
  await score('FTV', one.need, { care: 2, risk: 2 }, dental);
  await score('FTV', other.need, { care: 4, risk: 1 }, dental);
  const seen = await t.run(contract.showRound, { round }, ward);
  expect(seen.ranked.map((row) => [row.need, row.tenths])).toEqual([
    [other.need, 33],
    [one.need, 31],
  ]);
  expect(seen.scores).toHaveLength(6);
  expect(seen.partyUnits).toMatchObject([
    { unit: 'FTV', mayScore: false },
    { unit: 'HSF', mayScore: true, scored: 1 },
  ]);
  await expect(t.run(contract.showRound, { round }, someone('unit-head', 'RLK'))).rejects.toMatchObject({
    code: 'no-such-round',
  });
  const inLanguage = async (language: 'da' | 'en') =>
    (await t.run(contract.showRound, { round }, { ...ward, language })).criteria[0]?.shown;
  expect([await inLanguage('da'), await inLanguage('en')]).toEqual(['Gavn for patienten', 'Patientnytta']);
  settling = { round, one, other };
});

test('a need is taken out of the round again with its scores, by whoever leads it, and the history says why', async () => {
  const { round } = settling;
  const third = await readyNeed();
  await t.run(contract.setRoundNeed, { round, need: third.need, hours: { it: 600 }, costOre: 400_000_00 }, office);
  const scored = { round, unit: 'HSF', need: third.need, scores: { care: 3, risk: 3 } };
  await t.run(contract.scoreNeeds, scored, ward);
  const takeOut = (over: object = {}, caller = office) =>
    t.run(contract.takeNeedFromRound, { round, need: third.need, why: 'Hör till en annan omgång', ...over }, caller);
  await expect(takeOut({}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(takeOut({ why: '' })).rejects.toMatchObject({ code: 'withdrawn-why' });
  await expect(takeOut({ need: nothing })).rejects.toMatchObject({ code: 'need-not-in-round' });
  const without = await takeOut();
  expect(without.ranked.map((row) => row.need)).not.toContain(third.need);
  expect(without.scores.some((each) => each.need === third.need)).toBe(false);
  expect(without.steps.at(-1)?.text).toMatch(/Hör till en annan omgång: HSF Patientnytta 3, HSF Säkerhet 3$/);
  expect(await t.audited('take-need-from-round')).toBe(1);
});

test('differences are settled in the meeting, what is scored stays, and a settled round is closed', async () => {
  const { round, one } = settling;
  const take = (need: string) =>
    t.run(contract.setRoundNeed, { round, need, hours: { it: 600 }, costOre: 400_000_00 }, office);
  const score = (unit: string, need: string, scores: Record<string, number>, caller: Caller) =>
    t.run(contract.scoreNeeds, { round, unit, need, scores }, caller);
  const settle = (over: object = {}, caller = office) =>
    t.run(
      contract.settleScore,
      { round, need: one.need, criterion: 'care', score: 4, note: 'Vi är överens.', ...over },
      caller,
    );
  await expect(settle()).rejects.toMatchObject({ code: 'round-not-in-meeting' });
  const state = (to: contract.RoundPage['state'], version: number, caller = office) =>
    t.run(contract.setRoundState, { round, version, state: to }, caller);
  await expect(state('meeting', 1, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await state('meeting', 1);
  await expect(state('settled', 1)).rejects.toMatchObject({ code: 'round-changed' });
  await expect(state('settled', 2)).rejects.toMatchObject({ code: 'differences-left', facts: { count: 1 } });
  await expect(settle({}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(settle({ criterion: 'money' })).rejects.toMatchObject({ code: 'no-such-criterion' });
  await expect(settle({ need: nothing })).rejects.toMatchObject({ code: 'need-not-in-round' });
  expect((await settle()).ranked[0]).toMatchObject({ need: one.need, rank: 1, tenths: 35 });
  const change = (over: object, version = 2, caller = office) =>
    t.run(contract.changeRound, { round, version, ...parts, ...over }, caller);
  await expect(change({ criteria: parts.criteria.slice(1) })).rejects.toMatchObject({ code: 'criterion-has-scores' });
  await expect(change({}, 1)).rejects.toMatchObject({ code: 'round-changed' });
  await expect(change({}, 2, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await change({ moneyOre: 5 })).toMatchObject({ moneyOre: 5, version: 3 });
  await state('settled', 3);
  const out = t.run(contract.takeNeedFromRound, { round, need: one.need, why: 'Fel' }, office);
  await expect(out).rejects.toMatchObject({ code: 'round-is-settled' });
  await expect(change({}, 4)).rejects.toMatchObject({ code: 'round-is-settled' });
  await expect(take(one.need)).rejects.toMatchObject({ code: 'round-is-settled' });
  await expect(score('HSF', one.need, { care: 1 }, ward)).rejects.toMatchObject({ code: 'round-is-settled' });
  expect(await csv(contract.exportRound, { round })).toHaveLength(3);
  await expect(t.run(contract.exportRound, { round: nothing }, ward)).rejects.toMatchObject({ code: 'no-such-round' });
  const { rounds, mayBegin } = await t.run(contract.listRounds, {}, ward);
  expect([rounds.map((each) => each.title).sort(), mayBegin]).toEqual([['Prov', 'Utveckling 2020'], false]);
  await expect(t.run(contract.listRounds, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listRounds, { limit: 0 }, ward)).rejects.toMatchObject({ kind: 'invalid' });
  for (const id of [
    'begin-round',
    'change-round',
    'set-round-need',
    'take-need-from-round',
    'score-needs',
    'settle-score',
    'set-round-state',
  ])
    expect(await t.audited(id), id).toBeGreaterThan(0);
});

const call = (over: object = {}, caller: Caller = controller) =>
  t.run(contract.callCouncilMeeting, { unit: 'DTD', body: 'Utvecklingsrådet', heldOn: '2019-09-18', ...over }, caller);
const put = (meeting: string, over: object, caller: Caller = controller) =>
  t.run(contract.addMatter, { meeting, ...over }, caller);
const decide = (
  matter: contract.Matter | undefined,
  over: Partial<InputOf<typeof contract.decideMatter>> = {},
  caller: Caller = office,
) =>
  t.run(
    contract.decideMatter,
    {
      matter: matter?.matter ?? nothing,
      version: matter?.version ?? 1,
      outcome: 'approved',
      text: 'Rådet säger ja.',
      ...over,
    },
    caller,
  );

test('two people decide the same matter at once: one wins, the other is told who, what and when', async () => {
  const { meeting } = await call();
  const { agenda } = await put(meeting, { title: 'Samma fråga' });
  const deputy = someone('division-head', 'DTD', 'Vikarien');
  const answers = await Promise.allSettled([
    decide(agenda[0], { text: 'Rådet säger ja.' }),
    decide(agenda[0], { outcome: 'declined', text: 'Rådet säger nej.' }, deputy),
  ]);
  expect(answers.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  const page = await t.run(contract.showCouncilMeeting, { meeting }, controller);
  const won = page.agenda[0];
  expect(answers.find((each) => each.status === 'rejected')).toMatchObject({
    reason: {
      code: 'matter-is-decided',
      facts: { name: won?.decidedBy, outcome: won?.state, decision: won?.decision, at: won?.decidedAt },
    },
  });
  expect(await t.audited('decide-matter')).toBe(1);
});

test('a decision moves the need, gives the assignment that carries it out, and says whence the money', async () => {
  await expect(call({}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(call({ unit: 'NOWHERE' }, someone('administrator'))).rejects.toMatchObject({
    code: 'meeting-unit-unknown',
  });
  const { meeting, version } = await call();
  const need = await readyNeed();
  await expect(put(meeting, {})).rejects.toMatchObject({ code: 'matter-needs-title' });
  await expect(put(meeting, { title: 'Ny fråga' }, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { agenda } = await put(meeting, { need: need.need });
  const [matter] = agenda;
  expect(matter).toMatchObject({ title: need.title, basis: whole.problem, state: 'open' });
  await expect(put(meeting, { need: need.need })).rejects.toMatchObject({ code: 'need-on-agenda' });
  await expect(decide(matter, {}, controller)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(decide(undefined)).rejects.toMatchObject({ code: 'no-such-matter' });
  await expect(decide(matter, { moneyOre: 100 })).rejects.toMatchObject({ code: 'money-needs-funding' });
  const carry = { implementation: { unit: 'DTD-MT', deadlineOn: '2020-06-30' } };
  await expect(decide(matter, { outcome: 'declined', ...carry })).rejects.toMatchObject({
    code: 'implementation-needs-yes',
  });
  await expect(decide(matter, { implementation: { unit: 'NOWHERE' } })).rejects.toMatchObject({
    code: 'assignment-unit-unknown',
  });
  const close = (seen: number, caller = controller) =>
    t.run(contract.closeCouncilMeeting, { meeting, version: seen, minutes: 'Allt gick bra.' }, caller);
  await expect(close(version)).rejects.toMatchObject({ code: 'matters-open' });
  const decided = await decide(matter, { moneyOre: 250_000_00, funding: 'investment', ...carry });
  const given = decided.agenda[0]?.assignment;
  expect(decided.agenda[0]).toMatchObject({ state: 'approved', moneyOre: 250_000_00, decidedBy: 'Margareta' });
  const assignment = await t.run(contract.showAssignment, { assignment: given?.assignment ?? '' }, office);
  expect(assignment).toMatchObject({ giver: 'Utvecklingsrådet', goal: whole.effect, deadlineOn: '2020-06-30' });
  expect(await t.run(contract.showNeed, { need: need.need }, office)).toMatchObject({
    state: 'approved',
    assignment: { assignment: given?.assignment },
  });
  const later = await call({ heldOn: '2019-10-16' });
  const { agenda: two } = await put(meeting, { title: 'Vi väntar med det här' });
  await decide(two[1], { outcome: 'deferred', text: 'Tas upp i oktober.', later: later.meeting });
  expect((await t.run(contract.showCouncilMeeting, { meeting: later.meeting }, office)).agenda).toMatchObject([
    { title: 'Vi väntar med det här', state: 'open' },
  ]);
  await expect(close(version + 1)).rejects.toMatchObject({ code: 'meeting-changed' });
  await expect(close(version, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await close(version)).toMatchObject({ isHeld: true, minutes: 'Allt gick bra.' });
  await expect(close(version + 1)).rejects.toMatchObject({ code: 'meeting-is-held' });
  await expect(put(meeting, { title: 'För sent' })).rejects.toMatchObject({ code: 'meeting-is-held' });
  await expect(t.run(contract.showCouncilMeeting, { meeting }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showCouncilMeeting, { meeting: nothing }, office)).rejects.toMatchObject({
    code: 'no-such-meeting',
  });
  for (const id of ['call-council-meeting', 'add-matter', 'close-council-meeting'])
    expect(await t.audited(id), id).toBeGreaterThan(0);
});

test('a matter names the object it concerns and the round it comes from, and the object’s readers see what was decided', async () => {
  const keeper = someone('administrator');
  await t.run(setFamily, { family: 'care', name: 'Vårdens teknik', ordinal: 1 }, keeper);
  const said = { name: 'Dialys', family: 'care', kind: 'medical', businessUnit: 'DAK', itUnit: 'DTD-MT' } as const;
  const { object } = await t.run(registerObject, { ...said, code: 'DIALYS' }, keeper);
  const { rounds } = await t.run(contract.listRounds, {}, office);
  const round = rounds[0]?.round ?? '';
  const { meeting } = await call();
  await expect(put(meeting, { title: 'Vattnet', object: 'FINNSEJ' })).rejects.toMatchObject({ code: 'unknown-object' });
  await expect(put(meeting, { title: 'Vattnet', round: nothing })).rejects.toMatchObject({ code: 'no-such-round' });
  const { agenda } = await put(meeting, { title: 'Nytt vattenreningsverk', object: 'DIALYS', round });
  expect(agenda[0]).toMatchObject({ object: { object, code: 'DIALYS', name: 'Dialys' }, round: { round } });
  await expect(decide(agenda[0], { object: 'FINNSEJ' })).rejects.toMatchObject({ code: 'unknown-object' });
  await decide(agenda[0], { text: 'Rådet säger ja.' });
  const read = (caller: Caller) => t.run(contract.showObjectDecisions, { object: 'DIALYS' }, caller);
  expect((await read(controller)).rows).toMatchObject([
    { title: 'Nytt vattenreningsverk', state: 'approved', decision: 'Rådet säger ja.', meeting, mayOpen: true },
  ]);
  const business = someone('unit-head', 'DAK');
  expect((await read(business)).rows).toMatchObject([{ decision: 'Rådet säger ja.', mayOpen: false }]);
  await expect(read(employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showObjectDecisions, { object: 'X' }, controller)).rejects.toMatchObject({
    code: 'no-such-object',
  });
  await expect(t.run(contract.showObjectDecisions, { object: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('the money of a decision is tied to the investment that carries it, and both pages say so', async () => {
  const bought = {
    unit: 'DTD',
    category: 'it',
    item: 'Prov av skärmar',
    responsible: 'Karin',
    amount: 300_000_00,
  } as const;
  const decided = { ...bought, decidedOn: '2019-06-01', year: 2019, number: 'IT-99' };
  const { decision } = await t.run(decideInvestment, decided, controller);
  const { meeting } = await call();
  await put(meeting, { title: 'Skärmar' });
  const { agenda } = await put(meeting, { title: 'Stolar' });
  await decide(agenda[1]);
  const yes = await decide(agenda[0], { moneyOre: 250_000_00, funding: 'investment' });
  const matter = yes.agenda[0]?.matter ?? '';
  const tie = (over: object = {}, caller: Caller = controller) =>
    t.run(contract.tieMatterToInvestment, { matter, version: 2, investment: decision, ...over }, caller);
  await expect(tie({}, ward)).rejects.toMatchObject({ code: 'no-such-matter' });
  await expect(tie({}, someone('communicator', 'DTD'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tie({ investment: nothing })).rejects.toMatchObject({ code: 'unknown-investment' });
  await expect(tie({ version: 1 })).rejects.toMatchObject({ code: 'matter-changed' });
  await expect(tie({ matter: agenda[1]?.matter })).rejects.toMatchObject({ code: 'matter-has-no-money' });
  const carried = { code: '2019/IT-99', amount: 300_000_00, paid: 0 };
  expect((await tie()).agenda[0]?.investment).toMatchObject(carried);
  const seen = await t.run(contract.showCouncilMeeting, { meeting }, someone('communicator', 'DTD'));
  expect(seen.agenda[0]?.investment).toBeNull();
  const asked = { investment: decision };
  expect(await t.run(contract.showInvestmentDecisions, asked, controller)).toMatchObject({
    rows: [{ title: 'Skärmar', moneyOre: 250_000_00 }],
    ...{ decidedOre: 250_000_00, amount: 300_000_00, paid: 0 },
  });
  await expect(t.run(contract.showInvestmentDecisions, asked, ward)).rejects.toMatchObject({
    code: 'unknown-investment',
  });
  expect((await tie({ version: 3, investment: null })).agenda[0]?.investment).toBeNull();
  expect(await t.audited('tie-matter-to-investment')).toBe(2);
});

test('money from the frame is tied to the transfer of budget that moves it, and both pages say so', async () => {
  const side = { unit: 'DTD-MT', costGroup: 'supplies', object: '' };
  const move = { decidedOn: '2019-06-20', decidedBy: 'Rådet', title: 'Prov av stolar', amount: 10_000_00 };
  const { transferId: transfer } = await t.run(
    createBudgetTransfer,
    { ...move, from: side, to: { ...side, unit: 'DTD' }, fromMonth: '2019-07', toMonth: '2019-08' },
    controller,
  );
  const { meeting } = await call();
  await put(meeting, { title: 'Bord' });
  const { agenda } = await put(meeting, { title: 'Hyllor' });
  await decide(agenda[1], { moneyOre: 5_000_00, funding: 'investment' });
  const matter = (await decide(agenda[0], { moneyOre: 20_000_00, funding: 'frame' })).agenda[0]?.matter ?? '';
  const tie = (over: object = {}, caller: Caller = controller) =>
    t.run(contract.tieMatterToTransfer, { matter, version: 2, transfer, ...over }, caller);
  await expect(tie({}, ward)).rejects.toMatchObject({ code: 'no-such-matter' });
  await expect(tie({ transfer: nothing })).rejects.toMatchObject({ code: 'unknown-transfer' });
  await expect(tie({ matter: agenda[1]?.matter })).rejects.toMatchObject({ code: 'matter-moves-no-budget' });
  expect((await tie()).agenda[0]?.transfer).toMatchObject({ title: 'Prov av stolar', amount: 20_000_00, to: 'DTD' });
  await expect(tie()).rejects.toMatchObject({ code: 'matter-changed' });
  const seen = await t.run(contract.showCouncilMeeting, { meeting }, someone('communicator', 'DTD'));
  expect(seen.agenda[0]?.transfer).toBeNull();
  const asked = { unit: 'DTD', year: 2019 };
  expect(await t.run(contract.showTransferDecisions, asked, controller)).toMatchObject({ rows: [{ title: 'Bord' }] });
  expect(await t.run(contract.showTransferDecisions, { ...asked, year: 2018 }, controller)).toEqual({ rows: [] });
  await expect(t.run(contract.showTransferDecisions, asked, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await tie({ version: 3, transfer: null })).agenda[0]?.transfer).toBeNull();
  expect(await t.audited('tie-matter-to-transfer')).toBe(2);
});

test('meetings come a page at a time, and their decisions as a file', async () => {
  const first = await t.run(contract.listCouncilMeetings, { limit: 2 }, office);
  const rest = await t.run(contract.listCouncilMeetings, { after: first.next ?? '' }, office);
  expect(first.rows[0]?.heldOn).toBe('2019-10-16');
  expect(rest.rows.map((row) => row.meeting)).not.toContain(first.rows[1]?.meeting);
  await expect(t.run(contract.listCouncilMeetings, { limit: 0 }, office)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.listCouncilMeetings, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await csv(contract.exportMatters, {})).length).toBeGreaterThan(6);
  await expect(t.run(contract.exportMatters, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
});

/** The lines of a list as CSV, without empty ones. */
async function csv(
  operation: typeof contract.exportRound | typeof contract.exportMatters,
  input: object,
): Promise<string[]> {
  // each of these takes a format, and a download answers with a FileAnswer
  const { content } = (await t.run(operation, { ...input, format: 'csv' } as never, office)) as FileAnswer;
  if (Buffer.isBuffer(content)) throw new Error('a list is written while it is read');
  return (await text(content)).split('\n').filter((line) => line.trim() !== '');
}
