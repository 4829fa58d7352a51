// What one may ask of routing: which team a case is for, which cases were like it, how right the model is, and to train it anew.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseChannel, CaseId, CaseRow } from '../case-contract.ts';

const domain = 'service-desk';
const Code = z.string().trim().min(1).max(40);
const Share = z.number().min(0).max(1);
const Level = z.coerce.number<number>().int().min(1).max(3).default(3);

/** How sure a proposal is: right nine times of ten, three of four, or less often than it should be to be told at all. */
export const Sureness = z.enum(['sure', 'fairly', 'unsure']);

export const Because = z
  .object({
    kind: z.enum(['word', 'signal', 'history']),
    /** the signals it rests on; for a word none */
    signals: z.array(z.string()),
    /** the word, or what the signal says, as people call it */
    value: z.string(),
    /** for history: so many earlier cases went to this team, of so many alike */
    had: z.int().nullable(),
    of: z.int().nullable(),
  })
  .meta({ id: 'RoutingBecause' });
export type Because = z.infer<typeof Because>;

const Proposal = {
  /** null: nothing was learnt yet */
  model: z.object({ version: z.int(), trainedAt: z.iso.datetime({ offset: true }) }).nullable(),
  sureness: Sureness,
  /** the likeliest first, at most three; empty when it is unsure */
  teams: z.array(z.object({ team: z.string(), name: z.string(), share: Share })),
  because: z.array(Because),
};

export const proposeTeam = query({
  id: 'propose-team',
  domain,
  path: '/routing/proposal',
  summary: 'Which team a case that is being written down is for, how sure that is, and why; nothing when it is unsure',
  permission: 'service-desk.work-cases',
  input: z.object({
    title: z.string().trim().max(200).default(''),
    description: z.string().trim().max(2000).default(''),
    channel: CaseChannel.default('phone'),
    impact: Level,
    urgency: Level,
    service: Code.optional(),
    place: z.string().trim().max(200).default(''),
    equipment: z.uuid().optional(),
    requester: z.uuid().optional(),
  }),
  output: z.object(Proposal),
});

export const proposeTeamOfCase = query({
  id: 'propose-team-of-case',
  domain,
  path: '/cases/:case/proposal',
  summary: 'Which team an open case is for, from what was known when it was opened',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId }),
  output: z.object({ ...Proposal, team: z.string() }),
  refuses: ['no-such-case'],
});

export const listSimilarCases = query({
  id: 'list-similar-cases',
  domain,
  path: '/cases/:case/similar',
  summary: 'Earlier and open cases like this one, with how they were solved; restricted cases are never among them',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId, limit: z.coerce.number<number>().int().min(1).max(20).default(5) }),
  output: z.object({ rows: z.array(CaseRow.extend({ solution: z.string() })) }),
  refuses: ['no-such-case'],
});

export const showRouting = query({
  id: 'show-routing',
  domain,
  path: '/routing',
  summary:
    'The models trained so far: when, on how many cases, how right on cases they never met; and a training that goes on',
  permission: 'service-desk.work-cases',
  input: z.object({}),
  output: z.object({
    models: z.array(
      z.object({
        version: z.int(),
        trainedAt: z.iso.datetime({ offset: true }),
        trainedBy: z.string(),
        cases: z.int(),
        teams: z.int(),
        seconds: z.int(),
        measuredOn: z.int(),
        first: Share,
        three: Share,
        people: Share,
        /** how right on the most certain 10, 20 … 100 per cent */
        curve: z.array(Share),
      }),
    ),
    running: z.object({ done: z.int(), total: z.int().nullable() }).nullable(),
    mayTrain: z.boolean(),
  }),
});

export const trainRouting = action({
  id: 'train-routing',
  domain,
  path: '/routing/models',
  summary: 'Train a new model on the region’s own cases; it is in use when it is done',
  permission: 'service-desk.change-teams',
  input: z.object({}),
  output: z.object({ run: z.uuid() }),
  refuses: ['too-few-cases'],
});
