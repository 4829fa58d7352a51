// The operations that start and stop legal clocks: laws judged to apply, requests, sendings with their receipts, forms. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { changeRefusals, domain, Id, Instant, Line, Long, own } from './field-contract.ts';
import { formIds } from './form-rules.ts';
import { Form, IncidentPage, risks } from './incident-contract.ts';
import { countries, receivers, regimes, steps } from './law-rules.ts';

const judged = {
  awareAt: Instant,
  isTrustService: z.boolean().default(false),
  isOwnMade: z.boolean().default(false),
  risk: z.enum(risks).default('likely'),
  reason: Long.default(''),
};

export const applyLaw = action({
  id: 'apply-law-to-incident',
  domain,
  path: '/security/incidents/:incident/laws',
  summary: 'Judge that a law applies, and since when it was known: its clocks start',
  permission: own,
  input: z.object({ incident: Id, regime: z.enum(regimes), country: z.enum(countries), ...judged }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'law-applies-already', 'no-law-that-day', 'in-the-future'],
});

export const changeJudgement = action({
  id: 'change-judgement-of-incident',
  domain,
  method: 'PUT',
  path: '/security/incidents/:incident/laws/:track',
  summary: 'Correct since when it was known, or what decides how long the law gives; the clocks follow',
  permission: own,
  input: z.object({ incident: Id, track: Id, ...judged, reason: Long.min(1) }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'no-such-judgement', 'no-law-that-day', 'in-the-future'],
});

export const liftLaw = action({
  id: 'lift-law-from-incident',
  domain,
  path: '/security/incidents/:incident/laws/:track/lifted',
  summary: 'Judge that a law does not apply after all: its clocks stop, and stay to be seen',
  permission: own,
  input: z.object({ incident: Id, track: Id, reason: Long.min(1) }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'no-such-judgement'],
});

export const noteRequest = action({
  id: 'note-request-of-authority',
  domain,
  path: '/security/incidents/:incident/requests',
  summary: 'Note that an authority has asked for a report, and until when',
  permission: own,
  input: z.object({
    incident: Id,
    track: Id,
    askedAt: Instant,
    until: Instant.nullable().default(null),
    text: Long.default(''),
  }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'no-such-judgement', 'in-the-future', 'until-before-asked'],
});

export const noteSending = action({
  id: 'note-sending-of-report',
  domain,
  path: '/security/incidents/:incident/sendings',
  summary: 'Note that a report was sent, when, and the number of its receipt; a late one says why',
  permission: own,
  input: z.object({
    incident: Id,
    track: Id,
    step: z.enum(steps),
    to: z.enum(receivers),
    sentAt: Instant,
    receiptNumber: Line.default(''),
    lateReason: Long.default(''),
  }),
  output: z.object({ sending: Id }),
  refuses: [
    ...changeRefusals,
    'no-such-judgement',
    'in-the-future',
    'sent-before-known',
    'step-not-owed',
    'late-reason-missing',
  ],
});

export const withdrawSending = action({
  id: 'withdraw-sending-of-report',
  domain,
  path: '/security/incidents/:incident/sendings/:sending/withdrawn',
  summary: 'Note that a report never reached the authority, or was noted by mistake: what it started is taken back',
  permission: own,
  input: z.object({ incident: Id, sending: Id, reason: Long.min(1) }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'no-such-sending'],
});

export const largestReceipt = 25 * 1024 * 1024;

export const addReceipt = action({
  id: 'add-receipt-of-sending',
  domain,
  path: '/security/incidents/:incident/sendings/:sending/receipts',
  summary: 'Keep a receipt (raw body) with what was sent',
  permission: own,
  input: z.object({ incident: Id, sending: Id, name: Line.min(1) }),
  output: z.object({ receipt: Id }),
  refuses: [...changeRefusals, 'no-such-sending', 'file-too-large', 'file-empty'],
  transfer: 'upload',
  limit: largestReceipt + 1024,
});

export const addDocument = action({
  id: 'add-document-of-incident',
  domain,
  path: '/security/incidents/:incident/documents',
  summary: 'Keep a document (raw body) with an incident; only who may know of the incident may fetch it',
  permission: own,
  input: z.object({ incident: Id, name: Line.min(1) }),
  output: z.object({ receipt: Id }),
  refuses: [...changeRefusals, 'file-too-large', 'file-empty'],
  transfer: 'upload',
  limit: largestReceipt + 1024,
});

export const downloadReceipt = query({
  id: 'download-receipt-of-sending',
  domain,
  path: '/security/incidents/:incident/receipts/:receipt',
  summary: 'A receipt or another document as it was kept',
  permission: own,
  input: z.object({ incident: Id, receipt: Id }),
  output: z.any(),
  refuses: ['no-such-incident', 'no-such-receipt'],
  transfer: 'download',
});

export const saveForm = action({
  id: 'save-security-form',
  domain,
  method: 'PUT',
  path: '/security/incidents/:incident/forms/:form',
  summary: 'Write answers in a form; every saving is a version that stays',
  permission: own,
  input: z.object({
    incident: Id,
    form: z.enum(formIds),
    /** the version one has read; 0: none */
    after: z.int().min(0),
    answers: z.record(z.string().max(60), z.string().max(8000)),
  }),
  output: Form,
  refuses: [...changeRefusals, 'changed-meanwhile'],
});
