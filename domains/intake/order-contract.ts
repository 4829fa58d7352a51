// Orders from the press to the delivery: ordering for one or several, the approvals on the way, the parts of a bundle with
// their days, and what somebody who leaves gives back. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { ItemCode } from './catalogue-contract.ts';
import { Answers } from './form-rules.ts';
import { Occasion } from './part-rules.ts';

const domain = 'intake';
const Id = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Once = z.string().trim().min(8).max(100).optional();

export const orderStates = ['approving', 'planned', 'ordered', 'delivered', 'rejected', 'lapsed', 'cancelled'] as const;
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
    /** of a part: when it is to be done, and when the work with it begins */
    dueOn: Day.nullable(),
    beginsOn: Day.nullable(),
  })
  .meta({ id: 'OrderRow' });
export type OrderRow = z.infer<typeof OrderRow>;

export const ReturnRow = z
  .object({
    equipment: Id,
    number: z.string(),
    name: z.string(),
    state: z.enum(['out', 'returned', 'missing']),
    note: z.string(),
    settledAt: Instant.nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'ReturnRow' });
export type ReturnRow = z.infer<typeof ReturnRow>;

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
    wantedOn: Day.nullable().default(null),
    /** of a bundle: the days its parts are counted from */
    firstOn: Day.nullable().default(null),
    lastOn: Day.nullable().default(null),
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
    'day-needed',
    'last-before-first',
    'not-your-person',
  ],
});

export const listMyOrders = query({
  id: 'list-my-orders',
  domain,
  path: '/orders/mine',
  summary: 'What I have ordered and what has been ordered for me, latest first',
  permission: 'intake.use-door',
  input: z.object({
    after: PageMark.optional(),
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
    occasion: Occasion.nullable(),
    wantedOn: Day.nullable(),
    firstOn: Day.nullable(),
    lastOn: Day.nullable(),
    expectedOn: Day.nullable(),
    answers: z.array(z.object({ name: z.string(), value: z.string() })),
    approvals: z.array(
      z.object({
        step: z.int(),
        state: z.enum(['waiting', 'approved', 'rejected', 'dropped', 'passed-on', 'lapsed']),
        approver: z.string(),
        /** who may decide in the approver's place on these days */
        substitutes: z.array(z.string()),
        decidedBy: z.string().nullable(),
        byLink: z.boolean(),
        beganAt: Instant,
        endsAt: Instant.nullable(),
        decidedAt: Instant.nullable(),
        reason: z.string(),
      }),
    ),
    partOrders: z.array(OrderRow),
    returns: z.array(ReturnRow),
    maySettle: z.boolean(),
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

export const settleReturn = action({
  id: 'settle-return',
  domain,
  path: '/orders/:order/returns/:equipment',
  summary: 'A piece came back, or did not: who received it and when is kept, and the register follows',
  permission: 'intake.receive-returns',
  input: z.object({
    order: Id,
    equipment: Id,
    isBack: z.boolean(),
    /** what did not come back says why */
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ order: Id, state: OrderState, left: z.int() }),
  refuses: ['no-such-order', 'no-such-return', 'already-settled', 'reason-needed', 'own-return'],
});

export const listReturns = query({
  id: 'list-returns',
  domain,
  path: '/returns',
  summary: 'Who is leaving and still has something to give back',
  permission: 'intake.receive-returns',
  input: z.object({}),
  output: z.object({
    rows: z.array(OrderRow.extend({ lastOn: Day.nullable(), left: z.int(), listed: z.int() })),
  }),
});

/** What a link in a mail shows before it does anything. */
export const LinkedApproval = z
  .object({
    state: z.enum(['open', 'decided', 'used', 'expired']),
    number: z.string(),
    itemName: z.string(),
    forWhom: z.string(),
    unitName: z.string(),
    orderer: z.string(),
    orderedAt: Instant,
    priceOre: z.int(),
    note: z.string(),
    answers: z.array(z.object({ name: z.string(), value: z.string() })),
    parts: z.array(z.string()),
    /** who decides with this link, and in whose place */
    decider: z.string(),
    insteadOf: z.string().nullable(),
    expiresAt: Instant,
    outcome: z.enum(['approved', 'rejected']).nullable(),
  })
  .meta({ id: 'LinkedApproval' });
export type LinkedApproval = z.infer<typeof LinkedApproval>;

const Token = z.string().trim().min(20).max(200);

export const showApprovalLink = query({
  id: 'show-approval-link',
  domain,
  path: '/approval-links/:token',
  summary: 'What the link in a mail would decide on; looking decides nothing',
  permission: 'public',
  input: z.object({ token: Token }),
  output: LinkedApproval,
  refuses: ['no-such-link'],
});

export const decideByLink = action({
  id: 'decide-by-link',
  domain,
  path: '/approval-links/:token',
  summary: 'Say yes, or no with a reason, by the link in a mail: once, and never on one’s own order',
  permission: 'public',
  input: z.object({ token: Token, isApproved: z.boolean(), reason: z.string().trim().max(2000).default('') }),
  output: z.object({ number: z.string(), state: OrderState }),
  refuses: ['no-such-link', 'link-is-over', 'already-decided', 'reason-needed', 'own-order', 'not-decider-now'],
});
