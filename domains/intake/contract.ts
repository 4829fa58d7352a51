// What the front door offers: one search, one way to say what is the matter, a catalogue to order from, and the approvals
// that follow. Pure: the server, the web and the checks read the same values.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './catalogue-contract.ts';
export * from './my-page-contract.ts';
export * from './need-contract.ts';
export * from './office-contract.ts';
export * from './order-contract.ts';

const domain = 'intake';

export const intakePermissions: Permissions = {
  'intake.use-door': ['employee'],
  'intake.change-catalogue': ['unit-head', 'division-head', 'administrator'],
  'intake.receive-returns': ['agent', 'unit-head', 'division-head'],
  'intake.set-office-days': ['administrator'],
  'intake.consider-ideas': ['agent', 'incident-manager', 'division-head'],
};

/** What other domains may subscribe to: `order-approved` and `order-delivered` with an OrderTold, `need-told` and `need-changed` with a NeedTold. */
export const OrderTold = z.object({ orderId: z.string() });
export type OrderTold = z.infer<typeof OrderTold>;
/** An idea as it was sent, enough to make a need of it without asking back. */
export const NeedTold = z.object({
  needId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  /** the sender's own words, whole */
  text: z.string(),
  by: z.object({ account: z.string(), person: z.string().nullable(), name: z.string() }),
  unit: z.string().nullable(),
  service: z.string().nullable(),
  toldAt: z.string(),
  state: z.enum(['new', 'considered', 'handed-on', 'declined']),
});
export type NeedTold = z.infer<typeof NeedTold>;

const Code = z.string().trim().min(1).max(40);
const Id = z.uuid();
const Once = z.string().trim().min(8).max(100).optional();

export const DoorHit = z
  .object({
    kind: z.enum(['disturbance', 'known-error', 'notice', 'item', 'equipment', 'case', 'article']),
    id: z.string(),
    title: z.string(),
    note: z.string(),
    address: z.string(),
    /** since when, or when it was told or reported */
    at: z.iso.datetime({ offset: true }).nullable(),
    /** for disturbances: the case that “the same for me” joins, how many have said so, whether I am one of them */
    join: Id.nullable(),
    people: z.int().nullable(),
    /** for equipment: how many of that name, when there are several to choose among */
    pieces: z.int().nullable(),
    isMine: z.boolean(),
    isMajor: z.boolean(),
  })
  .meta({ id: 'DoorHit' });
export type DoorHit = z.infer<typeof DoorHit>;

export const searchDoor = query({
  id: 'search-door',
  domain,
  path: '/door',
  summary:
    'While one types: what is wrong (each once), what is told, what to do, what can be ordered, my things and cases',
  permission: 'intake.use-door',
  input: z.object({ q: z.string().trim().max(200).default('') }),
  output: z.object({
    hits: z.array(DoorHit),
    /** the service the words seem to be about */
    service: z.object({ service: z.string(), name: z.string() }).nullable(),
  }),
});

export const reportKinds = ['broken', 'need', 'question', 'idea'] as const;

export const tellDoor = action({
  id: 'tell-door',
  domain,
  path: '/door',
  summary: 'Say what is the matter: something is broken, something is needed, a question, an idea',
  permission: 'intake.use-door',
  input: z.object({
    what: z.enum(reportKinds),
    text: z.string().trim().min(3).max(20_000),
    service: Code.optional(),
    /** the thing it is about: its label, as a QR code or a barcode gives it */
    thing: z.string().trim().max(500).optional(),
    place: z.string().trim().max(200).default(''),
    /** how much it hinders: work stands still, is hampered, can wait */
    urgency: z.int().min(1).max(3).default(2),
    /** how many it hits: many, a unit, me */
    impact: z.int().min(1).max(3).default(3),
    /** somebody else it is for */
    requester: Id.optional(),
    once: Once,
  }),
  output: z.object({ case: Id, number: z.string() }),
  refuses: ['unknown-service', 'unknown-person', 'unknown-equipment', 'no-team'],
});
