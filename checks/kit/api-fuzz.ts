// Calls the API by its own description, with values that fit and values that do not, and judges every answer by the same
// description and by what must never be told. Seeded: the same seed makes the same calls on the same data.
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { fuzzValues, type Json, type Known, type Schema } from './fuzz-values.ts';

export interface FuzzCaller {
  readonly name: string;
  /** the session cookie; asked again when the session has ended */
  readonly cookie: () => Promise<string>;
}

export interface FuzzFinding {
  readonly caller: string;
  readonly call: string;
  readonly what: string;
}

export interface FuzzOutcome {
  readonly findings: readonly FuzzFinding[];
  /** how many answers had which status */
  readonly statuses: ReadonlyMap<number, number>;
  /** the operations that answered 200 at least once */
  readonly answered: ReadonlySet<string>;
}

interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[];
  readonly body: Schema | null;
  readonly isUpload: boolean;
  /** null for files; made when it is first asked, as most operations of a short run never answer */
  readonly answer: (() => ValidateFunction) | null;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Makes so many calls, the callers in turn. `secrets` are texts no answer may hold. */
export async function fuzzApi(
  app: FastifyInstance,
  callers: readonly FuzzCaller[],
  {
    calls,
    seed,
    secrets,
    progress = () => {},
  }: {
    readonly calls: number;
    readonly seed: number;
    readonly secrets: readonly string[];
    readonly progress?: (made: number) => void;
  },
): Promise<FuzzOutcome> {
  const document = (await app.inject({ url: '/api/openapi.json' })).json();
  const { described, refusal } = read(document);
  const values = fuzzValues(seed, document.components.schemas);
  const cookies = new Map<FuzzCaller, string>();
  const findings: FuzzFinding[] = [];
  const statuses = new Map<number, number>();
  const answered = new Set<string>();
  for (let made = 0; made < calls; made++) {
    const caller = callers[made % callers.length];
    const operation = values.pick(described);
    if (!caller || !operation) throw new Error('nobody calls nothing');
    const cookie = cookies.get(caller) ?? (await caller.cookie());
    cookies.set(caller, cookie);
    const request = requestOf(operation, values);
    const call = `${request.method} ${request.url} ${request.payload?.toString().slice(0, 500) ?? ''}`;
    const note = (what: string) => void findings.push({ caller: caller.name, call, what });
    const answer = await app
      .inject({ ...request, headers: { ...request.headers, cookie } })
      .catch((error: unknown) => note(`broken off: ${error instanceof Error ? error.message : String(error)}`));
    if (!answer) continue;
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    if (answer.statusCode >= 500) note(`${answer.statusCode} ${answer.body.slice(0, 300)}`);
    for (const secret of secrets) if (answer.body.includes(secret)) note(`told ${secret}`);
    // signed out, by itself or by another call: who calls next signs in again
    if (answer.statusCode === 401) cookies.delete(caller);
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const judge = answer.statusCode === 200 ? operation.answer : () => refusal;
    if (judge && isJson) {
      const fits = judge();
      const told: Json = answer.json();
      if (!fits(told)) note(`${answer.statusCode} outside its schema: ${JSON.stringify(fits.errors?.slice(0, 2))}`);
      if (answer.statusCode === 200) values.learn(told);
    } else if (judge && answer.statusCode !== 304) note(`${answer.statusCode} is no JSON`);
    if (answer.statusCode === 200) answered.add(operation.id);
    if (made % 1000 === 999) progress(made + 1);
  }
  return { findings, statuses, answered };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function read(document: {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}): { described: Described[]; refusal: ValidateFunction } {
  // the description's own dialect; unknown words of it are our extensions
  const ajv = new Ajv2020.default({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: document.components });
  const compiled = (schema: Schema) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')));
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    methods.flatMap((method): Described[] => {
      const operation = operations[method];
      if (!operation) return [];
      const body = operation.requestBody?.content ?? {};
      const answer = operation.responses['200'].content['application/json'];
      return [
        {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          parameters: operation.parameters ?? [],
          body: body['application/json']?.schema ?? null,
          isUpload: 'application/octet-stream' in body,
          answer: answer ? once(() => compiled(answer.schema)) : null,
        },
      ];
    }),
  );
  return { described, refusal: compiled({ $ref: '#/components/schemas/Problem' }) };
}

type Content = Record<string, { schema: Schema } | undefined>;
interface DescribedOperation {
  operationId: string;
  parameters?: Described['parameters'];
  requestBody?: { content: Content };
  responses: { 200: { content: Content } };
}

function requestOf(operation: Described, values: Known) {
  let { path } = operation;
  const query: string[] = [];
  for (const parameter of operation.parameters) {
    if (!parameter.required && values.chance(0.6)) continue;
    const value = values.made(parameter.schema, parameter.name);
    const texts = (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === 'object' ? JSON.stringify(each) : String(each),
    );
    if (parameter.in === 'query') query.push(...texts.map((text) => `${parameter.name}=${encodeURIComponent(text)}`));
    else path = path.replace(`{${parameter.name}}`, encodeURIComponent(texts[0] || '-'));
  }
  const url = `/api${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  // methods are those of the description
  const method = operation.method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  if (operation.isUpload)
    return { method, url, payload: values.bytes(), headers: { 'content-type': 'application/octet-stream' } };
  if (operation.body === null) return { method, url, headers: {} };
  return {
    method,
    url,
    payload: JSON.stringify(values.made(operation.body, '')) ?? 'null',
    headers: { 'content-type': 'application/json' },
  };
}
