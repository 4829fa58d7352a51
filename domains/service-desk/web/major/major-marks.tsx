// How a major incident's state is shown, the same everywhere: colour with a word, and late with a mark of its own.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Row } from '../../../../web/ui/layout.tsx';
import { timeText } from '../../../../web/ui/time-text.ts';
import type { MajorRow } from '../../contract.ts';
import { majorWords } from './major-words.ts';

const looks = {
  open: { tone: 'fault', icon: 'alert' },
  solved: { tone: 'done', icon: 'check' },
  closed: { tone: 'plain', icon: 'archive' },
} as const;

export function MajorMark({ row }: { row: Pick<MajorRow, 'state' | 'isLate' | 'updateDueAt'> }) {
  const t = useWords(majorWords);
  const { language } = useLanguage();
  return (
    <Row gap={2}>
      <Chip tone={looks[row.state].tone} icon={looks[row.state].icon}>
        {t(`state.${row.state}`)}
      </Chip>
      {row.isLate && row.updateDueAt ? (
        <Chip tone="fault" icon="clock">
          {t('updateLate', { when: timeText(new Date(row.updateDueAt), new Date(), language) })}
        </Chip>
      ) : null}
    </Row>
  );
}

export function useCountsText(): (row: Pick<MajorRow, 'counts' | 'ruleVersion'>) => string {
  const t = useWords(majorWords);
  return ({ counts, ruleVersion }) =>
    ruleVersion === null
      ? t(counts ? 'counts.yesPlain' : 'counts.noPlain')
      : t(counts ? 'counts.yes' : 'counts.no', { version: String(ruleVersion) });
}

/** A level or an impact as its word is called. */
export function gradeOf(number: number): '1' | '2' | '3' {
  return number === 1 ? '1' : number === 2 ? '2' : '3';
}
