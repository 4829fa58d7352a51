// Where an improvement can go from where it is. Pure.

export type ImprovementState = 'idea' | 'testing' | 'introduced' | 'dropped';

/** An idea is tested, or introduced at once when it is small; what was introduced can be dropped, what was dropped taken up. */
export function nextImprovementStates(state: ImprovementState): readonly ImprovementState[] {
  const ways: Readonly<Record<ImprovementState, readonly ImprovementState[]>> = {
    idea: ['testing', 'introduced', 'dropped'],
    testing: ['introduced', 'dropped'],
    introduced: ['dropped'],
    dropped: ['idea'],
  };
  return ways[state];
}
