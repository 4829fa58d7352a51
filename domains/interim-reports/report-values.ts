// The values a report says: every figure its texts, tables and charts refer to, asked at once, one query per source and
// period, live or out of a freeze; and how each is put in words.

import type { Inline } from '../../platform/documents/report-tree.ts';
import type { FigureReference } from '../../platform/documents/text-body-rules.ts';
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { type FigureTarget, figureBook } from '../../platform/figures/figure-book.ts';
import { type Asked, figureValues, type Value } from '../../platform/figures/figure-values.ts';
import { type Period, periodOf, periodText, shiftYears } from '../../platform/figures/period.ts';
import { minusOf, over } from '../../platform/figures/rational.ts';
import { showFigure, showNumber } from '../../platform/figures/show.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { FigureStanding } from './completeness-rules.ts';
import { derivedValues } from './derived-values.ts';
import { reportWords } from './report-words.ts';
import type { Said } from './said-value.ts';

export interface ReportValues {
  /** how a reference stands, for judging whether the report is complete */
  standing(reference: FigureReference): FigureStanding;
  /** the reference as a piece of the document */
  inline(reference: FigureReference): Inline;
  /** every figure the report uses with its value for the period, in the order of their ids */
  readonly used: readonly { readonly definition: FigureDefinition; readonly value: Value }[];
  /** what no figure publishes: what a driver has done, how far two figures are apart; each once, in the order of their ids */
  readonly derived: readonly Said[];
}

/** Asks for everything the references need. */
export async function reportValues(
  work: Work,
  asked: Asked,
  references: readonly FigureReference[],
  book: ReadonlyMap<string, FigureDefinition> = figureBook(work).figures,
): Promise<ReportValues> {
  const known = references.filter((each) => book.has(each.figure));
  const used = definitionsOf(book, new Set(known.map((each) => each.figure)));
  const values = new Map<string, Value>();
  await Promise.all(
    [...periodsAsked(asked.period, known)].map(async ([text, ids]) => {
      const period = periodOf(text);
      for (const value of await figureValues(work, definitionsOf(book, ids), { ...asked, period }))
        values.set(`${value.figure} ${text}`, value);
    }),
  );
  const [targets, derived] = await Promise.all([targetsOf(work, asked, known), derivedValues(work, asked, references)]);
  const said = (reference: FigureReference): Said | null => {
    const definition = book.get(reference.figure);
    if (!definition) return derived(reference.figure);
    const valueIn = (period: Period) => values.get(`${definition.id} ${periodText(period)}`);
    const period = periodMeant(asked.period, reference.period);
    return { definition, period, target: targets.get(definition.id), ...resolved(reference, period, valueIn) };
  };
  return {
    standing: (reference) => standing(reference, said(reference), work.language),
    inline: (reference) => inlineOf(reference, said(reference), asked.unit, work.language),
    derived: [...new Set(references.map((each) => each.figure))]
      .filter((id) => !book.has(id))
      .toSorted()
      .flatMap((id) => derived(id) ?? []),
    used: used.flatMap((definition) => {
      const value = values.get(`${definition.id} ${periodText(asked.period)}`);
      return value ? [{ definition, value }] : [];
    }),
  };
}

/** The address of a figure's page for a unit and period. */
export function figureAddress(figure: string, unit: string, period: Period): string {
  return `/figures/${encodeURIComponent(figure)}?unit=${encodeURIComponent(unit)}&period=${periodText(period)}`;
}

/** Which figures are needed in which period; a change needs the same months of the year before too. */
function periodsAsked(period: Period, references: readonly FigureReference[]): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  const ask = (wanted: Period, figure: string) => {
    const text = periodText(wanted);
    asked.set(text, (asked.get(text) ?? new Set()).add(figure));
  };
  for (const { figure, of, period: meant } of references) {
    ask(period, figure);
    const own = periodMeant(period, meant);
    ask(own, figure);
    if (of === 'change' || of === 'change-percent') ask(shiftYears(own, -1), figure);
  }
  return asked;
}

function periodMeant(period: Period, meant: FigureReference['period']): Period {
  if (meant === 'same') return period;
  const year = Number(period.to.slice(0, 4)) - 1;
  return meant === 'last-year' ? shiftYears(period, -1) : { from: `${year}-01`, to: `${year}-12` };
}

function definitionsOf(book: ReadonlyMap<string, FigureDefinition>, ids: ReadonlySet<string>): FigureDefinition[] {
  return [...ids].toSorted().flatMap((id) => book.get(id) ?? []);
}

async function targetsOf(
  work: Work,
  asked: Asked,
  references: readonly FigureReference[],
): Promise<Map<string, FigureTarget>> {
  const { targets } = figureBook(work);
  const found = new Map<string, FigureTarget>();
  const ids = new Set(references.filter((each) => each.of === 'target').map((each) => each.figure));
  for (const id of ids) {
    const target = await targets?.(work, id, asked.unit, asked.period);
    if (target) found.set(id, target);
  }
  return found;
}

function resolved(
  reference: FigureReference,
  period: Period,
  valueIn: (period: Period) => Value | undefined,
): Pick<Said, 'exact' | 'hidden'> {
  const now = valueIn(period);
  if (reference.of === 'value' || reference.of === 'target')
    return { exact: now?.exact ?? null, hidden: now?.hidden ?? false };
  const then = valueIn(shiftYears(period, -1));
  const hidden = (now?.hidden ?? false) || (then?.hidden ?? false);
  if (!now?.exact || !then?.exact) return { exact: null, hidden };
  const change = minusOf(now.exact, then.exact);
  if (reference.of === 'change') return { exact: change, hidden };
  const size = then.exact.n < 0n ? { n: -then.exact.n, d: then.exact.d } : then.exact;
  return { exact: over(change, size), hidden };
}

function standing(reference: FigureReference, said: Said | null, language: Language): FigureStanding {
  if (!said) return { name: reference.figure, state: 'unknown', sign: 0 };
  const name = said.definition.name[language];
  if (reference.of === 'target') return { name, state: said.target ? 'value' : 'none', sign: 0 };
  if (said.hidden) return { name, state: 'hidden', sign: 0 };
  if (!said.exact) return { name, state: 'none', sign: 0 };
  return { name, state: 'value', sign: said.exact.n < 0n ? -1 : said.exact.n > 0n ? 1 : 0 };
}

function inlineOf(reference: FigureReference, said: Said | null, unit: string, language: Language): Inline {
  const words = reportWords[language];
  if (!said) return { kind: 'text', text: `[${words.unitMissing}: ${reference.figure}]`, strong: true };
  const address = said.address ?? figureAddress(said.definition.id, unit, said.period);
  const shown = reference.of === 'target' ? (said.target?.text ?? words.noValue) : shownText(reference, said, language);
  return {
    kind: 'figure',
    figureId: said.definition.id,
    shown,
    address,
    ...(said.hidden ? { note: words.hidden } : {}),
  };
}

function shownText(reference: FigureReference, said: Said, language: Language): string {
  if (said.hidden) return '··';
  if (!said.exact) return reportWords[language].noValue;
  const { exact, definition } = said;
  const isShare = reference.of === 'change-percent';
  const shown = isShare ? ({ unit: '%', decimals: 1 } as const) : definition.shown;
  const number = withSign(showNumber(exact, shown, language), reference.sign);
  if (reference.show === 'number') return number;
  if (reference.of === 'change' && definition.shown.unit === '%')
    return `${number}\u00a0${reportWords[language].points}`;
  return withSign(showFigure(exact, shown, language), reference.sign);
}

function withSign(text: string, sign: FigureReference['sign']): string {
  if (sign === 'dropped') return text.replace(/^−/, '');
  return sign === 'explicit' && /[1-9]/.test(text) && !text.startsWith('−') ? `+${text}` : text;
}
