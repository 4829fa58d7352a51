// The small parts that the contracts of internal control are made of. Pure.
import { z } from 'zod';

export const domain = 'internal-control';
export const read = 'internal-control.read';
export const carryOut = 'internal-control.carry-out';
export const manage = 'internal-control.manage';
/** whoever owns it, whatever the role; the record decides */
export const own = 'internal-control.own';

export const Id = z.uuid();
export const Day = z.iso.date();
export const Unit = z.string().trim().min(1).max(60);
export const Line = z.string().trim().max(300);
export const Long = z.string().trim().max(4000);
export const Limit = z.coerce.number<number>().int().min(1).max(200).default(50);

/** Who answers for something, as it is shown: a post in words, a person of the register by id and name, or both. */
export const shownOwner = { owner: z.string(), ownerPerson: Id.nullable(), ownerName: z.string() };
/** The same as it is given. */
export const givenOwner = { owner: Line.default(''), ownerPerson: Id.nullable().default(null) };

export const Remedy = z.object({
  remedy: Id,
  title: z.string(),
  ...shownOwner,
  dueOn: Day,
  doneOn: Day.nullable(),
  doneText: z.string(),
  isLate: z.boolean(),
  mayFinish: z.boolean(),
});
export type Remedy = z.infer<typeof Remedy>;
