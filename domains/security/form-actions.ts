// The forms of an incident: filled from the case, written on by people, every saving a version that stays.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import type * as contract from './contract.ts';
import type { Form } from './contract.ts';
import { type Answers, type FormRule, filledForm, formRule, formRules, ownAnswers, unanswered } from './form-rules.ts';
import { incidentToChange } from './incident-access.ts';
import { type FormRecord, type Hanging, hangingOn, type IncidentRecord, incidentNumber } from './incident-rows.ts';
import { takeStep } from './incident-step.ts';
import type { Regime } from './law-rules.ts';
import { localTime } from './page-words.ts';

export async function saveForm(work: Work, input: GivenOf<typeof contract.saveForm>): Promise<Form> {
  const record = await incidentToChange(work, input.incident, 'write');
  const hanging = await hangingOn(work, [record.incident_id]);
  const names = await personNames(work, hanging);
  const rule = formRule(input.form);
  const saved = await savedForms(work, record.incident_id);
  const before = saved.find(({ form }) => form === rule.id);
  if ((before?.version ?? 0) !== input.after)
    throw new Refusal('conflict', 'changed-meanwhile', { version: before?.version ?? 0 });
  const filled = filledForm(
    rule,
    {},
    await fromCase(work, record, hanging, names, rule.regime),
    answersBefore(saved, rule),
  );
  const answers = ownAnswers(rule, input.answers, filled);
  await work.sql(
    'insert into security.form_versions (incident_id, form, version, answers, saved_at, saved_by) values ($1, $2, $3, $4, $5, $6)',
    [record.incident_id, rule.id, input.after + 1, JSON.stringify(answers), work.now, work.actor?.name ?? ''],
  );
  await takeStep(work, record, { what: 'form-saved', text: rule.id });
  const [form] = (await formsOf(work, record, hanging, names)).filter((each) => each.form === rule.id);
  return form ?? shownForm(rule, undefined, { ...filled, ...answers });
}

/** The forms that the incident's laws ask for, and those somebody has written in, as they stand. */
export async function formsOf(
  work: Work,
  record: IncidentRecord,
  hanging: Hanging,
  names: ReadonlyMap<string, string>,
): Promise<Form[]> {
  const saved = await savedForms(work, record.incident_id);
  const regimes = new Set(hanging.tracks.map(({ regime }) => regime));
  const wanted = formRules.filter(({ id, regime }) => regimes.has(regime) || saved.some(({ form }) => form === id));
  return Promise.all(
    wanted.map(async (rule) => {
      const own = saved.find(({ form }) => form === rule.id);
      const known = await fromCase(work, record, hanging, names, rule.regime);
      return shownForm(rule, own, filledForm(rule, own?.answers ?? {}, known, answersBefore(saved, rule)));
    }),
  );
}

function shownForm(rule: FormRule, saved: FormRecord | undefined, answers: Answers): Form {
  return {
    form: rule.id,
    regime: rule.regime,
    version: saved?.version ?? 0,
    savedAt: saved?.saved_at.toISOString() ?? null,
    savedBy: saved?.saved_by ?? '',
    answers,
    unanswered: unanswered(rule, answers),
  };
}

/** The latest version of each form, the latest saved first. */
function savedForms(work: Work, incident: string): Promise<FormRecord[]> {
  return work.sql<FormRecord>(
    `select * from (select distinct on (form) * from security.form_versions where incident_id = $1
       order by form, version desc) latest order by saved_at desc, form`,
    [incident],
  );
}

function answersBefore(saved: readonly FormRecord[], rule: FormRule): Answers[] {
  return saved.filter(({ form }) => form !== rule.id).map(({ answers }) => answers);
}

/** What the case itself answers; moments in the region's time, as the forms want them. */
async function fromCase(
  work: Work,
  record: IncidentRecord,
  hanging: Hanging,
  names: ReadonlyMap<string, string>,
  regime: Regime,
): Promise<Answers> {
  const lead = hanging.people.find(({ part }) => part === 'lead');
  const track = hanging.tracks.findLast((each) => each.regime === regime && each.lifted_at === null);
  const time = (at: Date | null | undefined) => (at ? localTime(at.toISOString(), work.language) : '');
  return {
    reference: incidentNumber(record),
    title: record.title,
    unit: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    contact: lead ? (names.get(lead.person_id) ?? '') : '',
    happenedAt: time(record.happened_at),
    awareAt: time(track?.aware_at ?? record.known_at),
    handledAt: time(record.handled_at),
    description: record.description,
  };
}

function personNames(work: Work, hanging: Hanging): Promise<ReadonlyMap<string, string>> {
  return namesOfPersons(
    work,
    hanging.people.map(({ person_id }) => person_id),
  );
}
