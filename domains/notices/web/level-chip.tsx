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

export function LevelChip({ level }: { level: NoticeLevel }) {
  const t = useWords(noticesWords);
  return (
    <Chip tone={looks[level].tone} icon={looks[level].icon}>
      {t(`level.${level}`)}
    </Chip>
  );
}
