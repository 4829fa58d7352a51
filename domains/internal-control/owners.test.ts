// Who owns a risk, a control, a remedy or an answer: finds it, does it whatever the role, and is reminded by mail, once a stage. Who
// has a role on the object a risk is about: reads it.
// And the versions of the scale, as whoever reads risks reads them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs, personOf } from '../../example/region.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { closeMailSender, receiveBySmtp } from '../../platform/mail/mail.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { appointHolder, registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { reportIncident } from '../security/contract.ts';
import { security } from '../security/security.ts';
import { registerSupplier } from '../suppliers/contract.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import * as contract from './contract.ts';
import { controller } from './control-house.test-kit.ts';
import { internalControl } from './internal-control.ts';

const samir = examplePersonId(personOf({ givenName: 'Samir', familyName: 'Hallnäs' }).number);
const peter = examplePersonId(castAs('incident-manager').number);
const as = (personId: string, language: 'sv' | 'da' = 'sv') => {
  const caller = someone('employee', null, personId, language);
  return { ...caller, actor: caller.actor && { ...caller.actor, personId } };
};
const [owner, other] = [as(samir), as(peter)];

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets, objects, security, internalControl], '2019-09-10T08:00:00Z');
  await t.house.act('load', controller, loadPeople);
  t.house.tree.forget();
});
afterAll(() => t.close());

const registered = async (title: string) => {
  const given = { unit: 'DTD', title, probability: 2, consequence: 2, owner: 'Divisionschefen' };
  const { risk } = await t.run(contract.registerRisk, given, controller);
  const control = { risk, title: `${title}: kontroll`, frequency: 'month', fromOn: '2019-08-10' } as const;
  const page = await t.run(contract.addControl, { ...control, ownerPerson: samir }, controller);
  return { risk, page, control: page.controls[0]?.control ?? '' };
};

test('who owns a part finds it among theirs, reads it and does what is theirs; nobody else does', async () => {
  const { risk, page, control } = await registered('Larm hörs inte');
  expect(page.controls[0]).toMatchObject({ owner: '', ownerPerson: samir, ownerName: 'Samir Hallnäs' });
  const nobodys = '0190b0a0-0000-7000-8000-000000000000';
  await expect(
    t.run(contract.registerRisk, {
      unit: 'DTD',
      title: 'Ingens',
      probability: 1,
      consequence: 1,
      ownerPerson: nobodys,
    }),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(
      contract.addControl,
      { risk, title: 'Ingens', frequency: 'year', fromOn: '2019-01-01', ownerPerson: nobodys },
      controller,
    ),
  ).rejects.toMatchObject({ code: 'unknown-person', fields: [{ path: 'ownerPerson' }] });
  expect(await t.run(contract.listMyControlDuties, {}, owner)).toEqual({
    rows: [
      {
        duty: 'control',
        id: control,
        title: 'Larm hörs inte: kontroll',
        number: page.number,
        dueOn: '2019-09-24',
        isLate: false,
        risk,
        finding: null,
      },
    ],
  });
  expect((await t.run(contract.listMyControlDuties, {}, other)).rows).toEqual([]);
  const mine = { ...controller, actor: controller.actor && { ...controller.actor, personId: samir } };
  expect((await t.run(contract.listRisks, { owner: 'me' }, mine)).rows.map((row) => row.risk)).toEqual([risk]);
  expect((await t.run(contract.listRisks, { owner: 'me' }, controller)).rows).toEqual([]);
  const read = await t.run(contract.showRisk, { risk }, owner);
  expect(read).toMatchObject({ mayManage: false, mayCarryOut: false, controls: [{ mayCarryOut: true }] });
  await expect(t.run(contract.showRisk, { risk }, other)).rejects.toMatchObject({ code: 'no-such-risk' });
  const done = { control, doneOn: '2019-09-10', outcome: 'works', result: 'Larmet hörs.' } as const;
  await expect(t.run(contract.carryOutControl, done, other)).rejects.toMatchObject({ code: 'no-such-control' });
  await t.run(contract.carryOutControl, done, owner);
  await expect(
    t.run(contract.judgeRisk, { risk, probability: 1, consequence: 1, reason: 'x' }, owner),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  const given = { risk, title: 'Byt högtalaren', dueOn: '2019-10-01' };
  await expect(t.run(contract.addRemedy, given, controller)).rejects.toMatchObject({ code: 'owner-missing' });
  const { remedy } = await t.run(contract.addRemedy, { ...given, ownerPerson: peter }, controller);
  expect((await t.run(contract.listMyControlDuties, {}, other)).rows).toMatchObject([{ duty: 'remedy', id: remedy }]);
  expect((await t.run(contract.showRisk, { risk }, other)).remedies).toMatchObject([{ mayFinish: true }]);
  await expect(t.run(contract.finishRemedy, { remedy, doneOn: '2019-09-10', text: 'x' }, owner)).rejects.toMatchObject({
    kind: 'not-found',
  });
  await t.run(contract.finishRemedy, { remedy, doneOn: '2019-09-10', text: 'Bytt.' }, other);
  expect((await t.run(contract.listMyControlDuties, {}, other)).rows).toEqual([]);
});

test('owners are reminded by mail before, on and after the day, once each, in their language, and not of what is done', async () => {
  const mails: { to: string; text: string; subject: string }[] = [];
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw, { recipients }) => {
      const { text, subject } = readMail(raw);
      mails.push({ to: recipients.join(), text, subject });
    },
    onTrouble: () => {},
  });
  const smtp = { FYR_MAIL_ADDRESS: 'fyr@norrviken.example', FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no` };
  Object.assign(process.env, smtp);
  const morning = async (day: string) => {
    t.clock = new Date(`${day}T08:00:00Z`);
    await t.house.act('begin', controller, async (work) => work.enqueue('remind-owners', {}));
    for (let ran = 1; ran > 0; ) ran = await runDueJobs(t.house);
    return mails.splice(0);
  };
  try {
    const { risk, control } = await registered('Dörren är låst');
    const remedy = await t.run(
      contract.addRemedy,
      { risk, title: 'Byt låset', dueOn: '2019-09-24', ownerPerson: peter },
      controller,
    );
    await t.house.database.pool.query("update platform.accounts set language = 'da' where person_id = $1", [peter]);
    // the last day of the control is 24 September, of the other risk's one 24 October
    expect(await morning('2019-09-12')).toEqual([]);
    const soon = await morning('2019-09-18');
    expect(soon.map(({ subject }) => subject).toSorted()).toEqual([
      'En kontroll ska snart göras',
      'Et tiltag skal snart være færdigt',
    ]);
    expect(soon.find(({ subject }) => subject.startsWith('Et'))?.text).toContain('Byt låset');
    expect(soon.find(({ subject }) => subject.startsWith('En'))?.text).toMatch(
      /Dörren är låst: kontroll[\s\S]*2019-09-24/,
    );
    // the same morning again, as after a restart, and the next one
    expect([...(await morning('2019-09-18')), ...(await morning('2019-09-19'))]).toEqual([]);
    expect(await morning('2019-09-24')).toHaveLength(2);
    await t.run(contract.finishRemedy, { ...remedy, doneOn: '2019-09-24', text: 'Bytt.' }, controller);
    expect((await morning('2019-09-25')).map(({ subject }) => subject)).toEqual(['En kontroll är försenad']);
    expect(await morning('2019-09-30')).toEqual([]);
    const done = { control, doneOn: '2019-09-30', outcome: 'works', result: 'Öppen.' } as const;
    await t.run(contract.carryOutControl, done, owner);
    expect(await morning('2019-10-01')).toEqual([]);
  } finally {
    for (const name of Object.keys(smtp)) Reflect.deleteProperty(process.env, name);
    closeMailSender();
    await server.close();
  }
});

test('the scale reads in its versions: in force, to come and past, with the risks that still read on each', async () => {
  t.clock = new Date('2019-10-02T08:00:00Z');
  const listed = async (caller = controller) => {
    const { scales, maySet } = await t.run(contract.listRiskScales, {}, caller);
    return [maySet, ...scales.map((each) => `${each.version} ${each.state} ${each.untilOn} ${each.risks}`)];
  };
  expect(await listed()).toEqual([true, '1 in-force null 2']);
  const three = ['Låg', 'Medel', 'Hög'].map((sv) => ({ sv, da: sv, en: sv }));
  const next = { fromOn: '2019-11-01', probabilities: three, consequences: three, amberFrom: 3, redFrom: 6 };
  await t.run(contract.setRiskScale, next, controller);
  expect(await listed(someone('unit-head', 'DAK'))).toEqual([false, '2 to-come null 0', '1 in-force 2019-10-31 0']);
  t.clock = new Date('2019-11-01T08:00:00Z');
  expect(await listed()).toEqual([true, '2 in-force null 0', '1 past 2019-10-31 2']);
  await expect(t.run(contract.listRiskScales, {}, owner)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a risk is about a supplier and came of an incident: who reads the supplier reads it there, who may not know of the incident is not told', async () => {
  t.clock = new Date('2019-11-02T08:00:00Z');
  const given = { name: 'Provbolaget AB', category: 'software', unit: 'DTD-UTV' } as const;
  const { supplier, number } = await t.run(registerSupplier, given, someone('division-head'));
  const officer = {
    ...controller,
    actor: controller.actor && {
      ...controller.actor,
      grants: [...controller.actor.grants, { role: 'security-officer' as const, unit: null }],
    },
  };
  const seen = { title: 'Ett konto togs över', unit: 'DTD', knownAt: '2019-11-01T08:00:00+01:00' };
  const incident = await t.run(reportIncident, seen, officer);
  const risk = { unit: 'DTD', title: 'Leverantören släpper in andra', probability: 3, consequence: 3 };
  const nobodys = '0190b0a0-0000-7000-8000-000000000000';
  for (const [wrong, code] of [
    [{ suppliers: [nobodys], incidents: [] }, 'unknown-supplier'],
    [{ suppliers: [], incidents: [incident.number] }, 'unknown-incident'],
  ] satisfies [object, string][])
    await expect(t.run(contract.registerRisk, { ...risk, ...wrong }, controller)).rejects.toMatchObject({ code });
  const made = await t.run(
    contract.registerRisk,
    { ...risk, suppliers: [supplier], incidents: [incident.number] },
    officer,
  );
  expect(made).toMatchObject({ suppliers: [{ supplier, number, name: 'Provbolaget AB' }], incidents: [incident] });
  const page = await t.run(contract.showRisk, { risk: made.risk }, controller);
  expect(page.incidents).toEqual([]);
  // who does not see the incident changes the rest, and leaves it
  const changed = { risk: made.risk, version: page.version, title: risk.title, suppliers: [supplier] };
  await t.run(contract.changeRisk, changed, controller);
  expect((await t.run(contract.showRisk, { risk: made.risk }, officer)).incidents).toEqual([incident]);
  // and the incident's page shows it, to who may know of the incident
  const shown = await t.run(contract.showIncidentRisks, { incident: incident.incident }, officer);
  expect(shown.rows.map((row) => row.title)).toEqual([risk.title]);
  await expect(t.run(contract.showIncidentRisks, { incident: incident.incident }, controller)).rejects.toMatchObject({
    code: 'no-such-incident',
  });
  const there = await t.run(contract.showSupplierRisks, { supplier }, someone('unit-head', 'DTD-UTV'));
  expect(there.rows.map((row) => row.title)).toEqual([risk.title]);
  await expect(t.run(contract.showSupplierRisks, { supplier }, owner)).rejects.toMatchObject({
    code: 'no-such-supplier',
  });
});

test('a remedy is handed over by whoever may, to somebody who then finds it; what is done is not', async () => {
  const { risk } = await registered('Nyckeln är borta');
  const given = { risk, title: 'Gör en ny', dueOn: '2019-12-01', ownerPerson: samir };
  const { remedy } = await t.run(contract.addRemedy, given, controller);
  const to = { of: 'remedy', id: remedy, ownerPerson: peter } as const;
  await expect(t.run(contract.handOver, to, other)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.handOver, { of: 'remedy', id: remedy }, controller)).rejects.toMatchObject({
    code: 'owner-missing',
  });
  const before = await t.audited('hand-over-control-duty');
  await t.run(contract.handOver, to, controller);
  expect(await t.audited('hand-over-control-duty')).toBe(before + 1);
  expect((await t.run(contract.listMyControlDuties, {}, other)).rows.map(({ id }) => id)).toContain(remedy);
  await t.run(contract.finishRemedy, { remedy, doneOn: '2019-11-02', text: 'Gjord.' }, other);
  await expect(t.run(contract.handOver, to, controller)).rejects.toMatchObject({ code: 'remedy-done' });
  await expect(t.run(contract.handOver, to, someone('controller', 'DAK'))).rejects.toMatchObject({ kind: 'not-found' });
});

test('who has a role on an object opens the risks about it and changes none; no other risk, and nothing the day after the last', async () => {
  t.clock = new Date('2019-09-10T08:00:00Z');
  const keeper = someone('administrator');
  await t.run(setFamily, { family: 'care', name: 'Vårdens teknik', ordinal: 1 }, keeper);
  const said = { name: 'Dialys', family: 'care', kind: 'medical', businessUnit: 'DAK', itUnit: 'DTD-MT' } as const;
  const { object } = await t.run(registerObject, { ...said, code: 'DIALYS' }, keeper);
  const ends = { fromOn: '2019-01-01', toOn: '2019-09-10' };
  await t.run(appointHolder, { object, side: 'it', role: 'manager', person: peter, ...ends }, keeper);
  const given = { unit: 'DTD', probability: 2, consequence: 2 };
  const about = await t.run(
    contract.registerRisk,
    { ...given, title: 'Orent vatten', objects: ['DIALYS'] },
    controller,
  );
  const none = await t.run(contract.registerRisk, { ...given, title: 'Något annat' }, controller);
  const open = (risk: string, caller = other) => t.run(contract.showRisk, { risk }, caller);
  expect(await open(about.risk)).toMatchObject({ title: 'Orent vatten' });
  expect((await t.run(contract.showObjectRisks, { object: 'DIALYS' }, other)).mayOpen).toBe(true);
  await expect(open(none.risk)).rejects.toMatchObject({ code: 'no-such-risk' });
  await expect(open(about.risk, owner)).rejects.toMatchObject({ code: 'no-such-risk' });
  await expect(t.run(contract.endRisk, { risk: about.risk, reason: 'Nej' }, other)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  t.clock = new Date('2019-09-11T08:00:00Z');
  await expect(open(about.risk)).rejects.toMatchObject({ code: 'no-such-risk' });
});
