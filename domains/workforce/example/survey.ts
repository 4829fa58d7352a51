// The survey's answers in the division, unit by unit and item by item, such that what the report says comes out exactly: for
// 2018 the index 75, and 63 % who know where to find information. Pure.
import { type Random, random } from '../../../example/random.ts';
import { surveyItems } from '../survey-rules.ts';
import { exampleStaff } from './staff.ts';

interface SurveyWave {
  readonly wave: string;
  readonly name: string;
  readonly answeredOn: string;
}

interface SurveyTally {
  readonly wave: string;
  readonly unit: string;
  readonly item: string;
  /** how many gave the answers 1 to 5 */
  readonly tallies: readonly number[];
}

interface SurveyReturn {
  readonly wave: string;
  readonly unit: string;
  readonly invited: number;
  readonly answered: number;
}

export interface ExampleSurvey {
  readonly waves: readonly SurveyWave[];
  readonly tallies: readonly SurveyTally[];
  readonly returns: readonly SurveyReturn[];
}

/** What the nine items' means add up to: 36 gives the index (36 / 9 − 1) / 4 × 100 = 75. */
const waves: readonly {
  readonly wave: string;
  readonly name: string;
  readonly answeredOn: string;
  readonly meansTogether: number;
  /** which part agrees that they know where the information is; not asked every year */
  readonly informed?: number;
}[] = [
  { wave: 'hme-2017', name: 'Medarbetarenkät 2017', answeredOn: '2017-10-16', meansTogether: 35.5 },
  { wave: 'hme-2018', name: 'Medarbetarenkät 2018', answeredOn: '2018-10-15', meansTogether: 36, informed: 0.63 },
];
const usualMeans = [4.35, 4.1, 3.95, 4, 4.25, 3.85, 4.05, 3.55, 3.9];

/** Both surveys. */
export function exampleSurvey(): ExampleSurvey {
  const made = waves.map(makeWave);
  return {
    waves: waves.map(({ wave, name, answeredOn }) => ({ wave, name, answeredOn })),
    tallies: made.flatMap((each) => each.tallies),
    returns: made.flatMap((each) => each.returns),
  };
}

function makeWave({ wave, answeredOn, meansTogether, informed }: (typeof waves)[number]) {
  const chance = random(`survey ${wave}`);
  const asked = exampleStaff().filter(
    (each) => each.form === 'permanent' && each.from <= answeredOn && (each.to === null || answeredOn <= each.to),
  );
  const returns = [...Map.groupBy(asked, (each) => each.unit)].map(
    ([unit, people]): SurveyReturn => ({ wave, unit, invited: people.length, answered: answering(people.length) }),
  );
  const answered = returns.reduce((sum, each) => sum + each.answered, 0);
  const tallies = returns.flatMap((each) =>
    surveyItems.map((item, index) => ({
      wave,
      unit: each.unit,
      item: item.id,
      tallies: drawTallies(chance, each.answered, usualMeans[index] ?? 4),
    })),
  );
  bringTo(chance, tallies, Math.round(meansTogether * answered));
  return { tallies: informed ? [...tallies, ...ownTallies(wave, returns, informed)] : tallies, returns };
}

/** The own question's answers, unit by unit: as near the share as whole people allow, the rest carried to the next unit. */
function ownTallies(wave: string, returns: readonly SurveyReturn[], share: number): SurveyTally[] {
  const chance = random(`own question ${wave}`);
  let wanted = 0;
  let given = 0;
  return returns.map(({ unit, answered }) => {
    wanted += answered * share;
    const agreeing = Math.min(answered, Math.round(wanted) - given);
    given += agreeing;
    const most = chance.between(0, agreeing);
    const least = chance.between(0, Math.floor((answered - agreeing) / 3));
    const tallies = [0, least, answered - agreeing - least, agreeing - most, most];
    return { wave, unit, item: 'information', tallies };
  });
}

function answering(asked: number): number {
  return Math.max(1, Math.round(asked * 0.86));
}

function drawTallies(chance: Random, answered: number, mean: number): number[] {
  const tallies = [0, 0, 0, 0, 0];
  for (let n = 0; n < answered; n++) {
    const spread = (chance.next() + chance.next() + chance.next() - 1.5) * 1.9;
    const answer = Math.min(5, Math.max(1, Math.round(mean + spread)));
    tallies[answer - 1] = (tallies[answer - 1] ?? 0) + 1;
  }
  return tallies;
}

/** Moves single answers one step until all points together are what they must be. */
function bringTo(chance: Random, all: readonly { readonly tallies: number[] }[], points: number): void {
  const pointsOf = (tallies: readonly number[]): number => tallies.reduce((sum, n, index) => sum + n * (index + 1), 0);
  let off = points - all.reduce((sum, each) => sum + pointsOf(each.tallies), 0);
  while (off !== 0) {
    const { tallies } = chance.pick(all);
    const step = Math.sign(off);
    const from = chance.between(step > 0 ? 0 : 1, step > 0 ? 3 : 4);
    if ((tallies[from] ?? 0) === 0) continue;
    tallies[from] = (tallies[from] ?? 0) - 1;
    tallies[from + step] = (tallies[from + step] ?? 0) + 1;
    off -= step;
  }
}
