// The example region's desk: its teams, twenty months of cases that are over, and, around the day it is loaded, a queue of
// open ones so that the desk has something to do.

import { castAs, examplePeople, type Random, random } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { loadAlarms } from './alarms/example-alarms.ts';
import type { CaseState } from './case-contract.ts';
import { priorityOf } from './case-rules.ts';
import { copyChanges } from './changes/example-changes.ts';
import { copyAgreed, exampleClocks } from './example-agreed.ts';
import type { ExampleCase, Staff } from './example-case.ts';
import { loadExampleMails } from './example-mails.ts';
import { copyTeams, exampleTeams, firstLine, membersFrom } from './example-teams.ts';
import { exampleTexts } from './example-texts.ts';
import { copyWaits, type ExampleWait, exampleWaits } from './example-waits.ts';
import { keepMajorsFound, keepServicesFound } from './found-by-search.ts';
import { loadKnowledge } from './knowledge/example.ts';
import { copyMajors, exampleMajorCases } from './major/example-majors.ts';
import { loadReliability } from './reliability/example-reliability.ts';
import { loadSatisfaction } from './satisfaction/example.ts';

/** Loads teams and cases. */
export async function loadExample(work: Work): Promise<void> {
  await copyTeams(work);
  await copyAgreed(work);
  const cases = [...history(), ...aroundNow(work.now), ...exampleMajorCases(staffOf, work.now)].toSorted(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime(),
  );
  const waits = exampleWaits(cases);
  await copyCases(work, cases, waits);
  await copyEntries(work, cases, waits);
  await copyWaits(work, waits);
  await copyMajors(work);
  await work.sql("select setval('service_desk.case_numbers', $1)", [100_000 + cases.length]);
  await loadKnowledge(work);
  await loadExampleMails(work);
  await copyChanges(work);
  await loadSatisfaction(work, cases);
  await loadAlarms(work);
  await loadReliability(work);
  await keepServicesFound(work);
  await keepMajorsFound(work);
  work.touch('service-desk.teams');
  work.touch('service-desk.agreed');
}

/** From January 2018 to August 2019: about a hundred a month, at the hours people work. */
function history(): ExampleCase[] {
  const chance = random('cases');
  const made: ExampleCase[] = [];
  for (let month = 0; month < 20; month++) {
    const staff = staffOf(`${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`);
    const days = Array.from({ length: 70 + chance.between(0, 50) }, () => chance.between(0, 27)).toSorted(
      (a, b) => a - b,
    );
    for (const day of days) {
      const openedAt = new Date(
        Date.UTC(2018, month, day + 1, chance.between(5, 16), chance.between(0, 59), chance.between(0, 59)),
      );
      made.push(overCase(chance, staff, openedAt, made.length));
    }
  }
  return made;
}

function overCase(chance: Random, staff: Staff, openedAt: Date, index: number): ExampleCase {
  const drawn = draw(chance, staff, index);
  const moved = chance.next() < 0.22;
  const hours = 0.2 + chance.next() ** 3 * (moved ? 260 : 90);
  const resolvedAt = after(openedAt, hours * 3600);
  return {
    ...drawn,
    state: 'closed',
    waitingFor: null,
    openedAt,
    answeredAt: after(openedAt, Math.min(hours, 0.1 + chance.next() * 6) * 3600),
    resolvedAt,
    closedAt: after(resolvedAt, 5 * 86_400),
    from: moved && drawn.team !== firstLine ? firstLine : null,
    reopened: chance.next() < 0.03 ? 1 : 0,
  };
}

/** What stands open when one opens the door: some new, some in hand, some waiting, a few just solved. */
function aroundNow(now: Date): ExampleCase[] {
  const chance = random('cases now');
  const staff = staffOf('2019-08-31');
  const openings = Array.from({ length: 46 }, () => after(now, -(0.3 + chance.next() ** 2 * 190) * 3600)).toSorted(
    (a, b) => a.getTime() - b.getTime(),
  );
  return openings.map((openedAt, index) => openCase(chance, staff, openedAt, now, index));
}

function openCase(chance: Random, staff: Staff, openedAt: Date, now: Date, index: number): ExampleCase {
  const drawn = draw(chance, staff, 100_000 + index);
  const age = (now.getTime() - openedAt.getTime()) / 1000;
  const state: CaseState =
    index > 36 ? 'new' : chance.pick(['new', 'active', 'active', 'waiting', 'resolved'] as const);
  const answered = state === 'new' ? null : after(openedAt, age * (0.1 + chance.next() * 0.3));
  return {
    ...drawn,
    agent: state === 'new' ? null : drawn.agent,
    state,
    waitingFor: state === 'waiting' ? chance.pick(['requester', 'supplier'] as const) : null,
    openedAt,
    answeredAt: answered,
    resolvedAt: state === 'resolved' ? after(openedAt, age * 0.9) : null,
    closedAt: null,
    from: null,
    reopened: 0,
  };
}

function draw(chance: Random, staff: Staff, index: number) {
  const text = chance.pick(exampleTexts);
  // the desk solves nearly half of what comes in itself, and which half follows from what it is
  const isSimple = exampleTexts.indexOf(text) % 2 === 0;
  const specialists = exampleTeams.find((each) => each.services.includes(text.service))?.code ?? firstLine;
  const team = chance.next() < (isSimple ? 0.84 : 0.06) ? firstLine : specialists;
  // a printer is one person's trouble; an X-ray archive is not
  const alone = ['workplace', 'sign-on', 'telephony', 'mail'].includes(text.service);
  const impact = alone ? 3 : chance.pick([3, 3, 2, 2, 1] as const);
  const hands = staff.hands.get(team) ?? [];
  return {
    id: stableId('case', String(index)),
    text,
    team,
    channel: chance.pick(['portal', 'portal', 'phone', 'phone', 'phone', 'mail', 'walk-in'] as const),
    impact: text.kind === 'incident' ? impact : 3,
    urgency: text.kind === 'incident' ? chance.pick([3, 2, 2, 1] as const) : 3,
    person: chance.pick(staff.everybody),
    agent: hands.length > 0 ? chance.pick(hands) : null,
  };
}

function staffOf(day: string): Staff {
  const names = new Map(examplePeople().persons.map((each) => [each.number, `${each.givenName} ${each.familyName}`]));
  const on = examplePeople().employments.filter((each) => each.from <= day && (each.to === null || each.to >= day));
  const shown = on.map((each) => ({ number: each.person, name: names.get(each.person) ?? '', unit: each.unit }));
  const agent = castAs('agent');
  const desk = { number: agent.number, name: `${agent.givenName} ${agent.familyName}` };
  return {
    everybody: shown,
    hands: new Map(
      exampleTeams.map((each) => [
        each.code,
        each.code === firstLine
          ? [desk]
          : shown.filter((one) => membersFrom[each.code]?.includes(one.unit) || one.unit === each.unit),
      ]),
    ),
  };
}

const columns = [
  'case_id',
  'number',
  'kind',
  'state',
  'waiting_for',
  'supplier_id',
  'title',
  'description',
  'channel',
  'impact',
  'urgency',
  'priority',
  'service_code',
  'unit_code',
  'requester_id',
  'requester_name',
  'reporter_id',
  'team_code',
  'assignee_id',
  'assignee_name',
  'solution',
  'level_code',
  'clocks',
  'deadline_at',
  'is_late',
  'reassigned',
  'reopened',
  'opened_at',
  'answered_at',
  'resolved_at',
  'closed_at',
  'changed_at',
];

type Waits = ReadonlyMap<string, ExampleWait>;

async function copyCases(work: Work, cases: readonly ExampleCase[], waits: Waits): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.cases',
    columns,
    cases.map((each, index): Cell[] => [
      each.id,
      100_001 + index,
      each.text.kind,
      each.state,
      each.waitingFor,
      waits.get(each.id)?.supplier ?? null,
      each.text.title,
      each.text.said,
      each.channel,
      each.impact,
      each.urgency,
      priorityOf(each.impact, each.urgency),
      each.text.service,
      each.person.unit,
      stableId('person', each.person.number),
      each.person.name,
      stableId('account', each.person.number),
      each.team,
      each.agent ? stableId('account', each.agent.number) : null,
      each.agent?.name ?? null,
      each.resolvedAt ? each.text.solved : '',
      ...exampleClocks({ ...each, priority: priorityOf(each.impact, each.urgency) }, work.now),
      each.from ? 1 : 0,
      each.reopened,
      each.openedAt.toISOString(),
      each.answeredAt?.toISOString() ?? null,
      each.resolvedAt?.toISOString() ?? null,
      each.closedAt?.toISOString() ?? null,
      (each.closedAt ?? each.resolvedAt ?? each.answeredAt ?? each.openedAt).toISOString(),
    ]),
  );
  await copyRows(
    work.connection(),
    'service_desk.team_periods',
    ['case_id', 'ordinal', 'team_code', 'from_at', 'to_at'],
    cases.flatMap((each) => {
      const moved = each.answeredAt && each.from ? each.answeredAt.toISOString() : null;
      const last = each.resolvedAt?.toISOString() ?? null;
      if (!moved) return [[each.id, 1, each.team, each.openedAt.toISOString(), last]];
      return [
        [each.id, 1, each.from, each.openedAt.toISOString(), moved],
        [each.id, 2, each.team, moved, last],
      ];
    }),
  );
}

async function copyEntries(work: Work, cases: readonly ExampleCase[], waits: Waits): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.case_entries',
    ['case_id', 'ordinal', 'at', 'what', 'text', 'changes', 'is_open', 'channel', 'by_name'],
    cases.flatMap((each) =>
      entriesOf(each, waits.get(each.id)).map((entry, index): Cell[] => [
        each.id,
        index + 1,
        entry.at.toISOString(),
        entry.what,
        entry.text,
        entry.changes ? JSON.stringify(entry.changes) : null,
        entry.isOpen,
        entry.what === 'opened' ? each.channel : null,
        entry.by,
      ]),
    ),
  );
}

interface ExampleEntry {
  readonly at: Date;
  readonly what: string;
  readonly text: string;
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly isOpen: boolean;
  readonly by: string | null;
}

function entriesOf(each: ExampleCase, wait: ExampleWait | undefined): ExampleEntry[] {
  const agent = each.agent?.name ?? null;
  const entries: ExampleEntry[] = [{ at: each.openedAt, what: 'opened', text: '', isOpen: true, by: each.person.name }];
  if (each.answeredAt && each.from)
    entries.push({
      at: each.answeredAt,
      what: 'assigned',
      text: '',
      changes: { team_code: [each.from, each.team] },
      isOpen: false,
      by: agent,
    });
  if (each.answeredAt)
    entries.push({
      at: each.answeredAt,
      what: 'taken',
      text: '',
      changes: { state: ['new', 'active'] },
      isOpen: true,
      by: agent,
    });
  if (each.answeredAt && each.waitingFor)
    entries.push({
      at: each.answeredAt,
      what: 'waiting',
      text: each.waitingFor === 'requester' ? 'När kan vi komma och titta?' : 'Reservdelen är beställd.',
      changes: { state: ['active', 'waiting'] },
      isOpen: true,
      by: agent,
    });
  if (wait?.to) {
    const step = { isOpen: true, by: agent };
    const text = 'Leverantören felsöker.';
    entries.push({ ...step, at: wait.from, what: 'waiting', text, changes: { state: ['active', 'waiting'] } });
    entries.push({ ...step, at: wait.to, what: 'started', text: '', changes: { state: ['waiting', 'active'] } });
  }
  if (each.resolvedAt)
    entries.push({
      at: each.resolvedAt,
      what: 'resolved',
      text: each.text.solved,
      changes: { state: ['active', 'resolved'] },
      isOpen: true,
      by: agent,
    });
  if (each.closedAt)
    entries.push({
      at: each.closedAt,
      what: 'closed',
      text: '',
      changes: { state: ['resolved', 'closed'] },
      isOpen: true,
      by: null,
    });
  return entries;
}

function after(at: Date, seconds: number): Date {
  return new Date(Math.round((at.getTime() + seconds * 1000) / 1000) * 1000);
}
