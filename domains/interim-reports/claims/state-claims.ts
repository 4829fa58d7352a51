// Claims about how goals, assignments, controls and risks stand: counts in words, what a state was and is, what is overdue, and
// quotations, which must be what somebody wrote. Pure.
import { lastDay } from '../../../platform/figures/period.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { FactAssignment, FactControl, FactMeasure, Fulfilment } from '../drafts/draft-facts.ts';
import { shownUnits, stepsOf } from './claim-numbers.ts';
import { counts, figureCalled, type Judges, type Reading, type Said, saysFigure } from './claim-reading.ts';

export const stateClaims: Judges = {
  goalsMet: (said, reading) => countsGoals(said, reading, goalsHere(reading), 'met'),
  goalsAll: (said, reading) => {
    const all = goalsHere(reading);
    return all.every((each) => each.fulfilment === 'met') && counts(said, reading, all.length, all.length);
  },
  goalsWhole: (said, reading) => countsGoals(said, reading, reading.records.measures, 'met'),
  goals: (said, reading) => {
    const state = goalState[said.state ?? ''];
    return state !== undefined && countsGoals(said, reading, goalsHere(reading), state);
  },
  noOutcome: (_, reading) => goalOf(reading)?.outcome === null,
  outcome: (said, reading) => said.words !== '' && goalOf(reading)?.outcome?.shown === said.words,
  target: (said, reading) => said.words !== '' && goalOf(reading)?.targetText === said.words,
  baseline: (said, reading) => goalOf(reading)?.baseline?.shown === said.words,
  overBaseline: (said, reading) => {
    const goal = goalOf(reading);
    const [now, then] = [goal?.outcome?.value ?? null, goal?.baseline?.value ?? null];
    if (!goal || now === null || then === null || goal.unlike.length > 0) return false;
    const isMore = /^(mer|mere|more)$/.test(said.side ?? '');
    return goal.baseline?.shown === said.words && now !== then && isMore === now > then;
  },
  asBaseline: (_, reading) => {
    const goal = goalOf(reading);
    return (
      goal?.outcome?.value !== undefined && goal.outcome.value !== null && goal.outcome.value === goal.baseline?.value
    );
  },
  unlikeLength: (_, reading) => goalOf(reading)?.unlike.includes('period-length') ?? false,
  unlikeDefinition: (_, reading) => goalOf(reading)?.unlike.includes('definition') ?? false,
  trend: (said, reading) => {
    const way = goalOf(reading)?.trend;
    return way !== undefined && way === trendSaid[said.state ?? ''];
  },
  goal: (said, reading) => goalOf(reading) !== null && goalOf(reading)?.fulfilment === goalState[said.state ?? ''],
  goalBefore: (said, reading) => {
    const before = goalOf(reading)?.before ?? null;
    return before !== null && before === goalState[said.state ?? ''];
  },
  goalAsBefore: (_, reading) => {
    const goal = goalOf(reading);
    return goal !== null && goal.before === goal.fulfilment;
  },
  noGoalChanged: (_, reading) =>
    reading.records.hasBefore &&
    goalsHere(reading).every((each) => each.before === null || each.before === each.fulfilment),
  changed: (said, reading) =>
    reading.place.kind === 'assignments' ? taskChanged(said, reading) : goalChanged(said, reading),
  fresh: (said, reading) => {
    const task = taskCalled(said.title, reading);
    return (
      task !== null &&
      reading.records.hasBefore &&
      task.before === null &&
      task.status === taskState(said.state, reading.language)
    );
  },
  task: (said, reading) => {
    const task = taskCalled(said.title, reading);
    return (
      task?.status !== undefined && task.status !== null && task.status === taskState(said.state, reading.language)
    );
  },
  overdue: (said, reading) => {
    const task = spokenOf(reading);
    return task !== null && isOverdue(task, reading) && task.deadlineOn === dayOf(said.date ?? '', reading.language);
  },
  reason: (said, reading) => {
    const task = spokenOf(reading);
    return task !== null && said.title !== '' && isQuoted(said.title, task.reason);
  },
  waits: (said, reading) => {
    const task = spokenOf(reading);
    return task !== null && said.title !== '' && isQuoted(said.title, task.waitsFor);
  },
  noTaskChanged: (_, { records }) =>
    records.hasBefore && records.assignments.every((each) => each.before === each.status),
  tasksOnPlan: (said, reading) => countsTasks(said, reading, (each) => each.status === 'on-plan'),
  tasksWhole: (said, reading) => countsTasks(said, reading, (each) => each.status === 'on-plan'),
  tasksAll: (said, reading) => {
    const { assignments } = reading.records;
    return (
      assignments.every((each) => each.status === 'on-plan') &&
      counts(said, reading, assignments.length, assignments.length)
    );
  },
  tasksUntold: (said, reading) => countsTasks(said, reading, (each) => each.status === null),
  tasksOverdue: (said, reading) => countsTasks(said, reading, (each) => isOverdue(each, reading)),
  tasks: (said, reading) => {
    const state = taskState(said.state, reading.language);
    return state !== null && countsTasks(said, reading, (each) => each.status === state);
  },
  controlsDone: (said, reading) => countsControls(said, reading, (each) => each.outcomes.length > 0),
  controlsAll: (said, reading) => {
    const { controls } = reading.records;
    return (
      controls.every((each) => each.outcomes.length > 0) && counts(said, reading, controls.length, controls.length)
    );
  },
  controls: (said, reading) => {
    const outcome = controlSaid[said.state ?? ''];
    return outcome !== undefined && countsControls(said, reading, (each) => each.outcomes.at(-1) === outcome);
  },
  theControl: (said, { records }) => {
    const [control, other] = records.controls;
    const last = control?.outcomes.at(-1);
    return !other && last !== undefined && (controlSaid[said.state ?? ''] ?? last) === last;
  },
  risks: (said, reading) => {
    const light = lightSaid[said.state ?? ''];
    const risks = new Map(reading.records.controls.map((each) => [each.riskId, each.light]));
    return light !== undefined && counts(said, reading, [...risks.values()].filter((each) => each === light).length);
  },
  notDone: (said, { records }) => {
    const own = records.controls.filter((each) => each.risk === said.title);
    return own.length === 1 && own[0]?.outcomes.length === 0;
  },
  figure: (said, reading) =>
    reading.records.figures.some((each) => each.name === said.name && saysFigure(said.amount, each, reading)),
  figureSide: (said, reading) => {
    const figure = figureSpokenOf(reading);
    if (!figure?.lastYear || !saysFigure(said.amount, figure, reading, figure.lastYear)) return false;
    const [now, then] = [figure.now.n * figure.lastYear.d, figure.lastYear.n * figure.now.d];
    return now !== then && /^(mer|mere|more)$/.test(said.side ?? '') === now > then;
  },
  figureSame: (_, reading) => {
    const figure = figureSpokenOf(reading);
    const per = figure && shownUnits[figure.shown.unit]?.per;
    if (!figure?.lastYear || !per) return false;
    return stepsOf(figure.now, per, figure.shown.decimals) === stepsOf(figure.lastYear, per, figure.shown.decimals);
  },
};

const goalState: Readonly<Record<string, Fulfilment>> = {
  ...states('met', 'nått', 'nådda', 'nået', 'reached'),
  ...states(
    'partly',
    'på väg',
    'inte nått, men på väg',
    'på vej',
    'ikke nået, men på vej',
    'on its way',
    'on their way',
  ),
  ...states('partly', 'not reached, but on its way'),
  ...states('missed', 'inte nått', 'inte nådda', 'ikke nået', 'not reached'),
  ...states('not-assessed', 'inte bedömt', 'inte bedömda', 'ikke vurderet', 'not assessed'),
};

const trendSaid: Readonly<Record<string, FactMeasure['trend']>> = {
  ...states('better', 'går åt rätt håll', 'går den rigtige vej', 'is in the right direction'),
  ...states('worse', 'går åt fel håll', 'går den forkerte vej', 'is in the wrong direction'),
  ...states('unchanged', 'står stilla', 'står stille', 'stands still'),
};

const controlSaid: Readonly<Record<string, FactControl['outcomes'][number]>> = {
  ...states('works', 'fungerar', 'virker', 'works', 'work'),
  ...states('works-partly', 'fungerar delvis', 'virker delvist', 'works partly', 'work partly'),
  ...states('fails', 'fungerar inte', 'virker ikke', 'does not work', 'do not work'),
};

const lightSaid: Readonly<Record<string, FactControl['light']>> = {
  ...states('red', 'röd', 'röda', 'rød', 'røde', 'red'),
  ...states('amber', 'gul', 'gula', 'gule', 'amber'),
  ...states('green', 'grön', 'gröna', 'grøn', 'grønne', 'green'),
  ...states('none', 'inte bedömd', 'inte bedömda', 'ikke vurderet', 'not assessed'),
};

type TaskState = NonNullable<FactAssignment['status']>;

const taskSaid: Readonly<Record<Language, Readonly<Record<string, TaskState>>>> = {
  sv: {
    ...states('not-started', 'ej påbörjat', 'inte påbörjat', 'inte påbörjade'),
    ...states('on-plan', 'enligt plan'),
    ...states('delayed', 'försenat', 'försenade'),
    ...states('paused', 'pausat', 'pausade'),
    ...states('done', 'klart', 'klara'),
    ...states('cancelled', 'avbrutet', 'avbrutna'),
  },
  da: {
    ...states('not-started', 'ikke begyndt'),
    ...states('on-plan', 'efter planen'),
    ...states('delayed', 'forsinket'),
    ...states('paused', 'sat på pause'),
    ...states('done', 'færdig', 'færdige'),
    ...states('cancelled', 'afbrudt'),
  },
  en: {
    ...states('not-started', 'not started'),
    ...states('on-plan', 'on plan'),
    ...states('delayed', 'delayed'),
    ...states('paused', 'paused'),
    ...states('done', 'done'),
    ...states('cancelled', 'cancelled'),
  },
};

function states<T extends string>(state: T, ...words: readonly string[]): Record<string, T> {
  return Object.fromEntries(words.map((each) => [each, state]));
}

function taskState(words: string | undefined, language: Language): TaskState | null {
  return taskSaid[language][words ?? ''] ?? null;
}

/** The goals of the chapter one reads in. */
function goalsHere({ records, place }: Reading): readonly FactMeasure[] {
  return records.measures.filter((each) => each.perspective === place.perspective);
}

function goalOf({ records, place }: Reading): FactMeasure | null {
  return records.measures.find((each) => place.slot === `measure:${each.id}` && !each.isHidden) ?? null;
}

function countsGoals(said: Said, reading: Reading, of: readonly FactMeasure[], state: Fulfilment): boolean {
  const n = of.filter((each) => each.fulfilment === state).length;
  return of.length > 0 && counts(said, reading, n, said.m === undefined ? undefined : of.length);
}

function goalChanged(said: Said, reading: Reading): boolean {
  const own = goalsHere(reading).filter((each) => each.goal === said.title);
  const [goal] = own;
  if (!goal || own.length > 1 || goal.before === goal.fulfilment) return false;
  return goal.before === goalState[said.before ?? ''] && goal.fulfilment === goalState[said.state ?? ''];
}

function taskChanged(said: Said, reading: Reading): boolean {
  const task = taskCalled(said.title, reading);
  const [before, now] = [taskState(said.before, reading.language), taskState(said.state, reading.language)];
  if (!task || !reading.records.hasBefore) return false;
  return before !== null && now !== null && before !== now && task.before === before && task.status === now;
}

function taskCalled(title: string | undefined, { records }: Reading): FactAssignment | null {
  const own = records.assignments.filter((each) => each.title === title);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The assignment the same line of text began with. */
function spokenOf(reading: Reading): FactAssignment | null {
  const opening = reading.line.find((each) => each.kind === 'changed' || each.kind === 'fresh' || each.kind === 'task');
  return opening ? taskCalled(opening.said.title, reading) : null;
}

function figureSpokenOf(reading: Reading) {
  const before = reading.line.at(-1);
  const id = reading.records.figures.find((each) => before?.kind === 'figure' && each.name === before.said.name)?.id;
  return id ? figureCalled(reading, id) : undefined;
}

function countsTasks(said: Said, reading: Reading, is: (each: FactAssignment) => boolean): boolean {
  const { assignments } = reading.records;
  return counts(said, reading, assignments.filter(is).length, said.m === undefined ? undefined : assignments.length);
}

function countsControls(said: Said, reading: Reading, is: (each: FactControl) => boolean): boolean {
  const { controls } = reading.records;
  return counts(said, reading, controls.filter(is).length, said.m === undefined ? undefined : controls.length);
}

function isOverdue({ deadlineOn, status }: FactAssignment, { records }: Reading): boolean {
  const isOpen = status !== 'done' && status !== 'cancelled';
  return isOpen && deadlineOn !== null && deadlineOn <= lastDay(records.period.to);
}

/** Word for word, a full stop at the end aside. */
function isQuoted(said: string | undefined, written: string): boolean {
  return said === written.trim().replace(/\.$/, '');
}

/** The day a date in words is, YYYY-MM-DD. */
function dayOf(text: string, language: Language): string {
  const [, day = '', name = '', year = ''] = /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = months[language].split(' ').indexOf(name) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months: Readonly<Record<Language, string>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
};
