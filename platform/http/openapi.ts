// OpenAPI 3.1 from the declared operations: the description is never written by hand, so it cannot be wrong.
import { z } from 'zod';
import { functionName, type Operation, pathParameters } from '../operation/operation.ts';
import { Problem } from '../refusal/refusal.ts';

type Json = Record<string, unknown>;

/** The whole document. Schemas with an id become components; operations keep their kebab-case id and permission. */
export function openapi(info: { title: string; version: string }, operations: readonly Operation[]): Json {
  const schemas: Json = {};
  schemaOf(Problem, 'output', schemas);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const address = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [operation.method.toLowerCase()]: describe(operation, schemas) };
  }
  return {
    openapi: '3.1.1',
    info: { ...info, description: 'Every operation of Fyr. Money is integer öre, time integer seconds.' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'fyr_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function describe(operation: Operation, schemas: Json): Json {
  const input = schemaOf(operation.input, 'input', schemas);
  const fields = fieldsOf(input);
  const inPath = new Set(pathParameters(operation.path));
  const asQuery = operation.method === 'GET' || operation.method === 'DELETE' || operation.transfer === 'upload';
  const required = Array.isArray(input.required) ? input.required : [];
  const parameters = Object.entries(fields)
    .filter(([name]) => inPath.has(name) || asQuery)
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || required.includes(name),
      schema,
    }));
  const body = bodyOf(operation, input, fields, inPath, asQuery);
  return {
    operationId: functionName(operation.id),
    summary: operation.summary,
    tags: [operation.domain],
    'x-permission': operation.permission,
    ...(operation.refuses ? { 'x-refusals': operation.refuses } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: { description: 'Done', content: answerContent(operation, schemas) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    security: operation.permission === 'public' ? [] : [{ session: [] }, { bearer: [] }],
  };
}

function bodyOf(
  operation: Operation,
  input: Json,
  fields: Json,
  inPath: ReadonlySet<string>,
  asQuery: boolean,
): Json | null {
  if (operation.transfer === 'upload')
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  if (asQuery) return null;
  const properties = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.has(name)));
  const required = (Array.isArray(input.required) ? input.required : []).filter((name) => !inPath.has(String(name)));
  const schema = { ...input, properties, ...(required.length ? { required } : { required: undefined }) };
  return { required: required.length > 0, content: { 'application/json': { schema } } };
}

function answerContent(operation: Operation, schemas: Json): Json {
  if (operation.transfer === 'download')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(operation.output, 'output', schemas) } };
}

function fieldsOf(schema: Json): Json {
  return schema.properties !== null && typeof schema.properties === 'object' ? { ...schema.properties } : {};
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const text = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  // what zod collects under $defs (schemas with an id) are the document's components
  const { $schema: _, $defs, ...own } = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  for (const [id, definition] of Object.entries($defs ?? {})) schemas[id] ??= withoutId(definition);
  if (typeof own.id !== 'string') return own;
  schemas[own.id] ??= withoutId(own);
  return { $ref: `#/components/schemas/${own.id}` };
}

function withoutId(definition: unknown): unknown {
  if (definition === null || typeof definition !== 'object') return definition;
  // JSON Schema of an object, as zod wrote it
  const { id: _, ...rest } = definition as Json;
  return rest;
}
