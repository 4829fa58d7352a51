// How agreed time stands on a case: each clock by itself, with its deadline, or how it went.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { timeText } from '../../../web/ui/time-text.ts';
import { hasWord } from '../../../web/words.ts';
import type { CasePage } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

export function CaseClocks({ page }: { page: CasePage }) {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  if (page.clocks.length === 0) return null;
  const nameOf = (clock: string): string => {
    const key = `clock.${clock}`;
    return hasWord(serviceDeskWords, language, key) ? t(key) : clock;
  };
  const said = ({ state, deadlineAt, endedAt, left }: CasePage['clocks'][number]): string => {
    const when = deadlineAt ? timeText(new Date(deadlineAt), new Date(), language) : '';
    if (state === 'running') return t('clockState.running', { when });
    if (state === 'breached' && endedAt === null) return t('clockState.late', { when });
    return t(`clockState.${left !== null && left < 0 ? 'breached' : state}`);
  };
  return (
    <Section title={t('clocks')}>
      <Facts stacked facts={latest(page.clocks).map((clock) => ({ label: nameOf(clock.clock), value: said(clock) }))} />
    </Section>
  );
}

/** Of each clock the round that goes on, or the last one. */
function latest(clocks: CasePage['clocks']): CasePage['clocks'] {
  return [...new Map(clocks.map((clock) => [clock.clock, clock])).values()];
}
