// A notice's level and a service's name, as every screen of notices shows them.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { listServices, type NoticeLevel, type Service } from '../contract.ts';
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

/** The services there are, and the name of each in the reader's language. */
export function useServices(): { services: readonly Service[]; nameOf: (code: string) => string } {
  const { language } = useLanguage();
  const services = useQuery(asking(listServices, {})).data?.services ?? [];
  return {
    services,
    nameOf: (code) => services.find((each) => each.service === code)?.names[language] ?? code,
  };
}
