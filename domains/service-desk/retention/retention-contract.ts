// How long closed cases keep what people wrote and sent: the rules, what they would do today, and doing it.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseKind } from '../case-contract.ts';

const domain = 'service-desk';
const permission = 'service-desk.change-retention';
const Months = z.int().min(1).max(600).nullable();
const Instant = z.iso.datetime({ offset: true });

export const RetentionRules = z
  .object({
    /** months after closing until names and texts are taken away; null: never */
    textMonths: Months,
    /** months after closing until files and the mails they came with are deleted; null: with the texts */
    fileMonths: Months,
    /** kinds whose texts stay: what was learnt of a problem is nobody’s personal data */
    keptKinds: z.array(CaseKind).max(6),
  })
  .meta({ id: 'RetentionRules' });
export type RetentionRules = z.infer<typeof RetentionRules>;

export const RetentionCounts = z.object({ texts: z.int(), files: z.int(), mails: z.int() });
export type RetentionCounts = z.infer<typeof RetentionCounts>;

export const readRetention = query({
  id: 'read-retention',
  domain,
  path: '/retention',
  summary: 'The retention rules of cases, and the latest times they were carried out',
  permission,
  input: z.object({}),
  output: z.object({
    rules: RetentionRules,
    changedAt: Instant.nullable(),
    changedBy: z.string().nullable(),
    runs: z.array(RetentionCounts.extend({ run: z.uuid(), at: Instant, endedAt: Instant.nullable(), by: z.string() })),
  }),
});

export const setRetention = action({
  id: 'set-retention',
  domain,
  method: 'PUT',
  path: '/retention',
  summary: 'Set the retention rules; they are carried out every night from then on',
  permission,
  input: RetentionRules,
  output: RetentionRules,
});

/** An action only because it takes rules that are not kept yet; it changes nothing. */
export const tryRetention = action({
  id: 'try-retention',
  domain,
  path: '/retention/try',
  summary: 'A dry run: how many cases, files and mails these rules would concern today',
  permission,
  input: RetentionRules,
  output: RetentionCounts,
});

export const runRetention = action({
  id: 'run-retention',
  domain,
  path: '/retention/runs',
  summary: 'Carry out the rules now instead of tonight; the answer names the run to watch',
  permission,
  input: z.object({}),
  output: z.object({ run: z.uuid() }),
});
