// The example division's report, computed from the records of the whole example region: every number of the register stands
// in it, the same in its three files, and it can be closed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { stableId } from '../../example/stable-id.ts';
import { carriedIn, type Loose, looseIn, looseInHtml } from '../../platform/documents/carried-numbers.test-kit.ts';
import { readPdf } from '../../platform/documents/readback.test-kit.ts';
import { numbersIn, type ReadPart, readDocx, readHtml, readTree } from '../../platform/documents/readback.ts';
import { leavesOf } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureValues } from '../../platform/figures/figure-values.ts';
import { periodOf, periodText } from '../../platform/figures/period.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import * as contract from './contract.ts';
import { exampleReportId as report } from './example.ts';
import { exampleHouse } from './example-house.test-kit.ts';
import {
  chartedFigures,
  noFigurePlaces,
  noFigures,
  registeredFigures,
  scorecardRows,
} from './source-report.test-kit.ts';
import { shippedTemplates } from './templates/shipped-templates.ts';

const controller = someone('controller', 'DTD', 'Karin Strandmark');
let t: TestHouse;

beforeAll(async () => {
  t = await exampleHouse();
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

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const preview = async () => (await t.run(contract.previewReport, { report }, controller)).tree;

test('says all seventy figures of the register, each from the records of its room', async () => {
  const tree = await preview();
  const carried = carriedIn(tree);
  const { rows } = await t.house.database.pool.query('select measure_id, name from scorecards.measures');
  const measures = new Map(rows.map((each) => [each.name, each.measure_id]));
  const [definitions, values] = await t.house.look({ actor: program('test'), language: 'sv' }, async (work) => {
    const book = figureBook(work);
    const known = registeredFigures.flatMap(({ figure, period }) => {
      const definition = book.figures.get(figure);
      return definition ? [{ definition, period }] : [];
    });
    const all = await Promise.all(
      known.map(({ definition, period }) =>
        figureValues(work, [definition], { unit: 'DTD', period: periodOf(period) }),
      ),
    );
    return [book, new Map(all.flat().map((value) => [`${value.figure} ${periodText(value.period)}`, value.facts]))];
  });
  const missing = registeredFigures.filter(({ room, figure, period, shown }) => {
    const [set, name] = figure.split(':');
    const id = name ? `scorecards.${set}-${measures.get(name)}` : figure;
    const definition = definitions.figures.get(figure);
    const rooms = new Set(
      definition && leavesOf(definition.formula).map(({ leaf }) => definitions.sources.get(leaf.source)?.domain),
    );
    const isLive = name
      ? measures.has(name)
      : rooms.size === 1 && rooms.has(room) && (values.get(`${figure} ${period}`) ?? 0) > 0;
    return (
      !isLive || !carried.some((each) => each.figureId === id && each.shown === shown && each.address.includes(period))
    );
  });
  expect(missing.map(({ id, figure, shown }) => `${id}: ${figure} ${shown}`)).toEqual([]);
  expect(registeredFigures).toHaveLength(70);
  expect(new Set(registeredFigures.map(({ id }) => id)).size).toBe(70);
});

test('has fourteen rows of the scorecard, eight assignments, the control and seven charts, as the register says', async () => {
  const tree = await preview();
  const read = readTree(tree);
  expect(
    rowsOf(read, 'Mål').map((each) => [...each.slice(1, 5).map(plain), each[5]?.slice(0, 1), each[6]?.slice(0, 1)]),
  ).toEqual(scorecardRows);
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
  expect(rowsOf(read, 'Risk').map((each) => plain(each[5] ?? ''))).toEqual([
    'Gult. 2019-08-30: Fungerar delvis. 5 av 8. Inget uppdrag har gett en större störning när det togs i drift. Underlag: Uppdragslistan 2019-08-29.',
  ]);
  const charts = tree.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  expect(charts.map((each) => each.figureId)).toEqual(chartedFigures);
  expect(charts.every((each) => each.series[0]?.values.filter((value) => value !== null).length === 8)).toBe(true);
  expect(tree.blocks.filter((block) => block.kind === 'legend')).toHaveLength(3);
  expect(charts.map((each) => plain(each.title))).toEqual(
    expect.arrayContaining([
      'Extratid: 1 088 timmar, ned från 1 264 timmar ett år tidigare',
      expect.stringMatching(/^Sjukfrånvaro: 3,72 %, /),
      expect.stringMatching(/^Resultat: −3,2 mnkr, /),
    ]),
  );
});

const typed = (loose: readonly Loose[], counted = /$^/) =>
  loose
    .filter(({ place, text }) => !noFigurePlaces.some(([, at]) => at.test(place)) && !counted.test(`${place}|${text}`))
    .filter(({ text }) => /\d/.test(noFigures.reduce((left, [, pattern]) => left.replace(pattern, ''), text)))
    .map(({ place, text }) => `${place}: ${text}`);

test('carries every numeral of its three forms by a figure; none is typed', async () => {
  const tree = await preview();
  expect(typed(looseIn(tree))).toEqual([]);
  // Word and PDF say what the tree says, numeral by numeral
  const expected = numbersIn(readTree(tree));
  expect(expected.length).toBeGreaterThan(300);
  for (const form of ['docx', 'html', 'pdf'] as const) expect(numbersIn(await parts(form)), form).toEqual(expected);
  // and the page by its own elements, cover, notes and all; it numbers its tables and notes, and gives the version
  const { content } = (await t.run(contract.downloadReport, { report, form: 'html' }, controller)) as FileAnswer;
  const definitions = new Set(
    looseIn(tree).flatMap(({ place, text }) => (place.endsWith(': Definition') ? [text] : [])),
  );
  const inPage = looseInHtml(String(content)).filter(({ text }) => !definitions.has(text));
  expect(typed(inPage, /^(span\|(Tabell|Diagram) \d+\.|a\|\d+|dd\|1|footer\|.* · 1)$/)).toEqual([]);
});

test('would tell of a number that is typed', async () => {
  const tree = await preview();
  const paragraph = {
    kind: 'paragraph' as const,
    inlines: [{ kind: 'text' as const, text: 'Kostnaden blev 4,7 mnkr 2019.' }],
  };
  const found = typed(looseIn({ ...tree, blocks: [...tree.blocks, paragraph] }));
  expect(found).toEqual(['Nyckeltal i rapporten, paragraph: Kostnaden blev 4,7 mnkr 2019.']);
});

test('the templates that come with the product are configuration: each gives its report in three forms, in its language and months', async () => {
  const said: Record<string, string> = {};
  for (const template of shippedTemplates)
    for (const { from, to } of template.months.slice(0, 2)) {
      const two = (month: number) => String(month).padStart(2, '0');
      // the story ends in August 2019: a whole year is the one before
      const year = to > 8 ? 2018 : 2019;
      const period = `${year}-${two(from)}..${year}-${two(to)}`;
      const asked = { unit: 'DTD', period, template: stableId('report-template', `DTD 2019 ${template.name}`) };
      const read = await Promise.all(
        (['html', 'docx', 'pdf'] as const).map(async (form) => {
          const { content } = await t.run(contract.renderUnitReport, { ...asked, form }, controller);
          return form === 'pdf'
            ? (await readPdf(content)).parts
            : form === 'docx'
              ? readDocx(content)
              : readHtml(String(content));
        }),
      );
      const [page = [], ...others] = read;
      expect(numbersIn(page).length).toBeGreaterThan(100);
      for (const other of others) expect(numbersIn(other)).toEqual(numbersIn(page));
      const text = plain(page.flatMap((part) => (part.kind === 'text' ? [part.text] : part.rows.flat())).join(' '));
      for (const { title } of template.chapters) expect(text).toContain(title);
      // nothing of the template's own signs is left, and no figure is unknown
      expect(text).not.toMatch(/\{[a-z]|\[okänt|\[ukendt/);
      said[`${template.key} ${two(to)}`] = text.match(/−?[\d ]+(?:,\d)? (?:mnkr|tkr|mio\. kr\.)/)?.[0] ?? '';
    }
  expect(said).toEqual({
    'spring-report 04': '−1,2 mnkr',
    'annual-report 12': '−133 tkr',
    'quarterly-follow-up 03': '−0,7 mio. kr.',
    'quarterly-follow-up 06': '−8,2 mio. kr.',
  });
}, 60_000);

test('a text can be given a draft that the records bear out, and what is taken over stands in the report', async () => {
  const page = await t.run(contract.readReport, { report }, controller);
  const drafts = new Map<string, Awaited<ReturnType<typeof propose>>>();
  const propose = (chapter: string, slot: string) => t.run(contract.proposeText, { chapter, slot }, controller);
  const asked = page.chapters.filter((each) => each.kind !== 'scorecard');
  for (const { chapterId } of asked) {
    const { texts } = await t.run(contract.readChapter, { chapter: chapterId }, controller);
    for (const { slot } of texts) drafts.set(`${chapterId} ${slot}`, await propose(chapterId, slot));
  }
  expect([...drafts.values()].filter((each) => each.withheld > 0)).toEqual([]);
  expect([...drafts.values()].filter((each) => each.lines.length > 0)).toHaveLength(drafts.size - 2);
  const economy = page.chapters.find((each) => each.kind === 'economy')?.chapterId ?? '';
  const other = drafts.get(`${economy} row:result.other`);
  expect(other?.lines[0]?.text.replace(/\u00a0/g, ' ')).toBe(
    'Övriga kostnader ligger 9,0 mnkr över budget. Det mesta förklaras av engångsposter, främst ”Licensgranskning av kontorsprogram”, som försämrar resultatet med 5,3 mnkr. Större volymer än planerat, främst ”Konsulttimmar”, försämrar resultatet med 1,2 mnkr. Resten, 2,5 mnkr sämre, är mindre poster och sådant som underlagen inte förklarar.',
  );
  const back = { chapter: economy, state: 'writing' as const, reason: 'Nya kommentarer.' };
  await t.run(contract.setChapterState, back, someone('division-head', 'DTD'));
  for (const [key, { body }] of drafts) {
    const [chapter, slot = ''] = key.split(' ');
    if (chapter !== economy || body.content.length === 0) continue;
    await t.run(contract.changeChapterText, { chapter, slot, version: 1, body }, controller);
  }
  const { tree } = await t.run(contract.previewReport, { report, chapter: economy }, controller);
  expect(JSON.stringify(tree)).toContain('"figureId":"finances.driver:other:rest:one-off+volume"');
  const { problems } = await t.run(contract.checkReport, { report }, controller);
  expect(problems.filter((each) => each.code === 'finding-open' || each.code === 'figure-unknown')).toEqual([]);
});
