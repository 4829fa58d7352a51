// What can be said of subscriptions: my own, in the product, and those of an address that has confirmed itself.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';

const domain = 'notices';
const Services = z.array(z.string().trim().max(40)).max(50);
const Units = z.array(z.string().trim().max(20)).max(50);
const Language = z.enum(['sv', 'da', 'en']);
const Key = z.string().trim().min(20).max(300);

export const MySubscription = z
  .object({
    isOn: z.boolean(),
    services: Services,
    units: Units,
    byMail: z.boolean(),
    /** by mail: one message a morning instead of one at a time */
    gathered: z.boolean(),
    /** the address in the register; null: nobody has written one down */
    address: z.string().nullable(),
  })
  .meta({ id: 'MySubscription' });
export type MySubscription = z.infer<typeof MySubscription>;

export const showMySubscription = query({
  id: 'show-my-subscription',
  domain,
  path: '/notices/subscription',
  summary: 'What I follow: services and places beside those I work in',
  permission: 'notices.read-notices',
  input: z.object({}),
  output: MySubscription,
});

export const setMySubscription = action({
  id: 'set-my-subscription',
  domain,
  method: 'PUT',
  path: '/notices/subscription',
  summary: 'Follow services and places, on the start page and, if one likes, by mail; or stop',
  permission: 'notices.read-notices',
  input: z.object({
    isOn: z.boolean(),
    services: Services,
    units: Units,
    byMail: z.boolean(),
    gathered: z.boolean().default(false),
  }),
  output: MySubscription,
  refuses: ['unknown-service', 'unknown-unit', 'no-address'],
});

export const subscribeAddress = action({
  id: 'subscribe-address',
  domain,
  path: '/status/subscriptions',
  summary: 'Ask to be told by mail; the address gets a link to confirm it. The answer is the same for every address',
  permission: 'public',
  input: z.object({
    address: z.email().max(200),
    language: Language.default('sv'),
    services: Services.default([]),
    units: Units.default([]),
  }),
  output: z.object({ asked: z.boolean() }),
  refuses: ['unknown-service', 'unknown-unit', 'too-many-subscriptions'],
});

export const confirmAddress = action({
  id: 'confirm-address',
  domain,
  path: '/status/subscriptions/confirm',
  summary: 'Confirm an address by the signed link it was sent',
  permission: 'public',
  input: z.object({ token: Key }),
  output: z.object({ language: Language }),
  refuses: ['wrong-link'],
});

export const endSubscription = action({
  id: 'end-subscription',
  domain,
  path: '/status/subscriptions/end',
  summary: 'Stop being told, by the signed link in each message',
  permission: 'public',
  input: z.object({ token: Key }),
  output: z.object({ language: Language }),
  refuses: ['wrong-link'],
});
