// The hours of a day as people write them: "08–12, 13–17".
import { useState } from 'react';
import type { DayHours } from '../../../../platform/calendar/business-calendar.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { hoursIn, hoursText } from '../../due-rules.ts';
import { deskWords } from '../desk/desk-words.ts';

/** Hours as text while one types; kept when they can be read. */
export function HoursField(props: {
  label: string;
  labelHidden?: boolean;
  value: DayHours;
  onChange: (hours: DayHours) => void;
}) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { label, labelHidden = false, value, onChange } = props;
  const [text, setText] = useState(hoursText(value, language));
  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const hours = hoursIn(typed);
        if (hours) onChange(hours);
      }}
      onBlur={() => hoursIn(text) && setText(hoursText(value, language))}
      error={hoursIn(text) ? undefined : t('hoursWrong')}
      width="medium"
    />
  );
}
