// Writes a report as PDF with Typst: tagged, PDF/UA-1, from the template beside this file. One compiler is kept warm per
// thread. It blocks while it works, so the product calls it through render.ts, which gives it a thread of its own.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Refusal } from '../refusal/refusal.ts';
import { renderChartSvg } from './chart-svg.ts';
import { lightColours } from './document-colours.ts';
import { documentFonts } from './document-fonts.ts';
import type { DocumentWords } from './document-words.ts';
import { type NumberedTree, numberTree } from './numbered-tree.ts';
import { parseReportTree } from './report-tree.ts';

/**
 * The report as a PDF/UA-1 file. The same tree gives the same bytes. Throws `Refusal('invalid', 'report-tree-not-valid')`
 * for a tree that breaks its rules and `Refusal('invalid', 'pdf-not-accessible')` where Typst refuses the document; the
 * fact `reason` and the fields carry Typst's own words.
 */
export function writePdf(tree: unknown): Buffer {
  const numbered = numberTree(parseReportTree(tree));
  return compilePdf(template, reportValues(numbered), numbered.words, Date.parse(numbered.meta.createdOn) / 1000);
}

/** Compiles one Typst source with values given as `report.json`; exported so that a test can hand it a faulty source. */
export function compilePdf(source: string, values: unknown, words: DocumentWords, createdAt: number): Buffer {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: documentFonts.map((font) => readFileSync(font)) }],
  });
  compiler.mapShadow(path.join(workspace, 'report.json'), Buffer.from(JSON.stringify(values)));
  try {
    const compiled = compiler.compile({ mainFileContent: source });
    const document = compiled.result;
    if (!document) throw refusalOf(compiled.takeDiagnostics()?.shortDiagnostics ?? [], words);
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: createdAt });
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf([error], words);
  } finally {
    compiler.evictCache(8);
  }
}

const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
// Typst reads nothing outside its workspace; this folder need not exist, as both its files are held in memory.
const workspace = path.join(tmpdir(), 'fyr-typst-workspace');
let compiler: NodeCompiler | undefined;

const regions = { sv: 'SE', da: 'DK', en: 'GB' } as const;

function reportValues(numbered: NumberedTree): object {
  const { meta } = numbered;
  return {
    ...numbered,
    colours: lightColours,
    region: regions[meta.language],
    date: meta.createdOn.split('-').map(Number),
    blocks: numbered.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, svg: renderChartSvg(block.chart) } : block,
    ),
  };
}

function refusalOf(diagnostics: readonly unknown[], words: DocumentWords): Refusal {
  const reasons = [...new Set(diagnostics.flatMap(reasonsIn))];
  const fields = reasons.map((reason) => ({ path: '', code: 'pdf-not-accessible', message: words.pdfRefused(reason) }));
  return new Refusal('invalid', 'pdf-not-accessible', { reason: reasons.join('; ') }, fields);
}

/** Typst's own sentences and hints; the binding hands some of them over only inside one long debug text. */
function reasonsIn(diagnostic: unknown): string[] {
  const told =
    diagnostic instanceof Object && 'message' in diagnostic ? String(diagnostic.message) : String(diagnostic);
  const found = [...told.matchAll(/message: "((?:[^"\\]|\\.)*)".*?hints: \[(.*?)\] \}/gs)].map(
    ([, message = '', hints = '']) => {
      const plain = [...hints.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, hint]) => hint).join('; ');
      return plain === '' ? message : `${message} (${plain})`;
    },
  );
  return found.length > 0 ? found : [told];
}
