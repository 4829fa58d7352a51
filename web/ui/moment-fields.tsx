// A day and a time of day that together are one instant, in the reader's own time zone. The time is typed as people write
// it: 14.30, 14:30 or 1430.
import { useWords } from '../language.tsx';
import { DateField } from './date-field.tsx';
import { Row } from './layout.tsx';
import { TextField } from './text-field.tsx';
import { uiWords } from './ui-words.ts';

export type Moment = { day: string | undefined; time: string };

export type MomentFieldsProps = {
  /** The label of the day, and of the time. */
  day: string;
  time: string;
  value: Moment;
  onChange: (value: Moment) => void;
  error?: string | undefined;
  optional?: boolean;
};

export function MomentFields({ day, time, value, onChange, error, optional = false }: MomentFieldsProps) {
  const t = useWords(uiWords);
  const wrong = value.time !== '' && minutesOf(value.time) === null;
  return (
    <Row align="start">
      <DateField
        label={day}
        value={value.day}
        onChange={(chosen) => onChange({ ...value, day: chosen })}
        error={error}
        optional={optional}
      />
      <TextField
        label={time}
        width="tiny"
        inputMode="numeric"
        placeholder="14.30"
        value={value.time}
        onChange={(typed) => onChange({ ...value, time: typed })}
        error={wrong ? t('time.wrong') : undefined}
      />
    </Row>
  );
}

/** The instant as an ISO text; null without a day or with a time that is none. */
export function toInstant({ day, time }: Moment): string | null {
  const minutes = minutesOf(time || '0.00');
  if (!day || minutes === null) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 0, minutes).toISOString();
}

/** An instant as day and time in the reader's time zone. */
export function momentOf(instant: string | null): Moment {
  if (!instant) return { day: undefined, time: '' };
  const at = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}.${two(at.getMinutes())}`,
  };
}

function minutesOf(time: string): number | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(time.trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
