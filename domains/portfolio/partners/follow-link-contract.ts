// How a partner outside the region follows the assignments it takes part in, without an account: by a link in a mail, which shows how
// they stand and nothing else, for a time, until it is revoked. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { assignmentLateness, Status } from '../assignments/assignment-contract.ts';
import { Day, domain, Id } from '../field-contract.ts';
import { AssignmentFollowUp } from '../improvements/improvement-contract.ts';

const lead = 'portfolio.lead-assignments';
const Token = z.string().trim().min(20).max(200);
const of = { assignment: Id, partner: Id };

/** how many links of one partner may work at once */
export const mostFollowLinks = 10;

export const sendFollowLink = action({
  id: 'send-follow-link',
  domain,
  path: '/portfolio/assignments/:assignment/partners/:partner/follow-links',
  summary: 'Send somebody at a partner a link that shows how the assignments it takes part in stand, for half a year',
  permission: lead,
  input: z.object({ ...of, address: z.email().max(200), language: z.enum(['sv', 'da', 'en']).default('sv') }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'no-such-partner', 'mail-not-set-up', 'too-many-follow-links'],
});

export const revokeFollowLink = action({
  id: 'revoke-follow-link',
  domain,
  path: '/portfolio/assignments/:assignment/partners/:partner/follow-links/:link/revoked',
  summary: 'The link shows nothing any more, and its address is forgotten',
  permission: lead,
  input: z.object({ ...of, link: Id }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'no-such-follow-link'],
});

export const FollowedAssignments = z
  .object({
    partner: z.string(),
    region: z.string(),
    /** the day lateness is judged by, and the last day of the link */
    on: Day,
    until: Day,
    /** whether a letter comes when a status has changed */
    hasLetters: z.boolean(),
    rows: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        unitName: z.string(),
        part: z.string(),
        status: Status,
        statusOn: Day,
        startsOn: Day.nullable(),
        deadlineOn: Day.nullable(),
        expectedOn: Day.nullable(),
        lateness: z.enum(assignmentLateness),
        days: z.int(),
      }),
    ),
  })
  .meta({ id: 'FollowedAssignments' });
export type FollowedAssignments = z.infer<typeof FollowedAssignments>;

export const showFollowed = query({
  id: 'show-followed-assignments',
  domain,
  path: '/portfolio/followed/:token',
  summary:
    'What the link in a mail to a partner shows: how its assignments stand; no texts, no reasons, no names of people',
  permission: 'public',
  input: z.object({ token: Token }),
  output: FollowedAssignments,
  refuses: ['no-such-follow-link', 'follow-link-over', 'follow-link-shows-nothing'],
});

export const setFollowLetters = action({
  id: 'set-follow-letters',
  domain,
  path: '/portfolio/followed/:token/letters',
  summary: 'Whoever has the link says whether a letter shall come when a status has changed, at most one a day',
  permission: 'public',
  input: z.object({ token: Token, isOn: z.boolean() }),
  output: FollowedAssignments,
  refuses: ['no-such-follow-link', 'follow-link-over', 'follow-link-shows-nothing'],
});
