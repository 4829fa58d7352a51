// When a need is well described, and where it can go from where it is. Pure.

export const needStates = ['new', 'described', 'in-study', 'ready', 'approved', 'declined'] as const;
export type NeedState = (typeof needStates)[number];

export const needCriteria = ['problem', 'effect', 'measure', 'concerned', 'volume', 'today', 'anchored'] as const;
export type NeedCriterion = (typeof needCriteria)[number];

export interface Described {
  readonly problem: string;
  readonly effect: string;
  readonly measure: string;
  readonly concerned: string;
  readonly volume: number | null;
  readonly today: string;
  readonly anchoredWith: string;
}

/** The quality criteria of a description, each met or not: what a reader must know before a solution is chosen. */
export function criteriaOf(need: Described): { readonly criterion: NeedCriterion; readonly isMet: boolean }[] {
  const said = (text: string, letters: number) => text.trim().length >= letters;
  const met: Readonly<Record<NeedCriterion, boolean>> = {
    problem: said(need.problem, 40),
    effect: said(need.effect, 20),
    measure: said(need.measure, 10),
    concerned: said(need.concerned, 3),
    volume: need.volume !== null && need.volume > 0,
    today: said(need.today, 20),
    anchored: said(need.anchoredWith, 3),
  };
  return needCriteria.map((criterion) => ({ criterion, isMet: met[criterion] }));
}

/** Where a need can go by somebody's step. A study's finish makes it ready; the council approves. */
export function nextNeedStates(state: NeedState): readonly NeedState[] {
  const ways: Readonly<Record<NeedState, readonly NeedState[]>> = {
    new: ['described', 'declined'],
    described: ['in-study', 'ready', 'declined'],
    'in-study': ['ready', 'declined'],
    ready: ['approved', 'declined'],
    approved: [],
    declined: ['new'],
  };
  return ways[state];
}

export function isOpenNeed(state: NeedState): boolean {
  return state !== 'approved' && state !== 'declined';
}
