// What the region does on each holiday: the law's days are proposed as closed, the eves as ordinary days; the agreement decides.
import type { CalendarVersion, HolidayRule } from '../../../../platform/calendar/business-calendar.ts';
import { dayText } from '../../../../platform/calendar/civil-day.ts';
import { type Holiday, type HolidayName, type HolidaySet, holidaysOf } from '../../../../platform/calendar/holidays.ts';
import { useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Row } from '../../../../web/ui/layout.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { dateText } from '../../../../web/ui/time-text.ts';
import { deskWords } from '../desk/desk-words.ts';
import { HoursField } from './hours-field.tsx';

type Rules = CalendarVersion['holidayRules'];

export type HolidayFieldsProps = { set: HolidaySet; rules: Rules; onChange: (rules: Rules) => void };

export function HolidayFields({ set, rules, onChange }: HolidayFieldsProps) {
  const t = useWords(deskWords);
  if (set === 'none') return null;
  const ruleOf = (holiday: Holiday): HolidayRule =>
    rules[holiday.name] ?? { does: holiday.isPublic ? 'closed' : 'open' };
  const give = (name: HolidayName, does: HolidayRule['does']) =>
    onChange({ ...rules, [name]: does === 'half' ? { does, hours: [{ from: '08:00', to: '12:00' }] } : { does } });
  const columns: Column<Holiday>[] = [
    { id: 'holiday', title: t('holiday'), priority: 1, cell: ({ name }) => t(`holiday.${name}`) },
    {
      id: 'day',
      title: t('holidayDay'),
      width: 'narrow',
      cell: ({ day }) => <span className="numeric">{dayText(day)}</span>,
    },
    {
      id: 'does',
      title: t('holidayDoes'),
      width: 'wide',
      cell: (holiday) => {
        const rule = ruleOf(holiday);
        const name = t(`holiday.${holiday.name}`);
        return (
          <Row align="start">
            <Select
              label={name}
              labelHidden
              value={rule.does}
              onChange={(does) => give(holiday.name, does)}
              options={(['closed', 'half', 'open'] as const).map((id) => ({ id, label: t(`does.${id}`) }))}
              width="short"
            />
            {rule.does === 'half' ? (
              <HoursField
                label={`${name}: ${t('hours')}`}
                labelHidden
                value={rule.hours}
                onChange={(hours) =>
                  hours.length > 0 && onChange({ ...rules, [holiday.name]: { does: 'half', hours } })
                }
              />
            ) : null}
          </Row>
        );
      },
    },
  ];
  return <DataTable label={t('holidays')} columns={columns} rows={comingOf(set)} rowId={(row) => row.name} />;
}

/** Each holiday of the set the next time it comes. */
function comingOf(set: HolidaySet): Holiday[] {
  const today = dateText(new Date());
  const year = Number(today.slice(0, 4));
  const coming = [...holidaysOf(set, year), ...holidaysOf(set, year + 1)].filter(({ day }) => dayText(day) >= today);
  return coming.filter((each, at) => coming.findIndex(({ name }) => name === each.name) === at);
}
