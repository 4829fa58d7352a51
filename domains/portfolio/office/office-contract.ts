// The portfolio office: which unit considers the region's needs, and who makes it up. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { roles } from '../../../platform/permission/roles.ts';
import { Day, domain, Id, Unit } from '../field-contract.ts';

export const OfficeKeeper = z.object({
  /** of the role, to end it by */
  grant: Id,
  account: Id,
  name: z.string(),
  role: z.enum(roles),
  unit: z.string(),
  unitName: z.string(),
  from: Day,
  to: Day.nullable(),
});
export type OfficeKeeper = z.infer<typeof OfficeKeeper>;

export const PortfolioOffice = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    /** false: nobody has chosen, and the whole region is its own office */
    isChosen: z.boolean(),
    /** who leads needs, rounds and the council's agenda there, by a role in the office's unit or above it */
    keepers: z.array(OfficeKeeper),
    /** needs that wait for the office */
    openNeeds: z.int(),
    maySet: z.boolean(),
  })
  .meta({ id: 'PortfolioOffice' });
export type PortfolioOffice = z.infer<typeof PortfolioOffice>;

export const showPortfolioOffice = query({
  id: 'show-portfolio-office',
  domain,
  path: '/portfolio/office',
  summary: 'Which unit considers the region’s needs, and who makes it up',
  permission: 'portfolio.read-needs',
  input: z.object({}),
  output: PortfolioOffice,
});

export const setPortfolioOffice = action({
  id: 'set-portfolio-office',
  domain,
  path: '/portfolio/office',
  summary: 'Choose the unit that considers needs; needs that are not decided go with it',
  permission: 'portfolio.set-office',
  input: z.object({ unit: Unit }),
  output: PortfolioOffice,
  refuses: ['office-unit-unknown'],
});
