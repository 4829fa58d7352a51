// How a risk stands: where it is on the scale, when a control is next due, what an execution by figure shows, and the traffic
// light that follows from all of it. Pure: days are YYYY-MM-DD and come in as arguments.
import { dateOf, dayNumber, dayOf, dayText } from '../../platform/calendar/civil-day.ts';

export const frequencies = ['month', 'quarter', 'tertial', 'half-year', 'year'] as const;
export type Frequency = (typeof frequencies)[number];

export const outcomes = ['works', 'works-partly', 'fails'] as const;
export type Outcome = (typeof outcomes)[number];

export const lights = ['green', 'amber', 'red', 'none'] as const;
export type Light = (typeof lights)[number];

/** From which product a risk is amber, and red. */
export interface ScaleBounds {
  readonly amberFrom: number;
  readonly redFrom: number;
}

/** Four steps each way, as most regions have it; what a region begins with. */
export const firstScale = {
  version: 0,
  fromOn: '2000-01-01',
  probabilities: [
    { sv: 'Osannolik', da: 'Usandsynlig', en: 'Unlikely' },
    { sv: 'Möjlig', da: 'Mulig', en: 'Possible' },
    { sv: 'Sannolik', da: 'Sandsynlig', en: 'Likely' },
    { sv: 'Mycket sannolik', da: 'Meget sandsynlig', en: 'Very likely' },
  ],
  consequences: [
    { sv: 'Försumbar', da: 'Ubetydelig', en: 'Negligible' },
    { sv: 'Lindrig', da: 'Mindre', en: 'Minor' },
    { sv: 'Kännbar', da: 'Mærkbar', en: 'Considerable' },
    { sv: 'Allvarlig', da: 'Alvorlig', en: 'Serious' },
  ],
  amberFrom: 4,
  redFrom: 9,
};

/** How grave a risk is on its scale, whatever its controls show. */
export function gravity(probability: number, consequence: number, scale: ScaleBounds): Exclude<Light, 'none'> {
  const value = probability * consequence;
  if (value >= scale.redFrom) return 'red';
  return value >= scale.amberFrom ? 'amber' : 'green';
}

const months: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, tertial: 4, 'half-year': 6, year: 12 };

/** days after the period a control speaks of in which it may still be carried out */
const grace = 14;

/** The last day to carry a control out, after the latest time or the day it began: a period of its frequency, and two weeks. */
export function dueOn(frequency: Frequency, lastDoneOn: string | null, fromOn: string): string {
  const { year, month, day } = dateOf(dayNumber(lastDoneOn ?? fromOn));
  const last = dayOf(year, month + months[frequency] + 1, 0);
  const then = Math.min(dayOf(year, month + months[frequency], 1) + day - 1, last);
  return dayText(then + grace);
}

export interface FigureBound {
  readonly bound: 'at-least' | 'at-most';
  readonly target: number;
  readonly slack: number;
}

/** What a figure's value says of its target: met, within the slack, or missed. All in the figure's stored integer. */
export function outcomeOf(value: number, { bound, target, slack }: FigureBound): Outcome {
  const short = bound === 'at-least' ? target - value : value - target;
  if (short <= 0) return 'works';
  return short <= slack ? 'works-partly' : 'fails';
}

/** What a light is judged by: one control's latest outcome and the day it is due, and the remedies that are open. */
export interface Standing {
  readonly controls: readonly { readonly outcome: Outcome | null; readonly dueOn: string }[];
  readonly openRemedies: readonly { readonly dueOn: string }[];
}

/**
 * Red: a control fails and no remedy is under way in time, or a remedy is late. Amber: a control fails but a remedy is under way,
 * works partly, or was not carried out in time. Green: every control works. None: there is nothing to judge by yet.
 */
export function lightOf({ controls, openRemedies }: Standing, today: string): Light {
  const isLate = openRemedies.some((each) => each.dueOn < today);
  const fails = controls.some(({ outcome }) => outcome === 'fails');
  if (isLate || (fails && openRemedies.length === 0)) return 'red';
  const overdue = controls.some((each) => each.dueOn < today);
  if (fails || overdue || controls.some(({ outcome }) => outcome === 'works-partly')) return 'amber';
  return controls.some(({ outcome }) => outcome === 'works') ? 'green' : 'none';
}
