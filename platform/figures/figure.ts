// What a figure is, as data: where its facts come from, how they are put together, how it is shown. A domain declares
// sources and figures; everything else (value, comparison, trend, breakdown, drill-down, freezing, difference) is
// generic. Pure: rules, screens and checks read the same values.
import type { Work } from '../work/work.ts';

/** Where facts come from: one SQL query per source, owned by a domain. */
export interface FactSource {
  /** kebab-case, unique in the house, e.g. `ledger` */
  readonly id: string;
  readonly domain: string;
  /** what people call its records: `Arbetad tid` */
  readonly title?: Texts;
  /**
   * A query (no parameters) with the columns
   *   fact text     unique within the source and stable over time: what freezing compares by
   *   record text   the record it came from, in the form `recordAddress` understands
   *   "on" date     the day it counts
   *   unit text     code of the organisational unit at that time
   *   …dims text    one column per name in `dims`
   *   …measures bigint  one column per name in `measures`: öre, seconds, counts
   *   label text    what a person calls the record (voucher text, person-month …); never a personal name
   */
  readonly facts: string;
  /**
   * Where facts are many, what decides their unit and dims, said once for all that share it: a query with coding (text), unit and
   * the dims, one row for each coding there is. `facts` then has a column coding as well; two facts of one coding are alike in
   * all of these. They are then gathered by one number instead of by every dim of every fact.
   */
  readonly codings?: string;
  /** the same facts summed: columns month (text YYYY-MM), unit, dims, measures and facts (their number); kept by the domain where `facts` is large */
  readonly cube?: string;
  readonly dims: readonly string[];
  /** what people call a dimension's values, in the order they stand in; a value without a name is shown as it is */
  readonly names?: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  /** the same for names that are records themselves (accounts, projects); null for a dimension it does not name */
  readonly findNames?: (
    work: Work,
    dim: string,
    values: readonly string[],
  ) => Promise<ReadonlyMap<string, string> | null>;
  /** what people call the dimensions themselves; one without a name is shown by its own */
  readonly dimNames?: Readonly<Record<string, Texts>>;
  readonly measures: readonly string[];
  /** the web address of a record */
  readonly recordAddress: (record: string) => string;
  /** the facts are about people: their rows are not listed with a figure, only opened, which is noted */
  readonly aboutPeople?: true;
  /**
   * who may open rows that are not listed, asked in the unit they are opened for. Rows about people without it are opened by
   * nobody; a source that is not about people and has it keeps its rows closed to everybody else, whoever sees the figure
   */
  readonly rowPermission?: string;
}

/** Whether the rows of a source are counted with a figure but never listed with it. */
export function keepsRowsClosed(source: FactSource | undefined): boolean {
  return source?.aboutPeople === true || source?.rowPermission !== undefined;
}

/** Which values of a dimension count. `period` values follow the asked period: its last month, its year, earlier years. */
export type DimFilter =
  | string
  | readonly string[]
  | { readonly not: readonly string[] }
  | { readonly period: 'end' | 'year' | 'before-year' };
export type Where = Readonly<Record<string, DimFilter>>;

/** Which months count, seen from the asked period. */
export type Window = 'period' | 'year' | 'year-end' | 'last' | 'rolling-12' | 'opening';

export interface Leaf {
  readonly kind: 'sum' | 'count' | 'distinct';
  readonly source: string;
  /** for `sum`: the measure; for `distinct`: the dimension counted */
  readonly of: string;
  readonly where?: Where;
  readonly window?: Window;
}

export type Formula =
  | Leaf
  | { readonly kind: 'add'; readonly of: readonly Formula[] }
  | { readonly kind: 'minus'; readonly of: readonly [Formula, Formula] }
  | { readonly kind: 'ratio'; readonly of: readonly [Formula, Formula] }
  | { readonly kind: 'mean'; readonly of: readonly Formula[] }
  /** the smallest of them */
  | { readonly kind: 'min'; readonly of: readonly Formula[] }
  /** the mean of the formula over the months of the period, each month by itself */
  | { readonly kind: 'month-mean'; readonly of: Formula }
  /** times num/den, then plus */
  | {
      readonly kind: 'linear';
      readonly of: Formula;
      readonly num: number;
      readonly den: number;
      readonly plus?: number;
    }
  /** the same formula, years earlier (negative) */
  | { readonly kind: 'shift'; readonly of: Formula; readonly years: number }
  | { readonly kind: 'constant'; readonly value: number };

/** The sum of a measure over the facts that match. */
export function sum(source: string, of: string, where: Where = {}, window: Window = 'period'): Leaf {
  return { kind: 'sum', source, of, where, window };
}
/** The number of facts that match. */
export function count(source: string, where: Where = {}, window: Window = 'period'): Leaf {
  return { kind: 'count', source, of: '', where, window };
}
/** The number of different values of a dimension among the facts that match. */
export function distinct(source: string, of: string, where: Where = {}, window: Window = 'period'): Leaf {
  return { kind: 'distinct', source, of, where, window };
}
/** One formula less another; exists where both do. */
export function minus(a: Formula, b: Formula): Formula {
  return { kind: 'minus', of: [a, b] };
}
/** Formulas together; exists where all of them do. */
export function add(...of: readonly Formula[]): Formula {
  return { kind: 'add', of };
}
/** One formula over another; does not exist where the second is nothing. */
export function ratio(a: Formula, b: Formula): Formula {
  return { kind: 'ratio', of: [a, b] };
}
/** Minus one times the formula: costs stand as positive amounts in the ledger and as negative ones in a result. */
export function negative(of: Formula): Formula {
  return { kind: 'linear', of, num: -1, den: 1 };
}
/** Growth against the same months a year before: (now − then) / then. */
export function growth(of: Formula): Formula {
  const then: Formula = { kind: 'shift', of, years: -1 };
  return ratio(minus(of, then), then);
}

/** In what the stored integer counts. `value / 10^scale` is in this unit. */
export type FigureUnit = 'SEK' | 's' | '%' | 'count' | 'fte' | 'index';
/** In what people read it. */
export type ShownUnit = 'mnkr' | 'tkr' | 'kr' | 'h' | '%' | 'st' | 'årsarbetare' | 'index';

export interface Texts {
  readonly sv: string;
  readonly da: string;
  readonly en: string;
}

/** A version of a figure's meaning and the first month, YYYY-MM, it holds for. */
export interface FigureVersion {
  readonly version: number;
  readonly from: string;
}

export interface FigureDefinition {
  /** `domain.kebab-name`, unique in the house */
  readonly id: string;
  /** goes up by one whenever the meaning changes; comparing across versions is marked */
  readonly version: number;
  /** where the region itself decides what counts, by a rule with versions: they take the place of `version`, each from its month */
  readonly versions?: (work: Work) => Promise<readonly FigureVersion[]>;
  /** its id in the register of the region's reports, e.g. `E03` */
  readonly register?: string;
  readonly name: Texts;
  /**
   * What it measures of a service, for rooms below that ask for it without knowing whose it is: `availability`, `cases` … At
   * most one figure of the house stands for a meaning; it can be cut by `service`.
   */
  readonly standsFor?: string;
  /** what it counts, in a sentence or two, with the source of the rule */
  readonly definition: Texts;
  readonly formula: Formula;
  readonly unit: FigureUnit;
  /** decimals of the stored integer: 2 for SEK (öre), 2 for a percentage kept to hundredths */
  readonly scale: number;
  readonly shown: { readonly unit: ShownUnit; readonly decimals: number };
  /** which way is better; `band`: neither, a target says */
  readonly good: 'up' | 'down' | 'band';
  /** dimensions it may be cut by, beside unit and month */
  readonly breakdowns?: readonly string[];
  /** who may see it, asked in the unit it is shown for */
  readonly permission: string;
  /** about people: nothing is shown for groups of ten or fewer */
  readonly people?: PeopleBehind;
  /** another figure this one deviates from or is part of, for the reader */
  readonly of?: string;
}

/** Who a figure is about. The source has a dimension `person`, a pseudonym that tells people apart. */
export interface PeopleBehind {
  readonly source: string;
  readonly where?: Where;
  /** figures that split the same people between them share a name here: they are shown together or not at all */
  readonly partition?: string;
  /** dimensions of the figure that split what people said, not the people: every part is about all of them */
  readonly undivided?: readonly string[];
}

/** Every leaf of a formula with the years it is shifted by: what its facts are. */
export function leavesOf(formula: Formula, years = 0): readonly { readonly leaf: Leaf; readonly years: number }[] {
  switch (formula.kind) {
    case 'sum':
    case 'count':
    case 'distinct':
      return [{ leaf: formula, years }];
    case 'constant':
      return [];
    case 'shift':
      return leavesOf(formula.of, years + formula.years);
    case 'linear':
    case 'month-mean':
      return leavesOf(formula.of, years);
    default:
      return formula.of.flatMap((part) => leavesOf(part, years));
  }
}
