// What can be said of satisfaction: one question to the requester of a closed case, its answer, and what the answers say by
// service.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId } from '../case-contract.ts';

const domain = 'service-desk';
const Instant = z.iso.datetime({ offset: true });
const Score = z.int().min(1).max(5);

export const SatisfactionAsked = z
  .object({
    case: CaseId,
    number: z.string(),
    title: z.string(),
    serviceName: z.string().nullable(),
    score: Score.nullable(),
    comment: z.string(),
    /** an answer may be given, or changed, until then */
    until: Instant,
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'SatisfactionAsked' });
export type SatisfactionAsked = z.infer<typeof SatisfactionAsked>;

export const listSatisfactionAsked = query({
  id: 'list-satisfaction-asked',
  domain,
  path: '/satisfaction/mine',
  summary: 'Closed cases of mine whose question I have not answered yet',
  permission: 'service-desk.open-case',
  input: z.object({}),
  output: z.object({ rows: z.array(SatisfactionAsked) }),
});

export const showSatisfaction = query({
  id: 'show-satisfaction',
  domain,
  path: '/cases/:case/satisfaction',
  summary: 'The question of one case, when it was put to me',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId }),
  output: z.object({ asked: SatisfactionAsked.nullable() }),
  refuses: ['no-such-case'],
});

export const answerSatisfaction = action({
  id: 'answer-satisfaction',
  domain,
  method: 'PUT',
  path: '/cases/:case/satisfaction',
  summary: 'How it went, from 1 (very dissatisfied) to 5 (very satisfied); an answer can be changed for a week',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId, score: Score, comment: z.string().trim().max(1000).default('') }),
  output: SatisfactionAsked,
  refuses: ['not-asked', 'answer-is-closed'],
  // an answer is for sums of many: the log does not say who gave which
  keepsNobody: true,
});

export const readSatisfaction = query({
  id: 'read-satisfaction',
  domain,
  path: '/satisfaction',
  summary: 'What those who were helped said in a half-year, by service; nothing about ten people or fewer',
  permission: 'service-desk.read-satisfaction',
  input: z.object({
    half: z
      .string()
      .regex(/^\d{4}-[12]$/)
      .optional(),
  }),
  output: z.object({
    half: z.string(),
    /** half-years that are over and have questions, latest first */
    halves: z.array(z.string()),
    services: z.array(
      z.object({
        service: z.string(),
        name: z.string(),
        asked: z.int(),
        answered: z.int(),
        /** hundredths */
        mean: z.int(),
        comments: z.array(z.string()),
      }),
    ),
    /** services of which too few people answered */
    hidden: z.int(),
  }),
  refuses: ['half-not-over'],
});
