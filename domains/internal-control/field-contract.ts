// The small parts that the contracts of internal control are made of. Pure.
import { z } from 'zod';

export const domain = 'internal-control';
export const read = 'internal-control.read';
export const carryOut = 'internal-control.carry-out';
export const manage = 'internal-control.manage';

export const Id = z.uuid();
export const Day = z.iso.date();
export const Unit = z.string().trim().min(1).max(60);
export const Line = z.string().trim().max(300);
export const Long = z.string().trim().max(4000);
export const Limit = z.coerce.number<number>().int().min(1).max(200).default(50);

export const Remedy = z.object({
  remedy: Id,
  title: z.string(),
  owner: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  doneText: z.string(),
  isLate: z.boolean(),
});
export type Remedy = z.infer<typeof Remedy>;
