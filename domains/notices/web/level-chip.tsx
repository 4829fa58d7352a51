// A notice's level, as every screen of notices shows it.
import { useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import type { NoticeLevel } from '../contract.ts';
import { noticesWords } from './notices-words.ts';

const looks: Record<NoticeLevel, { tone: ChipTone; icon: IconName }> = {
  information: { tone: 'plain', icon: 'bell' },
  planned: { tone: 'sea', icon: 'calendar' },
  degraded: { tone: 'attention', icon: 'clock' },
  outage: { tone: 'fault', icon: 'alert' },
};

/** What is over no longer calls: the word and the shape stay, the colour goes. */
export function LevelChip({ level, isOver = false }: { level: NoticeLevel; isOver?: boolean }) {
  const t = useWords(noticesWords);
  return (
    <Chip tone={isOver ? 'plain' : looks[level].tone} icon={looks[level].icon}>
      {t(`level.${level}`)}
    </Chip>
  );
}
