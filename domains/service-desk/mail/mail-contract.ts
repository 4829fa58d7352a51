// What agents see of mail and do with it: the quarantine, one message with why it lies there, its way into a case, and what
// went in and out of a case. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { CaseId, CasePage } from '../case-contract.ts';

const domain = 'service-desk';
const permission = 'service-desk.work-cases';
const MailId = z.uuid();
const Instant = z.iso.datetime({ offset: true });

export const mailStates = ['waiting', 'case', 'follow-up', 'quarantine', 'thrown-away', 'double'] as const;
export const MailState = z.enum(mailStates);
export type MailState = z.infer<typeof MailState>;

/** Why a message is in quarantine. */
export const quarantineReasons = [
  'loop',
  'bounce',
  'receipt',
  'out-of-office',
  'list',
  'encrypted',
  'empty',
  'too-many',
  'too-large',
  'took-too-long',
  'reader-broke',
  'not-opened',
] as const;
export const QuarantineReason = z.enum(quarantineReasons);
export type QuarantineReason = z.infer<typeof QuarantineReason>;

export const MailStep = z.enum(['open-case-of-mail', 'append-mail', 'discard-mail']);
export type MailStep = z.infer<typeof MailStep>;

const CaseName = z.object({ case: CaseId, number: z.string() });

export const MailRow = z
  .object({
    mail: MailId,
    state: MailState,
    reason: QuarantineReason.nullable(),
    subject: z.string(),
    fromName: z.string(),
    fromAddress: z.string(),
    receivedAt: Instant,
    attachments: z.int(),
    case: CaseName.nullable(),
    /** the case it may belong to, though nothing proves it */
    hint: CaseName.nullable(),
  })
  .meta({ id: 'MailRow' });
export type MailRow = z.infer<typeof MailRow>;

export const MailFile = z
  .object({
    ordinal: z.int(),
    name: z.string(),
    type: z.string(),
    size: z.int(),
    isInline: z.boolean(),
    /** what to know before opening it */
    risks: z.array(z.string()),
    /** false: it is only in the original message */
    isKept: z.boolean(),
  })
  .meta({ id: 'MailFile' });
export type MailFile = z.infer<typeof MailFile>;

export const MailPage = MailRow.extend({
  recipients: z.array(z.string()),
  writtenAt: Instant.nullable(),
  size: z.int(),
  kind: z.string().nullable(),
  text: z.string(),
  isCut: z.boolean(),
  person: z.object({ person: z.uuid(), name: z.string() }).nullable(),
  reasons: z.array(z.object({ code: z.string(), seen: z.string() })),
  problems: z.array(z.object({ code: z.string(), seen: z.string() })),
  files: z.array(MailFile),
  steps: z.array(z.object({ at: Instant, what: z.string(), why: z.string(), by: z.string().nullable() })),
  allowed: z.array(MailStep),
}).meta({ id: 'Mail' });
export type MailPage = z.infer<typeof MailPage>;

export const CaseMail = z
  .object({
    direction: z.enum(['in', 'out']),
    /** the message that came, or the one that goes out */
    id: z.uuid(),
    /** the line of the history it belongs to */
    entry: z.int().nullable(),
    at: Instant,
    name: z.string(),
    address: z.string(),
    state: z.enum(['received', 'waiting', 'sent', 'failed', 'not-needed', 'bounced']),
    purpose: z.enum(['answer', 'acknowledgement']).nullable(),
    /** what the mail server said last */
    answer: z.string(),
    /** who got a copy */
    copies: z.array(z.string()),
    /** names of the case's files that went along */
    attached: z.array(z.string()),
    files: z.array(MailFile),
  })
  .meta({ id: 'CaseMail' });
export type CaseMail = z.infer<typeof CaseMail>;

export const listQuarantine = query({
  id: 'list-quarantine',
  domain,
  path: '/quarantine',
  summary: 'Messages that became no case, latest first, and how many wait for somebody to look at them',
  permission,
  input: z.object({
    state: z.enum(['quarantine', 'thrown-away']).default('quarantine'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(MailRow), next: z.string().nullable(), waiting: z.int() }),
});

export const showMail = query({
  id: 'show-mail',
  domain,
  path: '/mails/:mail',
  summary: 'One message as plain text: who sent it, why it was judged so, what came with it',
  permission,
  input: z.object({ mail: MailId }),
  output: MailPage,
  refuses: ['no-such-mail'],
});

export const downloadMail = query({
  id: 'download-mail',
  domain,
  path: '/mails/:mail/original',
  summary: 'The message as it came, byte for byte',
  permission,
  input: z.object({ mail: MailId }),
  output: z.unknown(),
  transfer: 'download',
  refuses: ['no-such-mail'],
});

export const downloadMailFile = query({
  id: 'download-mail-file',
  domain,
  path: '/mails/:mail/files/:ordinal',
  summary: 'A file that came with a message',
  permission: 'service-desk.open-case',
  input: z.object({ mail: MailId, ordinal: z.coerce.number<number>().int().min(1).max(1000) }),
  output: z.unknown(),
  transfer: 'download',
  refuses: ['no-such-mail'],
});

export const listCaseMails = query({
  id: 'list-case-mails',
  domain,
  path: '/cases/:case/mails',
  summary: 'What went in and out of a case by mail, and how it fared',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId }),
  output: z.object({ rows: z.array(CaseMail) }),
  refuses: ['no-such-case'],
});

export const openCaseOfMail = action({
  id: 'open-case-of-mail',
  domain,
  path: '/mails/:mail/case',
  summary: 'Make a case of a message in quarantine',
  permission,
  input: z.object({
    mail: MailId,
    title: z.string().trim().min(3).max(200),
    service: z.string().trim().min(1).max(40).optional(),
    requester: z.uuid().optional(),
    isRestricted: z.boolean().default(false),
  }),
  output: z.object({ case: CaseId, number: z.string() }),
  refuses: ['no-such-mail', 'mail-is-done', 'unknown-service', 'unknown-person', 'no-team'],
});

export const appendMail = action({
  id: 'append-mail',
  domain,
  path: '/mails/:mail/append',
  summary: 'Add a message in quarantine to the case it belongs to',
  permission,
  input: z.object({ mail: MailId, case: CaseId }),
  output: CasePage,
  refuses: ['no-such-mail', 'mail-is-done', 'no-such-case', 'case-is-over'],
});

export const discardMail = action({
  id: 'discard-mail',
  domain,
  path: '/mails/:mail/discard',
  summary: 'Throw a message in quarantine away; it can be taken up again',
  permission,
  input: z.object({ mail: MailId, why: z.string().trim().min(3).max(2000) }),
  output: z.object({ mail: MailId }),
  refuses: ['no-such-mail', 'mail-is-done'],
});

export const resendMail = action({
  id: 'resend-mail',
  domain,
  path: '/outgoing-mails/:outgoing/send',
  summary: 'Try once more to send what could not be delivered',
  permission,
  input: z.object({ outgoing: z.uuid() }),
  output: z.object({ outgoing: z.uuid() }),
  refuses: ['no-such-mail', 'mail-is-done'],
});
