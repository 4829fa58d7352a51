// Who learns that an incident exists: its page, lists, search, figures' records, the audit log; and the file that can be taken out
// while the database takes nothing.
import { expect, test } from 'vitest';
import { readOnlyHouse } from '../../checks/kit/read-only-house.ts';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { readAuditChoices, readAuditLog } from '../../platform/audit/audit-contract.ts';
import { openFacts, readFacts, readFigures } from '../../platform/figures/figures-contract.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import { openSession, sessionActor } from '../../platform/sign-in/session.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { giveRole } from '../people/contract.ts';
import { exampleAccountId } from '../people/example.ts';
import * as contract from './contract.ts';
import { exampleIncidents } from './example-incidents.ts';
import {
  administrator,
  bytesOf,
  engineer,
  lead,
  named,
  officer,
  personOf,
  securityHouse,
} from './security-house.test-kit.ts';

const controller = named('controller', someone('controller', 'DTD'));
const auditor = someone('auditor');
const { t, report, show } = securityHouse();

test('only the security role and those who are named learn that an incident exists', async () => {
  const { incident } = await report('Okända konton i katalogen', engineer);
  const answers = { kind: 'not-found', code: 'no-such-incident' };
  for (const stranger of [administrator, controller, auditor, lead, named('unit-head'), named('agent')]) {
    await expect(show(incident, stranger)).rejects.toMatchObject(answers);
    await expect(t().run(contract.exportIncident, { incident }, stranger)).rejects.toMatchObject(answers);
    await expect(t().run(contract.commentIncident, { incident, text: 'hej' }, stranger)).rejects.toMatchObject(answers);
    const { rows } = await t().run(contract.listIncidents, { state: 'all' }, stranger);
    expect(rows.map((row) => row.incident)).not.toContain(incident);
  }
  // an id nobody has is answered alike
  await expect(show('0190b0a0-0000-7000-8000-000000000000')).rejects.toMatchObject(answers);
  await expect(show('nonsense')).rejects.toMatchObject({ kind: 'invalid' });
  expect((await show(incident, engineer)).allowed).toEqual([]);
  expect((await show(incident)).allowed).toEqual(['write', 'steer']);
  const hits = await t().run(searchEverything, { q: 'Okända konton' }, officer);
  expect(hits.hits).toEqual([]);
});

test('a security role of another unit, and whoever is taken out again, learn nothing', async () => {
  const { incident } = await report('Läcka i ett register');
  const elsewhere = someone('security-officer', 'DAK', 'Annan');
  await expect(show(incident, elsewhere)).rejects.toMatchObject({ code: 'no-such-incident' });
  await t().run(contract.namePerson, { incident, person: personOf('incident-manager'), part: 'member' }, officer);
  expect((await show(incident, lead)).allowed).toEqual(['write']);
  await expect(
    t().run(contract.namePerson, { incident, person: personOf('employee'), part: 'reader' }, lead),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(
    t().run(contract.namePerson, { incident, person: '0190b0a0-0000-7000-8000-000000000000', part: 'reader' }, officer),
  ).rejects.toMatchObject({ code: 'unknown-person' });
  t().clock = new Date(t().clock.getTime() + 60_000);
  await t().run(contract.takePersonOut, { incident, person: personOf('incident-manager') }, officer);
  await expect(show(incident, lead)).rejects.toMatchObject({ code: 'no-such-incident' });
  await expect(
    t().run(contract.takePersonOut, { incident, person: personOf('incident-manager') }, lead),
  ).rejects.toMatchObject({ code: 'no-such-incident' });
  await expect(
    t().run(contract.takePersonOut, { incident, person: personOf('incident-manager') }, officer),
  ).rejects.toMatchObject({ code: 'unknown-person' });
  expect(await t().audited('name-person-in-incident')).toBeGreaterThan(0);
  expect(await t().audited('take-person-out-of-incident')).toBeGreaterThan(0);
});

test('somebody whose security role ended yesterday learns nothing today, in the session that was open all the time', async () => {
  const { incident } = await report('Sista dagen');
  const account = exampleAccountId(castAs('agent').number);
  const before = t().clock;
  const today = before.toISOString().slice(0, 10);
  t().clock = new Date(`${today}T22:00:00+01:00`);
  await t().run(giveRole, { account, role: 'security-officer', unit: 'DTD', from: today, to: today }, administrator);
  const { token } = await t().house.act('sign-in', administrator, (work) => openSession(work, account));
  const signedIn = async (day: string): Promise<Caller> => ({
    actor: (await sessionActor(t().house.database.pool, token, t().clock, day))?.actor ?? null,
  });
  expect((await show(incident, await signedIn(today))).allowed).toEqual(['write', 'steer']);
  t().clock = new Date('2026-02-03T00:00:00+01:00');
  const late = await signedIn('2026-02-03');
  expect(late.actor).not.toBeNull();
  await expect(show(incident, late)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-incident' });
  expect((await t().run(contract.listIncidents, { state: 'all' }, late)).rows).toEqual([]);
  t().clock = before;
});

test('what was reported of a major incident is found by its number, by those who may know', async () => {
  const asked = { title: 'Inloggningen angreps', unit: 'DTD', knownAt: '2026-02-02T08:00:00+01:00' };
  const { incident } = await t().run(contract.reportIncident, { ...asked, deskCase: 's-7' }, engineer);
  const of = async (deskCase: string, by = engineer) =>
    (await t().run(contract.listIncidents, { state: 'all', deskCase }, by)).rows.map((row) => row.incident);
  expect(await of('S-7')).toEqual([incident]);
  expect(await of('S-8')).toEqual([]);
  expect(await of('S-7', named('incident-manager'))).toEqual([]);
  await expect(t().run(contract.reportIncident, { ...asked, deskCase: '<script>' }, engineer)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('the audit log shows what is done here to the auditor alone, each look as well', async () => {
  const { incident } = await report('Stulen dator');
  await show(incident);
  const asked = { subject: 'security-incident', subjectId: incident };
  const seen = await t().run(readAuditLog, asked, auditor);
  expect(seen.rows.map((row) => row.operation).sort()).toEqual(['report-security-incident', 'show-security-incident']);
  expect((await t().run(readAuditLog, asked, administrator)).rows).toEqual([]);
  const all = await t().run(readAuditLog, { limit: 200 }, administrator);
  expect(all.rows.filter((row) => row.operation.includes('security'))).toEqual([]);
  const choices = await t().run(readAuditChoices, {}, administrator);
  expect(choices.operations.filter((each) => each.includes('incident'))).toEqual([]);
  expect((await t().run(readAuditChoices, {}, auditor)).operations).toContain('report-security-incident');
});

test('the number of incidents is seen by those who follow the division, the records only by the security role', async () => {
  const asked = { unit: 'DTD', period: '2019-01..2019-08' };
  const values = await t().run(readFigures, asked, controller);
  const value = values.values.find((each) => each.figure === 'security.incidents');
  expect(value).toMatchObject({ register: 'W04', value: exampleIncidents.length, facts: exampleIncidents.length });
  expect(values.values.map((each) => each.figure)).not.toContain('security.incidents-under-law');
  // one of them lies in a section: its number is not told there
  const section = await t().run(readFigures, { ...asked, unit: 'DTD-MT' }, controller);
  expect(section.values.find((each) => each.figure === 'security.incidents')?.value).toBe(0);
  const facts = { ...asked, figure: 'security.incidents', set: 0 };
  const closed = await t().run(readFacts, facts, controller);
  expect(closed).toMatchObject({ facts: [], sets: [{ facts: 5, areClosed: true, aboutPeople: false, open: false }] });
  await expect(t().run(openFacts, facts, controller)).rejects.toMatchObject({ code: 'rows-closed' });
  const opened = await t().run(openFacts, facts, officer);
  expect(opened.facts).toHaveLength(5);
  expect(JSON.stringify(opened.facts)).not.toContain('inloggning');
});

test('an incident is taken out as one file while the database takes nothing, and the file says where that was noted', async () => {
  const { incident } = await report('Katalogen är nere');
  await t().run(
    contract.applyLaw,
    { incident, regime: 'nis', country: 'SE', awareAt: '2026-02-02T08:00:00+01:00' },
    officer,
  );
  const ordinary: FileAnswer = await t().run(contract.exportIncident, { incident }, officer);
  expect((await bytesOf(ordinary)).toString()).toContain('noterat i händelseloggen');
  const outage = readOnlyHouse(t());
  const { house: frozen, logged } = outage;
  try {
    await expect(frozen.database.pool.query('update security.incidents set title = title')).rejects.toThrow(
      'read-only',
    );
    // the operation answers with a file
    const file = (await frozen.run(contract.exportIncident, { incident, format: 'html' }, officer)) as FileAnswer;
    const page = (await bytesOf(file)).toString();
    expect(page).toContain('noterat i serverns logg');
    expect(page).toContain('2026-02-05 08.00');
    expect(page).toContain('Cybersäkerhetslag (2025:1506)');
    expect(JSON.stringify(logged)).toContain(incident);
    expect(JSON.stringify(logged)).toContain('export-security-incident');
    // and so does this one
    const json = (await frozen.run(contract.exportIncident, { incident, format: 'json' }, officer)) as FileAnswer;
    expect(JSON.parse((await bytesOf(json)).toString())).toMatchObject({ noted: 'server-log', incident });
    await expect(frozen.run(contract.exportIncident, { incident }, administrator)).rejects.toMatchObject({
      code: 'no-such-incident',
    });
  } finally {
    await outage.close();
  }
});

test('the list is paged by key, searched and filtered, and leaves as a file', async () => {
  const all = await t().run(contract.listIncidents, { state: 'all', limit: 200 }, officer);
  const first = await t().run(contract.listIncidents, { state: 'all', limit: 3 }, officer);
  const second = await t().run(contract.listIncidents, { state: 'all', limit: 200, after: first.next ?? '' }, officer);
  expect([...first.rows, ...second.rows]).toEqual(all.rows);
  const found = await t().run(contract.listIncidents, { state: 'all', search: 'si-3' }, officer);
  expect(found.rows.map((row) => row.title)).toEqual([exampleIncidents[2]?.title]);
  const nis = await t().run(contract.listIncidents, { state: 'closed', regime: 'nis' }, officer);
  expect(nis.rows.map((row) => row.number)).toEqual(['SI-3']);
  expect((await t().run(contract.listIncidents, { search: "%';--" }, officer)).rows).toEqual([]);
  const csv: FileAnswer = await t().run(contract.exportIncidents, { state: 'all', format: 'csv' }, officer);
  expect((await bytesOf(csv)).toString().trim().split('\n')).toHaveLength(all.rows.length + 1);
  const mine: FileAnswer = await t().run(contract.exportIncidents, { state: 'all' }, named('unit-head'));
  expect((await bytesOf(mine)).subarray(0, 2).toString()).toBe('PK');
});

test('no step tells whoever may not know that there is an incident, and nobody gets in without a session', async () => {
  const { incident } = await report('Nyckeln är borta');
  const awareAt = '2026-02-02T08:00:00+01:00';
  const law = { incident, regime: 'nis', country: 'SE', awareAt } as const;
  const track = (await t().run(contract.applyLaw, law, officer)).tracks[0]?.track ?? '';
  const about = { incident, track, reason: 'x', awareAt };
  const sending = { incident, track, step: 'notification', to: 'csirt', sentAt: awareAt } as const;
  const steps = [
    () => t().run(contract.changeIncident, { incident, title: 'Ny rubrik' }, lead),
    () => t().run(contract.applyLaw, law, lead),
    () => t().run(contract.changeJudgement, about, lead),
    () => t().run(contract.liftLaw, about, lead),
    () => t().run(contract.noteRequest, { incident, track, askedAt: awareAt }, lead),
    () => t().run(contract.noteSending, sending, lead),
    () => t().run(contract.withdrawSending, { incident, sending: track, reason: 'x' }, lead),
    () => t().run(contract.saveForm, { incident, form: 'nis-final', after: 0, answers: {} }, lead),
    () => t().run(contract.closeIncident, { incident }, lead),
    () => t().run(contract.setHandled, { incident, handledAt: null }, lead),
  ];
  for (const step of steps) await expect(step()).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-incident' });
  await expect(t().run(contract.changeJudgement, { ...about, reason: '' }, officer)).rejects.toMatchObject({
    kind: 'invalid',
  });
  for (const list of [contract.listIncidents, contract.exportIncidents] as const) {
    await expect(t().run(list, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
    // a word the contract does not know
    await expect(t().run(list, { state: 'nonsense' as 'all' }, officer)).rejects.toMatchObject({ kind: 'invalid' });
  }
  const told = { title: 'Utan session', unit: 'DTD', knownAt: awareAt };
  await expect(t().run(contract.reportIncident, told, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});
