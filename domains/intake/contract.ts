// What the front door offers: one search, one way to say what is the matter, a catalogue to order from, and the approvals
// that follow. Pure: the server, the web and the checks read the same values.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { ApprovalStep } from './approval-rules.ts';
import { Answers, FormField } from './form-rules.ts';

const domain = 'intake';

export const intakePermissions: Permissions = {
  'intake.use-door': ['employee'],
  'intake.change-catalogue': ['incident-manager', 'administrator'],
};

/** What other domains may subscribe to: `order-approved` and `order-delivered` with an OrderTold, `need-told` with a NeedTold. */
export const OrderTold = z.object({ orderId: z.string() });
export type OrderTold = z.infer<typeof OrderTold>;
export const NeedTold = z.object({ caseId: z.string(), title: z.string(), text: z.string(), by: z.string() });
export type NeedTold = z.infer<typeof NeedTold>;

const Code = z.string().trim().min(1).max(40);
const ItemCode = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const Id = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const Names = z.object({
  sv: z.string().trim().min(2).max(120),
  da: z.string().trim().min(2).max(120),
  en: z.string().trim().min(2).max(120),
});
const About = z.object({
  sv: z.string().trim().max(2000),
  da: z.string().trim().max(2000),
  en: z.string().trim().max(2000),
});
const Once = z.string().trim().min(8).max(100).optional();

export const DoorHit = z
  .object({
    kind: z.enum(['disturbance', 'notice', 'item', 'case', 'article']),
    id: z.string(),
    title: z.string(),
    note: z.string(),
    address: z.string(),
    /** for disturbances: how many have it, and whether I am one of them */
    followers: z.int().nullable(),
    isMine: z.boolean(),
  })
  .meta({ id: 'DoorHit' });
export type DoorHit = z.infer<typeof DoorHit>;

export const searchDoor = query({
  id: 'search-door',
  domain,
  path: '/door',
  summary: 'While one types: known disturbances, what is going on, what to do, what can be ordered, my own cases',
  permission: 'intake.use-door',
  input: z.object({ q: z.string().trim().max(200).default('') }),
  output: z.object({ hits: z.array(DoorHit) }),
});

export const reportKinds = ['broken', 'question', 'idea'] as const;

export const tellDoor = action({
  id: 'tell-door',
  domain,
  path: '/door',
  summary: 'Say what is the matter: something is broken, a question, an idea',
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

export const CatalogueItem = z
  .object({
    item: ItemCode,
    names: Names,
    abouts: About,
    goesTo: z.enum(['person', 'unit']),
    service: Code.nullable(),
    ownerUnit: z.string().trim().min(1).max(20),
    priceOre: z.int().min(0).max(10_000_000_000),
    deliveryDays: z.int().min(0).max(365),
    fields: z.array(FormField).max(60),
    steps: z.array(ApprovalStep).max(9),
    parts: z.array(ItemCode).max(40),
    units: z.array(z.string().trim().max(20)).max(200),
    endedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'CatalogueItem' });
export type CatalogueItem = z.infer<typeof CatalogueItem>;

export const ItemRow = z
  .object({
    item: z.string(),
    name: z.string(),
    about: z.string(),
    goesTo: z.enum(['person', 'unit']),
    priceOre: z.int(),
    deliveryDays: z.int(),
    isBundle: z.boolean(),
    needsApproval: z.boolean(),
  })
  .meta({ id: 'CatalogueRow' });
export type ItemRow = z.infer<typeof ItemRow>;

export const listCatalogue = query({
  id: 'list-catalogue',
  domain,
  path: '/catalogue',
  summary: 'What I may order, by name',
  permission: 'intake.use-door',
  input: z.object({ search: z.string().trim().max(200).optional() }),
  output: z.object({ items: z.array(ItemRow), mayChange: z.boolean() }),
});

export const showItem = query({
  id: 'show-catalogue-item',
  domain,
  path: '/catalogue/:item',
  summary: 'One item with its form and what it consists of',
  permission: 'intake.use-door',
  input: z.object({ item: ItemCode }),
  output: CatalogueItem.extend({
    version: z.int(),
    partNames: z.array(z.object({ item: z.string(), name: z.string(), priceOre: z.int() })),
    /** with the prices of its parts */
    wholePriceOre: z.int(),
    needsApproval: z.boolean(),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-item'],
});

export const setItem = action({
  id: 'set-catalogue-item',
  domain,
  method: 'PUT',
  path: '/catalogue/:item',
  summary: 'Add an item to the catalogue or change it; orders keep the version they were made from',
  permission: 'intake.change-catalogue',
  unit: 'ownerUnit',
  input: CatalogueItem,
  output: z.object({ item: z.string(), version: z.int() }),
  refuses: ['unknown-unit', 'unknown-service', 'form-is-wrong', 'unknown-part', 'bundle-in-bundle'],
});

export const orderStates = ['approving', 'ordered', 'delivered', 'rejected', 'cancelled'] as const;
export const OrderState = z.enum(orderStates);
export type OrderState = z.infer<typeof OrderState>;

export const OrderRow = z
  .object({
    order: Id,
    number: z.string(),
    item: z.string(),
    itemName: z.string(),
    state: OrderState,
    forWhom: z.string(),
    unitName: z.string(),
    priceOre: z.int(),
    orderedAt: Instant,
    /** of a bundle: how many parts are delivered, of how many */
    delivered: z.int().nullable(),
    parts: z.int().nullable(),
  })
  .meta({ id: 'OrderRow' });
export type OrderRow = z.infer<typeof OrderRow>;

export const placeOrder = action({
  id: 'place-order',
  domain,
  path: '/orders',
  summary: 'Order an item for myself, for others, or for a unit: one order each',
  permission: 'intake.use-door',
  input: z.object({
    item: ItemCode,
    whom: z.enum(['me', 'persons', 'newcomer', 'unit']).default('me'),
    persons: z.array(Id).max(50).default([]),
    /** somebody who is not employed yet, by name */
    newcomer: z.string().trim().max(200).default(''),
    unit: z.string().trim().max(20).optional(),
    answers: Answers.default({}),
    note: z.string().trim().max(4000).default(''),
    wantedOn: z.iso.date().nullable().default(null),
    once: Once,
  }),
  output: z.object({ orders: z.array(z.object({ order: Id, number: z.string(), state: OrderState })) }),
  refuses: [
    'no-such-item',
    'answers-wrong',
    'unknown-person',
    'unknown-unit',
    'no-unit',
    'no-approver',
    'nobody-named',
  ],
});

export const listMyOrders = query({
  id: 'list-my-orders',
  domain,
  path: '/orders/mine',
  summary: 'What I have ordered and what has been ordered for me, latest first',
  permission: 'intake.use-door',
  input: z.object({
    after: z.string().max(20).optional(),
    limit: z.coerce.number<number>().int().min(1).max(100).default(30),
  }),
  output: z.object({ rows: z.array(OrderRow), next: z.string().nullable() }),
});

export const ApprovalRow = z
  .object({
    approval: Id,
    order: Id,
    number: z.string(),
    itemName: z.string(),
    forWhom: z.string(),
    orderer: z.string(),
    unitName: z.string(),
    priceOre: z.int(),
    note: z.string(),
    /** in whose place, when I am a substitute */
    insteadOf: z.string().nullable(),
    beganAt: Instant,
  })
  .meta({ id: 'ApprovalRow' });
export type ApprovalRow = z.infer<typeof ApprovalRow>;

export const showOrder = query({
  id: 'show-order',
  domain,
  path: '/orders/:order',
  summary: 'One order: what was answered, who has approved, what is delivered',
  permission: 'intake.use-door',
  input: z.object({ order: Id }),
  output: OrderRow.extend({
    orderer: z.string(),
    note: z.string(),
    wantedOn: z.iso.date().nullable(),
    expectedOn: z.iso.date().nullable(),
    answers: z.array(z.object({ name: z.string(), value: z.string() })),
    approvals: z.array(
      z.object({
        step: z.int(),
        state: z.enum(['waiting', 'approved', 'rejected', 'dropped']),
        approver: z.string(),
        decidedBy: z.string().nullable(),
        decidedAt: Instant.nullable(),
        reason: z.string(),
      }),
    ),
    partOrders: z.array(OrderRow),
    case: Id.nullable(),
    mayDecide: z.boolean(),
    approval: Id.nullable(),
    mayCancel: z.boolean(),
  }),
  refuses: ['no-such-order'],
});

export const listMyApprovals = query({
  id: 'list-my-approvals',
  domain,
  path: '/approvals',
  summary: 'What waits for my yes or no, also in somebody’s place',
  permission: 'intake.use-door',
  input: z.object({}),
  output: z.object({ rows: z.array(ApprovalRow) }),
});

export const decideApproval = action({
  id: 'decide-approval',
  domain,
  path: '/approvals/:approval',
  summary: 'Say yes, or no with a reason',
  permission: 'intake.use-door',
  input: z.object({ approval: Id, isApproved: z.boolean(), reason: z.string().trim().max(2000).default('') }),
  output: z.object({ order: Id, state: OrderState }),
  refuses: ['no-such-approval', 'already-decided', 'reason-needed', 'own-order'],
});

export const cancelOrder = action({
  id: 'cancel-order',
  domain,
  path: '/orders/:order/cancel',
  summary: 'Take back an order that nobody has begun with',
  permission: 'intake.use-door',
  input: z.object({ order: Id }),
  output: z.object({ order: Id, state: OrderState }),
  refuses: ['no-such-order', 'order-is-begun'],
});
