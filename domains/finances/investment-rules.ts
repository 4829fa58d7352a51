// What follows from an investment's numbers and steps: which step may come next, how much of a frame is used, and what
// the rest of the year must cost for the forecast to hold. Pure.

export const investmentStates = ['planned', 'in-procurement', 'dormant', 'ordered', 'delivered'] as const;
export type InvestmentState = (typeof investmentStates)[number];
export const investmentCategories = ['it', 'mt'] as const;
export type InvestmentCategory = (typeof investmentCategories)[number];

/** The steps that may follow: forward, to rest and back, and back from a delivery that turned out not to be one. */
export function nextStates(state: InvestmentState): readonly InvestmentState[] {
  return next[state];
}

/** Steps that need a reason: resting, and going back. */
export function needsReason(from: InvestmentState, to: InvestmentState): boolean {
  return to === 'dormant' || (from !== 'dormant' && order(to) < order(from));
}

/** One row of the report's table, in öre. */
export interface InvestmentSums {
  readonly frame: number;
  /** unspent of earlier years' decisions when the year began */
  readonly carried: number;
  readonly outcomeEarlier: number;
  readonly outcomeThis: number;
  readonly forecast: number;
}

export interface InvestmentPace {
  readonly outcome: number;
  /** of the year's frame by the year's decisions, in thousandths; null without a frame */
  readonly useOfFrame: number | null;
  /** of all that may be spent: the frame and what was left of earlier decisions, in thousandths */
  readonly useOfAvailable: number | null;
  /** of the year's frame by the forecast, in thousandths */
  readonly forecastOfFrame: number | null;
  /** öre a month until now */
  readonly monthlyRate: number;
  /** öre a month that the forecast asks of the months left; null when none is left */
  readonly impliedRate: number | null;
}

/** What a row of the table says of pace; `months` gone and `left` in the year. */
export function paceOf(sums: InvestmentSums, months: number, left: number): InvestmentPace {
  const outcome = sums.outcomeEarlier + sums.outcomeThis;
  return {
    outcome,
    useOfFrame: thousandths(sums.outcomeThis, sums.frame),
    useOfAvailable: thousandths(outcome, sums.frame + sums.carried),
    forecastOfFrame: thousandths(sums.forecast, sums.frame),
    monthlyRate: Math.round(outcome / months),
    impliedRate: left > 0 ? Math.round((sums.forecast - outcome) / left) : null,
  };
}

const next: Record<InvestmentState, readonly InvestmentState[]> = {
  planned: ['in-procurement', 'ordered', 'dormant'],
  'in-procurement': ['ordered', 'planned', 'dormant'],
  dormant: ['planned', 'in-procurement', 'ordered'],
  ordered: ['delivered', 'in-procurement', 'dormant'],
  delivered: ['ordered'],
};

function order(state: InvestmentState): number {
  return investmentStates.indexOf(state);
}

function thousandths(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole);
}
