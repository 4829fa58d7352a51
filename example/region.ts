// The example region as one value: its organisation and its people, from which every domain's example takes its units,
// cost centres and employees. Pure and seeded, so that the demo, the tests and the screenshots tell one story.
// README.md in this folder tells it.
import { type CastMember, cast } from './region-cast.ts';
import { loginOf } from './region-names.ts';
import {
  type ExampleEmployment,
  type ExampleLeader,
  type ExamplePeople,
  type ExamplePerson,
  makePeople,
} from './region-people.ts';
import { divisionCode, type ExampleUnit, exampleUnits } from './region-units.ts';

export { type Random, random } from './random.ts';
export { type CastMember, cast } from './region-cast.ts';
export type { ExampleSex } from './region-names.ts';
export type { ExampleEmployment, ExampleLeader, ExamplePeople, ExamplePerson } from './region-people.ts';
export {
  deskSplitOn,
  divisionCode,
  exampleCostCentres,
  exampleUnits,
  regionCode,
  regionName,
  reorganisedOn,
} from './region-units.ts';

let made: ExamplePeople | undefined;

/** Everybody in the region with their employments and the heads of its units; made once. */
export function examplePeople(): ExamplePeople {
  made ??= makePeople();
  return made;
}

/** The codes of the division and everything below it, on a day or (without one) ever. */
export function divisionUnits(day?: string): string[] {
  const codes = exampleUnits
    .filter((unit) => unit.code.startsWith(divisionCode) && (day === undefined || existsOn(unit, day)))
    .map((unit) => unit.code);
  return [...new Set(codes)];
}

/** The employments that hold on a day in these units. */
export function employedOn(day: string, units: readonly string[] = divisionUnits()): ExampleEmployment[] {
  return examplePeople().employments.filter((each) => units.includes(each.unit) && existsOn(each, day));
}

/** The division's permanent employments that ended for good from one day to another, both included. */
export function leftBetween(from: string, to: string): ExampleEmployment[] {
  const leaving = ['external', 'retirement', 'internal'];
  return examplePeople().employments.filter(
    (each) =>
      each.unit.startsWith(divisionCode) &&
      each.form === 'permanent' &&
      each.to !== null &&
      each.to >= from &&
      each.to <= to &&
      leaving.includes(each.ends ?? ''),
  );
}

/** Who leads each unit on a day. */
export function leadersOn(day: string): ExampleLeader[] {
  return examplePeople().leaders.filter((each) => existsOn(each, day));
}

/** The personnel numbers of those who report straight to a unit's head on a day: its own people and the heads below it. */
export function reportsOn(unit: string, day: string): string[] {
  const leaders = leadersOn(day);
  const head = leaders.find((each) => each.unit === unit)?.person;
  const below = exampleUnits.filter((each) => each.parent === unit && existsOn(each, day)).map((each) => each.code);
  const own = employedOn(day, [unit]).map((each) => each.person);
  const heads = leaders.filter((each) => below.includes(each.unit)).map((each) => each.person);
  return [...new Set([...own, ...heads])].filter((each) => each !== head);
}

/** The person behind a member of the cast. */
export function personOf(member: Pick<CastMember, 'givenName' | 'familyName'>): ExamplePerson {
  const login = loginOf(member.givenName, member.familyName);
  const found = examplePeople().persons.find((each) => each.login === login);
  if (!found) throw new Error(`${login} is not among the region’s people`);
  return found;
}

/** The cast's first with this role (or, for `employee`, without one): short for tests and other domains' stories. */
export function castAs(role: NonNullable<CastMember['trust']>['role'] | 'employee'): ExamplePerson {
  const member = cast.find((each) => (each.trust?.role ?? 'employee') === role);
  if (!member) throw new Error(`nobody in the cast is ${role}`);
  return personOf(member);
}

function existsOn(each: Pick<ExampleUnit, 'from' | 'to'>, day: string): boolean {
  return each.from <= day && (each.to === null || day <= each.to);
}
