// How a change's state and risk look wherever a change is shown: a shape, a colour and a word.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../../web/ui/chip.tsx';
import type { IconName } from '../../../../web/ui/icon.tsx';
import { clockText, dateText, exactTimeText } from '../../../../web/ui/time-text.ts';
import type { ChangeRisk, ChangeState } from '../../contract.ts';
import { changesWords } from './changes-words.ts';
import './changes.css';

const looks: Record<ChangeState, { tone: ChipTone; icon: IconName }> = {
  draft: { tone: 'plain', icon: 'edit' },
  asked: { tone: 'attention', icon: 'clock' },
  allowed: { tone: 'done', icon: 'check' },
  refused: { tone: 'fault', icon: 'close' },
  begun: { tone: 'sea', icon: 'refresh' },
  done: { tone: 'done', icon: 'check' },
  'backed-out': { tone: 'attention', icon: 'history' },
  failed: { tone: 'fault', icon: 'alert' },
  reviewed: { tone: 'plain', icon: 'archive' },
  withdrawn: { tone: 'plain', icon: 'close' },
};

export function ChangeStateChip({ state }: { state: ChangeState }) {
  const t = useWords(changesWords);
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}

/** From when to when, with the clock: whoever plans needs the hour, not how long it is until then. */
export function WindowTime({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) {
  const t = useWords(changesWords);
  const { language } = useLanguage();
  if (startsAt === null) return t('noWindow');
  const start = new Date(startsAt);
  const end = endsAt === null ? null : new Date(endsAt);
  const until =
    end === null
      ? t('noEnd')
      : dateText(start) === dateText(end)
        ? clockText(end, language)
        : exactTimeText(end, language);
  return (
    <span className="numeric">
      <span className="window-moment">{exactTimeText(start, language)} –</span>{' '}
      <span className="window-moment">{until}</span>
    </span>
  );
}

/** High risk calls for attention; the rest is a plain word. */
export function RiskMark({ risk }: { risk: ChangeRisk }) {
  const t = useWords(changesWords);
  if (risk !== 'high') return <span className="quiet">{t(`risk.${risk}`)}</span>;
  return (
    <Chip tone="attention" icon="alert">
      {t('risk.high')}
    </Chip>
  );
}

/** How many things its window meets; nothing where it meets none. */
export function ConflictMark({ conflicts }: { conflicts: number }) {
  const t = useWords(changesWords);
  if (conflicts === 0) return <span className="quiet">–</span>;
  return (
    <Chip tone="attention" icon="alert">
      {t('meetsCount', { count: conflicts })}
    </Chip>
  );
}
