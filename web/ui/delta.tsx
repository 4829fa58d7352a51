// A deviation with its sign and in words, so that nobody must know whether minus is good: "+3,4 mnkr över budget".
import { useLanguage, useWords } from '../language.tsx';
import './delta.css';
import { withUnit } from './number-text.ts';
import { uiWords } from './ui-words.ts';

export type DeltaProps = {
  value: number;
  against: 'budget' | 'target' | 'lastYear' | 'forecast';
  unit?: string;
  decimals?: number;
  /** Which direction is good; `none` for what is neither. Decides the colour, and the words when these are asked for. */
  good: 'up' | 'down' | 'none';
  /** "over/under" for costs and counts, "better/worse" for results. */
  words?: 'over-under' | 'better-worse';
};

export function Delta({ value, against, unit, decimals = 1, good, words = 'over-under' }: DeltaProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const number = withUnit(value, unit, { language, decimals, signed: true });
  const verdict = verdictOf(value, good, decimals);
  return (
    <span className="delta" data-verdict={verdict}>
      <span className="numeric">{number}</span>{' '}
      {t(`delta.${wordOf(value, verdict, words, decimals)}`, { against: t(`against.${against}`) })}
    </span>
  );
}

type Verdict = 'better' | 'worse' | 'same';

function verdictOf(value: number, good: DeltaProps['good'], decimals: number): Verdict {
  if (good === 'none' || isZero(value, decimals)) return 'same';
  return value > 0 === (good === 'up') ? 'better' : 'worse';
}

function wordOf(value: number, verdict: Verdict, words: DeltaProps['words'], decimals: number) {
  if (isZero(value, decimals)) return 'same';
  if (words === 'better-worse' && verdict !== 'same') return verdict;
  return value > 0 ? 'over' : 'under';
}

function isZero(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === 0;
}
