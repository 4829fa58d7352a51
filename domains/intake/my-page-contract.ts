// My page: what changed since I was here last, beside the lists that other rooms already offer. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

const domain = 'intake';
const Instant = z.iso.datetime({ offset: true });

export const MyChange = z
  .object({
    kind: z.enum(['case', 'order', 'approval', 'notice', 'idea']),
    id: z.string(),
    title: z.string(),
    /** the state it has now, in the words of its kind */
    state: z.string(),
    at: Instant,
    address: z.string(),
  })
  .meta({ id: 'MyChange' });
export type MyChange = z.infer<typeof MyChange>;

export const showMyChanges = query({
  id: 'show-my-changes',
  domain,
  path: '/my/changes',
  summary: 'What has changed for me since my last visit, latest first',
  permission: 'intake.use-door',
  input: z.object({}),
  output: z.object({
    /** null: the first visit */
    since: Instant.nullable(),
    changes: z.array(MyChange),
    ideas: z.array(z.object({ case: z.uuid(), number: z.string(), title: z.string(), state: z.string(), at: Instant })),
  }),
});

export const noteMyVisit = action({
  id: 'note-my-visit',
  domain,
  path: '/my/visits',
  summary: 'I have seen my page: what changes from now on is new the next time',
  permission: 'intake.use-door',
  input: z.object({}),
  output: z.object({ since: Instant.nullable() }),
});
