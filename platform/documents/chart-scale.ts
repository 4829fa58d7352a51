// Round axis ends and steps for a chart. Ours rather than ECharts', so that labels get as many decimals as the step needs
// and the margins are known before drawing. Pure.
import type { ChartSpec } from './chart-spec.ts';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly decimals: number;
}

/**
 * The value axis of a chart: bars always begin at zero, lines begin near their lowest value unless zero is close.
 * `decimals` is what the step needs, at most 6. The step is no finer than the values are shown, and counts have whole steps.
 */
export function chartScale(spec: ChartSpec): Scale {
  const values = drawnValues(spec);
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (spec.kind !== 'line' || (low > 0 && low < (high - low) * 0.75)) low = Math.min(0, low);
  if (spec.kind !== 'line' || (high < 0 && -high < (high - low) * 0.75)) high = Math.max(0, high);
  // A spread below what six decimals can show is none.
  if (high - low < 4e-6) {
    high += 1;
    if (low !== 0) low -= 1;
  }
  const step = roundStep((high - low) / 4, finest(spec, values));
  const decimals = stepDecimals(step);
  const exact = (steps: number) => Number((steps * step).toFixed(decimals));
  return { min: exact(Math.floor(low / step + 1e-9)), max: exact(Math.ceil(high / step - 1e-9)), step, decimals };
}

function drawnValues(spec: ChartSpec): number[] {
  const given = spec.series.flatMap((series) => series.values.filter((value) => value !== null));
  if (spec.kind !== 'stacked-bar') return given.length > 0 ? given : [0];
  const targets = spec.series.filter((series) => series.role === 'target').flatMap((series) => series.values);
  const sums = spec.categories.flatMap((_, index) => {
    const stack = spec.series.filter((series) => series.role !== 'target').map((series) => series.values[index] ?? 0);
    return [
      stack.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
      stack.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
    ];
  });
  return [0, ...sums, ...targets.filter((value) => value !== null)];
}

function stepDecimals(step: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const whole = step * 10 ** decimals;
    if (Math.abs(whole - Math.round(whole)) < 1e-6) return decimals;
  }
  return 6;
}

/** How many decimals a step may have: those of the values, none where every value is whole. */
function finest(spec: ChartSpec, values: readonly number[]): number {
  return values.every(Number.isInteger) ? 0 : spec.decimals;
}

function roundStep(raw: number, finest: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const round = [1, 2, 2.5, 5, 10].filter((each) => lead <= each || each === 10);
  const steps = round.map((each) => Number((each * power).toPrecision(2)));
  return steps.find((step) => stepDecimals(step) <= finest) ?? 10 ** -finest;
}
