// What a management object's page asks of the service desk. Pure.
import { z } from 'zod';
import { query } from '../../../platform/operation/operation.ts';

export const showObjectCases = query({
  id: 'show-object-cases',
  domain: 'service-desk',
  path: '/cases/objects/:object',
  summary: 'Open cases of the services of a management object, counted, and its changes that are to come or under way',
  permission: 'service-desk.read-object-cases',
  input: z.object({ object: z.uuid() }),
  output: z.object({
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
