// The organisation as every page needs it: which units there are on a day, by code and name, for pickers and headings.
import { z } from 'zod';
import { query } from '../operation/operation.ts';

export const UnitOption = z
  .object({ code: z.string(), name: z.string(), parent: z.string().nullable(), depth: z.int() })
  .meta({ id: 'UnitOption' });

export const listUnits = query({
  id: 'list-units',
  domain: 'units',
  path: '/units',
  summary:
    'The units that exist on a day (default today) in tree order; with `permission`, only those where one holds it',
  permission: 'signed-in',
  input: z.object({
    on: z.iso.date().optional(),
    permission: z.string().max(100).optional(),
  }),
  output: z.object({ units: z.array(UnitOption) }),
});
