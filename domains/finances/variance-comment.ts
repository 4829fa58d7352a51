// The first draft of a comment on a deviation, as pieces a report's editor can take in: words, amounts and references to
// figures, never digits in the words. A person rewrites it; the numbers stay bound. Pure.
import type { Texts } from '../../platform/figures/figure.ts';
import type { Language } from '../../platform/work/work.ts';
import type { Driver, DriverEffect, Explained } from './variance-rules.ts';

/** `amount` is öre without sign, the words around it say the direction; `figure` shows the figure’s own value. */
export type CommentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly ore: number }
  | { readonly kind: 'figure'; readonly figure: string; readonly ore: number };

/** Drivers below this share of the deviation, or below 100 000 kronor, are not worth a sentence. */
const leastShare = 0.03;
const leastOre = 10_000_000;

/** A draft in one language; `figure` is the deviation’s own figure, when one is published. */
export function draftComment(name: Texts, of: Explained, language: Language, figure: string | null): CommentPiece[] {
  const least = Math.max(leastOre, Math.abs(of.deviation) * leastShare);
  const opening = openings[of.deviation === 0 ? 'even' : of.deviation > 0 ? 'better' : 'worse'][language];
  const [before = '', after = ''] = opening.replace('{name}', name[language]).split('{amount}');
  const bound: CommentPiece = figure
    ? { kind: 'figure', figure, ore: of.deviation }
    : { kind: 'amount', ore: Math.abs(of.deviation) };
  const effects = of.effects
    .filter((each) => Math.abs(each.amount) >= least)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return joined([
    ...(of.deviation === 0 ? [words(before)] : [words(before), bound, words(after)]),
    ...effects.flatMap((each) => sentence(effectWords[each.driver], each.amount, language, titlesOf(each))),
    ...(Math.abs(of.residual) >= least ? sentence(residualWords, of.residual, language, '') : []),
  ]);
}

interface BothWays {
  readonly better: Texts;
  readonly worse: Texts;
}

function sentence(both: BothWays, amount: number, language: Language, titles: string): CommentPiece[] {
  const text = both[amount > 0 ? 'better' : 'worse'][language].replace('{titles}', titles === '' ? '' : ` (${titles})`);
  const [before = '', after = ''] = text.split('{amount}');
  return [words(` ${before}`), { kind: 'amount', ore: Math.abs(amount) }, words(after)];
}

/** The three records that weigh most, by name. */
function titlesOf(effect: DriverEffect): string {
  const named = effect.parts
    .filter((part) => part.label !== '')
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return [...new Set(named.map((part) => part.label))].slice(0, 3).join(', ');
}

function words(text: string): CommentPiece {
  return { kind: 'text', text };
}

/** Neighbouring texts become one, empty ones go. */
function joined(pieces: readonly CommentPiece[]): CommentPiece[] {
  const found: CommentPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (piece.kind === 'text' && last?.kind === 'text') found[found.length - 1] = words(last.text + piece.text);
    else found.push(piece);
  }
  return found;
}

const openings: Readonly<Record<'better' | 'worse' | 'even', Texts>> = {
  better: {
    sv: '{name}: utfallet avviker med {amount} från periodens budget, åt det bättre hållet.',
    da: '{name}: resultatet afviger {amount} fra periodens budget, til den gode side.',
    en: '{name}: the outcome deviates by {amount} from the period’s budget, for the better.',
  },
  worse: {
    sv: '{name}: utfallet avviker med {amount} från periodens budget, åt det sämre hållet.',
    da: '{name}: resultatet afviger {amount} fra periodens budget, til den dårlige side.',
    en: '{name}: the outcome deviates by {amount} from the period’s budget, for the worse.',
  },
  even: {
    sv: '{name}: utfallet är lika med periodens budget.',
    da: '{name}: resultatet er lig med periodens budget.',
    en: '{name}: the outcome equals the period’s budget.',
  },
};

/** In Danish no amount stands last: its unit ends with a full stop of its own. */
const effectWords: Readonly<Record<Driver, BothWays>> = {
  price: {
    better: {
      sv: 'Löner och priser har stigit mindre än budgeten räknade med, vilket gör {amount}.',
      da: 'Lønninger og priser er steget mindre end budgetteret. Det giver {amount} i bedre resultat.',
      en: 'Pay and prices have risen less than budgeted, which makes {amount}.',
    },
    worse: {
      sv: 'Löner och priser har stigit mer än budgeten räknade med, vilket kostar {amount}.',
      da: 'Lønninger og priser er steget mere end budgetteret. Det trækker {amount} fra resultatet.',
      en: 'Pay and prices have risen more than budgeted, which costs {amount}.',
    },
  },
  volume: {
    better: {
      sv: 'Volymerna är lägre än planerat{titles} och minskar kostnaden med {amount}.',
      da: 'Mængderne er mindre end planlagt{titles} og sænker omkostningen med {amount} i perioden.',
      en: 'Volumes are lower than planned{titles} and lower the cost by {amount}.',
    },
    worse: {
      sv: 'Volymerna är högre än planerat{titles} och ökar kostnaden med {amount}.',
      da: 'Mængderne er større end planlagt{titles} og øger omkostningen med {amount} i perioden.',
      en: 'Volumes are higher than planned{titles} and raise the cost by {amount}.',
    },
  },
  vacancy: {
    better: {
      sv: 'Vakanta tjänster svarar för {amount}.',
      da: 'Ubesatte stillinger står for {amount} af afvigelsen.',
      en: 'Vacant positions account for {amount}.',
    },
    worse: {
      sv: 'Fler tjänster är tillsatta än budgeterat, vilket kostar {amount}.',
      da: 'Flere stillinger er besat end budgetteret, og det koster {amount} i perioden.',
      en: 'More positions are filled than budgeted, which costs {amount}.',
    },
  },
  timing: {
    better: {
      sv: 'Kostnader på {amount} kommer senare än budgeterat{titles}.',
      da: 'Omkostninger på {amount} kommer senere end budgetteret{titles}.',
      en: 'Costs of {amount} come later than budgeted{titles}.',
    },
    worse: {
      sv: 'Kostnader på {amount} har kommit tidigare än budgeterat{titles}.',
      da: 'Omkostninger på {amount} er kommet tidligere end budgetteret{titles}.',
      en: 'Costs of {amount} have come earlier than budgeted{titles}.',
    },
  },
  'one-off': {
    better: {
      sv: 'Engångsposter förbättrar utfallet med {amount}{titles}.',
      da: 'Engangsposter forbedrer resultatet med {amount} i perioden{titles}.',
      en: 'One-off items improve the outcome by {amount}{titles}.',
    },
    worse: {
      sv: 'Engångsposter belastar utfallet med {amount}{titles}.',
      da: 'Engangsposter belaster resultatet med {amount} i perioden{titles}.',
      en: 'One-off items burden the outcome by {amount}{titles}.',
    },
  },
  scope: {
    better: {
      sv: 'Övertaget uppdrag har kostat {amount} mindre än den budget som följde med{titles}.',
      da: 'Overtagne opgaver har kostet {amount} mindre end det budget der fulgte med{titles}.',
      en: 'Work taken over has cost {amount} less than the budget that came with it{titles}.',
    },
    worse: {
      sv: 'Uppdrag som har tagits över utan budget kostar {amount}{titles}.',
      da: 'Opgaver der er overtaget uden budget koster {amount} i perioden{titles}.',
      en: 'Work taken over without budget costs {amount}{titles}.',
    },
  },
};

const residualWords: BothWays = {
  better: {
    sv: 'Resten, {amount} till det bättre, förklaras inte av underlagen.',
    da: 'Resten, {amount} til den gode side, forklares ikke af grundlaget.',
    en: 'The rest, {amount} for the better, is not explained by the records.',
  },
  worse: {
    sv: 'Resten, {amount} till det sämre, förklaras inte av underlagen.',
    da: 'Resten, {amount} til den dårlige side, forklares ikke af grundlaget.',
    en: 'The rest, {amount} for the worse, is not explained by the records.',
  },
};
