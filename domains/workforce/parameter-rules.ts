// The numbers that definitions use: what each is kept in and between which bounds it makes sense. Pure.

export const parameterNames = [
  'long-sick-leave-from-day',
  'full-time-seconds-a-year',
  'most-reports',
  'sick-leave-goal',
  'managers-within-limit-goal',
] as const;
export type ParameterName = (typeof parameterNames)[number];

interface ParameterKind {
  /** how people read it: days, hours (kept in seconds), a number, per cent (kept in hundredths) */
  readonly kind: 'days' | 'hours' | 'number' | 'percent';
  readonly from: number;
  readonly to: number;
}

const hour = 3600;

export const parameterKinds: Readonly<Record<ParameterName, ParameterKind>> = {
  'long-sick-leave-from-day': { kind: 'days', from: 2, to: 365 },
  'full-time-seconds-a-year': { kind: 'hours', from: 1000 * hour, to: 2200 * hour },
  'most-reports': { kind: 'number', from: 1, to: 500 },
  'sick-leave-goal': { kind: 'percent', from: 0, to: 10_000 },
  'managers-within-limit-goal': { kind: 'percent', from: 0, to: 10_000 },
};

/** How many of what is kept make one of what people read. */
export const keptPerShown: Readonly<Record<ParameterKind['kind'], number>> = {
  days: 1,
  hours: hour,
  number: 1,
  percent: 100,
};

export interface Version {
  readonly version: number;
  readonly validFrom: string;
}

/** The version in force on a day: of those that have begun, the highest; undefined before the first. */
export function inForceOn<V extends Version>(versions: readonly V[], day: string): V | undefined {
  return versions
    .filter((each) => each.validFrom <= day)
    .reduce<V | undefined>((best, each) => (best && best.version > each.version ? best : each), undefined);
}
