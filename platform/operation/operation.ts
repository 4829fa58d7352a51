// One declaration per operation. From this value come the HTTP route, the validation, the permission check, the audit
// entry, OpenAPI, the typed web client and the CLI command. Pure data: imported by server, web and checks alike.
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** kebab-case, unique in the house: also the function's name in camelCase, the audit action and the CLI command */
  readonly id: string;
  /** the domain (or platform module) that owns it */
  readonly domain: string;
  /** a `query` changes nothing; an `action` runs in one transaction and leaves an audit entry */
  readonly kind: 'query' | 'action';
  readonly method: Method;
  /** below /api; `:name` takes the input field of that name */
  readonly path: `/${string}`;
  /** one English sentence for the API page and the CLI's help */
  readonly summary: string;
  /** a permission `domain.right`, or an explicit `public` / `signed-in`: nothing is open by omission */
  readonly permission: string;
  /** the input field that names an organisational unit by its code: the permission must then hold in that unit */
  readonly unit?: string;
  /** one flat object: path parameters, and the rest from the query string (GET, DELETE) or the JSON body */
  readonly input: I;
  readonly output: O;
  /** codes of the refusals it may answer with, beside the general ones */
  readonly refuses?: readonly string[];
  /** `upload`: the request body is a raw file, handed over as a stream in `work.upload`; `download`: answers with a FileAnswer */
  readonly transfer?: 'upload' | 'download';
  /** the audit log keeps that it was done, but neither by whom nor what was given: for counts that are nobody's */
  readonly keepsNobody?: true;
  /** largest upload in bytes (default 1 MiB for JSON bodies) */
  readonly limit?: number;
}

type Declared<I extends z.ZodType, O extends z.ZodType> = Operation<I, O>;

/** Declares an operation that only reads. GET. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<Declared<I, O>, 'kind' | 'method'>,
): Operation<I, O> {
  return { ...declared, kind: 'query', method: 'GET' };
}

/** Declares an operation that changes something. POST unless said otherwise. */
export function action<I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<Declared<I, O>, 'kind' | 'method'> & { readonly method?: Exclude<Method, 'GET'> },
): Operation<I, O> {
  return { method: 'POST', ...declared, kind: 'action' };
}

/** What a caller gives, before defaults and coercion. */
export type InputOf<E> = E extends Operation<infer I, z.ZodType> ? z.input<I> : never;
/** What a function gets, after them. */
export type GivenOf<E> = E extends Operation<infer I, z.ZodType> ? z.output<I> : never;
/** What a function returns and a caller receives. */
export type AnswerOf<E> = E extends Operation<z.ZodType, infer O> ? z.output<O> : never;

/** `publish-notice` → `publishNotice`: the word in code. */
export function functionName(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The names of the path parameters of an operation. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
}
