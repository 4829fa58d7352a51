// Which domains a statement writes to, so that a transaction tells open pages of each of them, whichever operation, job or event it
// belongs to: a domain that calls another's action cannot forget the other's pages.

/** `insert into service_desk.cases …` → `service-desk`. Tables of the platform have no pages and count for nothing. COPY is not seen. */
export function domainsWritten(statement: string): string[] {
  return [...statement.matchAll(writes)].flatMap(([, schema = '']) =>
    schema === '' || own.has(schema) ? [] : [schema.replaceAll('_', '-')],
  );
}

const writes =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?([a-z][a-z0-9_]*)"?\s*\.\s*"?[a-z]/gi;

const own: ReadonlySet<string> = new Set(['platform', 'graphile_worker', 'public', 'pg_temp']);
