// The web's way to the server: a declared operation called with its typed input, answers kept and refreshed by TanStack
// Query under the domain's name, so that a "changed" notice from the server refreshes just what it concerns.
import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, type InputOf, type Operation, pathParameters } from '../platform/operation/operation.ts';
import type { Problem } from '../platform/refusal/refusal.ts';
import { reportReadOnly, reportServerGone } from './connection.ts';

/** A refusal as the web meets it; `problem.code` is the key of its text in the word files. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** the file of an upload operation */
  readonly file?: Blob;
}

/** Calls an operation. Errors: ProblemError for every refusal, also when the server cannot be reached (code `offline`). */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<AnswerOf<O>> {
  const answer = await send(operation, input, options);
  // the server holds its answers against the same contract
  return (await answer.json()) as AnswerOf<O>;
}

/** The address of an operation with its input: for links to downloads. */
export function addressOf<O extends Operation>(operation: O, input: InputOf<O>): string {
  const { path, rest } = splitInput(operation, input);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null) search.append(name, String(each));
  return search.size ? `/api${path}?${search}` : `/api${path}`;
}

/** Query options for useQuery/useSuspenseQuery; the key begins with the domain's name. */
export function asking<O extends Operation>(operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: [operation.domain, operation.id, input] as const,
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });
}

/** Listens to the server's notices of what changed; returns how to stop. `onState` tells whether they arrive at all. */
export function followChanges(onTopic: (topic: string) => void, onState: (online: boolean) => void): () => void {
  const source = new EventSource('/api/live');
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  source.onmessage = (message) => onTopic(String(JSON.parse(message.data)));
  return () => source.close();
}

async function send(operation: Operation, input: unknown, options: CallOptions): Promise<Response> {
  const asQuery = operation.method === 'GET' || operation.method === 'DELETE' || options.file !== undefined;
  const { path, rest } = splitInput(operation, input);
  const body = options.file ?? (asQuery ? undefined : JSON.stringify(rest));
  const type = options.file ? 'application/octet-stream' : 'application/json';
  // the operation is known only as an Operation here; its input was checked against it by the caller's types, hence as never
  const answer = await fetch(asQuery ? addressOf(operation, input as never) : `/api${path}`, {
    method: operation.method,
    headers: {
      accept: 'application/json',
      'x-fyr-language': document.documentElement.lang || 'sv',
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw serverGone();
  });
  if (answer.ok) return answer;
  const told: unknown = await answer.json().catch(() => null);
  // what stands before the server says that it is away
  if (!isProblem(told) && [502, 503, 504].includes(answer.status)) throw serverGone();
  if (isProblem(told) && told.code === 'database-read-only') reportReadOnly(true);
  throw new ProblemError(
    isProblem(told)
      ? told
      : { type: 'about:blank', title: answer.statusText, status: answer.status, code: 'unexpected' },
  );
}

/** Nobody answered: told to the strip that says so, and thrown as a refusal like any other. */
function serverGone(): ProblemError {
  reportServerGone();
  return new ProblemError({ type: 'about:blank', title: 'offline', status: 0, code: 'offline' });
}

/** Whether this is the server's problem document, or a page of something that stands between. */
function isProblem(told: unknown): told is Problem {
  return told !== null && typeof told === 'object' && 'code' in told && typeof told.code === 'string';
}

function splitInput(operation: Operation, input: unknown): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = input !== null && typeof input === 'object' ? { ...input } : {};
  let path: string = operation.path;
  for (const name of pathParameters(operation.path)) {
    path = path.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    delete rest[name];
  }
  return { path, rest };
}
