// A family of objects: what belongs together, and who answers for the whole on each side, with days. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { Family, FamilyCode, Holder, HolderRole, ObjectRow, Side } from './object-contract.ts';

const domain = 'objects';
const keep = 'objects.keep-objects';
const Day = z.iso.date();

export const FamilyPage = Family.extend({
  holders: z.array(Holder),
  /** the objects that belong to it, without those that have ended */
  objects: z.array(ObjectRow),
  mayKeep: z.boolean(),
}).meta({ id: 'ObjectFamilyPage' });
export type FamilyPage = z.infer<typeof FamilyPage>;

export const setFamily = action({
  id: 'set-family',
  domain,
  path: '/object-families',
  summary: 'Add a family of objects, or correct its name and place',
  permission: keep,
  input: Family,
  output: Family,
});

export const showFamily = query({
  id: 'show-family',
  domain,
  path: '/object-families/:family',
  summary: 'A family of objects with its roles and its objects',
  permission: 'objects.find-objects',
  input: z.object({ family: FamilyCode }),
  output: FamilyPage,
  refuses: ['no-such-family'],
});

export const appointFamilyHolder = action({
  id: 'appoint-family-holder',
  domain,
  path: '/object-families/:family/holders',
  summary: 'Give somebody a role on one side of a family, from a day, and perhaps until a day',
  permission: keep,
  input: z.object({
    family: FamilyCode,
    side: Side,
    role: HolderRole,
    person: z.uuid(),
    about: z.string().trim().max(120).default(''),
    fromOn: Day,
    toOn: Day.nullable().default(null),
  }),
  output: FamilyPage,
  refuses: ['no-such-family', 'unknown-person', 'ends-before-it-starts', 'holds-it-already'],
});

export const endFamilyHolder = action({
  id: 'end-family-holder',
  domain,
  path: '/object-families/:family/holders/:holder/end',
  summary: 'Somebody holds a role on a family until a last day; one that has not begun is taken away',
  permission: keep,
  input: z.object({ family: FamilyCode, holder: z.uuid(), toOn: Day }),
  output: FamilyPage,
  refuses: ['no-such-family', 'no-such-holder'],
});
