// After a major incident: the review (PIR) with its actions, the rule that says what counts, and what the law asks.
import { expect, test } from 'vitest';
import { readPdf } from '../../../platform/documents/readback.test-kit.ts';
import { numbersIn, readDocx } from '../../../platform/documents/readback.ts';
import type { FileAnswer } from '../../../platform/work/work.ts';
import * as contract from '../contract.ts';
import { deskCallers } from '../desk-house.test-kit.ts';
import { engineer, lead, majorHouse, personOf } from './major-house.test-kit.ts';

const { nurse } = deskCallers;
const { t, minutesLater, show, declared } = majorHouse();

test('afterwards the review is written, its actions are followed to done, it is approved, and read as PDF and Word', async () => {
  t().clock = new Date('2019-09-16T08:00:00Z');
  const { major } = await declared('sign-on');
  minutesLater(42);
  await t().run(contract.solveMajor, { major, text: 'Certifikatet är förnyat.' }, lead);
  await t().run(contract.closeMajor, { major }, lead);
  await expect(t().run(contract.approveReview, { major }, lead)).rejects.toMatchObject({ code: 'review-is-empty' });
  const findings = [
    { kind: 'cause' as const, text: 'Certifikatet gick ut.' },
    { kind: 'contributing' as const, text: 'Påminnelsen gick till en brevlåda som ingen läste.' },
    { kind: 'worked' as const, text: 'Rätt person ringdes upp inom tio minuter.' },
    { kind: 'failed' as const, text: 'Den första uppdateringen dröjde.' },
  ];
  const written = await t().run(
    contract.writeReview,
    { major, version: 1, summary: 'Inloggning med kort låg nere i 42 minuter.', findings },
    lead,
  );
  await expect(
    t().run(contract.writeReview, { major, version: 1, summary: 'Annan.', findings }, lead),
  ).rejects.toMatchObject({
    code: 'major-changed-meanwhile',
  });
  await t().run(
    contract.addReviewAction,
    { major, text: 'Bevaka certifikat i övervakningen', owner: personOf('employee'), dueOn: '2019-10-01' },
    lead,
  );
  await expect(t().run(contract.downloadReview, { major, form: 'pdf' }, nurse)).rejects.toMatchObject({
    code: 'no-review-yet',
  });
  const approved = await t().run(contract.approveReview, { major, version: written.review?.version ?? 0 }, lead);
  expect(approved).toMatchObject({ reviewState: 'approved', review: { approvedBy: 'Peter' } });
  expect(approved.allowed).not.toContain('write-review');
  expect((await show(major, nurse)).review?.summary).toContain('42 minuter');
  const open = async () =>
    (await t().run(contract.listMyMajorTasks, {}, engineer)).rows.filter((each) => each.major === major);
  const [action] = await open();
  expect(action).toMatchObject({ kind: 'action', dueAt: '2019-10-01T21:59:59.000Z' });
  // a download answers with a FileAnswer
  const file = async (form: 'docx' | 'pdf' | 'html', caller = nurse) =>
    (await t().run(contract.downloadReview, { major, form }, caller)) as FileAnswer;
  const docx = await file('docx');
  if (!Buffer.isBuffer(docx.content)) throw new Error('a review is made when it is asked for');
  const read = JSON.stringify(readDocx(docx.content));
  for (const text of ['Certifikatet gick ut.', 'Bevaka certifikat', '42 min', 'Större störning utlystes'])
    expect(read, text).toContain(text);
  expect(numbersIn(readDocx(docx.content)).length).toBeGreaterThan(5);
  expect(String((await file('html')).content)).toBe(String((await file('html', lead)).content));
  expect(String((await file('html')).content)).toContain('Godkänd av');
  const pdf = await file('pdf');
  if (!Buffer.isBuffer(pdf.content)) throw new Error('a review is made when it is asked for');
  expect(JSON.stringify((await readPdf(pdf.content)).parts)).toContain('Påminnelsen gick till');
  await t().run(contract.finishMajorTask, { task: action?.task ?? '', outcome: 'Larmet är på plats.' }, engineer);
  expect(await open()).toEqual([]);
  for (const operation of ['write-review', 'add-review-action', 'approve-review'])
    expect(await t().audited(operation)).toBeGreaterThan(0);
});

test('the rule in force on the day it began decides what counts; a new version changes nothing that was', async () => {
  t().clock = new Date('2019-09-17T08:00:00Z');
  const { rules } = await t().run(contract.listMajorRules, {}, nurse);
  const last = rules.at(-1);
  const before = await declared('wireless');
  const says = {
    sv: 'Bara det som rör patienter',
    da: 'Kun det, der vedrører patienter',
    en: 'Only what concerns patients',
  };
  const anyOf = [{ careAffected: true }];
  await expect(
    t().run(contract.setMajorRule, { validFrom: last?.validFrom ?? '2018-01-01', says, anyOf }, lead),
  ).rejects.toMatchObject({ code: 'rule-before-the-last' });
  const { version } = await t().run(contract.setMajorRule, { validFrom: '2019-09-18', says, anyOf }, lead);
  expect(version).toBe((last?.version ?? 0) + 1);
  expect(await show(before.major)).toMatchObject({ ruleVersion: last?.version, counts: true });
  t().clock = new Date('2019-09-18T08:00:00Z');
  const after = await declared('wireless');
  expect(await show(after.major)).toMatchObject({ ruleVersion: version, counts: false });
  const corrected = await t().run(contract.changeMajor, { major: after.major, careAffected: true, level: 3 }, lead);
  expect(corrected).toMatchObject({ counts: true, level: 3 });
  expect(corrected.timeline.at(-1)).toMatchObject({ what: 'counts' });
  await expect(
    t().run(contract.changeMajor, { major: after.major, version: 1, title: 'En annan rubrik' }, lead),
  ).rejects.toMatchObject({ code: 'major-changed-meanwhile' });
  await expect(
    t().run(contract.changeMajor, { major: after.major, services: ['nonsense'] }, lead),
  ).rejects.toMatchObject({
    code: 'unknown-service',
  });
  for (const operation of ['set-major-rule', 'change-major']) expect(await t().audited(operation)).toBeGreaterThan(0);
});
