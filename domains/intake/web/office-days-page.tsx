// Which days offices work on: one of the region's calendars, with the weekdays it leaves out in the coming half-year.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { locales } from '../../../web/words.ts';
import { setOfficeDays, showOfficeDays } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';

export function OfficeDaysPage() {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const act = useActing('intake');
  const { data, error } = useQuery(asking(showOfficeDays, {}));
  const choose = (calendar: string) =>
    act.run(
      () => call(setOfficeDays, { calendar: calendar || null }),
      () => showNotice({ text: t('office.saved') }),
    );
  return (
    <ListFrame
      title={t('office')}
      lead={t('office.lead')}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : !data ? (
          <SkeletonLines lines={4} />
        ) : (
          <Stack gap={6}>
            {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
            <Select
              label={t('office.calendar')}
              hint={t('office.calendarHint')}
              width="medium"
              value={data.calendar ?? ''}
              onChange={choose}
              options={[
                { id: '', label: t('office.usual') },
                ...data.calendars.map((each) => ({ id: each.calendar, label: each.names[language] })),
              ]}
            />
            <div>
              <Link href="/cases/levels">{t('office.toCalendars')}</Link>
            </div>
            <Section title={t('office.closed')}>
              {data.closedDays.length === 0 ? (
                <Quiet>{t('office.noneClosed')}</Quiet>
              ) : (
                <ul className="office-days">
                  {data.closedDays.map((day) => (
                    <li key={day}>{dayText(day, locales[language])}</li>
                  ))}
                </ul>
              )}
            </Section>
          </Stack>
        )
      }
    />
  );
}

/** "tisdag 24 december 2019": a day of the week says more here than a number. */
function dayText(day: string, locale: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
