// Fills the region with people: who holds which place from when to when. 150 permanent employees every day of 2018, of
// whom 15 leave (12 the region, 3 for another part of it); 155 on 2019-08-31 after 14 have left since January (10 and 4).
// A place that is left is taken the next day, so these numbers hold by any definition of an average.
import { type Random, random } from './random.ts';
import { type CastMember, cast, namedCast, seatedCast } from './region-cast.ts';
import { type ExampleSex, familyName, givenName, loginOf } from './region-names.ts';
import { type Place, places, type Stay } from './region-places.ts';
import { divisionCode, exampleUnits, registerBegan } from './region-units.ts';

export interface ExamplePerson {
  /** the personnel number: the key in every import */
  readonly number: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: ExampleSex;
  readonly birthYear: number;
  readonly login: string;
  readonly email: string;
  readonly phone: string;
  readonly title: string;
}

/** Why a stretch of employment ends. `reorganised`: the same employment goes on in another unit, nobody leaves. */
export type ExampleEnd = 'external' | 'retirement' | 'internal' | 'reorganised' | 'term-over';

export interface ExampleEmployment {
  /** personnel number */
  readonly person: string;
  readonly unit: string;
  readonly form: 'permanent' | 'temporary';
  readonly title: string;
  /** per cent of full time */
  readonly scope: number;
  readonly from: string;
  readonly to: string | null;
  /** `hired` into the region, `internal` from another part of it, `reorganised` with the unit */
  readonly begins: 'hired' | 'internal' | 'reorganised';
  readonly ends: ExampleEnd | null;
}

export interface ExampleLeader {
  readonly unit: string;
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
}

export interface ExamplePeople {
  readonly persons: readonly ExamplePerson[];
  readonly employments: readonly ExampleEmployment[];
  readonly leaders: readonly ExampleLeader[];
}

interface Leave {
  readonly place: Place;
  readonly lastDay: string;
  readonly ends: 'external' | 'retirement' | 'internal';
}

interface Hiring {
  readonly persons: ExamplePerson[];
  readonly employments: ExampleEmployment[];
  readonly leaders: ExampleLeader[];
  readonly logins: Set<string>;
  readonly chance: Random;
}

/** Everybody, the same every time. */
export function makePeople(): ExamplePeople {
  const hiring: Hiring = { persons: [], employments: [], leaders: [], logins: new Set(), chance: random('people') };
  const castOn = seatCast();
  // the cast's names are theirs before anybody else draws one
  for (const member of cast) hiring.logins.add(loginOf(member.givenName, member.familyName));
  const leaves = drawLeaves(random('leaves'), castOn);
  const terms = drawTerms(random('terms'), castOn);
  for (const [index, place] of places.entries())
    fill(hiring, place, castOn.get(place), terms[index] ?? { sex: 'man', scope: 100 }, leaves);
  substitutes(hiring);
  headsElsewhere(hiring);
  for (const member of seatedCast) if (!member.unit.startsWith(divisionCode)) hire(hiring, member, 'permanent');
  return { persons: withNamed(hiring), employments: hiring.employments, leaders: hiring.leaders };
}

/** The persons with the later names given: to the first who fits and is there all the time. */
function withNamed({ persons, employments }: Hiring): ExamplePerson[] {
  const named = new Map<string, (typeof namedCast)[number]>();
  const seated = new Set(seatedCast.map((member) => loginOf(member.givenName, member.familyName)));
  for (const member of namedCast) {
    const fits = employments.find((each) => {
      const who = persons.find((one) => one.number === each.person);
      const free = who && who.sex === member.sex && !named.has(who.number) && !seated.has(who.login);
      const stays = each.from < '2018' && each.to === null;
      return free && stays && each.unit === member.unit && each.title === member.title;
    });
    if (!fits) throw new Error(`nobody fits ${member.givenName} ${member.familyName}`);
    named.set(fits.person, member);
  }
  return persons.map((each) => {
    const member = named.get(each.number);
    if (!member) return each;
    const { givenName, familyName } = member;
    const login = loginOf(givenName, familyName);
    return { ...each, givenName, familyName, login, email: `${login}@norrviken.example` };
  });
}

/** Which place each member of the cast in the division holds: the first with that unit and title. */
function seatCast(): Map<Place, CastMember> {
  const seats = new Map<Place, CastMember>();
  for (const member of seatedCast) {
    const seat = places.find((place) => place.stays[0]?.unit === member.unit && place.stays[0].title === member.title);
    if (seat) seats.set(seat, member);
  }
  return seats;
}

const leavesOf2018: readonly Leave['ends'][] = [
  ...Array<Leave['ends']>(9).fill('external'),
  ...Array<Leave['ends']>(3).fill('retirement'),
  ...Array<Leave['ends']>(3).fill('internal'),
];
const leavesOf2019: readonly Leave['ends'][] = [
  ...Array<Leave['ends']>(8).fill('external'),
  ...Array<Leave['ends']>(2).fill('retirement'),
  ...Array<Leave['ends']>(4).fill('internal'),
];

/** Who leaves when: nobody who leads or is of the cast, nobody on the last day of a year or of August. */
function drawLeaves(chance: Random, castOn: ReadonlyMap<Place, CastMember>): Leave[] {
  const free = places.filter(
    (place) => place.opens === registerBegan && !castOn.has(place) && !place.stays.some((each) => each.leads),
  );
  const leaving = chance.shuffle(free);
  const draw = (year: number, months: number, all: readonly Leave['ends'][]): Leave[] =>
    chance.shuffle(all).flatMap((ends, index) => {
      const place = leaving.pop();
      return place ? [{ place, ends, lastDay: lastDayOf(year, 1 + (index % months)) }] : [];
    });
  return [...draw(2018, 11, leavesOf2018), ...draw(2019, 7, leavesOf2019)];
}

interface Terms {
  readonly sex: ExampleSex;
  readonly scope: number;
}

// part time as in the report's division: with these, men have 71.8 % of the ordinary hours in 2018
const partTime: Record<ExampleSex, readonly number[]> = { man: [75, 60, 80, 80, 80], woman: [80, 80, 75, 50, 80, 85] };

/** Sex and scope of each place: 107 men and 43 women on the first 150, three and two on the five that were added. */
function drawTerms(chance: Random, castOn: ReadonlyMap<Place, CastMember>): Terms[] {
  const isCast = (sex: ExampleSex): number => [...castOn.values()].filter((member) => member.sex === sex).length;
  const sexes = chance.shuffle<ExampleSex>([
    ...Array<ExampleSex>(107 - isCast('man')).fill('man'),
    ...Array<ExampleSex>(43 - isCast('woman')).fill('woman'),
  ]);
  const added: ExampleSex[] = ['woman', 'man', 'man', 'woman', 'man'];
  const left = { man: [...partTime.man], woman: [...partTime.woman] };
  return places.map((place, index) => {
    const member = castOn.get(place);
    const sex = member?.sex ?? (place.opens === registerBegan ? sexes.pop() : added.shift()) ?? 'man';
    const fullTime = member || place.stays.some((each) => each.leads) || index % 3 !== 0;
    return { sex, scope: fullTime ? 100 : (left[sex].pop() ?? 100) };
  });
}

function fill(
  hiring: Hiring,
  place: Place,
  member: CastMember | undefined,
  terms: Terms,
  leaves: readonly Leave[],
): void {
  const leave = leaves.find((each) => each.place === place);
  const { chance } = hiring;
  const retires = leave?.ends === 'retirement' ? Number(leave.lastDay.slice(0, 4)) - chance.between(65, 66) : null;
  const first = person(hiring, member ?? terms, retires ?? member?.birthYear ?? chance.between(1955, 1993), place);
  const since = place.opens === registerBegan ? startedBetween(chance, first.birthYear) : place.opens;
  stays(hiring, place, first, terms.scope, since, leave);
  if (!leave) return;
  const next = person(hiring, terms, chance.between(1970, 1995), place);
  stays(hiring, place, next, terms.scope, dayAfter(leave.lastDay), undefined);
  if (leave.ends === 'internal') moveAway(hiring, first, leave);
}

/** One employment per unit the place stood in while this person held it. */
function stays(
  hiring: Hiring,
  place: Place,
  held: ExamplePerson,
  scope: number,
  since: string,
  leave: Leave | undefined,
): void {
  const lastDay = leave?.lastDay ?? null;
  for (const [index, stay] of place.stays.entries()) {
    const moves = place.stays[index + 1]?.from;
    const from = stay.from > since ? stay.from : since;
    const stayEnds = moves ? dayBefore(moves) : null;
    if ((stayEnds && stayEnds < from) || (lastDay && lastDay < from)) continue;
    const leavesHere = lastDay !== null && (stayEnds === null || lastDay <= stayEnds);
    hiring.employments.push({
      person: held.number,
      unit: stay.unit,
      form: 'permanent',
      title: stay.title,
      scope,
      from,
      to: leavesHere ? lastDay : stayEnds,
      begins: from === since ? 'hired' : 'reorganised',
      ends: leavesHere ? (leave?.ends ?? null) : stayEnds ? 'reorganised' : null,
    });
    if (stay.leads) hiring.leaders.push({ unit: stay.unit, person: held.number, from, to: stayEnds });
  }
}

function moveAway(hiring: Hiring, who: ExamplePerson, leave: Leave): void {
  const elsewhere = exampleUnits.filter((unit) => unit.kind === 'department' && unit.headcount > 0);
  hiring.employments.push({
    person: who.number,
    unit: hiring.chance.pick(elsewhere).code,
    form: 'permanent',
    title: 'Verksamhetsutvecklare',
    scope: 100,
    from: dayAfter(leave.lastDay),
    to: null,
    begins: 'internal',
    ends: null,
  });
}

/** Four substitutes at the desk each summer: people who are there but not among the permanent. */
function substitutes(hiring: Hiring): void {
  for (const [from, to] of [
    ['2018-06-04', '2018-08-17'],
    ['2019-06-03', '2019-08-16'],
  ] as const)
    for (let each = 0; each < 4; each++) {
      const { chance } = hiring;
      const sex = chance.pick(['woman', 'man'] as const);
      const place = { opens: from, stays: [{ unit: 'DTD-SD', from, title: 'Semestervikarie', leads: false }] };
      const who = person(hiring, { sex }, chance.between(1994, 1999), place);
      hiring.employments.push({
        person: who.number,
        unit: 'DTD-SD',
        form: 'temporary',
        title: 'Semestervikarie',
        scope: 100,
        from,
        to,
        begins: 'hired',
        ends: 'term-over',
      });
    }
}

const headTitles: Readonly<Record<string, string>> = {
  region: 'Regiondirektör',
  administration: 'Förvaltningschef',
  division: 'Divisionschef',
  department: 'Verksamhetschef',
};

function headsElsewhere(hiring: Hiring): void {
  const { chance } = hiring;
  for (const unit of exampleUnits) {
    if (unit.headcount === 0) continue;
    const sex = chance.pick(['woman', 'woman', 'man'] as const);
    const title = headTitles[unit.kind] ?? 'Enhetschef';
    const who = hire(
      hiring,
      { givenName: '', familyName: '', sex, birthYear: chance.between(1956, 1982), unit: unit.code, title },
      'permanent',
    );
    hiring.leaders.push({ unit: unit.code, person: who.number, from: '2016-01-01', to: null });
  }
}

type Hire = Pick<CastMember, 'givenName' | 'familyName' | 'sex' | 'birthYear' | 'unit' | 'title'>;

function hire(hiring: Hiring, wanted: Hire, form: ExampleEmployment['form']): ExamplePerson {
  const place: Place = {
    opens: registerBegan,
    stays: [{ unit: wanted.unit, from: registerBegan, title: wanted.title, leads: false }],
  };
  const who = person(hiring, wanted.familyName ? wanted : { sex: wanted.sex }, wanted.birthYear, place);
  hiring.employments.push({
    person: who.number,
    unit: wanted.unit,
    form,
    title: wanted.title,
    scope: 100,
    from: startedBetween(hiring.chance, wanted.birthYear, 2015),
    to: null,
    begins: 'hired',
    ends: null,
  });
  return who;
}

/** A new person; without a name of its own it draws one whose address nobody has. */
function person(
  hiring: Hiring,
  wanted: { readonly sex: ExampleSex; readonly givenName?: string; readonly familyName?: string },
  birthYear: number,
  place: Place,
): ExamplePerson {
  const { chance, logins, persons } = hiring;
  let given = wanted.givenName ?? '';
  let family = wanted.familyName ?? '';
  while (!family || (!wanted.familyName && logins.has(loginOf(given, family)))) {
    given = givenName(chance, wanted.sex, birthYear);
    family = familyName(chance);
  }
  const login = loginOf(given, family);
  logins.add(login);
  const last: Stay | undefined = place.stays.at(-1);
  const made: ExamplePerson = {
    number: String(100_001 + persons.length),
    givenName: given,
    familyName: family,
    sex: wanted.sex,
    birthYear,
    login,
    email: `${login}@norrviken.example`,
    // a series the Swedish numbering plan keeps free for fiction
    phone: `0980-3192${String(persons.length % 100).padStart(2, '0')}`,
    title: last?.title ?? '',
  };
  persons.push(made);
  return made;
}

/** A first day some time between the age of 23 and the end of `latest`. */
function startedBetween(chance: Random, birthYear: number, latest = 2017): string {
  const year = chance.between(Math.min(Math.max(2000, birthYear + 23), latest), latest);
  return `${year}-${String(chance.between(1, 10)).padStart(2, '0')}-01`;
}

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
