// What is done with a major incident while it is led: corrected, its roles given, lines written, tasks asked for and done,
// and what the law asks noted.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { nameOfPerson } from '../../people/people.ts';
import { keepMajorsFound } from '../found-by-search.ts';
import { majorFor, majorToChange } from './major-access.ts';
import { setUpdateClock } from './major-clock.ts';
import type * as contract from './major-contract.ts';
import { leadMajors, type MajorPage } from './major-contract.ts';
import { takeMajorStep } from './major-lines.ts';
import { majorPage } from './major-page.ts';
import { dayIn, judgedMajor } from './major-rulebook.ts';

export async function changeMajor(work: Work, input: GivenOf<typeof contract.changeMajor>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'change-major', input.version);
  for (const code of input.services ?? [])
    if (!(await knownServices(work)).has(code)) throw invalidField('unknown-service', 'services', code);
  const beganAt = input.beganAt === undefined ? record.began_at : past(work, input.beganAt, 'beganAt');
  const facts = {
    impact: input.impact ?? record.impact,
    clinics: input.clinics ?? record.clinics,
    careAffected: input.careAffected ?? record.care_affected,
  };
  const judged = await judgedMajor(work, facts, dayIn(beganAt));
  const level = input.level ?? record.level;
  if (level !== record.level && record.state === 'open') await setUpdateClock(work, record.major_id, level);
  const what =
    judged.counts !== record.counts
      ? judged.counts
        ? 'counts'
        : 'counts-not'
      : level !== record.level
        ? 'level'
        : 'changed';
  await takeMajorStep(
    work,
    record,
    { what, subject: what === 'level' ? String(level) : '', isOpen: false },
    {
      title: input.title ?? record.title,
      level,
      services: input.services ?? record.services,
      impact: facts.impact,
      clinics: facts.clinics,
      care_affected: facts.careAffected,
      began_at: beganAt,
      ...judged,
    },
  );
  await keepMajorsFound(work, record.case_id);
  return majorPage(work, input);
}

export async function setMajorRole(work: Work, input: GivenOf<typeof contract.setMajorRole>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'set-major-role');
  const name = input.person === null ? '' : await mustBeSomebody(work, input.person, 'person');
  const held = [record.major_id, input.role, work.now];
  await work.sql(
    `delete from service_desk.major_roles where major_id = $1 and role = $2 and to_at is null and from_at = $3`,
    held,
  );
  await work.sql(
    'update service_desk.major_roles set to_at = $3 where major_id = $1 and role = $2 and to_at is null',
    held,
  );
  if (input.person !== null)
    await work.sql(
      'insert into service_desk.major_roles (major_id, role, person_id, name, from_at) values ($1, $2, $4, $5, $3)',
      [...held, input.person, name],
    );
  await takeMajorStep(work, record, { what: `role.${input.role}`, subject: name, isOpen: false });
  return majorPage(work, input);
}

export async function writeMajorLine(work: Work, input: GivenOf<typeof contract.writeMajorLine>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'write-major-line');
  const at = input.at === undefined ? work.now : past(work, input.at, 'at');
  await takeMajorStep(work, record, { what: 'written', text: input.text, isOpen: false, at });
  return majorPage(work, input);
}

export async function addMajorTask(work: Work, input: GivenOf<typeof contract.addMajorTask>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'add-major-task');
  const name = await insertTask(work, input.major, 'task', input.text, input.owner, new Date(input.dueAt));
  await takeMajorStep(work, record, { what: 'task', text: input.text, subject: name, isOpen: false });
  return majorPage(work, input);
}

/** Adds a task of the leading or an action of the review; answers with its owner's name. */
export async function insertTask(
  work: Work,
  major: string,
  kind: 'task' | 'action',
  text: string,
  owner: string,
  dueAt: Date,
): Promise<string> {
  const name = await mustBeSomebody(work, owner, 'owner');
  await work.sql(
    `insert into service_desk.major_tasks (task_id, major_id, kind, text, owner_id, owner_name, due_at, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.newId(), major, kind, text, owner, name, dueAt, work.now],
  );
  return name;
}

/** By its owner, or by whoever leads or has a role. */
export async function finishMajorTask(
  work: Work,
  input: GivenOf<typeof contract.finishMajorTask>,
): Promise<{ task: string }> {
  const [task] = await work.sql<{
    major_id: string;
    owner_id: string;
    text: string;
    owner_name: string;
    done_at: Date | null;
    kind: string;
  }>('select * from service_desk.major_tasks where task_id = $1 for update', [input.task]);
  if (!task) throw new Refusal('not-found', 'no-such-task');
  const isOwner = work.actor?.personId === task.owner_id;
  const { record, mayLead, hasRole } = await ownerOr(work, task.major_id, isOwner);
  if (!isOwner && !mayLead && !hasRole) throw new Refusal('not-allowed', 'not-allowed', { permission: leadMajors });
  if (task.done_at) throw new Refusal('conflict', 'task-is-done');
  await work.sql('update service_desk.major_tasks set done_at = $2, done_by = $3, outcome = $4 where task_id = $1', [
    input.task,
    work.now,
    work.actor?.name ?? '',
    input.outcome,
  ]);
  const text = [task.text, input.outcome].filter(Boolean).join(' · ');
  await takeMajorStep(work, record, { what: `${task.kind}-done`, text, subject: task.owner_name, isOpen: false });
  return { task: input.task };
}

async function mustBeSomebody(work: Work, person: string, field: string): Promise<string> {
  const name = await nameOfPerson(work, person);
  if (name === null) throw invalidField('unknown-person', field, person);
  return name;
}

/** Nothing that is written down happens later than now. */
function past(work: Work, given: string, field: string): Date {
  const at = new Date(given);
  if (at > work.now) throw invalidField('later-than-now', field, given);
  return at;
}

/** Whoever owns a task may finish it also where the incident is not theirs to see. */
async function ownerOr(work: Work, major: string, isOwner: boolean) {
  const [record] = await work.sql<{ major_id: string; unit_code: string }>(
    'select major_id, unit_code from service_desk.major_incidents where major_id = $1',
    [major],
  );
  if (isOwner && record) return { record, mayLead: false, hasRole: false };
  return majorFor(work, major).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'not-found') throw new Refusal('not-found', 'no-such-task');
    throw error;
  });
}
