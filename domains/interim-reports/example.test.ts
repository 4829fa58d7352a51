// The example division's report, computed from the records of the whole example region: every number of the register stands
// in it, the same in its three files, and it can be closed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readPdf } from '../../platform/documents/readback.test-kit.ts';
import { numbersIn, type ReadPart, readDocx, readHtml, readTree } from '../../platform/documents/readback.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { assets } from '../assets/assets.ts';
import { loadExample as loadFinances } from '../finances/example.ts';
import { finances } from '../finances/finances.ts';
import { loadExample as loadInternalControl } from '../internal-control/example.ts';
import { internalControl } from '../internal-control/internal-control.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { loadExample as loadObjects } from '../objects/example.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample as loadPortfolio } from '../portfolio/example.ts';
import { portfolio } from '../portfolio/portfolio.ts';
import { loadExample as loadScorecard } from '../scorecards/example.ts';
import { scorecards } from '../scorecards/scorecards.ts';
import { loadExample as loadDesk } from '../service-desk/example.ts';
import { serviceDesk } from '../service-desk/service-desk.ts';
import { loadExample as loadWorkforce } from '../workforce/example.ts';
import { workforce } from '../workforce/workforce.ts';
import * as contract from './contract.ts';
import { loadExample, exampleReportId as report } from './example.ts';
import { interimReports } from './interim-reports.ts';

const controller = someone('controller', 'DTD', 'Karin Strandmark');
let t: TestHouse;

beforeAll(async () => {
  t = await testHouse(
    [
      people,
      notices,
      assets,
      objects,
      serviceDesk,
      finances,
      workforce,
      portfolio,
      scorecards,
      internalControl,
      interimReports,
    ],
    '2019-09-20T08:00:00Z',
  );
  for (const load of [
    loadPeople,
    loadNotices,
    loadObjects,
    loadDesk,
    loadFinances,
    loadWorkforce,
    loadPortfolio,
    loadScorecard,
    loadInternalControl,
    loadExample,
  ])
    await t.house.act('example', { actor: program('example') }, (work) => load(work));
}, 120_000);
afterAll(() => t.close());

async function parts(form: 'docx' | 'pdf' | 'html'): Promise<readonly ReadPart[]> {
  // a download answers with a FileAnswer
  const { content } = (await t.run(contract.downloadReport, { report, form }, controller)) as FileAnswer;
  if (!Buffer.isBuffer(content)) throw new Error('an open report is made when it is asked for');
  if (form === 'docx') return readDocx(content);
  return form === 'html' ? readHtml(content.toString('utf8')) : (await readPdf(content)).parts;
}

const rowsOf = (read: readonly ReadPart[], first: string) =>
  read.flatMap((part) => (part.kind === 'table' && part.rows[0]?.[0] === first ? part.rows.slice(1) : []));

test('nothing is missing in it but the day', async () => {
  const { problems, freezes } = await t.run(contract.checkReport, { report }, controller);
  expect(problems.map((each) => `${each.code}: ${each.subject}`)).toEqual([]);
  expect(freezes.figures).toBeGreaterThan(50);
});

test('has all its parts: fourteen measures, eight assignments, the control, seven charts, the legend under each scorecard', async () => {
  const { tree } = await t.run(contract.previewReport, { report }, controller);
  const read = readTree(tree);
  expect(rowsOf(read, 'Mål')).toHaveLength(14);
  expect(rowsOf(read, 'Uppdrag').map((each) => each[4])).toEqual([
    'Pausat',
    'Pågår, försenat',
    'Pågår enligt plan',
    'Pågår enligt plan',
    'Pågår enligt plan',
    'Ej påbörjat',
    'Pågår enligt plan',
    'Pågår enligt plan',
  ]);
  expect(rowsOf(read, 'Risk')).toHaveLength(1);
  expect(rowsOf(read, 'Risk')[0]?.[5]).toBe(
    'Gult. 2019-08-30: Fungerar delvis. 5 av 8. Inget uppdrag har gett en större störning när det togs i drift. Underlag: Uppdragslistan 2019-08-29.',
  );
  const charts = tree.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.title] : []));
  expect(charts).toHaveLength(7);
  expect(tree.blocks.filter((block) => block.kind === 'legend')).toHaveLength(3);
  expect(charts.map((each) => each.replace(/[\u00a0\u202f]/g, ' '))).toEqual(
    expect.arrayContaining([
      'Extratid: 1 088 timmar, ned från 1 264 timmar ett år tidigare',
      expect.stringMatching(/^Sjukfrånvaro: 3,72 %, /),
      expect.stringMatching(/^Resultat: −3,2 mnkr, /),
    ]),
  );
});

test('says the numbers of the register', async () => {
  const { tree } = await t.run(contract.previewReport, { report }, controller);
  const read = readTree(tree);
  const nbsp = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  const rows = (first: string) => rowsOf(read, first).map((each) => each.map(nbsp));
  const deviations = new Map(rows('Post').map((each) => [each[0], each[3]]));
  const expected = new Map([
    ['Personal', '9,0'],
    ['Övriga kostnader', '−9,0'],
    ['varav konsulter', '−1,4'],
    ['Service, underhåll och reservdelar, MT', '−3,4'],
    ['Datorer', '0,8'],
    ['Avskrivningar', '−1,9'],
    ['Resultat', '−5,0'],
  ]);
  expect(
    rows('Mål')
      .find((each) => each[1]?.startsWith('Större störningar'))
      ?.slice(1, 5),
  ).toEqual(['Större störningar', '13 st', 'högst 10 st', '16 st']);
  expect(new Map([...deviations].filter(([label]) => label && expected.has(label)))).toEqual(expected);
  expect(rows('Område').map((each) => each.slice(1, 6))).toEqual([
    ['82,0', '25,5', '10,5', '36,0', '56,0'],
    ['27,0', '3,4', '6,0', '9,4', '16,0'],
    ['55,0', '22,1', '4,5', '26,6', '40,0'],
  ]);
  expect(rows('Omsättning').map((each) => each.slice(1))).toEqual([
    ['10', '9', '14'],
    ['8', '6', '10'],
    ['2', '3', '4'],
  ]);
  expect(rows('Sjukfrånvaro').map((each) => each.slice(1))).toEqual([
    ['3,65', '3,72'],
    ['2,18', '2,00'],
    ['1,48', '1,72'],
    ['1,79', '1,96'],
    ['4,38', '4,43'],
  ]);
});

test('says the same numbers in Word, PDF and HTML', async () => {
  const { tree } = await t.run(contract.previewReport, { report }, controller);
  const expected = numbersIn(readTree(tree));
  expect(expected.length).toBeGreaterThan(300);
  for (const form of ['docx', 'html', 'pdf'] as const) expect(numbersIn(await parts(form)), form).toEqual(expected);
});
