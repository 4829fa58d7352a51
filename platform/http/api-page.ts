// The readable page of the API at /api: every operation, made on the server from the same document that machines read. No
// script, one style sheet of its own, so that it works where nothing else does.
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

type Json = Record<string, unknown>;

const styles = readFileSync(new URL('./api-page.css', import.meta.url));

/** Adds GET /api and its style sheet; `document` gives the OpenAPI document. */
export function openApiPage(app: FastifyInstance, document: () => Json): void {
  let page: string | undefined;
  app.get('/api', async (_request, reply) => {
    page ??= apiPage(document());
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get('/api/page.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(styles),
  );
}

/** The page as text. */
export function apiPage(document: Json): string {
  const info = fields(document.info);
  const operations = Object.entries(fields(document.paths)).flatMap(([path, methods]) =>
    Object.entries(fields(methods)).map(([method, operation]) => ({ path, method, ...described(operation) })),
  );
  const tags = [...Map.groupBy(operations, (each) => each.tag)];
  const links = tags.map(([tag, list]) => `<li><a href="#${text(tag)}">${text(tag)}</a> ${list.length}</li>`).join('');
  const parts = tags.map(([tag, list]) => section(tag, list)).join('');
  const schemas = Object.entries(fields(fields(document.components).schemas)).map(([name, schema]) =>
    schemaPart(name, schema),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API of ${text(info.title)}</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<header>
<h1>API of ${text(info.title)} ${text(info.version)}</h1>
<p>${text(info.description)} The same for machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${text(document.openapi)}).</p>
<nav aria-label="Parts"><ul>${links}<li><a href="#schemas">schemas</a> ${schemas.length}</li></ul></nav>
</header>
<main>${parts}
<section id="schemas" aria-labelledby="schemas-title"><h2 id="schemas-title">schemas</h2>${schemas.join('')}</section>
</main>
</body>
</html>
`;
}

interface Described {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly permission: string;
  readonly refusals: readonly string[];
  readonly parameters: readonly Json[];
  readonly body: unknown;
  readonly answer: unknown;
}

function described(operation: unknown): Described {
  const all = fields(operation);
  return {
    id: String(all.operationId),
    tag: String(list(all.tags)[0] ?? ''),
    summary: String(all.summary),
    permission: String(all['x-permission']),
    refusals: list(all['x-refusals']).map(String),
    parameters: list(all.parameters).map(fields),
    body: firstSchema(all.requestBody),
    answer: firstSchema(fields(all.responses)[200]),
  };
}

/** The schema of a body's or answer's first media type. */
function firstSchema(part: unknown): unknown {
  const [content] = Object.entries(fields(fields(part).content));
  return content ? { [content[0]]: fields(content[1]).schema } : null;
}

function section(tag: string, operations: readonly (Described & { path: string; method: string })[]): string {
  return `
<section id="${text(tag)}" aria-labelledby="${text(tag)}-title"><h2 id="${text(tag)}-title">${text(tag)}</h2>
${operations.map(operationPart).join('\n')}
</section>`;
}

function operationPart(operation: Described & { path: string; method: string }): string {
  const facts = [
    `<dt>Permission</dt><dd>${text(operation.permission)}</dd>`,
    operation.refusals.length ? `<dt>May refuse with</dt><dd>${operation.refusals.map(text).join(', ')}</dd>` : '',
  ].join('');
  const parts = [
    operation.parameters.length ? parameterTable(operation.parameters) : '',
    operation.body ? `<h4>Body</h4>${code(operation.body)}` : '',
    operation.answer ? `<h4>Answer</h4>${code(operation.answer)}` : '',
  ].join('');
  return `<details id="${text(operation.id)}"><summary><code class="${text(operation.method)}">${text(operation.method.toUpperCase())}</code> <code>/api${text(operation.path)}</code> <span>${text(operation.summary)}</span></summary>
<h3>${text(operation.id)}</h3><dl>${facts}</dl>${parts}</details>`;
}

function parameterTable(parameters: readonly Json[]): string {
  const rows = parameters.map(
    (each) =>
      `<tr><th scope="row"><code>${text(each.name)}</code></th><td>${text(each.in)}</td><td>${each.required ? 'required' : ''}</td><td><code>${text(JSON.stringify(each.schema))}</code></td></tr>`,
  );
  return `<h4>Parameters</h4><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Must</th><th scope="col">Schema</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function schemaPart(name: string, schema: unknown): string {
  return `<details id="schema-${text(name)}"><summary><code>${text(name)}</code></summary>${code(schema)}</details>`;
}

function code(value: unknown): string {
  return `<pre tabindex="0"><code>${text(JSON.stringify(value, null, 2))}</code></pre>`;
}

function text(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function fields(value: unknown): Json {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
