// Joint prioritisation as operations: a round with shared criteria, scores by administration, what the meeting settled, and
// the plan that hours and money give. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { domain, Id, Ore, Unit, Version } from '../field-contract.ts';
import { PortfolioStep } from '../step-contract.ts';
import { bestScore, mostParties } from './ranking-rules.ts';

export { startCriteria } from './start-criteria.ts';

const read = 'portfolio.read-rounds';
const lead = 'portfolio.lead-needs';
const score = 'portfolio.score-needs';

const Key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const Score = z.int().min(0).max(bestScore);
const Hours = z.int().min(0).max(1_000_000);

export const roundStates = ['scoring', 'meeting', 'settled'] as const;
const Named = z.string().trim().max(120);
/** what it is called first, and in each language that has words of its own; the first is shown where one has none */
const named = {
  id: Key,
  name: Named.min(2),
  names: z.object({ sv: Named, da: Named, en: Named }).partial().default({}),
};
const RoundCriterion = z.object({ ...named, weight: z.int().min(1).max(100) });
const Resource = z.object({ ...named, hours: Hours });
/** in the reader's language */
const shown = { shown: z.string() };

const RoundRow = z.object({
  round: Id,
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  state: z.enum(roundStates),
  needs: z.int(),
  parties: z.int(),
  createdAt: z.string(),
});

const RankedRow = z.object({
  need: Id,
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  rank: z.int(),
  /** as the plan weighs it */
  value: z.int(),
  /** tenths of a score from 0 to 5 */
  tenths: z.int(),
  isMust: z.boolean(),
  costOre: z.int(),
  hours: z.record(z.string(), z.int()),
  byCriterion: z.array(
    z.object({
      criterion: z.string(),
      tenths: z.int().nullable(),
      lowest: z.int().nullable(),
      highest: z.int().nullable(),
      settled: z.int().nullable(),
      note: z.string(),
      scorers: z.int(),
      differs: z.boolean(),
    }),
  ),
});
export type RankedRow = z.infer<typeof RankedRow>;

export const RoundPage = RoundRow.extend({
  version: z.int(),
  criteria: z.array(RoundCriterion.extend(shown)),
  resources: z.array(Resource.extend(shown)),
  moneyOre: z.int(),
  partyUnits: z.array(z.object({ unit: z.string(), name: z.string(), scored: z.int(), mayScore: z.boolean() })),
  ranked: z.array(RankedRow),
  scores: z.array(z.object({ need: Id, unit: z.string(), criterion: z.string(), score: z.int(), by: z.string() })),
  steps: z.array(PortfolioStep),
  mayLead: z.boolean(),
}).meta({ id: 'PrioritisationRound' });
export type RoundPage = z.infer<typeof RoundPage>;

export const listRounds = query({
  id: 'list-rounds',
  domain,
  path: '/portfolio/rounds',
  summary: 'Rounds of joint prioritisation one may see, the newest first',
  permission: read,
  input: z.object({ limit: z.coerce.number<number>().int().min(1).max(200).default(100) }),
  output: z.object({ rounds: z.array(RoundRow), mayBegin: z.boolean(), beginIn: z.string() }),
});

export const showRound = query({
  id: 'show-round',
  domain,
  path: '/portfolio/rounds/:round',
  summary:
    'One round: everybody’s scores beside each other, where they differ, the ranking, and what there is room for',
  permission: read,
  input: z.object({ round: Id }),
  output: RoundPage,
  refuses: ['no-such-round'],
});

const RoundParts = {
  title: z.string().trim().min(3).max(200),
  criteria: z.array(RoundCriterion).min(1).max(12),
  resources: z.array(Resource).max(12),
  moneyOre: Ore,
  parties: z.array(Unit).min(1).max(mostParties),
};

export const beginRound = action({
  id: 'begin-round',
  domain,
  path: '/portfolio/rounds',
  summary: 'Begin a round: criteria with weights, who takes part, hours and money there are',
  permission: lead,
  unit: 'unit',
  input: z.object({ unit: Unit, ...RoundParts }),
  output: RoundPage,
  refuses: ['round-unit-unknown', 'named-twice'],
});

export const changeRound = action({
  id: 'change-round',
  domain,
  method: 'PUT',
  path: '/portfolio/rounds/:round',
  summary: 'Change a round’s title, weights, parties, hours and money; a criterion somebody has scored stays',
  permission: lead,
  input: z.object({ round: Id, version: Version, ...RoundParts }),
  output: RoundPage,
  refuses: [
    'no-such-round',
    'round-changed',
    'round-is-settled',
    'round-unit-unknown',
    'named-twice',
    'criterion-has-scores',
  ],
});

export const setRoundNeed = action({
  id: 'set-round-need',
  domain,
  path: '/portfolio/rounds/:round/needs',
  summary: 'Take a need into the round with what it takes: hours by resource and money',
  permission: lead,
  input: z.object({
    round: Id,
    need: Id,
    hours: z.record(Key, Hours),
    costOre: Ore,
    isMust: z.boolean().default(false),
  }),
  output: RoundPage,
  refuses: [
    'no-such-round',
    'round-is-settled',
    'no-such-need',
    'need-not-from-here',
    'need-is-joined',
    'no-such-resource',
  ],
});

export const takeNeedFromRound = action({
  id: 'take-need-from-round',
  domain,
  path: '/portfolio/rounds/:round/needs/:need/taken-away',
  summary: 'Take a need out of the round again; its scores go with it, and then one says why',
  permission: lead,
  input: z.object({ round: Id, need: Id, why: z.string().trim().max(300).default('') }),
  output: RoundPage,
  refuses: ['no-such-round', 'round-is-settled', 'need-not-in-round', 'withdrawn-why'],
});

export const scoreNeeds = action({
  id: 'score-needs',
  domain,
  path: '/portfolio/rounds/:round/scores',
  summary: 'An administration says how it sees a need by each criterion',
  permission: score,
  unit: 'unit',
  input: z.object({ round: Id, unit: Unit, need: Id, scores: z.record(Key, Score) }),
  output: RoundPage,
  refuses: ['no-such-round', 'round-is-settled', 'not-a-party', 'need-not-in-round', 'no-such-criterion'],
});

export const settleScore = action({
  id: 'settle-score',
  domain,
  path: '/portfolio/rounds/:round/settlements',
  summary: 'What the meeting agreed on for a need and a criterion, and why',
  permission: lead,
  input: z.object({ round: Id, need: Id, criterion: Key, score: Score, note: z.string().trim().max(2000).default('') }),
  output: RoundPage,
  refuses: ['no-such-round', 'round-not-in-meeting', 'need-not-in-round', 'no-such-criterion'],
});

export const setRoundState = action({
  id: 'set-round-state',
  domain,
  path: '/portfolio/rounds/:round/state',
  summary: 'From scoring to the meeting, from the meeting to settled, and back',
  permission: lead,
  input: z.object({ round: Id, version: Version, state: z.enum(roundStates) }),
  output: RoundPage,
  refuses: ['no-such-round', 'round-changed', 'differences-left'],
});

export const exportRound = query({
  id: 'export-round',
  domain,
  path: '/portfolio/rounds/:round/file',
  summary: 'The ranking as a file',
  permission: read,
  transfer: 'download',
  input: z.object({ round: Id, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.any(),
  refuses: ['no-such-round'],
});
