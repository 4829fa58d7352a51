// Roles on an object with their days, and the process by which a new object comes to be managed. Pure.
import { z } from 'zod';
import { action } from '../../platform/operation/operation.ts';
import { establishingSteps, HolderRole, ObjectId, ObjectPage, Side, Version } from './object-contract.ts';

const domain = 'objects';
const Day = z.iso.date();
const lead = 'objects.change-plan';

export const appointHolder = action({
  id: 'appoint-holder',
  domain,
  path: '/objects/:object/holders',
  summary: 'Give somebody a role on one side of an object, from a day, and perhaps until a day',
  permission: lead,
  input: z.object({
    object: ObjectId,
    side: Side,
    role: HolderRole,
    person: z.uuid(),
    about: z.string().trim().max(120).default(''),
    fromOn: Day,
    toOn: Day.nullable().default(null),
  }),
  output: ObjectPage,
  refuses: ['no-such-object', 'unknown-person', 'ends-before-it-starts', 'holds-it-already', 'only-the-owner-appoints'],
});

export const endHolder = action({
  id: 'end-holder',
  domain,
  path: '/objects/:object/holders/:holder/end',
  summary: 'Somebody holds a role until a last day; one that has not begun is taken away',
  permission: lead,
  input: z.object({ object: ObjectId, holder: z.uuid(), toOn: Day }),
  output: ObjectPage,
  refuses: ['no-such-object', 'no-such-holder', 'only-the-owner-appoints'],
});

const onObject = ['no-such-object', 'changed-meanwhile'];

export const startEstablishing = action({
  id: 'start-establishing',
  domain,
  path: '/objects/:object/establish',
  summary: 'Begin to establish a proposed object: the steps it takes, all due by a day unless told otherwise',
  permission: lead,
  input: z.object({ object: ObjectId, version: Version, dueOn: Day.nullable().default(null) }),
  output: ObjectPage,
  refuses: [...onObject, 'not-from-this-state'],
});

export const setEstablishingStep = action({
  id: 'set-establishing-step',
  domain,
  path: '/objects/:object/establish/:step',
  summary: 'Who takes a step of establishing, until when; that it is done; or why it is not needed',
  permission: lead,
  input: z.object({
    object: ObjectId,
    step: z.enum(establishingSteps),
    state: z.enum(['open', 'done', 'skipped']),
    person: z.uuid().nullable().default(null),
    dueOn: Day.nullable().default(null),
    note: z.string().trim().max(2000).default(''),
  }),
  output: ObjectPage,
  refuses: ['no-such-object', 'not-from-this-state', 'unknown-person', 'step-not-met', 'say-why'],
});

export const putInForce = action({
  id: 'put-in-force',
  domain,
  path: '/objects/:object/put-in-force',
  summary: 'The object is managed from a day: every step of establishing is settled',
  permission: lead,
  input: z.object({ object: ObjectId, version: Version, on: Day }),
  output: ObjectPage,
  refuses: [...onObject, 'not-from-this-state', 'steps-remain', 'not-in-the-future', 'only-the-owner-decides'],
});

export const endObject = action({
  id: 'end-object',
  domain,
  path: '/objects/:object/end',
  summary: 'The object is no longer managed after a day',
  permission: 'objects.keep-objects',
  input: z.object({ object: ObjectId, version: Version, on: Day, reason: z.string().trim().min(3).max(2000) }),
  output: ObjectPage,
  refuses: [...onObject, 'not-from-this-state', 'not-in-the-future', 'ends-before-it-starts'],
});
