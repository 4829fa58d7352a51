// The one way to say no. A refusal is part of the contract: a code owned by a domain, one of six kinds, and facts as
// data. Whatever else is thrown is a bug. Texts live on the web side, in three languages, under the refusal's code.
// Pure: contracts and the web read it too.
import { z } from 'zod';

export const refusalKinds = ['invalid', 'not-signed-in', 'not-allowed', 'not-found', 'conflict', 'too-much'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** One thing wrong with one field of what was sent; `code` is a word-file key, `facts` its parameters. */
export const FieldProblem = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  expected: z.string().optional(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** What goes over the wire: RFC 9457 problem details with our code, facts and fields. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    fields: z.array(FieldProblem).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export type Facts = Record<string, string | number | boolean | null>;

/**
 * Thrown by any layer to refuse. `code` is kebab-case and owned by the domain that throws it
 * (`period-already-closed`); `facts` are the values its text needs; `fields` name what to correct.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly facts: Facts;
  readonly fields: readonly FieldProblem[];

  constructor(kind: RefusalKind, code: string, facts: Facts = {}, fields: readonly FieldProblem[] = []) {
    super(`${kind}: ${code} ${JSON.stringify(facts)}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }
}

/** What was given for one field is not right: an `invalid` refusal that says which field, with the value as its fact. */
export function invalidField(code: string, path: string, value: string): Refusal {
  return new Refusal('invalid', code, { [path]: value }, [{ path, code, message: value }]);
}

/** The HTTP status of each kind; 404 also answers for what the caller may not know of. */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-much': 413,
};
