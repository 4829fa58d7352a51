// The thread in which documents are made, one after the other. Started by documents.ts and by nothing else.
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../refusal/refusal.ts';
import type { DocumentForm, RenderAnswer, RenderRequest } from './documents.ts';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './typst-pdf.ts';

const write: Record<DocumentForm, (tree: unknown) => Promise<Uint8Array> | Uint8Array> = {
  docx: writeDocx,
  pdf: writePdf,
  html: (tree) => Buffer.from(writeHtml(tree)),
};

// Requests are queued, so that two reports asked for at once do not share the processor and both come late.
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: RenderRequest) => {
  before = before.then(async () => parentPort?.postMessage(await answer(request)));
});

async function answer({ id, form, tree }: RenderRequest): Promise<RenderAnswer> {
  try {
    return { id, kind: 'done', bytes: await write[form](tree) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { kind, code, facts, fields } = error;
      return { id, kind: 'refused', refusal: { kind, code, facts, fields } };
    }
    return { id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
