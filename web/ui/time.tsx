// A time as people say it; resting on it tells it exactly.
import { useLanguage } from '../language.tsx';
import { exactTimeText, timeText } from './time-text.ts';

export function Time({ at }: { at: Date | string }) {
  const { language } = useLanguage();
  const date = typeof at === 'string' ? new Date(at) : at;
  return (
    <time className="numeric" dateTime={date.toISOString()} title={exactTimeText(date, language)}>
      {timeText(date, new Date(), language)}
    </time>
  );
}
