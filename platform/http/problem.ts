// Maps what was thrown to a problem document (RFC 9457), once, at the edge. "Not found" and "not allowed to know" answer
// alike because actions throw the same refusal for both.
import { isReadOnly } from '../database/read-only.ts';
import { type Problem, Refusal, statusOf } from '../refusal/refusal.ts';

/** The document to send, and the error itself when it is a bug of ours rather than a refusal. */
export function problemOf(error: unknown, requestId: string): { problem: Problem; bug: Error | null } {
  if (error instanceof Refusal) return { problem: ofRefusal(error, requestId), bug: null };
  const status = clientStatus(error);
  if (status !== null) {
    const code = status === 413 ? 'body-too-large' : status === 415 ? 'media-type-unknown' : 'malformed-request';
    const title = error instanceof Error ? error.message : code;
    return { problem: { type: 'about:blank', title, status, code, requestId }, bug: null };
  }
  const busy = databaseBusy(error);
  const bug = error instanceof Error ? error : new Error(String(error));
  if (isImpossibleValue(error)) {
    const [code, title] = ['impossible-value', 'A value that cannot be'];
    return { problem: { type: 'about:blank', title, status: 400, code, requestId }, bug };
  }
  if (isReadOnly(error)) {
    const [code, title] = ['database-read-only', 'The database takes nothing just now; reading goes on'];
    return { problem: { type: 'about:blank', title, status: 503, code, requestId }, bug };
  }
  return {
    problem: {
      type: 'about:blank',
      title: busy ? 'The database does not answer' : 'Unexpected error',
      status: busy ? 503 : 500,
      code: busy ? 'database-unavailable' : 'unexpected',
      requestId,
    },
    bug,
  };
}

function ofRefusal(refusal: Refusal, requestId: string): Problem {
  return {
    type: 'about:blank',
    title: refusal.code,
    status: refusal.code === 'too-many-attempts' ? 429 : statusOf[refusal.kind],
    code: refusal.code,
    facts: refusal.facts,
    ...(refusal.fields.length ? { fields: [...refusal.fields] } : {}),
    requestId,
  };
}

/** Fastify's own refusals (body too large, broken JSON, unknown media type) carry a 4xx. */
function clientStatus(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/**
 * PostgreSQL's class 22, "data exception": a page mark that is none, a character text cannot hold, a number too large. The
 * caller gave it, though a schema should have said so first: it is answered as theirs and logged as ours.
 */
function isImpossibleValue(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22\w{3}$/.test(String(error.code));
}

function databaseBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300'].includes(code);
}
