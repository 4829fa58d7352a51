// One major incident: how it stands, what comes next, and one timeline; beside it who does what, the reports, and what higher rooms add (security: the law's clocks).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { PluggedParts } from '../../../../web/plugged-parts.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Prose, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Fact } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { timeText } from '../../../../web/ui/time-text.ts';
import { type MajorPage as Page, showMajor } from '../../contract.ts';
import { MajorActions } from './major-actions.tsx';
import { gradeOf, MajorMark, useCountsText } from './major-marks.tsx';
import { ReportsPart, RolesPart, TasksPart } from './major-parts.tsx';
import { type DrawerStep, MajorDrawer } from './major-steps.tsx';
import { Timeline } from './major-timeline.tsx';
import { majorWords } from './major-words.ts';

export function MajorPage() {
  const t = useWords(majorWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showMajor, { major: usePathParam('major') }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  const facts = useFacts(data);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('majors'), href: '/major-incidents' }]}
      number={data.number}
      title={data.title}
      mark={<MajorMark row={{ ...data, isLate: false }} />}
      facts={facts}
      actions={<MajorActions page={data} onStep={setStep} />}
      banner={<UpdateBanner page={data} />}
      aside={
        <Stack gap={6}>
          <RolesPart page={data} onStep={setStep} />
          <TasksPart page={data} kind="task" onStep={setStep} />
          <ReportsPart page={data} onStep={setStep} />
          {data.isWithin ? <PluggedParts slot="service-desk.major" record={data.major} code={data.number} /> : null}
        </Stack>
      }
    >
      {data.solution ? (
        <Section title={t('solveText')}>
          <Prose>
            <p>{data.solution}</p>
          </Prose>
        </Section>
      ) : null}
      <Updates page={data} />
      <Section title={t('timeline')}>
        <Timeline lines={data.timeline} />
      </Section>
      {step ? <MajorDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(majorWords);
  const counts = useCountsText();
  if (!page) return [];
  return [
    { label: t('level'), value: t(`level.${gradeOf(page.level)}`) },
    { label: t('services'), value: page.serviceNames.join(', ') || '–' },
    { label: t('began'), value: <Time at={page.beganAt} /> },
    page.solvedAt
      ? { label: t('solvedAt'), value: <Time at={page.solvedAt} /> }
      : { label: t('updateDue'), value: page.updateDueAt ? <Time at={page.updateDueAt} /> : '–' },
    { label: t('counts'), value: counts(page) },
  ];
}

/** Five minutes before an update is due, and once it is late, everybody who looks is told. */
function UpdateBanner({ page }: { page: Page }) {
  const t = useWords(majorWords);
  const { language } = useLanguage();
  if (page.state === 'closed' && page.review)
    return (
      <Banner tone={page.review.state === 'approved' ? 'done' : 'attention'}>
        {t('review')}: {t(`review.${page.review.state}`)}
      </Banner>
    );
  if (!page.updateDueAt || page.state !== 'open') return null;
  const due = new Date(page.updateDueAt);
  const when = timeText(due, new Date(), language);
  if (page.isLate) return <Banner tone="fault">{t('updateLate', { when })}</Banner>;
  const isNear = due.getTime() - Date.now() < 300_000;
  return isNear ? <Banner tone="attention">{t('updateNear', { when })}</Banner> : null;
}

/** The latest words to each audience. */
function Updates({ page }: { page: Page }) {
  const t = useWords(majorWords);
  const latest = (['employees', 'public', 'leaders'] as const).flatMap(
    (audience) => page.updates.find((each) => each.audience === audience) ?? [],
  );
  if (latest.length === 0) return null;
  const names = { employees: t('forEmployees'), public: t('forPublic'), leaders: t('forLeaders') };
  return (
    <Section title={t('updates')}>
      <Stack gap={4}>
        {latest.map((each) => {
          const notice = page.notices.find((one) => one.audience === each.audience);
          return (
            <div key={each.audience}>
              <strong>
                {notice ? <Link href={`/notices/${notice.notice}`}>{names[each.audience]}</Link> : names[each.audience]}
              </strong>
              <p>{each.text}</p>
              <span className="quiet small">
                <Time at={each.at} />
              </span>
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}
