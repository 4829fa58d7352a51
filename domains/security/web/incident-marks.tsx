// How an incident and its clocks stand, always with a word beside the colour.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { exactTimeText } from '../../../web/ui/time-text.ts';
import type { IncidentRow, ShownClock } from '../contract.ts';
import { securityWords } from './security-words.ts';

export function IncidentState({ row }: { row: Pick<IncidentRow, 'state' | 'lateClocks'> }) {
  const t = useWords(securityWords);
  if (row.lateClocks > 0) return <Chip tone="fault">{t('lateClocks', { count: row.lateClocks })}</Chip>;
  return <Chip tone={row.state === 'ongoing' ? 'attention' : 'done'}>{t(`view.${row.state}`)}</Chip>;
}

export function ClockState({ clock }: { clock: Pick<ShownClock, 'state'> }) {
  const t = useWords(securityWords);
  return <Chip tone={tones[clock.state]}>{t(`clock.${clock.state}`)}</Chip>;
}

/** The next moment something must be sent, or that it is to be sent at once. */
export function NextDue({ row }: { row: Pick<IncidentRow, 'nextDueAt' | 'atOnce'> }) {
  const t = useWords(securityWords);
  if (row.nextDueAt) return <Moment at={row.nextDueAt} />;
  return row.atOnce > 0 ? t('atOnce') : '–';
}

/** A moment the law counts by: always with its minute. */
export function Moment({ at }: { at: string }) {
  const { language } = useLanguage();
  return (
    <time className="numeric" dateTime={at}>
      {exactTimeText(new Date(at), language)}
    </time>
  );
}

const tones: Readonly<Record<ShownClock['state'], ChipTone>> = {
  waiting: 'plain',
  running: 'attention',
  'at-once': 'attention',
  late: 'fault',
  sent: 'done',
  'sent-late': 'fault',
  lifted: 'plain',
  'not-owed': 'plain',
};
