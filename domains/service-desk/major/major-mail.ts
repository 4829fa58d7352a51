// Those who lead in the region are mailed when a major incident is declared, told of, solved and closed: whom to mail is set once
// for all incidents, each step is one message, and whoever takes it is not told of it.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { mailOfCase, reachablePersons } from '../mail/outgoing-mail.ts';
import type { MajorRecord } from './major-rows.ts';
import type { setMajorLeaders as set } from './review-contract.ts';

export async function majorLeaders(work: Work): Promise<{ person: string; name: string }[]> {
  return work.sql<{ person: string; name: string }>(
    'select person_id as person, name from service_desk.major_leaders order by name, person_id',
  );
}

export async function setMajorLeaders(work: Work, input: GivenOf<typeof set>): Promise<{ leaders: number }> {
  const persons = [...new Set(input.persons)];
  const names = await namesOfPersons(work, persons);
  const unknown = persons.find((person) => !names.has(person));
  if (unknown) throw invalidField('unknown-person', 'persons', unknown);
  await work.sql('delete from service_desk.major_leaders where person_id <> all($1)', [persons]);
  await work.sql(
    `insert into service_desk.major_leaders (person_id, name, set_at, set_by)
     select p, n, $3, $4 from unnest($1::uuid[], $2::text[]) as given(p, n)
     on conflict (person_id) do update set name = excluded.name`,
    [persons, persons.map((person) => names.get(person) ?? ''), work.now, work.actor?.name ?? ''],
  );
  work.audit({ subject: 'major-leaders', subjectId: 'region', detail: { persons: persons.length } });
  return { leaders: persons.length };
}

/** Puts a message about the latest of these lines of the timeline into the outbox, for each leader. */
export async function mailLeaders(
  work: Work,
  { major_id: major, case_id: caseId }: Pick<MajorRecord, 'major_id' | 'case_id'>,
  ...lines: readonly string[]
): Promise<void> {
  const [line] = await work.sql<{ ordinal: number | null }>(
    'select max(ordinal) as ordinal from service_desk.major_lines where major_id = $1 and what = any($2)',
    [major, lines],
  );
  const leaders = (await majorLeaders(work)).filter(({ person }) => person !== work.actor?.personId);
  if (!line?.ordinal) return;
  for (const to of await reachablePersons(
    work,
    leaders.map(({ person }) => person),
  ))
    await mailOfCase(work, caseId, { ...to, entry: line.ordinal, purpose: 'major' });
}
