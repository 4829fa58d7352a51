// What the example division's records add up to, in öre, for each stretch of its two years: January–August 2018,
// September–December 2018 and January–August 2019. With these the figures of the report come out: result −3,2, budget
// +1,8, and so on. Outcome of 2019 follows from 2018 by the growth the report gives. Pure.

export const stretches = ['2018-01..2018-08', '2018-09..2018-12', '2019-01..2019-08', '2019-09..2019-12'] as const;
export type Stretch = (typeof stretches)[number];

/** One line of the plan: kronor; the budget has a fourth stretch, September–December 2019. */
interface Line {
  readonly outcome: readonly [number, number, number];
  readonly budget: readonly [number, number, number, number];
}

/** Costs are positive and revenue negative, as in the books. Kronor. */
const plan = {
  revenue: {
    outcome: [-134_910_400, -69_733_810, -152_739_792],
    budget: [-136_800_000, -68_013_200, -153_239_792, -76_106_200],
  },
  personnel: {
    outcome: [64_871_350, 33_912_660, 66_168_777],
    budget: [66_900_000, 34_300_000, 75_168_777, 38_650_000],
  },
  consultants: {
    outcome: [7_105_300, 3_812_240, 7_612_480],
    budget: [6_900_000, 3_500_000, 6_212_480, 3_250_000],
  },
  'purchased-services': {
    outcome: [9_181_000, 4_701_360, 10_406_303],
    budget: [9_050_000, 4_700_000, 9_306_303, 4_850_000],
  },
  licences: {
    outcome: [12_964_210, 6_844_130, 13_586_900],
    budget: [12_600_000, 6_500_000, 13_386_900, 6_900_000],
  },
  // the audit of licences: marked as a one-off, without budget
  'licence-audit': { outcome: [0, 0, 5_300_000], budget: [0, 0, 0, 0] },
  premises: {
    outcome: [5_488_700, 2_790_400, 5_904_300],
    budget: [5_450_000, 2_750_000, 5_604_300, 2_850_000],
  },
  supplies: {
    outcome: [5_012_940, 2_723_800, 5_687_640],
    budget: [4_900_000, 2_650_000, 4_987_640, 2_750_000],
  },
  'mt-sterile': {
    outcome: [1_210_000, 742_318, 2_950_000],
    budget: [1_250_000, 620_000, 1_350_000, 690_000],
  },
  'mt-service': {
    outcome: [6_704_350, 3_659_800, 9_554_673],
    budget: [6_800_000, 3_440_000, 7_754_673, 3_930_000],
  },
  computers: { outcome: [0, 0, 4_300_000], budget: [0, 0, 5_100_000, 2_400_000] },
  depreciation: {
    outcome: [20_846_300, 10_903_440, 23_556_319],
    budget: [20_700_000, 10_500_000, 21_656_319, 11_180_000],
  },
  financial: {
    outcome: [868_800, 434_400, 912_400],
    budget: [868_800, 434_400, 912_400, 456_200],
  },
} as const satisfies Record<string, Line>;

export type PlanLine = keyof typeof plan;
export const planLines: readonly PlanLine[] = [
  ...(['revenue', 'personnel', 'consultants', 'purchased-services', 'licences', 'licence-audit'] as const),
  ...(['premises', 'supplies', 'mt-sterile', 'mt-service', 'computers', 'depreciation', 'financial'] as const),
];

/** Öre booked on a line in a stretch; nothing after August 2019. */
export function outcomeOf(line: PlanLine, stretch: Stretch): number {
  return 100 * (plan[line].outcome[stretches.indexOf(stretch)] ?? 0);
}

/** Öre budgeted on a line in a stretch. */
export function budgetOf(line: PlanLine, stretch: Stretch): number {
  return 100 * (plan[line].budget[stretches.indexOf(stretch)] ?? 0);
}

/** The cost group a line's accounts are mapped to. */
export function groupOfLine(line: PlanLine): string {
  if (line === 'licence-audit') return 'licences';
  return line === 'mt-sterile' ? 'mt-service' : line;
}

/** Parts of a whole in proportion to weights: integers that add up to it exactly; the last takes what rounding left. */
export function spread(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.trunc(total * (weight / whole)));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const last = parts.length - 1;
  return parts.map((part, index) => (index === last ? part + rest : part));
}
