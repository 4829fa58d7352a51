// How a figure stands against another value of the same figure (last year, its target), in the unit and with the decimals
// it is read in: a sign, an amount and a word, so that nobody must know whether minus is good. Pure.
import type { FigureUnit, ShownUnit } from '../../platform/figures/figure.ts';
import type { FigureCard, ShownFigure } from '../../platform/figures/figures-contract.ts';
import { exactOf, showNumber, unitWord } from '../../platform/figures/show.ts';
import type { Language } from '../words.ts';

export type Change = {
  direction: 'up' | 'down' | 'level';
  /** `none` where neither way is better */
  verdict: 'better' | 'worse' | 'unchanged' | 'none';
  /** with its sign: `+0,80` */
  number: string;
  /** what the difference is counted in: a difference of per cent is in percentage points */
  unit: string;
  /** what is counted changed in between: neither better nor worse can be said */
  isUnlike?: true;
};

type Measured = Pick<ShownFigure, 'value' | 'scale' | 'unitOfValue'> &
  Partial<Pick<ShownFigure, 'version' | 'isMixed'>>;
type Read = Pick<FigureCard, 'good' | 'decimals' | 'shownUnit'>;

/** The change from `before` to `now`; null where one of them has no value to show. */
export function changeBetween(now: Measured, before: Measured | null, read: Read, language: Language): Change | null {
  if (now.value === null || !before || before.value === null || now.scale !== before.scale) return null;
  const change = changeBy(now.value - before.value, now, read, language);
  const unlike = now.version !== before.version || now.isMixed === true || before.isMixed === true;
  if (!unlike) return change;
  return { ...change, isUnlike: true, verdict: change.verdict === 'unchanged' ? 'unchanged' : 'none' };
}

/** The same for a difference already in the figure's kept integer. */
export function changeBy(
  difference: number,
  kept: Pick<ShownFigure, 'scale' | 'unitOfValue'>,
  read: Read,
  language: Language,
): Change {
  const { unit, shownUnit } = unitsOf(kept, read);
  const text = showNumber(
    exactOf(difference, { unit, scale: kept.scale }),
    { unit: shownUnit, decimals: read.decimals },
    language,
  );
  const one = /^[−-]?1$/.test(text);
  const word = shownUnit === '%' ? (one ? point : points)[language] : unitWord(shownUnit, language);
  if (!/[1-9]/.test(text)) return { direction: 'level', verdict: 'unchanged', number: '±0', unit: word };
  const up = difference > 0;
  const verdict = read.good === 'band' ? 'none' : up === (read.good === 'up') ? 'better' : 'worse';
  return { direction: up ? 'up' : 'down', verdict, number: up ? `+${text}` : text, unit: word };
}

function unitsOf(kept: Pick<ShownFigure, 'unitOfValue'>, read: Read): { unit: FigureUnit; shownUnit: ShownUnit } {
  // the server only sends units the figure module knows
  return { unit: kept.unitOfValue as FigureUnit, shownUnit: read.shownUnit as ShownUnit };
}

const point: Record<Language, string> = { sv: 'procentenhet', da: 'procentpoint', en: 'percentage point' };
const points: Record<Language, string> = { sv: 'procentenheter', da: 'procentpoint', en: 'percentage points' };
