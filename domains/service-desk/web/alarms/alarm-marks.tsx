// How an alarm stands and what it led to, as every screen of alarms shows it.
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { AlarmRow } from '../../contract.ts';
import { alarmsWords } from './alarms-words.ts';

export function AlarmStateChip({ alarm }: { alarm: Pick<AlarmRow, 'state' | 'isFlapping'> }) {
  const t = useWords(alarmsWords);
  if (alarm.isFlapping)
    return (
      <Chip tone="attention" icon="refresh">
        {t('state.flapping')}
      </Chip>
    );
  return (
    <Chip tone={alarm.state === 'firing' ? 'fault' : 'done'} icon={alarm.state === 'firing' ? 'alert' : 'check'}>
      {t(`state.${alarm.state}`)}
    </Chip>
  );
}

/** The case it is in, or why it is in none. */
export function AlarmLed({ alarm }: { alarm: AlarmRow }) {
  const t = useWords(alarmsWords);
  if (alarm.trouble) return <span>{t('trouble', { code: alarm.trouble })}</span>;
  return (
    <>
      {alarm.case ? <Link href={`/cases/${alarm.case.case}`}>{alarm.case.number}</Link> : null}
      {alarm.held ? <span className="quiet small"> {t(`held.${alarm.held}`)}</span> : null}
      {!alarm.case && !alarm.held ? '–' : null}
    </>
  );
}
