// The sums of a pre-study, and afterwards how good its basis was: did cost, time and benefit hold? Money in öre, whole numbers
// throughout. Pure.

export interface Costed {
  readonly investmentOre: number;
  readonly yearlyOre: number;
  readonly benefitOre: number;
}

/** What an alternative costs and gives over so many years; `netOre` above zero: it gives more than it costs. */
export function pictureOf({ investmentOre, yearlyOre, benefitOre }: Costed, years: number) {
  const costOre = investmentOre + yearlyOre * years;
  const gainOre = benefitOre * years;
  const perYear = benefitOre - yearlyOre;
  return {
    costOre,
    gainOre,
    netOre: gainOre - costOre,
    /** whole months until it has paid for itself; null when it never does */
    monthsToPayBack: perYear <= 0 ? null : Math.ceil((investmentOre * 12) / perYear),
  };
}

export const holdings = ['held', 'nearly', 'missed'] as const;
export type Holding = (typeof holdings)[number];

/** Within a tenth held, within a quarter nearly. More benefit, less cost and earlier are never a miss. */
export function holdingOf(planned: number, actual: number, worseIs: 'more' | 'less'): Holding {
  const worse = worseIs === 'more' ? actual - planned : planned - actual;
  if (worse * 10 <= Math.abs(planned)) return 'held';
  return worse * 4 <= Math.abs(planned) ? 'nearly' : 'missed';
}

export interface Basis {
  readonly investmentOre: number;
  readonly benefitOre: number;
  readonly begunOn: string;
  readonly expectedOn: string | null;
}

export interface Became {
  readonly costOre: number | null;
  readonly doneOn: string | null;
  readonly benefitOre: number | null;
}

/** How each part of the basis held; null where nothing is known. `points` of `of`: two for what held, one for nearly. */
export function basisMeasure(basis: Basis, became: Became) {
  const cost = became.costOre === null ? null : holdingOf(basis.investmentOre, became.costOre, 'more');
  const benefit = became.benefitOre === null ? null : holdingOf(basis.benefitOre, became.benefitOre, 'less');
  const time =
    became.doneOn === null || basis.expectedOn === null
      ? null
      : holdingOf(days(basis.begunOn, basis.expectedOn), days(basis.begunOn, became.doneOn), 'more');
  const known = [cost, time, benefit].filter((each) => each !== null);
  const points = known.reduce((sum, each) => sum + (each === 'held' ? 2 : each === 'nearly' ? 1 : 0), 0);
  return { cost, time, benefit, points, of: known.length * 2 };
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
