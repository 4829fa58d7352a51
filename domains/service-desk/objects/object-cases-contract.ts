// What a management object's page asks of the service desk. Pure.
import { z } from 'zod';
import { query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { CaseRow } from '../case-contract.ts';

export const showObjectCases = query({
  id: 'show-object-cases',
  domain: 'service-desk',
  path: '/cases/objects/:object',
  summary: 'Open cases of the services of a management object, counted, and its changes that are to come or under way',
  permission: 'service-desk.read-object-cases',
  input: z.object({ object: z.uuid() }),
  output: z.object({
    /** the caller has a role on the object and opens its cases */
    mayOpen: z.boolean(),
    services: z.array(
      z.object({
        service: z.string(),
        name: z.string(),
        open: z.int(),
        /** past a deadline or the day they were to be done */
        late: z.int(),
        /** the priority above all others */
        urgent: z.int(),
        problems: z.int(),
        openedThisYear: z.int(),
      }),
    ),
    changes: z.array(
      z.object({
        change: z.uuid(),
        number: z.string(),
        title: z.string(),
        state: z.enum(['asked', 'allowed', 'begun']),
        startsAt: z.iso.datetime({ offset: true }).nullable(),
        isOutage: z.boolean(),
      }),
    ),
  }),
  refuses: ['no-such-object'],
});

export const listObjectCases = query({
  id: 'list-object-cases',
  domain: 'service-desk',
  path: '/cases/objects/:object/list',
  summary:
    'The cases of the services of a management object I have a role on today, latest first; restricted ones are left out',
  permission: 'service-desk.read-object-cases',
  input: z.object({
    object: z.uuid(),
    service: z.string().max(60).optional(),
    state: z.enum(['open', 'over', 'all']).default('open'),
    /** words of the title or the description, or a number */
    search: z.string().trim().max(200).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(CaseRow), next: z.string().nullable() }),
  refuses: ['no-role-on-object'],
});
