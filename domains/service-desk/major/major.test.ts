// Leading a major incident through the operations: one timeline, updates by audience on a clock, reports solved together; who
// may do what, and what each step leaves behind.
import { expect, test } from 'vitest';
import { nobody, someone } from '../../../checks/kit/test-house.ts';
import { program, runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Operation } from '../../../platform/operation/operation.ts';
import { searchEverything } from '../../../platform/search/search-contract.ts';
import * as notices from '../../notices/contract.ts';
import * as contract from '../contract.ts';
import { deskCallers } from '../desk-house.test-kit.ts';
import { communicator, engineer, lead, majorHouse, personOf } from './major-house.test-kit.ts';

const { agent, elsewhere, nurse, stranger } = deskCallers;
const { t, report, minutesLater, show, declared } = majorHouse();

test('roles, lines, tasks, updates and reports stand in one timeline; the leader’s texts only where they belong', async () => {
  t().clock = new Date('2019-09-11T08:00:00Z');
  const { id, major } = await declared('images');
  await t().run(contract.setMajorRole, { major, role: 'communicator', person: personOf('communicator') }, lead);
  minutesLater(2);
  await t().run(contract.writeMajorLine, { major, text: 'Arkivet svarar inte sedan klockan nio.' }, lead);
  await t().run(
    contract.addMajorTask,
    { major, text: 'Ring leverantören', owner: personOf('employee'), dueAt: '2019-09-11T09:00:00Z' },
    lead,
  );
  const { case: other } = await report('images', 2, 'Inga bilder på akuten');
  await t().run(contract.joinMajorReport, { major, case: other }, lead);
  await t().run(contract.commentCase, { case: id, text: 'Det börjar komma bilder.' }, agent);
  minutesLater(3);
  const told = await t().run(
    contract.tellMajor,
    {
      major,
      employees: 'Bildarkivet är nere. Ring röntgen vid akuta fall.',
      public: 'Vi har problem med röntgenbilder.',
      leaders: 'Akuten kör reservrutin.',
    },
    communicator,
  );
  expect(told.updateDueAt).toBe('2019-09-11T09:05:00.000Z');
  expect(told.timeline.map((line) => line.what)).toEqual([
    ...['opened', 'declared', 'role.leader', 'role.communicator'],
    ...['said', 'opened', 'written', 'task', 'joined'],
    'told.employees',
    'told.public',
    'told.leaders',
  ]);
  const mine = await t().run(contract.listMyMajorTasks, {}, engineer);
  expect(mine.rows[0]).toMatchObject({ text: 'Ring leverantören', number: told.number, isLate: false });
  await t().run(contract.finishMajorTask, { task: mine.rows[0]?.task ?? '', outcome: 'De startar om.' }, engineer);
  expect((await show(major)).timeline.at(-1)).toMatchObject({
    what: 'task-done',
    text: 'Ring leverantören · De startar om.',
  });
  await expect(t().run(contract.finishMajorTask, { task: mine.rows[0]?.task ?? '' }, engineer)).rejects.toMatchObject({
    code: 'task-is-done',
  });
  // others read what everybody has been told
  const outside = await show(major, nurse);
  expect(outside).toMatchObject({ isWithin: false, reports: [], allowed: [], told: null });
  expect(JSON.stringify(outside)).not.toMatch(/reservrutin|leverantören|sedan klockan nio/);
  const head = someone('unit-head', 'DAK', 'En chef');
  expect(await show(major, head)).toMatchObject({ told: { text: 'Akuten kör reservrutin.' } });
  for (const operation of [
    'set-major-role',
    'write-major-line',
    'add-major-task',
    'join-major-report',
    'tell-major',
    'finish-major-task',
  ])
    expect(await t().audited(operation)).toBeGreaterThan(0);
});

test('an update publishes one notice for each audience and carries it on; the status page shows the public’s words', async () => {
  const { major } = await declared('journal');
  await t().run(contract.tellMajor, { major, employees: 'Journalen är nere.', public: 'Vi har driftproblem.' }, lead);
  await t().run(
    contract.tellMajor,
    { major, employees: 'Felet är hittat.', public: 'Vi arbetar vidare.', severity: 'degraded' },
    lead,
  );
  const page = await show(major);
  expect(page.notices.map((each) => each.audience)).toEqual(['employees', 'public']);
  // the list knows them too, so that a start page does not tell the same thing twice
  const [listed] = (await t().run(contract.listMajors, { state: 'ongoing' }, nurse)).rows;
  expect(listed?.noticeIds).toEqual(page.notices.map((each) => each.notice));
  const status = await t().run(notices.showStatus, {}, nobody);
  const shown = status.current.filter((each) => each.services.includes('journal'));
  expect(shown).toMatchObject([
    { body: 'Vi har driftproblem.', level: 'degraded', entries: [{}, { text: 'Vi arbetar vidare.' }] },
  ]);
  const staff = (await t().run(notices.listMyNotices, {}, nurse)).rows.map((each) => each.notice);
  for (const { audience, notice } of page.notices) expect(staff.includes(notice)).toBe(audience === 'employees');
  // what the communicator tells in the notice itself stands in the timeline as well
  const notice = page.notices[0]?.notice ?? '';
  await t().run(notices.updateNotice, { notice, text: 'Fungerar igen på akuten.' }, communicator);
  expect((await show(major)).timeline.at(-1)).toMatchObject({
    from: 'notice',
    what: 'updated',
    text: 'Fungerar igen på akuten.',
  });
  await expect(t().run(contract.tellMajor, { major }, lead)).rejects.toMatchObject({ code: 'update-says-nothing' });
});

test('the next update is reminded of five minutes before, and said to be late once, at its moment', async () => {
  t().clock = new Date('2019-09-12T08:00:00Z');
  const { major } = await declared('lab-results');
  minutesLater(55);
  await runDueJobs(t().house);
  expect(await show(major)).toMatchObject({ isLate: false });
  minutesLater(5);
  await runDueJobs(t().house);
  await t().house.act('again', { actor: program('test') }, async (work) => work.enqueue('major-moment', { major }));
  await runDueJobs(t().house);
  const late = await show(major);
  expect(late.isLate).toBe(true);
  expect(late.timeline.filter((line) => line.what === 'late')).toMatchObject([{ at: '2019-09-12T09:00:00.000Z' }]);
  const told = await t().run(
    contract.tellMajor,
    { major, employees: 'Vi söker felet.', nextAt: '2019-09-12T09:20:00Z' },
    lead,
  );
  expect(told).toMatchObject({ isLate: false, updateDueAt: '2019-09-12T09:20:00.000Z' });
});

test('solving solves the case and every report together and ends the notices; it can be opened again, and closed', async () => {
  t().clock = new Date('2019-09-13T08:00:00Z');
  const { id, major } = await declared('booking');
  const { case: other } = await report('booking', 2);
  const { case: stray } = await report('booking', 3);
  await t().run(contract.joinMajorReport, { major, case: other }, lead);
  await t().run(contract.joinMajorReport, { major, case: stray }, lead);
  await t().run(contract.leaveMajorReport, { major, case: stray }, lead);
  await expect(t().run(contract.joinMajorReport, { major, case: id }, lead)).rejects.toMatchObject({
    code: 'already-major',
  });
  await expect(t().run(contract.declareMajor, { case: other }, lead)).rejects.toMatchObject({ code: 'already-major' });
  await t().run(contract.tellMajor, { major, public: 'Tidbokningen är nere.' }, lead);
  await expect(t().run(contract.closeMajor, { major }, lead)).rejects.toMatchObject({
    code: 'major-not-in-this-state',
  });
  minutesLater(30);
  await expect(
    t().run(contract.solveMajor, { major, text: 'Omstartad.', solvedAt: '2019-09-13T07:00:00Z' }, lead),
  ).rejects.toMatchObject({ code: 'ends-before-it-began' });
  const solved = await t().run(contract.solveMajor, { major, text: 'Databasen är omstartad.' }, lead);
  expect(solved).toMatchObject({ state: 'solved', updateDueAt: null, solution: 'Databasen är omstartad.' });
  for (const each of [id, other])
    expect(await t().run(contract.showCase, { case: each }, lead)).toMatchObject({
      state: 'resolved',
      solution: 'Databasen är omstartad.',
    });
  expect(await t().run(contract.showCase, { case: stray }, lead)).toMatchObject({ state: 'new' });
  expect((await t().run(notices.showNotice, { notice: solved.notices[0]?.notice ?? '' }, lead)).state).toBe('resolved');
  const again = await t().run(contract.reopenMajor, { major, text: 'Den stannade igen.' }, lead);
  expect(again).toMatchObject({ state: 'open', solvedAt: null });
  expect(await t().run(contract.showCase, { case: id }, lead)).toMatchObject({ state: 'active', reopened: 1 });
  minutesLater(10);
  await t().run(contract.solveMajor, { major, text: 'Disken är bytt.' }, lead);
  expect(await t().run(contract.closeMajor, { major }, lead)).toMatchObject({
    state: 'closed',
    review: { state: 'draft' },
  });
  for (const operation of ['leave-major-report', 'solve-major', 'reopen-major', 'close-major'])
    expect(await t().audited(operation)).toBeGreaterThan(0);
});

test('who does not lead incidents leads none, and an incident of a restricted case does not exist for others', async () => {
  const { case: id } = await t().run(
    contract.openCase,
    { title: 'Allt står', requesterName: 'En', channel: 'phone' },
    agent,
  );
  const { major } = await t().run(contract.declareMajor, { case: id }, lead);
  const person = personOf('employee');
  const steps: readonly (readonly [Operation, object])[] = [
    [contract.listMajorCandidates, {}],
    [contract.dismissMajorCandidate, { candidate: major }],
    [contract.declareMajor, { case: id }],
    [contract.changeMajor, { major, level: 1 }],
    [contract.setMajorRole, { major, role: 'scribe', person }],
    [contract.writeMajorLine, { major, text: 'Hej hej' }],
    [contract.tellMajor, { major, employees: 'Hej' }],
    [contract.addMajorTask, { major, text: 'Gör något', owner: person, dueAt: '2019-12-01T08:00:00Z' }],
    [contract.joinMajorReport, { major, case: id }],
    [contract.leaveMajorReport, { major, case: id }],
    [contract.solveMajor, { major, text: 'Klart nu' }],
    [contract.reopenMajor, { major, text: 'Klart nu' }],
    [contract.closeMajor, { major }],
    [contract.writeReview, { major, version: 1, summary: '', findings: [] }],
    [contract.addReviewAction, { major, text: 'Gör något', owner: person, dueOn: '2019-12-01' }],
    [contract.approveReview, { major }],
    [contract.setMajorRule, { validFrom: '2030-01-01', says: { sv: 'abc', da: 'abc', en: 'abc' }, anyOf: [{}] }],
  ];
  for (const [operation, input] of steps)
    for (const wrong of [stranger, elsewhere])
      await expect(t().run(operation, input, wrong), operation.id).rejects.toMatchObject({ kind: 'not-allowed' });
  const task =
    (
      await t().run(
        contract.addMajorTask,
        { major, text: 'Gör något', owner: person, dueAt: '2019-12-01T08:00:00Z' },
        lead,
      )
    ).tasks[0]?.task ?? '';
  await expect(t().run(contract.finishMajorTask, { task }, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await t().run(contract.listMajors, { case: id }, nurse)).rows).toHaveLength(1);
  // only the team's members work with a restricted case; who leads it has a role
  await t().run(contract.changeCase, { case: id, isRestricted: true }, agent);
  for (const wrong of [nurse, stranger])
    await expect(show(major, wrong)).rejects.toMatchObject({ code: 'no-such-major' });
  await expect(t().run(contract.downloadReview, { major, form: 'pdf' }, stranger)).rejects.toMatchObject({
    code: 'no-such-major',
  });
  expect((await t().run(contract.listMajors, { case: id }, nurse)).rows).toEqual([]);
  await expect(t().run(contract.finishMajorTask, { task }, stranger)).rejects.toMatchObject({ code: 'no-such-task' });
  expect((await show(major, agent)).isWithin).toBe(true);
  expect((await show(major)).isWithin).toBe(true);
});

test('a major incident is found by everybody with its number and day, until its case is restricted; a service by its name', async () => {
  const { id, number } = await declared('mail');
  const found = async (q: string, caller = nurse) => (await t().run(searchEverything, { q }, caller)).hits;
  expect((await found(number))[0]).toMatchObject({
    kind: 'major',
    note: expect.stringMatching(`^${number} · 2019-09-1`),
  });
  await t().run(contract.changeCase, { case: id, isRestricted: true }, agent);
  expect((await found(number)).filter((hit) => hit.kind === 'major')).toEqual([]);
  const admin = someone('administrator', null, 'Jonas');
  const names = { sv: 'Blodtavlan', da: 'Blodtavlen', en: 'Blood board' };
  const service = { service: 'blood-board', names, ownerUnit: 'DTD', isPublic: false, endedOn: null };
  await t().run(notices.setService, service, admin);
  await runDueJobs(t().house);
  expect(await found('blodtavlan')).toMatchObject([{ kind: 'service', address: '/services/blood-board' }]);
  await t().run(notices.setService, { ...service, endedOn: '2019-09-01' }, admin);
  await runDueJobs(t().house);
  expect(await found('blodtavlan')).toEqual([]);
});
