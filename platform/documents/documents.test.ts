// Documents are made in a thread of their own, the same bytes every time, and a fault there is told here.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDocuments, type DocumentForm, renderDocument } from './documents.ts';
import type { ReportTree } from './report-tree.ts';
import { sampleReport } from './sample-report.test-kit.ts';
import { heading, paragraph } from './tree-parts.ts';

const forms: DocumentForm[] = ['docx', 'pdf', 'html'];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const other: ReportTree = {
  meta: { ...sampleReport.meta, title: 'En annan rapport', language: 'da', state: { kind: 'draft' } },
  blocks: sampleReport.blocks.slice(2, 30),
};

const execute = promisify(execFile);
let elsewhere: Record<DocumentForm, string>;

beforeAll(async () => {
  elsewhere = await hashedElsewhere();
});
afterAll(closeDocuments);

describe.each(forms)('a report as %s', (form) => {
  it('is the same bytes twice, after other reports, and in another process', async () => {
    const first = hashOf(await renderDocument(sampleReport, form));
    for (const each of forms) await renderDocument(other, each);
    expect(hashOf(await renderDocument(sampleReport, form))).toBe(first);
    expect(elsewhere[form]).toBe(first);
  });

  it('is other bytes when one number is another', async () => {
    const changed = structuredClone(sampleReport);
    changed.blocks.push(paragraph('0,1'));
    expect(hashOf(await renderDocument(changed, form))).not.toBe(hashOf(await renderDocument(sampleReport, form)));
  });

  it('refuses a tree with a skipped heading in words', async () => {
    const tree = { ...sampleReport, blocks: [heading(1, 'Ekonomi'), heading(3, 'Resultat')] };
    await expect(renderDocument(tree, form)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'report-tree-not-valid',
      fields: [{ path: 'blocks.1', message: expect.stringContaining('Rubriken ”Resultat” har nivå 3') }],
    });
  });
});

describe('the thread that makes documents', () => {
  it('answers several at once, each with its own', async () => {
    const [docx, pdf, html] = await Promise.all(forms.map((form) => renderDocument(sampleReport, form)));
    expect(docx?.subarray(0, 2).toString()).toBe('PK');
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(html?.subarray(0, 15).toString()).toBe('<!doctype html>');
  });

  it('lets the event loop go on while it works', async () => {
    const before = performance.eventLoopUtilization();
    await renderDocument(sampleReport, 'docx');
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.4);
  });

  it('rejects what was under way when it is closed, and starts again when asked', async () => {
    const work = renderDocument(sampleReport, 'docx');
    const refused = expect(work).rejects.toThrow('ended before the document was done');
    await closeDocuments();
    await refused;
    expect((await renderDocument(sampleReport, 'pdf')).length).toBeGreaterThan(10_000);
  });
});

/** The hashes of the sample in all forms, made by a Node process of its own, in another time zone. */
async function hashedElsewhere(): Promise<Record<DocumentForm, string>> {
  const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const program = `
    import { createHash } from 'node:crypto';
    import { renderDocument } from ${here('documents.ts')};
    import { sampleReport } from ${here('sample-report.test-kit.ts')};
    const hashed = async (form) => [form, createHash('sha256').update(await renderDocument(sampleReport, form)).digest('hex')];
    console.log(JSON.stringify(Object.fromEntries(await Promise.all(${JSON.stringify(forms)}.map(hashed)))));`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C', NODE_OPTIONS: '' };
  const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', program], { cwd, env });
  return JSON.parse(stdout);
}
