// Which months a page shows: arrows to the next and the previous period of the same kind, the usual periods of a year by
// name, and any stretch of months by two presses.
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover, Button as PressableButton } from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './overlay.css';
import './period-picker.css';
import { holdsMonth, monthName, periodName, periodPresets, stepPeriod, stretched } from './period-steps.ts';
import { uiWords } from './ui-words.ts';

export type PeriodPickerProps = {
  /** `2019-01..2019-08`, both months included. */
  value: string;
  onChange: (period: string) => void;
  /** Said before the period when a page shows several. */
  label?: string;
  /** The last month there is anything for; later months can still be chosen but are quiet. */
  lastMonth?: string;
};

export function PeriodPicker({ value, onChange, label, lastMonth }: PeriodPickerProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const choose = (period: string) => {
    onChange(period);
    setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and a legend to a tool bar
    <div className="period" role="group" aria-label={label ?? t('period')}>
      <IconButton icon="chevronLeft" label={t('period.earlier')} onPress={() => onChange(stepPeriod(value, -1))} />
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <PressableButton className="period-face">
          <Icon name="calendar" size={16} />
          <span className="numeric">{periodName(value, language)}</span>
          <Icon name="chevronDown" size={16} />
        </PressableButton>
        <Popover className="popover" offset={4}>
          <Dialog className="period-dialog" aria-label={label ?? t('period')}>
            <PeriodChoice value={value} onChoose={choose} lastMonth={lastMonth} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton icon="chevronRight" label={t('period.later')} onPress={() => onChange(stepPeriod(value, 1))} />
    </div>
  );
}

type PeriodChoiceProps = { value: string; onChoose: (period: string) => void; lastMonth: string | undefined };

function PeriodChoice({ value, onChoose, lastMonth }: PeriodChoiceProps) {
  const t = useWords(uiWords);
  const [year, setYear] = useState(Number(value.slice(0, 4)));
  return (
    <>
      <div className="period-year">
        <IconButton icon="chevronLeft" label={t('period.yearEarlier')} onPress={() => setYear(year - 1)} />
        <strong className="numeric">{year}</strong>
        <IconButton icon="chevronRight" label={t('period.yearLater')} onPress={() => setYear(year + 1)} />
      </div>
      <div className="period-presets">
        {periodPresets(year).map((preset) => (
          <Button
            key={preset.id}
            small
            kind={preset.period === value ? 'primary' : 'secondary'}
            onPress={() => onChoose(preset.period)}
          >
            {t(`period.${preset.id}`, { year: String(year) })}
          </Button>
        ))}
      </div>
      <Months year={year} value={value} onChoose={onChoose} lastMonth={lastMonth} />
    </>
  );
}

function Months({ year, value, onChoose, lastMonth }: PeriodChoiceProps & { year: number }) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const [begun, setBegun] = useState<string | undefined>(undefined);
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const press = (month: string) => {
    if (begun === undefined) setBegun(month);
    else onChoose(stretched(begun, month));
  };
  return (
    <>
      <p className="quiet small" role="status">
        {begun ? t('period.chooseLast', { month: monthName(begun, language) }) : t('period.chooseFirst')}
      </p>
      <div className="period-months">
        {months.map((month) => (
          <PressableButton
            key={month}
            className="period-month"
            aria-pressed={begun ? month === begun : holdsMonth(value, month)}
            data-quiet={(lastMonth !== undefined && month > lastMonth) || undefined}
            aria-label={`${monthName(month, language)} ${year}`}
            onPress={() => press(month)}
          >
            {monthName(month, language, 'short')}
          </PressableButton>
        ))}
      </div>
    </>
  );
}
