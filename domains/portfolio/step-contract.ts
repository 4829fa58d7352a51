// One line of the history of any record of the portfolio, as pages show it. Pure.
import { z } from 'zod';

export const PortfolioStep = z
  .object({
    ordinal: z.int(),
    at: z.string(),
    what: z.string(),
    state: z.string(),
    text: z.string(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'PortfolioStep' });
export type PortfolioStep = z.infer<typeof PortfolioStep>;
