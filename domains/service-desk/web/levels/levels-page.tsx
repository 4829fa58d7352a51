// What is promised: the service levels and the calendars they are counted in, and the counting of open deadlines while it goes on.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { PageHeader } from '../../../../web/ui/page-header.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import type { Language } from '../../../../web/words.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { listAgreed } from '../../contract.ts';
import { hoursText, priorities } from '../../due-rules.ts';
import { deskWords } from '../desk/desk-words.ts';
import { useClockNames } from './clock-names.ts';
import { CountingJobs } from './counting-jobs.tsx';

type Agreed = AnswerOf<typeof listAgreed>;

export function LevelsPage() {
  const t = useWords(deskWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(listAgreed, {}));
  const levels = useLevelColumns();
  const calendars = useCalendarColumns();
  return (
    <div className="page">
      <PageHeader
        crumbs={can('service-desk.work-cases') ? [{ label: t('cases'), href: '/cases' }] : []}
        title={t('levels')}
        lead={t('levelsLead')}
        actions={
          data?.mayChange ? (
            <>
              <ButtonLink href="/cases/levels/new" kind="primary" icon="add">
                {t('newLevel')}
              </ButtonLink>
              <ButtonLink href="/cases/calendars/new">{t('newCalendar')}</ButtonLink>
            </>
          ) : null
        }
      />
      {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
      <Stack gap={6}>
        <CountingJobs />
        <Section title={t('levelsTitle')}>
          <DataTable
            label={t('levelsTitle')}
            columns={levels}
            rows={data?.levels}
            rowId={(row) => row.level}
            rowHref={(row) => `/cases/levels/${row.level}`}
          />
        </Section>
        <Section title={t('calendarsTitle')}>
          <DataTable
            label={t('calendarsTitle')}
            columns={calendars}
            rows={data?.calendars}
            rowId={(row) => row.calendar}
            rowHref={(row) => `/cases/calendars/${row.calendar}`}
          />
        </Section>
      </Stack>
    </div>
  );
}

function useLevelColumns(): Column<Agreed['levels'][number]>[] {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { nameOf } = useServices();
  const clockName = useClockNames();
  return [
    {
      id: 'level',
      title: t('level'),
      priority: 1,
      cell: (row) => (
        <Row gap={2}>
          <span>{row.names[language]}</span>
          {row.isUsual ? <Chip tone="sea">{t('usual')}</Chip> : null}
        </Row>
      ),
    },
    {
      id: 'services',
      title: t('services'),
      cell: (row) =>
        [...row.services.map(nameOf), ...(row.isUsual ? [t('otherServices').toLowerCase()] : [])].join(', ') || '–',
    },
    {
      id: 'clocks',
      title: t('clocksByPriority'),
      labelled: true,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          {row.agreed.clocks.map((clock) => (
            <span key={clock.clock}>
              {clockName(clock.clock)}{' '}
              <span className="quiet">
                {priorities
                  .map((priority) => clock.targets[priority])
                  .map((target) => (target === undefined ? '–' : promiseText(target, language)))
                  .join(' · ')}
              </span>
            </span>
          ))}
        </Stack>
      ),
    },
  ];
}

/** Hours, and minutes below one: a promise counts open hours, so it is never said in days. */
function promiseText(seconds: number, language: Language): string {
  if (seconds < 3600) return `${numberText(Math.round(seconds / 60), { language })} min`;
  return `${numberText(seconds / 3600, { language, decimals: seconds % 3600 === 0 ? 0 : 2 })} h`;
}

function useCalendarColumns(): Column<Agreed['calendars'][number]>[] {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const latest = (row: Agreed['calendars'][number]) => row.hours.versions.at(-1);
  return [
    { id: 'calendar', title: t('calendar'), priority: 1, cell: (row) => row.names[language] },
    {
      id: 'week',
      title: t('weekTitle'),
      labelled: true,
      cell: (row) =>
        [...new Set(latest(row)?.week.map((hours) => hoursText(hours, language)) ?? [])].filter(Boolean).join(', ') ||
        '–',
    },
    {
      id: 'holidays',
      title: t('holidays'),
      labelled: true,
      cell: (row) => t(`holidays.${latest(row)?.holidays ?? 'none'}`),
    },
    {
      id: 'from',
      title: t('versionFrom'),
      labelled: true,
      width: 'narrow',
      cell: (row) => <span className="numeric">{latest(row)?.from}</span>,
    },
    { id: 'versions', title: t('versions'), numeric: true, cell: (row) => row.hours.versions.length },
  ];
}
