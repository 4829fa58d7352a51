// How cases hang together: parts of a case for other teams, the problem behind incidents, and cases that are probably the same.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId, CaseKind, CaseState, WaitingFor } from '../case-contract.ts';

const domain = 'service-desk';
const permission = 'service-desk.work-cases';
const Code = z.string().trim().min(1).max(40);
const Title = z.string().trim().min(3).max(200);
const LongText = z.string().trim().max(20_000);

/** Why two cases are probably the same. */
export const doubleReasons = ['equipment', 'service', 'words', 'requester'] as const;

export const Relative = z
  .object({
    case: CaseId,
    number: z.string(),
    /** empty for a case whose words are not for me */
    title: z.string(),
    kind: CaseKind,
    state: CaseState,
    waitingFor: WaitingFor.nullable(),
    teamName: z.string(),
    maySee: z.boolean(),
  })
  .meta({ id: 'CaseRelative' });
export type Relative = z.infer<typeof Relative>;

export const showRelations = query({
  id: 'show-case-relations',
  domain,
  path: '/cases/:case/relations',
  summary:
    'What a case hangs together with: its parts, the problem or change behind it, what comes from it, likely doubles',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId }),
  output: z.object({
    parts: z.array(Relative),
    problem: z.object({ cause: z.string(), workaround: z.string(), isKnownError: z.boolean() }).nullable(),
    /** problems and changes it comes from; the workaround of a known error is for everybody in the case */
    causes: z.array(Relative.extend({ workaround: z.string(), isKnownError: z.boolean() })),
    caused: z.array(Relative),
    doubles: z.array(Relative.extend({ requester: z.string(), why: z.array(z.enum(doubleReasons)) })),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-case'],
});

export const openPart = action({
  id: 'open-part-case',
  domain,
  path: '/cases/:case/parts',
  summary: 'Make a part of a case for another team; it is for the same person and goes its own way',
  permission,
  input: z.object({ case: CaseId, title: Title, description: LongText.default(''), team: Code }),
  output: z.object({ case: CaseId, number: z.string() }),
  refuses: ['no-such-case', 'not-in-this-state', 'unknown-team', 'no-team'],
});

export const setProblem = action({
  id: 'set-problem',
  domain,
  method: 'PUT',
  path: '/cases/:case/problem',
  summary: 'Write down the cause and the workaround of a problem, and whether it is a known error',
  permission,
  input: z.object({ case: CaseId, cause: LongText, workaround: LongText, isKnownError: z.boolean() }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case', 'not-a-problem', 'workaround-missing'],
});

export const linkCause = action({
  id: 'link-cause',
  domain,
  path: '/cases/:case/causes',
  summary: 'A case comes from a problem, or a change will end it; it may wait until that is solved',
  permission,
  input: z.object({ case: CaseId, cause: CaseId, waits: z.boolean().default(false) }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case', 'not-in-this-state', 'not-a-cause', 'cause-is-over'],
});

export const unlinkCause = action({
  id: 'unlink-cause',
  domain,
  method: 'DELETE',
  path: '/cases/:case/causes/:cause',
  summary: 'It does not come from that problem or change after all',
  permission,
  input: z.object({ case: CaseId, cause: CaseId }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case', 'not-in-this-state'],
});

export const raiseProblem = action({
  id: 'raise-problem',
  domain,
  path: '/cases/:case/raise-problem',
  summary: 'Open a problem from a case: the same service and team, and the case comes from it',
  permission,
  input: z.object({ case: CaseId, title: Title, description: LongText.default('') }),
  output: z.object({ case: CaseId, number: z.string() }),
  refuses: ['no-such-case', 'not-in-this-state', 'no-team'],
});
