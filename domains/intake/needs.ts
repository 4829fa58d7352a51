// An idea on its way to becoming a need: told to other rooms with everything it says, considered by those who may, and what is
// decided is said in the case that its sender follows.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { unitsOfPerson } from '../people/people.ts';
import { tellInCase } from '../service-desk/service-desk.ts';
import type * as contract from './contract.ts';
import type { NeedState } from './contract.ts';

interface NeedRecord {
  [column: string]: unknown;
  need_id: string;
  case_id: string;
  case_number: string;
  title: string;
  text: string;
  unit_code: string | null;
  service_code: string | null;
  by_id: string;
  by_person_id: string | null;
  by_name: string;
  told_at: Date;
  state: NeedState;
}

interface ToldIdea {
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly service: string | null;
}

/** Keeps an idea that came in by the door, and tells other rooms. */
export async function keepIdea(work: Work, idea: ToldIdea): Promise<void> {
  const person = work.actor?.personId ?? null;
  const [record] = await work.sql<NeedRecord>(
    `insert into intake.needs (need_id, case_id, case_number, title, text, unit_code, service_code, by_id, by_person_id,
       by_name, told_at, state, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'new', $11) returning *`,
    [
      work.newId(),
      idea.case,
      idea.number,
      idea.title,
      idea.text,
      (person ? (await unitsOfPerson(work, person))[0] : undefined) ?? null,
      idea.service,
      work.actor?.id ?? '',
      person,
      work.actor?.name ?? '',
      work.now,
    ],
  );
  if (!record) throw new Error('an inserted idea is returned');
  await addStep(work, record.need_id, 'new', '');
  work.emit('need-told', told(record));
}

export async function ideaList(
  work: Work,
  input: GivenOf<typeof contract.listNeeds>,
): Promise<AnswerOf<typeof contract.listNeeds>> {
  const states = input.state === 'all' ? null : input.state === 'open' ? ['new', 'considered'] : [input.state];
  const [records, [counted]] = await Promise.all([
    work.sql<NeedRecord>(
      `select * from intake.needs where $1::text[] is null or state = any($1)
       order by state in ('new', 'considered') desc, told_at limit $2`,
      [states, input.limit],
    ),
    work.sql<{ open: number }>("select count(*)::int as open from intake.needs where state in ('new', 'considered')"),
  ]);
  return { rows: await shown(work, records), open: counted?.open ?? 0 };
}

export async function considerIdea(
  work: Work,
  input: GivenOf<typeof contract.considerIdea>,
): Promise<contract.NeedRow> {
  const [record] = await work.sql<NeedRecord>('select * from intake.needs where need_id = $1 for update', [input.need]);
  if (!record) throw new Refusal('not-found', 'no-such-idea');
  if (!nextOf(record.state).includes(input.state))
    throw new Refusal('conflict', 'idea-is-decided', { state: record.state });
  await work.sql('update intake.needs set state = $2, changed_at = $3 where need_id = $1', [
    input.need,
    input.state,
    work.now,
  ]);
  await addStep(work, input.need, input.state, input.text);
  await tellInCase(work, record.case_id, input.text);
  work.audit({ subject: 'idea', subjectId: input.need, unit: record.unit_code, detail: { state: input.state } });
  const after = { ...record, state: input.state };
  work.emit('need-changed', told(after));
  const [row] = await shown(work, [after]);
  if (!row) throw new Error('an idea that was just changed is shown');
  return row;
}

/** The caller's own ideas and where they are, latest first. */
export async function myIdeas(work: Work): Promise<AnswerOf<typeof contract.showMyChanges>['ideas']> {
  const rows = await work.sql<NeedRecord & { changed_at: Date }>(
    'select * from intake.needs where by_id = $1 order by told_at desc limit 20',
    [work.actor?.id ?? ''],
  );
  return rows.map((row) => ({
    case: row.case_id,
    number: row.case_number,
    title: row.title,
    state: row.state,
    at: row.changed_at.toISOString(),
  }));
}

function told(record: NeedRecord): contract.NeedTold {
  return {
    needId: record.need_id,
    caseId: record.case_id,
    caseNumber: record.case_number,
    title: record.title,
    text: record.text,
    by: { account: record.by_id, person: record.by_person_id, name: record.by_name },
    unit: record.unit_code,
    service: record.service_code,
    toldAt: record.told_at.toISOString(),
    state: record.state,
  };
}

async function addStep(work: Work, needId: string, state: NeedState, text: string): Promise<void> {
  await work.sql(
    `insert into intake.need_steps (need_id, ordinal, at, state, text, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from intake.need_steps where need_id = $1`,
    [needId, work.now, state, text, work.actor?.id ?? null, work.actor?.name ?? null],
  );
}

async function shown(work: Work, records: readonly NeedRecord[]): Promise<contract.NeedRow[]> {
  const [steps, services] = await Promise.all([
    work.sql<{ need_id: string; at: Date; state: NeedState; text: string; by_name: string | null }>(
      'select need_id, at, state, text, by_name from intake.need_steps where need_id = any($1) order by ordinal',
      [records.map((record) => record.need_id)],
    ),
    knownServices(work),
  ]);
  const tree = work.part(unitTreeKey);
  return records.map((record) => ({
    need: record.need_id,
    case: record.case_id,
    number: record.case_number,
    title: record.title,
    text: record.text,
    by: record.by_name,
    unitName: record.unit_code ? (tree.unit(record.unit_code)?.name ?? record.unit_code) : '',
    serviceName: record.service_code ? (services.get(record.service_code)?.names[work.language] ?? null) : null,
    state: record.state,
    toldAt: record.told_at.toISOString(),
    steps: steps
      .filter((step) => step.need_id === record.need_id)
      .map((step) => ({ at: step.at.toISOString(), state: step.state, text: step.text, by: step.by_name })),
    next: [...nextOf(record.state)],
  }));
}

/** A decision can be told again while it is open; what is handed on or declined is decided. */
function nextOf(state: NeedState): readonly NeedState[] {
  if (state === 'new') return ['considered', 'handed-on', 'declined'];
  return state === 'considered' ? ['handed-on', 'declined'] : [];
}
