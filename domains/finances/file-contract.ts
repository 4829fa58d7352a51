// A list that leaves as a file: the list's own question, permission, place and refusals, so that nobody can take out more
// than they can see. Pure.
import { z } from 'zod';
import { type Operation, query } from '../../platform/operation/operation.ts';

/** Declares the file of a list; `input` is what the list asks, without its pages. */
export function fileOf<S extends z.ZodRawShape>(
  list: Operation,
  input: z.ZodObject<S>,
  declared: { readonly id: string; readonly path: `/${string}`; readonly summary: string },
) {
  return query({
    ...declared,
    domain: list.domain,
    permission: list.permission,
    ...(list.unit ? { unit: list.unit } : {}),
    input: input.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    output: z.any(),
    refuses: list.refuses ?? [],
    transfer: 'download',
  });
}
