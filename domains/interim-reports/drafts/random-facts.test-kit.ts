// The records of reports nobody has written: amounts of any size and sign, ties and noughts among them, in the three languages. The
// same seed makes the same records.
import { over, type Rational, whole } from '../../../platform/figures/rational.ts';
import { formatInteger } from '../../../platform/figures/show.ts';
import type { Language } from '../../../platform/work/work.ts';
import { type Explained, explain, together, type VarianceFacts } from '../../finances/variance-rules.ts';
import { assignmentStatuses } from '../../portfolio/contract.ts';
import type { DraftFacts, FactAssignment, FactControl, FactFigure, FactMeasure } from './draft-facts.ts';

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
  const all = sums(groups);
  const people = [
    ['workforce.sick-leave', { sv: 'Sjukfrånvaro', da: 'Sygefravær', en: 'Sick leave' }, '%', 2, 20],
    ['workforce.headcount', { sv: 'Antal anställda', da: 'Antal ansatte', en: 'Number of employees' }, 'st', 0, 1],
    ['workforce.extra-time', { sv: 'Extratid', da: 'Ekstratid', en: 'Extra time' }, 'h', 0, 1],
  ] as const;
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
    ...randomInvestments(by),
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

function randomInvestments(by: Chance): FactFigure[] {
  const earlier = Math.abs(money(by));
  const frame = Math.abs(money(by)) + 1;
  return [
    figure('finances.investment-frame', whole(frame)),
    figure('finances.investment-outcome', whole(earlier + Math.abs(money(by)))),
    figure('finances.investment-outcome-earlier', whole(earlier)),
    figure('finances.investment-forecast', whole(Math.abs(money(by)))),
    figure('finances.investment-use', over(whole(earlier), whole(frame)) ?? whole(0), {
      shown: { unit: '%', decimals: 1 },
    }),
  ];
}

function figure(id: string, now: Rational, more: Partial<FactFigure> = {}): FactFigure {
  return { id, name: id, shown: inMillions, now, lastYear: null, ...more };
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
