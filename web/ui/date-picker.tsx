// The date field itself, with its calendar. Weeks begin on Monday in all three languages.
import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  DateField as AriaDateField,
  DatePicker as AriaDatePicker,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  Button as PressableButton,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import type { DateFieldProps } from './date-field-props.ts';
import './date-picker.css';
import { FieldFault, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './overlay.css';
import { uiWords } from './ui-words.ts';

export function DatePicker({ value, onChange, min, max, withoutCalendar = false, ...frame }: DateFieldProps) {
  const t = useWords(uiWords);
  const shared = {
    ...frameProps({ ...frame, width: frame.width ?? 'short' }),
    value: calendarDate(value) ?? null,
    onChange: (date: CalendarDate | null) => onChange(date?.toString()),
    minValue: calendarDate(min) ?? null,
    maxValue: calendarDate(max) ?? null,
  };
  const input = (
    <DateInput className="date-input">
      {(segment) => <DateSegment segment={segment} className="date-segment" />}
    </DateInput>
  );
  const head = (
    <>
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
    </>
  );
  if (withoutCalendar) {
    return (
      <AriaDateField {...shared}>
        {head}
        <div className="field-box">{input}</div>
      </AriaDateField>
    );
  }
  return (
    <AriaDatePicker {...shared} firstDayOfWeek="mon">
      {head}
      <Group className="field-box">
        {input}
        <PressableButton className="field-step" aria-label={t('date.calendar')}>
          <Icon name="calendar" size={16} />
        </PressableButton>
      </Group>
      <Popover className="popover" offset={4}>
        <Dialog className="calendar-dialog">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

function MonthCalendar() {
  return (
    <Calendar className="calendar" firstDayOfWeek="mon">
      <div className="calendar-head">
        <PressableButton slot="previous" className="icon-button">
          <Icon name="chevronLeft" />
        </PressableButton>
        <Heading />
        <PressableButton slot="next" className="icon-button">
          <Icon name="chevronRight" />
        </PressableButton>
      </div>
      <CalendarGrid className="calendar-grid" weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day numeric" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function calendarDate(text: string | undefined): CalendarDate | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return parseDate(text);
  } catch {
    return undefined;
  }
}
