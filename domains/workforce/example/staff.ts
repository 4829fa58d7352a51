// The division's employments as the payroll's extract would show them on 2019-08-31: from the region's people, with the
// manager each stretch of employment had. Pure.
import {
  divisionUnits,
  type ExampleEmployment,
  type ExampleSex,
  examplePeople,
  exampleUnits,
  leadersOn,
} from '../../../example/region.ts';

/** the day of the extract: what comes later nobody knows */
export const extractedOn = '2019-08-31';

export interface StaffRow {
  readonly person: string;
  readonly sex: ExampleSex;
  readonly birthYear: number;
  readonly unit: string;
  readonly manager: string | null;
  readonly form: 'permanent' | 'temporary';
  /** per cent of full time */
  readonly scope: number;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: 'external' | 'internal' | 'retirement' | 'other' | 'continues' | null;
}

/** Every stretch of employment in the division. */
export function exampleStaff(): StaffRow[] {
  const { persons, employments } = examplePeople();
  const byNumber = new Map(persons.map((person) => [person.number, person]));
  const units = new Set(divisionUnits());
  return employments.flatMap((each): StaffRow[] => {
    const person = byNumber.get(each.person);
    if (!person || !units.has(each.unit) || each.from > extractedOn) return [];
    const ended = each.to !== null && each.to <= extractedOn;
    return [
      {
        person: each.person,
        sex: person.sex,
        birthYear: person.birthYear,
        unit: each.unit,
        manager: managerOf(each),
        form: each.form,
        scope: each.scope,
        from: each.from,
        to: ended ? each.to : null,
        endReason: ended ? endReasonOf(each) : null,
      },
    ];
  });
}

/** The head of the unit, or for the head the one above, on the stretch's first day (or the first day anything is known). */
function managerOf(employment: ExampleEmployment): string | null {
  const on = employment.from;
  const leaders = new Map(leadersOn(on < '2018-01-01' ? '2018-01-01' : on).map((each) => [each.unit, each.person]));
  const own = leaders.get(employment.unit);
  if (own !== employment.person) return own ?? null;
  const parent = exampleUnits.find((unit) => unit.code === employment.unit)?.parent;
  return (parent && leaders.get(parent)) ?? null;
}

function endReasonOf({ ends }: ExampleEmployment): StaffRow['endReason'] {
  if (ends === 'reorganised') return 'continues';
  return ends === null || ends === 'term-over' ? 'other' : ends;
}
