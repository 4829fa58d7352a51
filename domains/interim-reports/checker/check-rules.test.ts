// The 37 weaknesses of the model's report, one by one: each is found in the report as it was, and none in its corrected twin.
import { describe, expect, test } from 'vitest';
import { type InlineNode, type TextBody, wordsIn } from '../../../platform/documents/text-body-rules.ts';
import { findingsIn } from './check-rules.ts';
import { type FindingCode, findingWeights, type Mend } from './finding-rules.ts';
import { mendedBody } from './mend-rules.ts';
import { original } from './paper-original.test-kit.ts';
import { translated } from './paper-translated.test-kit.ts';
import { twin } from './paper-twin.test-kit.ts';
import { read, table } from './report-on-paper.test-kit.ts';
import { sentencesOf } from './sentence-rules.ts';

const found = findingsIn(read(original));
const told = found.map((each) => `${each.code} | ${each.row} | ${each.sentence} | ${JSON.stringify(each.facts)}`);

/** Each weakness: what finds it, and words that must stand in the finding. */
const weaknesses: readonly (readonly [number: number, what: string, code: FindingCode, words: string])[] = [
  [1, 'long sick leave told as 2,72 beside 2,0 and 3,72', 'parts-do-not-add', '"sum":"4,72"'],
  [2, 'the parts of 2018 sum to 3,66 beside 3,65', 'rounding-unsaid', '"sum":"3,66"'],
  [3, '9,4 is the investments of IT alone, told as the total', 'part-as-whole', '"whole":"36,0"'],
  [4, 'sixteen incidents only in prose', 'outcome-in-prose', '"said":"16"'],
  [5, 'the outcome stands in the column of the baseline', 'baseline-is-outcome', '201908'],
  [6, 'eight months compared with twelve', 'unlike-periods', 'Personalomsättningen är 9 %'],
  [7, 'most go by plan, when one of eight does', 'quantifier-false', '"are":1,"of":8'],
  [8, 'what explains other costs does not make them up', 'explanation-short', '"sum":"−6,7"'],
  [9, 'the lines of the forecast sum to −1', 'rounding-unsaid', '"whole":"−0,8"'],
  [10, 'the year so far contradicts the forecast', 'forecast-contradicted', '"rest":"4,2"'],
  [11, 'revenue is in the forecast but not in the outcome', 'line-without-outcome', 'intäkter'],
  [12, 'computers: two differences, no amount', 'only-differences', 'datorer'],
  [13, 'somewhat lower, with 8,2 per cent of the frame used', 'degree-false', '8,2'],
  [14, 'the frame of earlier decisions is missing', 'frame-missing', 'före 2019'],
  [15, 'fewer than 25 against at most 25', 'limit-unlike', 'färre än 25'],
  [16, 'the definition of major incidents changed', 'unlike-definitions', 'Stabil miljö'],
  [17, 'where short becomes long is not said', 'boundary-undefined', 'sjukfrånvaro'],
  [18, 'the women have less than half of the men’s', 'groups-unlikely', '1,96'],
  [19, 'a surplus by vacancies while the cost grew', 'surplus-unexplained', '+9'],
  [20, 'met without a measurement', 'met-without-measurement', 'Finansieringsprinciper'],
  [21, 'better by a text of the first four months', 'earlier-part-only', 'första tertialet'],
  [22, 'on the way, with a text that it was not reached', 'text-contradicts', 'inte nåtts'],
  [23, 'improvements are not counted', 'target-without-outcome', '> 12'],
  [24, 'targets without a number', 'target-without-number', 'öka'],
  [25, 'signs of fulfilment missing', 'symbol-missing', 'HME'],
  [26, 'arrows of three families', 'symbols-mixed', '➔'],
  [27, 'the control does not tell its own number', 'control-unreported', 'Antal utvecklingsuppdrag'],
  [28, 'almost all, without a number', 'quantifier-unproven', 'Nästan samtliga'],
  [29, 'the measure stands in the column of the baseline', 'columns-shifted', 'Major incidents'],
  [30, 'mkr and mnkr', 'units-mixed', 'mkr'],
  [31, 'a deviation of 3,4 that is −3,4', 'sign-dropped', '−3,4'],
  [32, 'one word spelt in three ways', 'spelling', 'Målpåfyllelse'],
  [33, 'one sentence in two chapters', 'said-twice', 'förstudier'],
  [34, 'see the scorecard above', 'reference-instead', 'se styrkort ovan'],
  [35, 'a county council board in a region', 'name-outdated', 'Landstingsstyrelsen'],
  [36, 'the cover is left as its form', 'cover-placeholder', '[Dokument-ID]'],
  [37, 'one employee’s health', 'health-of-one', 'ohälsa'],
];

describe('the report as it was', () => {
  test.each(weaknesses)('weakness %i is found: %s', (_, __, code, words) => {
    expect(told.filter((each) => each.startsWith(`${code} |`) && each.includes(words))).not.toEqual([]);
  });

  test('has all 37, and each finding says what it is about', () => {
    expect(weaknesses.map(([number]) => number)).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
    for (const each of found) expect(each.row + each.sentence + JSON.stringify(each.facts)).not.toBe('{}');
    expect(found.filter((each) => findingWeights[each.code] === 'fault').length).toBeGreaterThan(20);
  });

  test('can be mended by one press where a machine can do it', () => {
    expect(
      found.flatMap(({ mend }) =>
        mend
          ? [`${mend.was} -> ${mend.becomes.kind === 'figure' ? mend.becomes.reference.figure : mendText(mend)}`]
          : [],
      ),
    ).toEqual(
      expect.arrayContaining([
        '9,4 -> finances.investment-outcome',
        'mkr -> mnkr',
        '3,4 -> finances.mt-service-deviation',
        'Landstingsstyrelsen -> Regionstyrelsen',
        'Läns teknik -> Länsteknik',
        '2,72 -> workforce.sick-leave-long',
        'i de flesta fall -> i ett fall av åtta',
        'färre än 25 -> högst 25',
        'något lägre -> lägre',
        ' ->  Talen är avrundade vart för sig.',
        'Förvaltningsetableringar: se styrkort ovan. -> ',
      ]),
    );
  });
});

test('a sentence is taken out whole with its figures, and nothing else of the text with it', () => {
  const figure = (id: string): InlineNode => ({ type: 'figure', attrs: { ...reference, figure: id } });
  const text = (words: string): InlineNode => ({ type: 'text', text: words });
  const inlines = [text('Först. '), figure('a'), text(' gick till '), figure('b'), text('. Sist står '), figure('c')];
  const body: TextBody = { type: 'doc', content: [{ type: 'paragraph', content: inlines }, item('Ensam.')] };
  const spoken = { text: 'X', value: 1, decimals: 0, unit: '' };
  const voice = { figure: () => spoken, measure: () => spoken };
  const left = sentencesOf(body, { chapter: 'k', slot: 'text', label: '' }, voice, []).map(
    ({ text, stretch, line }) => {
      const mend = { spot: { slot: 'text', line, ...stretch }, was: text, becomes: { kind: 'nothing' } } as const;
      const mended = mendedBody(body, mend);
      return `${text} | ${mended && wordsIn(mended)}`;
    },
  );
  expect(left).toEqual([
    'Först. | [a] gick till [b]. Sist står [c]\nEnsam.',
    'X gick till X. | Först. Sist står [c]\nEnsam.',
    'Sist står X | Först. [a] gick till [b].\nEnsam.',
    'Ensam. | Först. [a] gick till [b]. Sist står [c]',
  ]);
});

const reference = { of: 'value', period: 'same', show: 'number', sign: 'kept', expects: null } as const;
const item = (words: string): TextBody['content'][number] => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }],
});
const mendText = ({ becomes }: Mend): string => (becomes.kind === 'words' ? becomes.text : '');

test('nothing is found in the corrected twin', () => {
  expect(
    findingsIn(read(twin)).map(
      (each) => `${each.code} | ${each.row} | ${each.sentence} | ${JSON.stringify(each.facts)}`,
    ),
  ).toEqual([]);
});

/** In a report of one chapter about eight assignments of which one is on plan, and investments of a tenth of their frame. */
function claimsIn(language: 'da' | 'en', text: string) {
  const [frame, outcome, row] =
    language === 'da' ? ['Ramme 2019', 'Resultat', 'Investeringer'] : ['Frame 2019', 'Outcome', 'Investments'];
  const tables = [table('K', row, [frame, outcome], [`${row}|82,0|8,2`])];
  return findingsIn(read({ ...twin, tables, texts: { K: { text } } }, language))
    .filter(({ code }) => claims.includes(code))
    .map(({ code, mend }) => (mend?.becomes.kind === 'words' ? `${code}: ${mendText(mend)}` : code));
}
const claims: readonly FindingCode[] = [
  'quantifier-false',
  'quantifier-unproven',
  'degree-false',
  'count-false',
  'direction-false',
  'unlike-periods',
];

test.each([
  ['da', 'I de fleste tilfælde følger opgaverne planen.', ['quantifier-false: I et tilfælde af otte']],
  ['da', 'Næsten alle opgaver går efter planen.', ['quantifier-false: En af otte opgaver']],
  ['da', 'Næsten alle medarbejdere har svaret.', ['quantifier-unproven']],
  ['da', 'Af otte opgaver går fem efter planen.', ['count-false']],
  ['da', 'Investeringerne er lidt lavere end planlagt.', ['degree-false: lavere']],
  ['da', 'Fraværet er steget fra 3,7 % til 3,2 %.', ['direction-false']],
  ['da', 'Personaleomsætningen er 9 % mod 10 % i 2018.', ['unlike-periods']],
  ['en', 'In most cases the assignments are on schedule.', ['quantifier-false: In one case of eight']],
  ['en', 'Almost all assignments are on plan.', ['quantifier-false: One of the eight assignments']],
  ['en', 'Most of the employees have answered.', ['quantifier-unproven']],
  ['en', 'Of the eight assignments five are on plan.', ['count-false']],
  ['en', 'Investments are somewhat lower than planned.', ['degree-false: lower']],
  ['en', 'Absence has increased from 3.7 % to 3.2 %.', ['direction-false']],
  ['en', 'Turnover is 9 % against 10 % in 2018.', ['unlike-periods']],
] as const)('a claim in %s that the records do not bear is found: %s', (language, text, found) => {
  expect(claimsIn(language, text)).toEqual(found);
});

test.each([
  [
    'da',
    `I et tilfælde af otte følger opgaverne planen. Af otte opgaver går en efter planen. Ikke alle opgaver følger planen.
    De fleste opgaver følger ikke planen. Investeringerne er lavere end planlagt. Fraværet er faldet fra 3,7 % til 3,2 %.
    Personaleomsætningen er 9 % mod 10 % i samme måneder 2018. Alle medarbejdere har en plan. Målet er nået i to enheder.`,
  ],
  [
    'en',
    `In one case of eight the assignments are on schedule. Of the eight assignments one is on plan. Not all assignments are on plan.
    Most of the assignments are not on schedule. Investments are lower than planned. Absence fell from 3.7 % to 3.2 %.
    Turnover is 9 % against 10 % in the same months of 2018. Most importantly, the work goes on. In all, there are eight assignments.
    After all, goals are met by people.`,
  ],
] as const)('nothing is claimed false in %s of what the records bear', (language, text) => {
  expect(claimsIn(language, text)).toEqual([]);
});

/** How many findings of each kind. */
const countsOf = (findings: readonly { readonly code: FindingCode }[]) =>
  findings.map((each) => each.code).sort((a, b) => a.localeCompare(b, 'en'));

test.each(['da', 'en'] as const)('in %s the same is found as in Swedish, and nothing in the twin', (language) => {
  const other = findingsIn(read(translated(original, language), language));
  expect(countsOf(other)).toEqual(countsOf(found));
  expect(
    findingsIn(read(translated(twin, language), language)).map(
      (each) => `${each.code} | ${each.row} | ${each.sentence} | ${JSON.stringify(each.facts)}`,
    ),
  ).toEqual([]);
});

/** What is found in one text of the twin, and what would be written in its place. */
function foundIn(language: 'da' | 'en', text: string, more: Partial<typeof twin> = {}) {
  const paper = {
    ...translated(twin, language),
    measures: [],
    tables: [],
    controls: [],
    ...more,
    texts: { K: { text } },
  };
  return findingsIn(read(paper, language)).map(({ code, mend }) =>
    mend?.becomes.kind === 'words' ? `${code}: ${mendText(mend)}` : code,
  );
}

test.each([
  ['da', 'En tekniker er sygemeldt i efteråret.', 'health-of-one'],
  ['da', 'Hun er gravid og kommer tilbage til sommer.', 'health-of-one'],
  ['da', 'Udbuddet skal starte i marts.', 'date-passed'],
  ['da', 'I første kvartal blev alle stillinger besat.', 'earlier-part-only'],
  ['da', 'Amtsrådet har besluttet det.', 'name-outdated: Regionsrådet'],
  ['da', 'Resultaterne: se ovenfor.', 'reference-instead'],
  ['da', 'Driften kostede 7 mio. kr. Rejserne kostede 2 mill. kr. i alt.', 'units-mixed: mio. kr.'],
  ['da', 'Grupper på færre end 30 slås sammen. Højst 30 er med i en gruppe.', 'limit-unlike: højst 30'],
  ['da', 'Det korte sygefravær er faldet.', 'boundary-undefined'],
  ['en', 'A technician is on sick leave this autumn.', 'health-of-one'],
  ['en', 'She is pregnant and comes back in a year.', 'health-of-one'],
  ['en', 'The tender will begin in March.', 'date-passed'],
  ['en', 'In the first quarter all posts were filled.', 'earlier-part-only'],
  ['en', 'The County Council has decided so.', 'name-outdated: Region'],
  ['en', 'For the results see above.', 'reference-instead'],
  ['en', 'Operation cost 7 SEK million. Travel cost 2 MSEK.', 'units-mixed: SEK million'],
  ['en', 'Groups of fewer than 30 are merged. At most 30 are in a group.', 'limit-unlike: at most 30'],
  ['en', 'Short sick leave has gone down.', 'boundary-undefined'],
] as const)('a text in %s has one weakness: %s', (language, text, code) => {
  expect(foundIn(language, text)).toEqual([code]);
});

test.each([
  [
    'da',
    `En medarbejder har fået en pris. Afdelingen for diagnostik fik en ny leder. Sygefraværet følges i alle sektioner. Udbuddet starter i november.
    Siden april skal flere hændelser tælles. I første kvartal blev stillinger slået op. Siden da er de besat. Regionsrådet har besluttet det.
    Driften afviger og er 7 mio. kr. højere. Hvert møde varer under 30 minutter, og højst 25 er med.`,
    ['Målopfyldelsen', 'Investering', 'Medarbejderne', 'Virksomheden'],
  ],
  [
    'en',
    `An employee has won a prize. The department of diagnostics has a new manager. Sick leave is followed in all sections. The tender begins in November.
    Since April more events are to be counted. In the first quarter posts were advertised. Since then they have been filled. The region may decide so.
    Operation deviates and is 7 SEK million higher. Each meeting takes under 30 minutes, and at most 25 are there.`,
    ['Investment', 'Operational matters', 'Operating', 'Employers', 'Internally'],
  ],
] as const)('nothing is found in a text in %s that is as it should be', (language, text, headings) => {
  expect(foundIn(language, text, { headings })).toEqual([]);
});
