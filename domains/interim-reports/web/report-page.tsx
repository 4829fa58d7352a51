// A report: its chapters to the left, the text one writes in the middle, the finished page to the right. Without a chapter
// chosen: the cover, what is missing, who writes what, and the whole report.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { ReportFrame } from '../../../web/ui/pages/report-frame.tsx';
import { SkeletonLines, SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { type ReportPage as Page, previewReport, readReport } from '../contract.ts';
import { ChapterPane } from './chapter-pane.tsx';
import { chapterStatus } from './chapter-state-mark.tsx';
import { ClosedBanner } from './closed-banner.tsx';
import { PlaceProvider } from './editor-context.tsx';
import { interimReportWords } from './interim-report-words.ts';
import './interim-reports.css';
import { ReportOverview } from './report-overview.tsx';
import { ReportStateChip } from './report-state-chip.tsx';
import { ReportSteps } from './report-steps.tsx';
import { TreePage } from './tree-page.tsx';
import { usePeriodName } from './use-period-name.ts';

export function ReportPage() {
  const report = usePathParam('report');
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(readReport, { report }));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  return data ? <OpenedReport report={data} /> : <SkeletonPage />;
}

function OpenedReport({ report }: { report: Page }) {
  const t = useWords(interimReportWords);
  const periodName = usePeriodName();
  const [chosen] = useParam('chapter');
  const chapter = report.chapters.find((each) => each.chapterId === chosen);
  const at = `/interim-reports/${report.report}`;
  const isClosed = report.closed !== null;
  const nav = [
    { id: 'whole', title: t('whole'), href: at, current: !chapter },
    ...report.chapters.map((each) => ({
      id: each.chapterId,
      title: each.title,
      language: report.language,
      href: `${at}?chapter=${each.chapterId}`,
      current: each.chapterId === chapter?.chapterId,
      ...(isClosed
        ? {}
        : {
            status: chapterStatus(each),
            statusWord: each.isLate ? `${t(`state.${each.state}`)}, ${t('late')}` : t(`state.${each.state}`),
          }),
    })),
  ];
  return (
    <PlaceProvider
      place={{ report: report.report, unit: report.unit, period: report.period, language: report.language }}
    >
      <div className={isClosed ? 'report-kept' : undefined}>
        <ReportFrame
          title={report.title}
          crumbs={[{ label: t('reports'), href: '/interim-reports' }]}
          mark={<ReportStateChip state={report.state} />}
          facts={[
            { label: t('unit'), value: report.unitName },
            { label: t('period'), value: periodName(report.period) },
            { label: t('version'), value: report.version },
            ...(report.hardDate && !isClosed ? [{ label: t('hardDate'), value: report.hardDate }] : []),
            ...(report.responsible ? [{ label: t('responsible'), value: report.responsible }] : []),
          ]}
          actions={<ReportSteps report={report} />}
          banner={isClosed ? <ClosedBanner report={report} /> : undefined}
          chapters={nav}
          text={
            chapter && !isClosed ? (
              <ChapterPane report={report} chapter={chapter.chapterId} />
            ) : (
              <ReportOverview report={report} />
            )
          }
          page={
            isClosed ? (
              <KeptPage report={report.report} place={chapter ? report.chapters.indexOf(chapter) : null} />
            ) : (
              <LivePage report={report.report} chapter={chapter?.chapterId} />
            )
          }
        />
      </div>
    </PlaceProvider>
  );
}

function LivePage({ report, chapter }: { report: string; chapter: string | undefined }) {
  const refused = useRefusalText();
  const { data, error } = useQuery({
    ...asking(previewReport, { report, ...(chapter ? { chapter } : {}) }),
    placeholderData: keepPreviousData,
  });
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines lines={12} />;
  return <TreePage tree={data.tree} cover={chapter === undefined} />;
}

/** The report as it was closed: whole, or one chapter of it. */
function KeptPage({ report, place }: { report: string; place: number | null }) {
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(previewReport, { report }), staleTime: Number.POSITIVE_INFINITY });
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines lines={12} />;
  return <TreePage tree={data.tree} cover={place === null} {...(place === null ? {} : { chapter: place })} />;
}
