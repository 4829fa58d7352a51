// The door: one report tree to Word, PDF or HTML. The work is done in one thread of its own, so that a request for a page
// is not kept waiting by a report, and what takes long to load (fonts, Typst, ECharts) is loaded once.
import { Worker } from 'node:worker_threads';
import { type FieldProblem, Refusal, type RefusalKind } from '../refusal/refusal.ts';
import type { ReportTree } from './report-tree.ts';

export type DocumentForm = 'docx' | 'pdf' | 'html';

/** What each form is called where files are sent and saved. */
export const documentForms: Record<DocumentForm, { readonly mediaType: string; readonly extension: string }> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  },
  pdf: { mediaType: 'application/pdf', extension: '.pdf' },
  html: { mediaType: 'text/html; charset=utf-8', extension: '.html' },
};

/**
 * The report in one form; the same tree gives the same bytes, in any process. Rejects with
 * `Refusal('invalid', 'report-tree-not-valid')` for a tree that breaks its rules, `Refusal('invalid',
 * 'pdf-not-accessible')` for a PDF that would not be PDF/UA-1, and an ordinary error if the thread dies.
 */
export function renderDocument(tree: ReportTree, form: DocumentForm): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { worker, waiting } = currentThread();
    asked += 1;
    waiting.set(asked, { resolve, reject });
    worker.ref();
    worker.postMessage({ id: asked, form, tree } satisfies RenderRequest);
  });
}

/** Ends the thread; reports still under way are rejected. The next call starts a new one. */
export async function closeDocuments(): Promise<void> {
  await thread?.worker.terminate();
}

export interface RenderRequest {
  readonly id: number;
  readonly form: DocumentForm;
  readonly tree: unknown;
}

/** The answer of the thread; a refusal crosses as its parts, since a class does not survive the crossing. */
export type RenderAnswer =
  | { readonly id: number; readonly kind: 'done'; readonly bytes: Uint8Array }
  | {
      readonly id: number;
      readonly kind: 'refused';
      readonly refusal: Pick<Refusal, 'code' | 'facts'> & { kind: RefusalKind; fields: readonly FieldProblem[] };
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(reason: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let thread: Thread | undefined;
let asked = 0;

function currentThread(): Thread {
  if (thread) return thread;
  const started: Thread = {
    worker: new Worker(new URL('./render-thread.ts', import.meta.url), { execArgv: [] }),
    waiting: new Map(),
  };
  const { worker, waiting } = started;
  const lost = (reason: unknown) => {
    if (thread === started) thread = undefined;
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
  };
  worker.unref();
  worker.on('message', (answer: RenderAnswer) => {
    settle(answer, waiting);
    // An idle thread must not keep the program alive.
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', lost);
  worker.on('exit', () => lost(new Error('The thread that makes documents ended before the document was done.')));
  thread = started;
  return started;
}

function settle(answer: RenderAnswer, waiting: Map<number, Waiting>): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.kind === 'done')
    one?.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.length));
  else if (answer.kind === 'failed') one?.reject(new Error(answer.message));
  else {
    const { kind, code, facts, fields } = answer.refusal;
    one?.reject(new Refusal(kind, code, facts, fields));
  }
}
