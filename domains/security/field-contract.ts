// The small parts that the contracts of this room are made of. Pure.
import { z } from 'zod';

export const domain = 'security';

export const own = 'security.see-own';
export const Id = z.uuid();
export const Instant = z.iso.datetime({ offset: true });
export const Code = z.string().trim().min(1).max(40);
export const Line = z.string().trim().max(200);
export const Long = z.string().trim().max(8000);
export const Version = z.int().min(1).optional();
export const CaseNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-ZÅÄÖÆØ]{1,3}-?)?\d{1,12}$/)
  .or(z.literal(''));

/** What every change of an incident may refuse. */
export const changeRefusals = ['no-such-incident', 'not-allowed', 'incident-closed'];
