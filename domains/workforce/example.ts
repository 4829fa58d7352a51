// The example region's staff records, stored as a first import would: by COPY. The generators in example/ decide what they
// say; here they only meet their tables.
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleStaff, extractedOn } from './example/staff.ts';
import { exampleSurvey } from './example/survey.ts';
import { exampleTime } from './example/time.ts';
import { pseudonym } from './pseudonyms.ts';

/** Fixed, so that the example's records and their hashes are the same everywhere; a real region draws its own. */
const exampleKey = 'Region Norrviken finns inte, och inte heller dess medarbetare.';

/** Loads employments, time, the survey and the goals of the story's division. */
export async function loadExample(work: Work): Promise<void> {
  await work.sql('update workforce.pseudonym_keys set key = $1', [exampleKey]);
  await loadEmployments(work);
  await loadTime(work);
  await loadSurvey(work);
  await loadGoals(work);
  work.touch('workforce');
}

function named(number: string): string {
  return pseudonym(exampleKey, number);
}

async function loadEmployments(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'workforce.employments',
    [
      ...['pseudonym', 'unit_code', 'valid_from', 'valid_to', 'known_to', 'sex', 'birth_year'],
      ...['manager', 'form', 'scope', 'end_reason'],
    ],
    exampleStaff().map((each) => [
      named(each.person),
      each.unit,
      each.from,
      each.to,
      extractedOn,
      each.sex,
      each.birthYear,
      each.manager === null ? null : named(each.manager),
      each.form,
      each.scope * 100,
      each.endReason,
    ]),
  );
}

async function loadTime(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'workforce.time_rows',
    [
      ...['pseudonym', 'worked_on', 'unit_code', 'sick_case', 'case_began_on', 'ordinary_seconds', 'worked_seconds'],
      ...['sick_seconds', 'added_seconds', 'overtime_seconds'],
    ],
    exampleTime().map((each) => [
      named(each.person),
      each.day,
      each.unit,
      each.sickCase,
      each.began,
      each.ordinary,
      each.worked,
      each.sick,
      each.added,
      each.overtime,
    ]),
  );
}

async function loadSurvey(work: Work): Promise<void> {
  const { waves, tallies, returns } = exampleSurvey();
  const connection = work.connection();
  await copyRows(
    connection,
    'workforce.survey_waves',
    ['wave', 'name', 'answered_on', 'registered_at'],
    waves.map((each) => [each.wave, each.name, each.answeredOn, work.now.toISOString()]),
  );
  await copyRows(
    connection,
    'workforce.survey_answers',
    ['wave', 'unit_code', 'item', 'answer', 'tally'],
    tallies.flatMap(({ wave, unit, item, tallies: counts }) =>
      counts.flatMap((tally, index) => (tally > 0 ? [[wave, unit, item, index + 1, tally]] : [])),
    ),
  );
  await copyRows(
    connection,
    'workforce.survey_returns',
    ['wave', 'unit_code', 'invited', 'answered'],
    returns.map((each) => [each.wave, each.unit, each.invited, each.answered]),
  );
}

async function loadGoals(work: Work): Promise<void> {
  const goals = [
    ['sick-leave-goal', 300, 'Divisionens verksamhetsplan: sjukfrånvaron ska vara högst 3 procent.'],
    ['managers-within-limit-goal', 10_000, 'Divisionens verksamhetsplan: ingen chef ska ha fler än 25 underställda.'],
  ] as const;
  await copyRows(
    work.connection(),
    'workforce.parameters',
    ['name', 'version', 'valid_from', 'value', 'reason', 'set_at', 'set_by'],
    goals.map(([name, value, reason]) => [
      name,
      1,
      '2018-01-01',
      value,
      reason,
      work.now.toISOString(),
      'Johan Ekvall',
    ]),
  );
}
