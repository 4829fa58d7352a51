// The records behind a figure, as people ask for them: counted and summed in sets, listed page by page. Rows about people
// are not listed with the figure; they are opened by those who may, and that is noted.
import type { GivenOf } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { type FactsOf, fetchCells, scopeOf } from './cells.ts';
import { type Fact, type FactSet, factMark, factPage, factSets, setTotal } from './facts.ts';
import { type FigureDefinition, keepsRowsClosed, type Where } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { factsOf, figureFor, figureValues } from './figure-values.ts';
import type * as contract from './figures-contract.ts';
import { hidingFor } from './hiding.ts';
import { periodOf } from './period.ts';

/** The records behind a figure; rows about people are counted here, and opened by `openFacts`. */
export function readFacts(work: Work, input: GivenOf<typeof contract.readFacts>) {
  return recordsBehind(work, input, (set) => !keepsRowsClosed(set.source));
}

/** Rows about people, for whoever may open them; that they were opened is noted. */
export async function openFacts(work: Work, input: GivenOf<typeof contract.openFacts>) {
  const answer = await recordsBehind(work, input, ({ source }) => {
    if (!keepsRowsClosed(source)) return true;
    if (source.rowPermission && work.policy.may(source.rowPermission, input.unit)) return true;
    throw new Refusal('not-allowed', 'rows-closed', { figure: input.figure, unit: input.unit });
  });
  work.audit({
    subject: 'figure',
    subjectId: input.figure,
    unit: input.unit,
    detail: { source: answer.sets[input.set]?.source ?? null, rows: answer.facts.length },
  });
  return answer;
}

type FactsAsked = GivenOf<typeof contract.readFacts>;

/** Refusal `dimension-unknown` unless the figure may be cut by it. */
export function checkDim(definition: FigureDefinition, dim: string): void {
  if (!definition.breakdowns?.includes(dim)) throw new Refusal('invalid', 'dimension-unknown', { dimension: dim });
}

/** Every record of one set, for a file: resolved and judged once, read page by page. Rows about people are never among them. */
export async function allFacts(
  work: Work,
  input: Omit<FactsAsked, 'after' | 'limit'>,
): Promise<{ set: FactSet; facts: AsyncIterable<Fact> }> {
  const { sets, of, hidden } = await setsBehind(work, input);
  const set = sets[input.set];
  if (hidden || keepsRowsClosed(set?.source))
    throw new Refusal('not-allowed', 'rows-closed', { figure: input.figure, unit: input.unit });
  if (!set) throw new Refusal('not-found', 'set-unknown', { set: input.set });
  return { set, facts: pagesOf(work, set, of) };
}

const filePage = 5000;

async function* pagesOf(work: Work, set: FactSet, of: FactsOf): AsyncGenerator<Fact, void> {
  let after: string | undefined;
  do {
    const page = await factPage(work, set, of, { after, limit: filePage });
    yield* page.facts;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** The sets of a figure's records, and whether they must be hidden. */
async function setsBehind(work: Work, input: Omit<FactsAsked, 'after' | 'limit'>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const of = factsOf(work, { unit: input.unit, organisation: input.organisation, period });
  const cut = cutOf(definition, input.cut);
  const [dim] = Object.keys(cut);
  const hiding = await hidingFor(work, [definition], of, [period], Object.keys(cut));
  const [value] = await figureValues(work, [definition], { ...input, period });
  const hidden = value?.hidden === true || (dim !== undefined && hiding.ofParts(definition, dim, period));
  return {
    definition,
    period,
    of,
    cut,
    hidden,
    sets: hidden ? [] : factSets(figureBook(work), definition, period, cut),
  };
}

async function recordsBehind(work: Work, input: FactsAsked, mayList: (set: FactSet) => boolean) {
  factMark.read(input.after);
  const { definition, period, of, cut, hidden, sets } = await setsBehind(work, input);
  if (hidden) return { sets: [], facts: [], next: null, hidden };
  const cells = await fetchCells(work, figureBook(work), [definition], [period], of, Object.keys(cut));
  const by = { cells, scope: scopeOf(of), cut };
  const chosen = sets[input.set];
  const page = chosen && mayList(chosen) ? await factPage(work, chosen, of, input) : { facts: [], next: null };
  return {
    sets: sets.map((set) => ({
      source: set.source.id,
      title: set.source.title?.[work.language] ?? set.source.id,
      measure: set.leaf.of,
      ...set.months,
      ...setTotal(set, by),
      aboutPeople: set.source.aboutPeople ?? false,
      areClosed: keepsRowsClosed(set.source),
      open: set.source.rowPermission !== undefined && work.policy.may(set.source.rowPermission, input.unit),
    })),
    facts: page.facts.map(({ record, ...fact }) => ({ ...fact, address: chosen?.source.recordAddress(record) ?? '' })),
    next: page.next,
    hidden: false,
  };
}

/** `dimension:value`, where the figure has that breakdown; refusal `dimension-unknown` otherwise. */
function cutOf(definition: FigureDefinition, text: string | undefined): Where {
  if (text === undefined) return {};
  const [dim = '', ...value] = text.split(':');
  checkDim(definition, dim);
  return { [dim]: value.join(':') };
}
