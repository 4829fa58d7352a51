// Random reports to try drafts on: records of any size and sign, ties and noughts among them, in the three languages; the drafts
// of every text of such a report as a reader would see them; and the same texts falsified on purpose.
import { type FigureReference, type InlineNode, linesOf } from '../../../platform/documents/text-body-rules.ts';
import { minusOf, over, type Rational, whole } from '../../../platform/figures/rational.ts';
import { formatInteger, showFigure, showNumber } from '../../../platform/figures/show.ts';
import type { Language } from '../../../platform/work/work.ts';
import { type Explained, explain, together, type VarianceFacts } from '../../finances/variance-rules.ts';
import { assignmentStatuses } from '../../portfolio/contract.ts';
import { sentencesIn } from '../claims/claim-rules.ts';
import { driverAmount, driverReferenceOf, explainedLines, lessOf } from '../driver-amount-rules.ts';
import type { DraftFacts, DraftPlace, FactAssignment, FactControl, FactFigure, FactMeasure } from './draft-facts.ts';
import { draftFor } from './draft-rules.ts';
import { bodyOf } from './draft-text.ts';

/** Numbers that look random and are the same for the same seed. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const found = from[int(0, from.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return { int, pick, is: (share: number) => next() < share };
}
type Chance = ReturnType<typeof chance>;

/** The records of a report nobody has written. */
export function randomFacts(seed: number): DraftFacts {
  const by = chance(seed);
  const language = by.pick(['sv', 'da', 'en'] as const);
  const groups = lines.flatMap(([id, heading, kind, names]) =>
    by.is(0.85) ? [{ id, heading, kind, name: names[language], facts: randomParts(by) }] : [],
  );
  const headings = [...new Set(groups.map((each) => each.heading))].map((id) => ({
    id,
    name: headingNames[id]?.[language] ?? id,
  }));
  const hasBefore = by.is(0.7);
  const perspectives = ['Verksamhet', 'Medarbetare'];
  return {
    language,
    period: by.pick([
      { from: '2019-01', to: '2019-04' },
      { from: '2019-01', to: '2019-08' },
      { from: '2018-01', to: '2018-12' },
    ]),
    hasBefore,
    headings,
    groups,
    units: Array.from({ length: by.int(0, 5) }, (_, index) => ({
      code: `DTD-${'ABCDEF'.charAt(index)}`,
      name: by.is(0.1) ? 'Medicinsk teknik' : `Enhet ${'ABCDEF'.charAt(index)}`,
      budget: money(by),
      outcome: money(by),
    })),
    figures: randomFigures(by, groups, headings, language),
    measures: Array.from({ length: by.int(0, 9) }, (_, index) =>
      randomMeasure(by, index, by.pick(perspectives), hasBefore, language),
    ),
    assignments: Array.from({ length: by.int(0, 14) }, (_, index) => randomAssignment(by, index, hasBefore)),
    controls: Array.from({ length: by.int(0, 6) }, (_, index) => randomControl(by, index)),
  };
}

/** Every text of a report that a draft may be asked for. */
export function placesOf(facts: DraftFacts): DraftPlace[] {
  const charted = facts.figures.filter((each) => !each.id.startsWith('finances.')).map((each) => each.id);
  const plain = {
    slot: 'text',
    line: null,
    perspective: '',
    charted: [],
    tabled: facts.figures.map((each) => each.id),
  };
  const perspectives = [...new Set(facts.measures.map((each) => each.perspective))];
  return [
    { ...plain, kind: 'summary' },
    { ...plain, kind: 'economy' },
    { ...plain, kind: 'investments' },
    { ...plain, kind: 'assignments' },
    { ...plain, kind: 'internal-control' },
    { ...plain, kind: 'charts', charted },
    ...perspectives.map((perspective): DraftPlace => ({ ...plain, kind: 'scorecard', perspective, charted })),
    ...facts.measures.map(
      (each): DraftPlace => ({
        ...plain,
        kind: 'scorecard',
        perspective: each.perspective,
        slot: `measure:${each.id}`,
      }),
    ),
    ...[...new Set([...facts.headings, ...facts.groups].map((each) => each.id))].map(
      (line): DraftPlace => ({ ...plain, kind: 'economy', slot: `row:result.${line}`, line }),
    ),
  ];
}

/** The draft of a text, line by line, as a reader sees it. */
export function draftedLines(facts: DraftFacts, place: DraftPlace): string[] {
  const explained = explainedLines(facts);
  return linesOf(bodyOf(draftFor(facts, place))).map(({ inlines }) =>
    inlines.map((each) => shown(each, facts, explained)).join(''),
  );
}

/** Texts made false: a number, a direction, a count, a state, a name, a quotation, or a sentence taken away. */
export function falsified(
  texts: readonly string[],
  facts: DraftFacts,
  seed: number,
): { how: string; lines: string[] }[] {
  const by = chance(seed);
  return texts.flatMap((text, at) =>
    changes(text, facts, by).map(({ how, becomes }) => ({
      how,
      lines: texts.map((each, index) => (index === at ? becomes : each)),
    })),
  );
}

const titles = [
  'Byte av nät',
  'Flytt av servrar',
  'Ny arkitektur',
  'Övertagande',
  'Förstudie',
  'Granskning',
  'Datorer',
  'Service',
];

const lines: readonly (readonly [string, string, 'revenue' | 'cost' | 'financial', Record<Language, string>])[] = [
  ['grants', 'revenue', 'revenue', { sv: 'Anslag', da: 'Bevillinger', en: 'Grants' }],
  ['sales', 'revenue', 'revenue', { sv: 'Försäljning', da: 'Salg', en: 'Sales' }],
  ['salaries', 'personnel', 'cost', { sv: 'Löner', da: 'Lønninger', en: 'Pay' }],
  ['consultants', 'other', 'cost', { sv: 'Konsulter', da: 'Konsulenter', en: 'Consultants' }],
  ['licences', 'other', 'cost', { sv: 'Licenser', da: 'Licenser', en: 'Licences' }],
  ['mt-service-own', 'mt-service', 'cost', { sv: 'Reservdelar', da: 'Reservedele', en: 'Spare parts' }],
  ['depreciation-own', 'depreciation', 'cost', { sv: 'Planenlig avskrivning', da: 'Afskrivning', en: 'Write-off' }],
  ['interest', 'financial', 'financial', { sv: 'Räntor', da: 'Renter', en: 'Interest' }],
];

const headingNames: Readonly<Record<string, Record<Language, string>>> = {
  revenue: { sv: 'Intäkter', da: 'Indtægter', en: 'Revenue' },
  personnel: { sv: 'Personal', da: 'Personale', en: 'Personnel' },
  other: { sv: 'Övriga kostnader', da: 'Øvrige omkostninger', en: 'Other costs' },
  'mt-service': { sv: 'MT-service', da: 'MT-service', en: 'MT service' },
  depreciation: { sv: 'Avskrivningar', da: 'Afskrivninger', en: 'Depreciation' },
  financial: { sv: 'Finansiella poster', da: 'Finansielle poster', en: 'Financial items' },
};

/** Öre of any size, round and unround, often on the edge of what is shown. */
function money(by: Chance): number {
  const size = by.pick([
    0,
    1,
    5_000_000,
    10_000_000,
    by.int(1, 4) * 5_000_000,
    by.int(-900, 900) * 1_000_000,
    by.int(-2e9, 2e9),
  ]);
  return by.is(0.4) ? -size : size + (by.is(0.5) ? by.int(-99, 99) : 0);
}

function randomParts(by: Chance): VarianceFacts[] {
  return Array.from({ length: by.int(1, 3) }, (_, unit) => {
    // a record has one title, in whichever unit it is met
    const named = (index: number) => {
      const of = by.is(0.3) ? 0 : unit;
      return { record: `r${of}-${index}`, label: titles[(of * 3 + index) % titles.length] ?? '' };
    };
    const some = <T>(make: (index: number) => T): T[] =>
      by.is(0.6) ? [] : Array.from({ length: by.int(1, 3) }, (__, index) => make(index));
    const base = money(by);
    return {
      budget: base,
      outcome: by.is(0.1) ? base : base + money(by),
      oneOffs: some((index) => ({ ...named(index), amount: money(by) })),
      takeovers: some((index) => ({ ...named(index), outcome: money(by), budget: money(by) })),
      moved: some((index) => ({
        ...named(index),
        planned: Math.abs(money(by)),
        expected: by.is(0.6) ? 0 : Math.abs(money(by)),
      })),
      even: by.is(0.15) ? { ...named(9), share: money(by) } : null,
      positions: some((index) => ({
        ...named(index),
        planned: by.int(0, 9000),
        filled: by.int(0, 9000),
        monthCost: by.int(1, 9_000_000),
      })),
      volumes: some((index) => ({
        ...named(index),
        planned: by.int(0, 4000),
        actual: by.int(0, 4000),
        unitCost: by.int(1, 900_000),
      })),
      prices: some((index) => ({
        ...named(index),
        budgetedRise: by.int(0, 400),
        actualRise: by.int(0, 400),
        base: by.is(0.2) ? money(by) : Math.abs(money(by)) * 20,
        level: by.pick(['planned', 'outcome'] as const),
      })),
    };
  });
}

const inMillions = { unit: 'mnkr', decimals: 1 } as const;

function randomFigures(
  by: Chance,
  groups: DraftFacts['groups'],
  headings: DraftFacts['headings'],
  language: Language,
): FactFigure[] {
  const sums = (own: DraftFacts['groups']): Explained => together(own.flatMap((each) => each.facts.map(explain)));
  const figure = (id: string, now: Rational, more: Partial<FactFigure> = {}): FactFigure => ({
    id,
    name: id,
    shown: inMillions,
    now,
    lastYear: null,
    ...more,
  });
  const all = sums(groups);
  const people = [
    ['workforce.sick-leave', { sv: 'Sjukfrånvaro', da: 'Sygefravær', en: 'Sick leave' }, '%', 2, 20],
    ['workforce.headcount', { sv: 'Antal anställda', da: 'Antal ansatte', en: 'Number of employees' }, 'st', 0, 1],
    ['workforce.extra-time', { sv: 'Extratid', da: 'Ekstratid', en: 'Extra time' }, 'h', 0, 1],
  ] as const;
  const earlier = Math.abs(money(by));
  const frame = Math.abs(money(by)) + 1;
  return [
    figure('finances.result', whole(all.outcome)),
    figure('finances.result-deviation', whole(all.deviation)),
    figure('finances.forecast-result', whole(money(by))),
    figure('finances.forecast-deviation', whole(money(by))),
    ...headings.flatMap(({ id }) =>
      by.is(0.6)
        ? [
            figure(`finances.${id}-deviation`, whole(sums(groups.filter((each) => each.heading === id)).deviation)),
            figure(
              `finances.${id}-growth`,
              { n: BigInt(by.int(-60, 60)), d: 1000n },
              { shown: { unit: '%', decimals: 0 } },
            ),
          ]
        : [],
    ),
    figure('finances.investment-frame', whole(frame)),
    figure('finances.investment-outcome', whole(earlier + Math.abs(money(by)))),
    figure('finances.investment-outcome-earlier', whole(earlier)),
    figure('finances.investment-forecast', whole(Math.abs(money(by)))),
    figure('finances.investment-use', over(whole(earlier), whole(frame)) ?? whole(0), {
      shown: { unit: '%', decimals: 1 },
    }),
    ...people.map(([id, name, unit, decimals, of]) => {
      const value = (): Rational => ({
        n: BigInt(by.int(0, unit === 'h' ? 9_000_000 : 400)),
        d: unit === '%' ? BigInt(of) * 1000n : 1n,
      });
      const now = value();
      return figure(id, now, {
        name: name[language],
        shown: { unit, decimals },
        lastYear: by.is(0.3) ? null : by.is(0.2) ? now : value(),
      });
    }),
  ];
}

const fulfilments = ['met', 'partly', 'missed', 'not-assessed'] as const;

function randomMeasure(
  by: Chance,
  index: number,
  perspective: string,
  hasBefore: boolean,
  language: Language,
): FactMeasure {
  const seen = () => {
    if (by.is(0.2)) return null;
    const value = by.int(0, 40);
    return { shown: `${formatInteger(value, 0, language)}\u00a0%`, value: by.is(0.9) ? value : null };
  };
  return {
    id: `00000000-0000-7000-8000-00000000000${index}`,
    perspective,
    goal: by.is(0.1) ? 'Samma mål' : `Mål ${'ABCDEFGHIJ'.charAt(index)}`,
    targetText: by.pick(['', 'högst 10', 'öka', '80\u00a0%', 'metod och mått är framtagna']),
    outcome: seen(),
    baseline: seen(),
    isHidden: by.is(0.1),
    unlike: by.pick([[], [], ['period-length'], ['definition'], ['period-length', 'definition']] as const).slice(),
    trend: by.pick(['better', 'worse', 'unchanged', 'unknown']),
    fulfilment: by.pick(fulfilments),
    before: hasBefore && by.is(0.8) ? by.pick(fulfilments) : null,
  };
}

function randomAssignment(by: Chance, index: number, hasBefore: boolean): FactAssignment {
  const reasons = [
    '',
    'Resursen är flyttad.',
    'Leverantören är sen',
    'En medarbetare är sjukskriven.',
    'Väntar 3 veckor',
  ];
  return {
    title: by.is(0.1) ? 'Samma uppdrag' : `${by.pick(titles)} ${'ABCDEFGHIJKLMNO'.charAt(index)}`,
    status: by.is(0.9) ? by.pick(assignmentStatuses) : null,
    before: hasBefore && by.is(0.8) ? by.pick(assignmentStatuses) : null,
    deadlineOn: by.is(0.8)
      ? `2019-${String(by.int(1, 12)).padStart(2, '0')}-${String(by.int(1, 28)).padStart(2, '0')}`
      : null,
    reason: by.pick(reasons),
    waitsFor: by.pick(['', '', 'beslut i rådet', 'leverans av nät.']),
  };
}

function randomControl(by: Chance, index: number): FactControl {
  return {
    risk: by.is(0.1) ? 'Samma risk' : `Risk ${'ABCDEF'.charAt(index)}`,
    riskId: `risk-${by.int(0, 4)}`,
    light: by.pick(['green', 'amber', 'red', 'none']),
    outcomes: Array.from({ length: by.int(0, 2) }, () => by.pick(['works', 'works-partly', 'fails'] as const)),
  };
}

function shown(node: InlineNode, facts: DraftFacts, explained: ReadonlyMap<string, Explained>): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'measure') {
    const measure = facts.measures.find((each) => each.id === node.attrs.measure);
    const value = { outcome: measure?.outcome?.shown, baseline: measure?.baseline?.shown, target: measure?.targetText };
    return value[node.attrs.of] ?? '–';
  }
  return shownReference(node.attrs, facts, explained);
}

function shownReference(
  reference: FigureReference,
  facts: DraftFacts,
  explained: ReadonlyMap<string, Explained>,
): string {
  const driver = driverReferenceOf(reference.figure);
  const less = lessOf(reference.figure);
  const figure = (id: string) => facts.figures.find((each) => each.id === id);
  const amount = driver && driverAmount(driver, explained);
  const [a, b] = less ? [figure(less.figure)?.now, figure(less.than)?.now] : [];
  const found = figure(reference.figure);
  const exact = found
    ? reference.period === 'same'
      ? found.now
      : found.lastYear
    : amount === null
      ? a && b
        ? minusOf(a, b)
        : null
      : whole(amount);
  if (!exact) return '–';
  const as = found?.shown ?? inMillions;
  const text =
    reference.show === 'number' ? showNumber(exact, as, facts.language) : showFigure(exact, as, facts.language);
  return reference.sign === 'dropped' ? text.replace(/^−/, '') : text;
}

/** Words that say the opposite of each other, or simply something else. */
const turned: Record<Language, readonly (readonly [string, string])[]> = {
  sv: [
    ['bättre', 'sämre'],
    ['över budget', 'under budget'],
    ['förbättrar', 'försämrar'],
    ['mer än', 'mindre än'],
    ['ökat', 'minskat'],
    ['rätt håll', 'fel håll'],
    ['är nått', 'är inte nått'],
    ['Mest avviker', 'Därefter kommer'],
    ['röd', 'grön'],
    ['fungerar delvis', 'fungerar inte'],
  ],
  da: [
    ['bedre', 'dårligere'],
    ['over budgettet', 'under budgettet'],
    ['forbedrer', 'forringer'],
    ['mere end', 'mindre end'],
    ['steget med', 'faldet med'],
    ['rigtige vej', 'forkerte vej'],
    ['Målet er nået', 'Målet er ikke nået'],
    ['Mest afviger', 'Derefter kommer'],
    ['virker delvist', 'virker ikke'],
  ],
  en: [
    ['better', 'worse'],
    ['above budget', 'below budget'],
    ['improve', 'worsen'],
    ['more than', 'less than'],
    ['grown', 'fallen'],
    ['right direction', 'wrong direction'],
    ['target is reached', 'target is not reached'],
    ['works partly', 'does not work'],
  ],
};

function changes(text: string, facts: DraftFacts, by: Chance): { how: string; becomes: string }[] {
  const found: { how: string; becomes: string }[] = [];
  const put = (how: string, from: number, was: string, becomes: string) =>
    found.push({ how, becomes: text.slice(0, from) + becomes + text.slice(from + was.length) });
  // a last digit that is another: not in a date, which is told apart by its month
  for (const match of text.matchAll(/\d(?=\u00a0|\.? |\.$)/gu))
    put('number', match.index, match[0], String((Number(match[0]) + by.int(1, 9)) % 10));
  for (const [a, b] of turned[facts.language])
    for (const [was, becomes] of [
      [a, b],
      [b, a],
    ] as const)
      for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) put('direction', at, was, becomes);
  for (const match of text.matchAll(/[”»“]([^”“«»]+)[”«]/gu))
    put('quotation', match.index + 1, match[1] ?? '', `${match[1]} och mer`);
  for (const { name } of facts.headings) {
    const other = facts.headings.find((each) => each.name !== name);
    const at = text.indexOf(name);
    if (other && at >= 0) put('name', at, name, other.name);
  }
  // a reason that is left out leaves amounts that no longer add up
  for (const each of sentencesIn(text))
    if (/resultatet med|the result by/.test(each)) put('left out', text.indexOf(each), each, '');
  const counts = { sv: ['två', 'fem'], da: ['to', 'fem'], en: ['two', 'five'] } as const;
  for (const match of text.matchAll(
    /(?<![\p{L}-])(?:två|tre|fyra|sex|sju|to|fire|syv|two|three|four|six|seven)(?![\p{L}-])/giu,
  )) {
    const [two, five] = counts[facts.language];
    put('count', match.index, match[0], match[0].toLowerCase() === two ? five : two);
  }
  return found;
}
