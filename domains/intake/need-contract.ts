// Ideas from the door: the list of those who consider them, and what became of one. Its sender follows it in the case. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

const domain = 'intake';
const Instant = z.iso.datetime({ offset: true });

export const needStates = ['new', 'considered', 'handed-on', 'declined'] as const;
export const NeedState = z.enum(needStates);
export type NeedState = z.infer<typeof NeedState>;

export const NeedRow = z
  .object({
    need: z.uuid(),
    case: z.uuid(),
    number: z.string(),
    title: z.string(),
    text: z.string(),
    by: z.string(),
    unitName: z.string(),
    serviceName: z.string().nullable(),
    state: NeedState,
    toldAt: Instant,
    steps: z.array(z.object({ at: Instant, state: NeedState, text: z.string(), by: z.string().nullable() })),
    /** where it can go from here */
    next: z.array(NeedState),
  })
  .meta({ id: 'NeedRow' });
export type NeedRow = z.infer<typeof NeedRow>;

export const listNeeds = query({
  id: 'list-ideas',
  domain,
  path: '/ideas',
  summary: 'Ideas from the door, oldest undecided first, with what became of them',
  permission: 'intake.consider-ideas',
  input: z.object({
    state: NeedState.or(z.enum(['open', 'all'])).default('open'),
    limit: z.coerce.number<number>().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(NeedRow), open: z.int() }),
});

export const considerIdea = action({
  id: 'consider-idea',
  domain,
  path: '/ideas/:need',
  summary: 'Consider an idea, hand it on as a need, or decline it: the text is what its sender reads',
  permission: 'intake.consider-ideas',
  input: z.object({
    need: z.uuid(),
    state: z.enum(['considered', 'handed-on', 'declined']),
    text: z.string().trim().min(3).max(4000),
  }),
  output: NeedRow,
  refuses: ['no-such-idea', 'idea-is-decided'],
});
