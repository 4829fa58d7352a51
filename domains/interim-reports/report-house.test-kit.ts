// A house for trying reports in: the example region's organisation, and a small room of its own that publishes three figures
// over a table a test can write to, so that a late voucher is one row.
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import type { FigureReference, TextBody } from '../../platform/documents/text-body-rules.ts';
import { count, minus, ratio, sum } from '../../platform/figures/figure.ts';
import { figures } from '../../platform/figures/figure-book.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { domain } from '../../platform/operation/domain.ts';
import { internalControl } from '../internal-control/internal-control.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { portfolio } from '../portfolio/portfolio.ts';
import { scorecards } from '../scorecards/scorecards.ts';
import * as contract from './contract.ts';
import { interimReports } from './interim-reports.ts';

export const unit = 'DTD';
export const period = '2019-01..2019-08';

const text = (sv: string) => ({ sv, da: sv, en: sv });
const money = { unit: 'SEK', scale: 2, shown: { unit: 'mnkr', decimals: 1 }, good: 'up', version: 1 } as const;
const revenue = sum('entries', 'amount', { kind: 'revenue' });
const cost = sum('entries', 'amount', { kind: 'cost' });

const ledger = domain({
  name: 'ledger',
  uses: [],
  permissions: { 'ledger.read': ['employee'], 'ledger.read-pay': ['controller', 'administrator'] },
  operations: [],
  gives: [
    figures.give({
      sources: [
        {
          id: 'entries',
          domain: 'ledger',
          facts:
            'select id::text as fact, id::text as record, day as "on", unit, kind, amount, text as label from public.entries',
          dims: ['kind'],
          measures: ['amount'],
          recordAddress: (record) => `/ledger/entries/${record}`,
        },
        {
          // a source that is only counted
          id: 'entry-days',
          domain: 'ledger',
          facts: 'select id::text as fact, id::text as record, day as "on", unit, text as label from public.entries',
          dims: [],
          measures: [],
          recordAddress: (record) => `/ledger/entries/${record}`,
        },
      ],
      figures: [
        {
          ...money,
          id: 'ledger.result',
          register: 'E03',
          permission: 'ledger.read',
          name: text('Resultat'),
          definition: text('Intäkter minus kostnader.'),
          formula: minus(revenue, cost),
        },
        {
          ...money,
          id: 'ledger.cost',
          permission: 'ledger.read-pay',
          name: text('Kostnader'),
          definition: text('Alla kostnader.'),
          formula: cost,
          good: 'down',
        },
        {
          ...money,
          id: 'ledger.cost-share',
          permission: 'ledger.read',
          name: text('Kostnadsandel'),
          definition: text('Kostnader av intäkter.'),
          formula: ratio(cost, revenue),
          unit: '%',
          shown: { unit: '%', decimals: 1 },
        },
        {
          ...money,
          id: 'ledger.entries',
          permission: 'ledger.read',
          name: text('Poster'),
          definition: text('Antal poster.'),
          formula: count('entry-days'),
          unit: 'count',
          scale: 0,
          shown: { unit: 'st', decimals: 0 },
        },
        {
          ...money,
          id: 'ledger.grants',
          permission: 'ledger.read',
          name: text('Bidrag per krona'),
          definition: text('Utan värde: inget delas med noll.'),
          formula: ratio(cost, sum('entries', 'amount', { kind: 'grant' })),
        },
      ],
    }),
  ],
});

/** A house with the organisation, the ledger's entries for 2018 and January to August 2019, and nothing else. */
export async function reportHouse(at = '2019-09-10T08:00:00Z'): Promise<TestHouse> {
  const t = await testHouse([people, ledger, portfolio, scorecards, internalControl, interimReports], at);
  await t.house.act('set-up', { actor: program('set-up') }, async (work) => {
    await loadPeople(work);
    await work.sql(
      'create table public.entries (id bigint generated always as identity primary key, day date, unit text, kind text, amount bigint, text text)',
    );
    for (const year of [2018, 2019])
      for (let month = 1; month <= (year === 2018 ? 12 : 8); month++)
        await work.sql(
          `insert into public.entries (day, unit, kind, amount, text) values ($1, 'DTD-MT', 'revenue', $2, 'Anslag'), ($1, 'DTD-MT', 'cost', $3, 'Löner')`,
          [
            `${year}-${String(month).padStart(2, '0')}-15`,
            1_000_000_00,
            (1_000_000 + (year === 2019 ? 400_000 : -20_000)) * 100,
          ],
        );
  });
  return t;
}

/** One more voucher, as an import would leave it. */
export async function lateVoucher(t: TestHouse, ore = 250_000_00): Promise<void> {
  await t.house.act('late', { actor: program('import') }, (work) =>
    work.sql(
      `insert into public.entries (day, unit, kind, amount, text) values ('2019-08-30', 'DTD-MT', 'cost', $1, 'Sen faktura')`,
      [ore],
    ),
  );
}

/** A running text; an object in it is a figure. */
export function body(...paragraphs: readonly (string | Partial<FigureReference>)[][]): TextBody {
  return {
    type: 'doc',
    content: paragraphs.map((pieces) => ({
      type: 'paragraph',
      content: pieces.map((piece) =>
        typeof piece === 'string'
          ? { type: 'text', text: piece }
          : {
              type: 'figure',
              attrs: {
                figure: '',
                of: 'value',
                period: 'same',
                show: 'with-unit',
                sign: 'kept',
                expects: null,
                ...piece,
              },
            },
      ),
    })),
  };
}

const none = { perspective: '', tables: [], charts: [] };

/** A template's chapters: a text, a table with a comment on a row, a chart, a scorecard, follow-up, the figures. */
export const plans: contract.ChapterPlan[] = [
  { kind: 'summary', title: 'Sammanfattning', settings: none },
  {
    kind: 'economy',
    title: 'Ekonomi',
    settings: {
      perspective: '',
      tables: [
        {
          key: 'result',
          caption: 'Resultat per augusti',
          rowHeader: 'Post',
          columns: [
            { header: 'Utfall', unit: 'mnkr' },
            { header: 'Förra året', unit: 'mnkr' },
            { header: 'Förändring', unit: 'mnkr' },
          ],
          rows: [
            { key: 'cost', label: 'Kostnader', role: 'plain', comment: true, cells: cells('ledger.cost') },
            { key: 'result', label: 'Resultat', role: 'total', comment: false, cells: cells('ledger.result') },
          ],
        },
      ],
      charts: [
        {
          key: 'result',
          name: 'Resultat',
          figure: 'ledger.result',
          by: 'so-far',
          kind: 'line',
          against: null,
          againstName: '',
        },
      ],
    },
  },
  { kind: 'scorecard', title: 'Verksamhet', settings: { ...none, perspective: 'Verksamhet' } },
  { kind: 'internal-control', title: 'Intern kontroll', settings: none },
  { kind: 'assignments', title: 'Uppdrag', settings: none },
  { kind: 'figures', title: 'Nyckeltal', settings: none },
];

function cells(figure: string) {
  return [
    { figure, of: 'value' as const, period: 'same' as const },
    { figure, of: 'value' as const, period: 'last-year' as const },
    { figure, of: 'change' as const, period: 'same' as const },
  ];
}

export const controller = someone('controller', 'DTD');
export const head = someone('division-head', 'DTD');
/** trusted as much, elsewhere */
export const stranger = someone('division-head', 'DAK');
export const employee = someone('employee');
/** signed in, and trusted with nothing at all */
export const outsider: Caller = { ...employee, actor: employee.actor && { ...employee.actor, grants: [] } };
export const writerId = examplePersonId(castAs('employee').number);
/** an employee whom the register knows, to be asked to write */
export const writer: Caller = {
  ...employee,
  actor: employee.actor && { ...employee.actor, id: writerId, personId: writerId },
};
export const nothing = '00000000-0000-7000-8000-000000000000';

/** A house with a template, and reports begun from it for one month of 2018 after another. */
export async function reportDesk() {
  const t = await reportHouse();
  const given = { unit, year: 2019, name: 'Delårsrapport', chapters: plans };
  const { template } = await t.run(contract.createTemplate, given, controller);
  let made = 0;
  const newReport = async () => {
    made++;
    const month = String(made).padStart(2, '0');
    const about = { unit, period: `2018-${month}..2018-${month}`, template, title: `Rapport ${month}` };
    const { report } = await t.run(contract.createReport, about, controller);
    const page = await t.run(contract.readReport, { report }, controller);
    const chapters: Record<string, string> = Object.fromEntries(
      page.chapters.map((each) => [each.kind, each.chapterId]),
    );
    return { report, chapters };
  };
  return { t, template, newReport, chapterOf: async (kind = 'summary') => (await newReport()).chapters[kind] ?? '' };
}
