// A proposal in words: which team, how sure, and why.

import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { hasWord } from '../../../../web/words.ts';
import type { proposeTeam } from '../../contract.ts';
import { routingWords } from './routing-words.ts';

export type Proposal = AnswerOf<typeof proposeTeam>;
type Because = Proposal['because'][number];

/** Says a proposal that is sure enough. */
export function useProposalText(): (proposal: Proposal) => string {
  const t = useWords(routingWords);
  const { language } = useLanguage();
  const named = (signal: string): string => {
    const key = `signal.${signal}`;
    return hasWord(routingWords, language, key) ? t(key) : signal;
  };
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const reason = ({ kind, signals, value, had, of }: Because): string => {
    if (kind === 'word') return t('why.word', { value });
    const names = list.format(signals.map(named));
    if (kind === 'history') return t('why.history', { had: had ?? 0, of: of ?? 0, signals: names });
    return value === '' ? t('why.signalPlain', { signal: names }) : t('why.signal', { signal: names, value });
  };
  const reasons = (because: readonly Because[]): string[] => {
    const words = because.flatMap((each) =>
      each.kind === 'word' ? [{ sv: `”${each.value}”`, da: `»${each.value}«`, en: `“${each.value}”` }[language]] : [],
    );
    const others = because.filter((each) => each.kind !== 'word').map(reason);
    if (words.length < 2) return because.map(reason);
    return [...others, t('why.words', { values: list.format(words) })];
  };
  return ({ teams, sureness, because }) => {
    const team = teams[0]?.name ?? '';
    const sure = sureness === 'sure' ? 'sure' : 'fairly';
    const why = list.format(reasons(because.slice(0, 2)));
    return why === '' ? t(`proposedPlain.${sure}`, { team }) : t(`proposed.${sure}`, { team, why });
  };
}
