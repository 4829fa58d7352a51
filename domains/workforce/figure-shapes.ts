// What figures about staff have in common: how shares, counts, hours and full-time equivalents are kept and shown, who
// may see them, and how a figure is asked for the year before.
import { count, type FigureDefinition, type Formula, ratio, sum } from '../../platform/figures/figure.ts';

type Shape = Pick<FigureDefinition, 'unit' | 'scale' | 'shown' | 'permission'>;
const permission = 'workforce.read-figures';

/** A share of one, kept in hundredths of a per cent, read with so many decimals. */
export function share(decimals: number): Shape {
  return { unit: '%', scale: 2, shown: { unit: '%', decimals }, permission };
}
export const number: Shape = { unit: 'count', scale: 0, shown: { unit: 'st', decimals: 0 }, permission };
export const hours: Shape = { unit: 's', scale: 0, shown: { unit: 'h', decimals: 0 }, permission };
export const fullTime: Shape = { unit: 'fte', scale: 2, shown: { unit: 'årsarbetare', decimals: 1 }, permission };
export const index: Shape = { unit: 'index', scale: 2, shown: { unit: 'index', decimals: 0 }, permission };

/** The same formula for the year before. */
export function yearEarlier(of: Formula): Formula {
  return { kind: 'shift', of, years: -1 };
}

/** A parameter's value: the same in every unit, so its mean over them. */
export function parameter(name: string): Formula {
  return ratio(
    sum('staff-parameters', 'value', { parameter: name }, 'last'),
    count('staff-parameters', { parameter: name }, 'last'),
  );
}

/** A goal kept in hundredths of a per cent. */
export function goal(name: string): Formula {
  return { kind: 'linear', of: parameter(name), num: 1, den: 10_000 };
}
