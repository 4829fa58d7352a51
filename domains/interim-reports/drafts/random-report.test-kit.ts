// Reports of random records: the drafts of every text as a reader would see them, and the same texts falsified on purpose.
import { type FigureReference, type InlineNode, linesOf } from '../../../platform/documents/text-body-rules.ts';
import { minusOf, whole } from '../../../platform/figures/rational.ts';
import { showFigure, showNumber } from '../../../platform/figures/show.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { Explained } from '../../finances/variance-rules.ts';
import { sentencesIn } from '../claims/claim-rules.ts';
import { driverAmount, driverReferenceOf, explainedLines, lessOf } from '../driver-amount-rules.ts';
import type { DraftFacts, DraftPlace } from './draft-facts.ts';
import { draftFor } from './draft-rules.ts';
import { bodyOf } from './draft-text.ts';
import { chance } from './random-facts.test-kit.ts';

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
  const as = found?.shown ?? { unit: 'mnkr', decimals: 1 };
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
    ['är försenat', 'är pausat'],
    ['till klart', 'till avbrutet'],
    ['mål har fått', 'uppdrag har fått'],
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
    ['er forsinket', 'er sat på pause'],
    ['til færdig', 'til afbrudt'],
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
    ['is delayed', 'is paused'],
    ['to done', 'to cancelled'],
  ],
};

function changes(text: string, facts: DraftFacts, by: ReturnType<typeof chance>): { how: string; becomes: string }[] {
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
