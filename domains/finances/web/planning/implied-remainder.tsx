// What the rest of the year must give for a forecast to hold, in one sentence, and the mark that says when the year so
// far speaks against it.

import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import type { ForecastSums } from '../../forecast-contract.ts';
import { contradicts } from '../../forecast-remainder-rules.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

/** "holds", or amber with the word for what is odd. */
export function RemainderMark({ sums }: { sums: ForecastSums }) {
  const t = useWords(planningWords);
  const { verdict } = sums.implied;
  if (!contradicts(verdict)) return <span className="quiet small">{t(`remainder.${verdict}`)}</span>;
  return (
    <Chip tone="attention" icon="alert">
      {t(`remainder.${verdict}`)}
    </Chip>
  );
}

/** The sentence for the whole forecast or a line. */
export function useRemainderText(): (sums: ForecastSums, monthsLeft: number) => string {
  const t = useWords(planningWords);
  const { millions, monthly, mnkr } = useMoney();
  const with_ = (text: string) => `${text}\u00a0${mnkr}`;
  return (sums, monthsLeft) =>
    t('remainder.sentence', {
      count: monthsLeft,
      remainder: with_(millions(sums.remainder, true)),
      budget: with_(millions(sums.remainingBudget, true)),
      needed: with_(monthly(sums.implied.neededMonthly, true)),
      soFar: with_(monthly(sums.implied.monthly, true)),
    });
}

export function RemainderBanner({ sums, monthsLeft }: { sums: ForecastSums; monthsLeft: number }) {
  const t = useWords(planningWords);
  const sentence = useRemainderText();
  if (sums.implied.verdict === 'year-over') return null;
  const flagged = contradicts(sums.implied.verdict);
  return (
    <Banner tone={flagged ? 'attention' : 'calm'}>
      {flagged ? <strong>{t('remainder.flag')} </strong> : null}
      {sentence(sums, monthsLeft)}
    </Banner>
  );
}
