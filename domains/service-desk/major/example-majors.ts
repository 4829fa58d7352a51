// The example region's major incidents: thirteen that count in 2018 and sixteen in January to August 2019, as its report says,
// some that were declared and do not count by the rule of their day, and one going on. Each with cases, timeline and review.
import { castAs, divisionCode, random } from '../../../example/region.ts';
import { stableId } from '../../../example/stable-id.ts';
import { copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ExampleCase, Staff } from '../example-case.ts';
import { exampleTeams, firstLine } from '../example-teams.ts';
import { days, rules } from './example-major-days.ts';
import { type MajorStory, majorStories, ongoingStory } from './example-major-stories.ts';
import { setUpdateClock } from './major-clock.ts';
import type { Finding } from './major-contract.ts';
import { countsBy, ruleOn } from './major-rules.ts';

/** The cases these incidents were led from, and their reports; a major incident's case is the first of its list. */
export function exampleMajorCases(staffOf: (day: string) => Staff, now: Date): ExampleCase[] {
  return allMajors(now).flatMap((major) => casesOf(major, staffOf));
}

/** Writes the rule's versions and the incidents; their cases are there. */
export async function copyMajors(work: Work): Promise<void> {
  const connection = work.connection();
  const majors = allMajors(work.now);
  await copyRows(
    connection,
    'service_desk.major_rules',
    ['version', 'valid_from', 'says', 'any_of', 'set_by', 'set_at'],
    rules.map((each) => [
      each.version,
      each.validFrom,
      JSON.stringify(each.says),
      JSON.stringify(each.anyOf),
      leader.name,
      `${each.validFrom}T08:00:00Z`,
    ]),
  );
  await copyIncidents(work, majors);
  await copyParts(work, majors);
  await work.sql("select setval('service_desk.major_numbers', $1)", [100 + majors.length]);
  for (const major of majors) if (major.solvedAt === null) await setUpdateClock(work, major.id, major.level);
  work.touch('service-desk.major-rules');
}

interface ExampleMajor {
  readonly id: string;
  readonly number: number;
  readonly story: MajorStory;
  readonly clinics: number;
  readonly level: number;
  readonly beganAt: Date;
  readonly declaredAt: Date;
  readonly solvedAt: Date | null;
  readonly reports: number;
  readonly team: string;
  readonly unit: string;
  readonly reviewed: 'approved' | 'draft' | null;
  readonly ruleVersion: number | null;
  readonly counts: boolean;
}

const [leader, communicator, engineer, unitHead] = [
  named('incident-manager'),
  named('communicator'),
  named('employee'),
  named('unit-head'),
];

function allMajors(now: Date): ExampleMajor[] {
  const chance = random('majors');
  const past = days.map(([day, clinics], index) => {
    const beganAt = new Date(
      `${day}T${chance.pick(['06', '07', '08', '09', '11', '13'] as const)}:${chance.between(10, 59)}:00Z`,
    );
    const story = majorStories[index % majorStories.length] ?? majorStories[0];
    if (!story) throw new Error('there are stories');
    return majorOf(index, story, clinics, beganAt, chance.between(45, 260), chance.between(2, 5), days.length - index);
  });
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  return [...past, majorOf(days.length, ongoingStory, 2, minutesAfter(hour, -95), null, 3, 0)];
}

function majorOf(
  index: number,
  story: MajorStory,
  clinics: number,
  beganAt: Date,
  minutes: number | null,
  reports: number,
  fromLast: number,
): ExampleMajor {
  const team = exampleTeams.find((each) => each.services.includes(story.service));
  const facts = { impact: 1, clinics, careAffected: story.service !== 'workplace' };
  const rule = ruleOn(rules, beganAt.toISOString().slice(0, 10));
  return {
    id: stableId('major-incident', String(index)),
    number: 101 + index,
    story,
    clinics,
    level: clinics > 2 ? 1 : 2,
    beganAt,
    declaredAt: minutesAfter(beganAt, 14),
    solvedAt: minutes === null ? null : minutesAfter(beganAt, minutes),
    reports,
    team: team?.code ?? firstLine,
    unit: team?.unit ?? divisionCode,
    reviewed: minutes === null ? null : fromLast > 2 ? 'approved' : 'draft',
    ruleVersion: rule?.version ?? null,
    counts: countsBy(rule, facts),
  };
}

function casesOf(major: ExampleMajor, staffOf: (day: string) => Staff): ExampleCase[] {
  const chance = random(`major ${major.number}`);
  const staff = staffOf(major.beganAt.toISOString().slice(0, 10));
  const hands = staff.hands.get(major.team) ?? [];
  return Array.from({ length: major.reports + 1 }, (_, index): ExampleCase => {
    const title = index === 0 ? major.story.title : (major.story.also[index % 2] ?? major.story.title);
    const openedAt = index === 0 ? major.beganAt : minutesAfter(major.beganAt, 1 + index * 2);
    return {
      id: caseId(major, index),
      text: { service: major.story.service, kind: 'incident', title, said: '', solved: major.story.solved },
      team: major.team,
      channel: chance.pick(['portal', 'phone', 'phone'] as const),
      impact: index === 0 ? 1 : 2,
      urgency: 1,
      person: chance.pick(staff.everybody),
      agent: hands.length > 0 ? chance.pick(hands) : null,
      state: major.solvedAt === null ? 'active' : 'closed',
      waitingFor: null,
      openedAt,
      answeredAt: minutesAfter(openedAt, 5),
      resolvedAt: major.solvedAt,
      closedAt: major.solvedAt && minutesAfter(major.solvedAt, 5 * 1440),
      from: null,
      reopened: 0,
    };
  });
}

async function copyIncidents(work: Work, majors: readonly ExampleMajor[]): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.major_incidents',
    [
      ...['major_id', 'number', 'case_id', 'title', 'unit_code', 'services', 'state', 'level', 'impact', 'clinics'],
      ...[
        'care_affected',
        'rule_version',
        'counts',
        'began_at',
        'declared_at',
        'declared_by',
        'solved_at',
        'closed_at',
      ],
      'solution',
    ],
    majors.map((each) => [
      each.id,
      each.number,
      caseId(each, 0),
      each.story.title,
      each.unit,
      `{${each.story.service}}`,
      each.solvedAt === null ? 'open' : 'closed',
      each.level,
      1,
      each.clinics,
      each.story.service !== 'workplace',
      each.ruleVersion,
      each.counts,
      each.beganAt.toISOString(),
      each.declaredAt.toISOString(),
      leader.name,
      each.solvedAt?.toISOString() ?? null,
      each.solvedAt ? minutesAfter(each.solvedAt, 60).toISOString() : null,
      each.solvedAt ? each.story.solved : '',
    ]),
  );
}

async function copyParts(work: Work, majors: readonly ExampleMajor[]): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'service_desk.major_reports',
    ['case_id', 'major_id', 'at'],
    majors.flatMap((each) =>
      Array.from({ length: each.reports }, (_, index) => [
        caseId(each, index + 1),
        each.id,
        each.declaredAt.toISOString(),
      ]),
    ),
  );
  await copyRows(
    connection,
    'service_desk.major_roles',
    ['major_id', 'role', 'person_id', 'name', 'from_at'],
    majors.flatMap((each) =>
      (
        [
          ['leader', leader],
          ['communicator', communicator],
          ['technical-lead', engineer],
        ] as const
      ).map(([role, who]) => [each.id, role, who.id, who.name, each.declaredAt.toISOString()]),
    ),
  );
  await copyRows(
    connection,
    'service_desk.major_notices',
    ['major_id', 'audience', 'notice_id'],
    majors
      .filter((each) => each.solvedAt === null)
      .map((each) => [each.id, 'public', stableId('notice', 'images now')]),
  );
  await copyLines(work, majors);
  await copyReviews(work, majors);
}

async function copyLines(work: Work, majors: readonly ExampleMajor[]): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'service_desk.major_lines',
    ['major_id', 'ordinal', 'at', 'written_at', 'what', 'text', 'subject', 'is_open', 'by_name'],
    majors.flatMap((each) =>
      linesOf(each).map((line, index) => [
        each.id,
        index + 1,
        line.at.toISOString(),
        line.at.toISOString(),
        line.what,
        line.text ?? '',
        line.subject ?? '',
        line.isOpen ?? false,
        line.by ?? leader.name,
      ]),
    ),
  );
  await copyRows(
    connection,
    'service_desk.major_updates',
    ['major_id', 'ordinal', 'audience', 'at', 'text', 'by_name'],
    majors.map((each) => [
      each.id,
      1,
      'employees',
      minutesAfter(each.declaredAt, 4).toISOString(),
      each.story.told,
      communicator.name,
    ]),
  );
}

interface ExampleLine {
  readonly at: Date;
  readonly what: string;
  readonly text?: string;
  readonly subject?: string;
  readonly isOpen?: boolean;
  readonly by?: string;
}

function linesOf(major: ExampleMajor): ExampleLine[] {
  const { declaredAt, solvedAt, story } = major;
  const half = solvedAt ? new Date((declaredAt.getTime() + solvedAt.getTime()) / 2) : minutesAfter(declaredAt, 40);
  return [
    { at: declaredAt, what: 'declared', isOpen: true },
    { at: declaredAt, what: 'role.leader', subject: leader.name },
    { at: minutesAfter(declaredAt, 1), what: 'role.communicator', subject: communicator.name },
    { at: minutesAfter(declaredAt, 2), what: 'role.technical-lead', subject: engineer.name },
    { at: minutesAfter(declaredAt, 4), what: 'told.employees', text: story.told, isOpen: true, by: communicator.name },
    { at: half, what: 'written', text: story.found, by: engineer.name },
    ...(solvedAt
      ? [
          { at: solvedAt, what: 'solved', text: story.solved, isOpen: true },
          { at: minutesAfter(solvedAt, 60), what: 'closed', isOpen: true },
        ]
      : []),
  ];
}

async function copyReviews(work: Work, majors: readonly ExampleMajor[]): Promise<void> {
  const reviewed = majors.flatMap((each) =>
    each.reviewed && each.solvedAt ? [{ ...each, solvedAt: each.solvedAt }] : [],
  );
  const approvedAt = (each: (typeof reviewed)[number]) => minutesAfter(each.solvedAt, 14 * 1440);
  await copyRows(
    work.connection(),
    'service_desk.major_reviews',
    ['major_id', 'state', 'summary', 'findings', 'version', 'begun_at', 'approved_at', 'approved_by'],
    reviewed.map((each) => [
      each.id,
      each.reviewed,
      `${each.story.title}. ${each.story.found} ${each.story.solved}`,
      JSON.stringify(findingsOf(each.story)),
      each.reviewed === 'approved' ? 3 : 2,
      minutesAfter(each.solvedAt, 60).toISOString(),
      each.reviewed === 'approved' ? approvedAt(each).toISOString() : null,
      each.reviewed === 'approved' ? leader.name : null,
    ]),
  );
  const open = new Set(reviewed.slice(-3).map((each) => each.id));
  await copyRows(
    work.connection(),
    'service_desk.major_tasks',
    ['task_id', 'major_id', 'kind', 'text', 'owner_id', 'owner_name', 'due_at', 'added_at', 'done_at', 'done_by'],
    reviewed.map((each, index) => {
      const owner = index % 3 === 0 ? engineer : index % 3 === 1 ? unitHead : leader;
      const isOpen = open.has(each.id);
      const due = isOpen ? minutesAfter(work.now, (10 + index) * 1440) : minutesAfter(each.solvedAt, 60 * 1440);
      return [
        stableId('major-task', each.id),
        each.id,
        'action',
        each.story.action,
        owner.id,
        owner.name,
        due.toISOString(),
        minutesAfter(each.solvedAt, 1440).toISOString(),
        isOpen ? null : minutesAfter(each.solvedAt, 45 * 1440).toISOString(),
        isOpen ? null : owner.name,
      ];
    }),
  );
}

function findingsOf(story: MajorStory): Finding[] {
  return [
    { kind: 'cause', text: story.cause },
    { kind: 'contributing', text: story.contributing },
    { kind: 'worked', text: story.worked },
    { kind: 'failed', text: story.failed },
  ];
}

function caseId(major: ExampleMajor, index: number): string {
  return stableId('major-case', `${major.number} ${index}`);
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

function named(role: Parameters<typeof castAs>[0]): { readonly id: string; readonly name: string } {
  const { number, givenName, familyName } = castAs(role);
  return { id: stableId('person', number), name: `${givenName} ${familyName}` };
}
