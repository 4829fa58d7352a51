// Risks with a supplier, and how people find the co-operation: sums of many, never of ten or fewer.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { choose, Day, Instant, SupplierId, Words } from '../register/supplier-contract.ts';

const domain = 'suppliers';
const Scale = z.int().min(1).max(5);

export const SupplierRisk = z
  .object({
    risk: z.uuid(),
    text: z.string(),
    probability: Scale,
    consequence: Scale,
    remedy: z.string(),
    person: z.uuid().nullable(),
    personName: z.string().nullable(),
    reviewOn: Day.nullable(),
    isReviewLate: z.boolean(),
    closedOn: Day.nullable(),
  })
  .meta({ id: 'SupplierRisk' });
export type SupplierRisk = z.infer<typeof SupplierRisk>;

export const CooperationHalf = z.object({
  /** a calendar half-year: 2019-2 */
  half: z.string(),
  /** hundredths, 1 to 5; null: ten answers or fewer, or the half-year is not over */
  mean: z.int().nullable(),
  /** how many answered; null where the mean is hidden */
  answers: z.int().nullable(),
  /** answers by score, worst first; null where the mean is hidden */
  spread: z.array(z.int()).nullable(),
});
export type CooperationHalf = z.infer<typeof CooperationHalf>;

const SupplierAnswer = z.object({
  score: Scale,
  text: z.string(),
  toldBy: z.string(),
  /** the supplier's own answer by its link; otherwise written in by its manager here */
  isOwn: z.boolean(),
  at: Instant,
  by: z.string(),
});

export const SupplierView = SupplierAnswer.extend({
  half: z.string(),
  /** what it said before it was changed, the latest first */
  before: z.array(SupplierAnswer),
});
export type SupplierView = z.infer<typeof SupplierView>;

const Half = z.string().regex(/^\d{4}-[12]$/);

export const ViewQuestion = z.object({
  question: z.uuid(),
  half: z.string(),
  /** null: taken out of the register since */
  contactName: z.string().nullable(),
  askedAt: Instant,
  expiresAt: Instant,
  state: z.enum(['waiting', 'sent', 'failed', 'answered', 'expired']),
});
export type ViewQuestion = z.infer<typeof ViewQuestion>;

/** What the link in the mail shows to whoever was asked. */
export const LinkedQuestion = z.object({
  /** correctable: whoever has this link has answered, and no meeting has taken the answer up */
  state: z.enum(['open', 'correctable', 'answered', 'taken-up', 'expired']),
  /** their own answer, while it can be corrected */
  answer: z.object({ score: Scale, text: z.string() }).nullable(),
  supplierName: z.string(),
  /** the region that asks */
  askedBy: z.string(),
  contactName: z.string(),
  half: z.string(),
  /** the last day to answer, where the region is */
  until: Day,
});
export type LinkedQuestion = z.infer<typeof LinkedQuestion>;

export const listRisks = query({
  id: 'list-supplier-risks',
  domain,
  path: '/suppliers/:supplier/risks',
  summary: 'The risks with a supplier, the gravest first; those closed last',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: z.object({ risks: z.array(SupplierRisk), mayChange: z.boolean() }),
  refuses: ['no-such-supplier'],
});

export const setRisk = action({
  id: 'set-supplier-risk',
  domain,
  method: 'PUT',
  path: '/suppliers/:supplier/risks',
  summary: 'Write a risk down, judge it anew, or close it',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    risk: z.uuid().optional(),
    text: z.string().trim().min(3).max(500),
    probability: Scale,
    consequence: Scale,
    remedy: Words.default(''),
    person: z.uuid().nullable().default(null),
    reviewOn: Day.nullable().default(null),
    isClosed: z.boolean().default(false),
  }),
  output: SupplierRisk,
  refuses: ['no-such-supplier', 'not-your-supplier', 'no-such-risk', 'unknown-person'],
});

export const showCooperation = query({
  id: 'show-cooperation',
  domain,
  path: '/suppliers/:supplier/cooperation',
  summary:
    'How people find the co-operation by half-year, once it is over and more than ten have answered; and my own answer',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: z.object({
    halves: z.array(CooperationHalf),
    /** the half-year of today, and what I have answered in it */
    half: z.string(),
    mine: z.int().nullable(),
    /** how the supplier finds the co-operation with us, the latest half-year first */
    views: z.array(SupplierView),
    /** who at the supplier has been asked, the latest first */
    questions: z.array(ViewQuestion),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-supplier'],
});

export const rateCooperation = action({
  id: 'rate-cooperation',
  domain,
  path: '/suppliers/:supplier/cooperation',
  summary:
    'How I find the co-operation this half-year; can be changed until the half-year is over. Whose it is, is kept nowhere in words',
  permission: choose,
  keepsNobody: true,
  input: z.object({ supplier: SupplierId, score: Scale }),
  output: z.object({ half: z.string(), mine: z.int() }),
  refuses: ['no-such-supplier-name'],
});

export const noteSupplierView = action({
  id: 'note-supplier-view',
  domain,
  method: 'PUT',
  path: '/suppliers/:supplier/views',
  summary:
    'How the supplier finds the co-operation with us in a half-year, and who there said so; a later answer takes its place',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    half: Half,
    score: Scale,
    text: Words.default(''),
    toldBy: z.string().trim().min(2).max(200),
  }),
  output: SupplierView,
  refuses: ['no-such-supplier', 'not-your-supplier', 'half-not-begun', 'supplier-answered-itself'],
});

/** How many days a link answers, and how many its answer can be corrected where no meeting takes it up. */
export const daysToAnswer = 30;
export const daysToCorrect = 180;

export const askSupplierView = action({
  id: 'ask-supplier-view',
  domain,
  path: '/suppliers/:supplier/view-questions',
  summary:
    'Ask somebody at the supplier by mail how they find the co-operation with us; the link in it answers within 30 days',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    contact: z.uuid(),
    half: Half,
    language: z.enum(['sv', 'da', 'en']).optional(),
  }),
  output: ViewQuestion,
  refuses: [
    'no-such-supplier',
    'not-your-supplier',
    'half-not-begun',
    'no-such-contact',
    'contact-without-address',
    'no-mail-set-up',
    'supplier-answered-itself',
    'asked-already',
  ],
});

const Token = z.string().min(1).max(300);

export const showViewQuestion = query({
  id: 'show-view-question',
  domain,
  path: '/supplier-view-links/:token',
  summary: 'What the link in a mail to a supplier asks; looking answers nothing',
  permission: 'public',
  input: z.object({ token: Token }),
  output: LinkedQuestion,
  refuses: ['no-such-question'],
});

export const answerViewQuestion = action({
  id: 'answer-view-question',
  domain,
  path: '/supplier-view-links/:token',
  summary:
    'How the supplier finds the co-operation, by the link in the mail; the same link corrects the answer until a meeting has taken it up',
  permission: 'public',
  input: z.object({ token: Token, score: Scale, text: Words.default('') }),
  output: z.object({ half: z.string() }),
  refuses: ['no-such-question', 'answer-taken-up', 'question-expired', 'supplier-answered-itself'],
});
