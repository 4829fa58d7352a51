// How long a whole report takes as Word, PDF and page: 25 pages or more, 7 charts, 20 tables or more, cold (a new process, nothing
// loaded) and warm (the thread has made reports before). The texts and numbers are new each time, so no chart is
// remembered. Target: DOCX + PDF together under 2 s. Run: node bench/documents.ts [rounds]

import { spawnSync } from 'node:child_process';
import { closeDocuments, type DocumentForm, renderDocument } from '../platform/documents/documents.ts';
import { readTree } from '../platform/documents/readback.ts';
import type { Block, ReportTree } from '../platform/documents/report-tree.ts';
import { sampleReport } from '../platform/documents/sample-report.test-kit.ts';
import { heading, paragraph } from '../platform/documents/tree-parts.ts';

const [, script = '', first = '10'] = process.argv;
if (first === 'cold') await measureCold();
else await measure(Number(first));

async function measure(rounds: number): Promise<void> {
  const cold = Array.from({ length: 3 }, () => {
    const child = spawnSync(process.execPath, [script, 'cold'], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return Number(child.stdout);
  });
  const report = longReport(0);
  const tables = readTree(report).filter((part) => part.kind === 'table').length;
  const charts = report.blocks.filter((block) => block.kind === 'chart').length;
  const sizes: string[] = [];
  const times: Record<DocumentForm, number[]> = { docx: [], pdf: [], html: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const form of ['docx', 'pdf', 'html'] as const) {
      const began = performance.now();
      const bytes = await renderDocument(longReport(round), form);
      if (round > 0) times[form].push(performance.now() - began);
      if (round === rounds) sizes.push(`${form} ${Math.round(bytes.length / 1024)} kB`);
      if (round === 0 && form === 'pdf') console.log(`${pagesOf(bytes)} pages, ${charts} charts, ${tables} tables`);
    }
  }
  await closeDocuments();
  console.log(`sizes          ${sizes.join(', ')}`);
  console.log(`cold DOCX+PDF  ${cold.map(Math.round).join(', ')} ms (new process each)  target 2000`);
  const [docx, pdf, html] = [times.docx, times.pdf, times.html].map(middle);
  console.log(`warm DOCX      ${docx} ms   PDF ${pdf} ms   HTML ${html} ms   (medians of ${rounds})`);
  console.log(`warm DOCX+PDF  ${(docx ?? 0) + (pdf ?? 0)} ms`);
}

async function measureCold(): Promise<void> {
  const report = longReport(0);
  const began = performance.now();
  await Promise.all([renderDocument(report, 'docx'), renderDocument(report, 'pdf')]);
  console.log(performance.now() - began);
  await closeDocuments();
}

/** The sample report with enough text for 25 pages, every chart and text a little different in each round. */
function longReport(round: number): ReportTree {
  const sentence =
    'Arbetet följer planen, och de åtgärder som beslutades i våras är genomförda på fyra av fem sjukhus. Den femte följer i höst.';
  const chapters = Array.from({ length: 8 }, (_, chapter): Block[] => [
    { kind: 'page-break' },
    heading(1, `Fördjupning ${chapter + 1}`),
    ...Array.from({ length: 7 }, (_, part) => [
      heading(2, `Område ${part + 1}`),
      paragraph(`${round}: ${sentence} `.repeat(2 + (part % 2))),
    ]).flat(),
  ]);
  const blocks = sampleReport.blocks.map((block): Block => {
    if (block.kind !== 'chart') return block;
    const series = block.chart.series.map((each) => ({
      ...each,
      values: each.values.map((value) => (value === null ? null : value + round / 100)),
    }));
    return { ...block, chart: { ...block.chart, series } };
  });
  return { ...sampleReport, blocks: [...blocks, ...chapters.flat()] };
}

function pagesOf(pdf: Buffer): number {
  return Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1] ?? Number.NaN);
}

function middle(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}
