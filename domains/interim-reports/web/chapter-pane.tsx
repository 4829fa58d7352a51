// A chapter as one writes it: who, by when and how far; its texts; for follow-up chapters what they account for; and the
// remarks of those who read it.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { type ChapterPage, type ReportPage, readChapter } from '../contract.ts';
import { AssignmentsEditor } from './assignments-editor.tsx';
import { ChapterHead } from './chapter-head.tsx';
import { ChapterRemarks } from './chapter-remarks.tsx';
import { ChapterText } from './chapter-text.tsx';
import { ControlsEditor } from './controls-editor.tsx';
import { FindingList, useFindings } from './finding-list.tsx';
import { interimReportWords } from './interim-report-words.ts';

export function ChapterPane({ report, chapter }: { report: ReportPage; chapter: string }) {
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(readChapter, { chapter }), placeholderData: (before) => before });
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data || data.chapterId !== chapter) return <SkeletonLines lines={8} />;
  return (
    <Stack gap={6}>
      <ChapterHead report={report} chapter={data} />
      {data.may.write ? (
        data.texts.map((text) => (
          <div key={`${chapter}${text.slot}`}>
            <ChapterText chapter={chapter} text={text} />
            <TextFindings chapter={data} slot={text.slot} />
          </div>
        ))
      ) : (
        <Locked report={report} chapter={data} />
      )}
      <OtherFindings chapter={data} />
      {data.kind === 'assignments' ? <AssignmentsEditor unit={report.unit} period={report.period} /> : null}
      {data.kind === 'internal-control' ? <ControlsEditor unit={report.unit} period={report.period} /> : null}
      <ChapterRemarks chapter={data} />
    </Stack>
  );
}

/** What was found in one text, under it. */
function TextFindings({ chapter, slot }: { chapter: ChapterPage; slot: string }) {
  const t = useWords(interimReportWords);
  const findings = useFindings().filter((each) => each.chapter === chapter.chapterId && each.slot === slot);
  return <FindingList title={t('findings.here')} findings={findings} mayChange mayMend />;
}

/** What was found in tables and the scorecard, and, where no text is open, in the texts too. */
function OtherFindings({ chapter }: { chapter: ChapterPage }) {
  const t = useWords(interimReportWords);
  const slots: readonly (string | null)[] = chapter.may.write ? chapter.texts.map((each) => each.slot) : [];
  const findings = useFindings().filter((each) => each.chapter === chapter.chapterId && !slots.includes(each.slot));
  const title = t(chapter.may.write ? 'findings.others' : 'findings');
  const mayChange = chapter.may.write || chapter.may.approve;
  return <FindingList title={title} findings={findings} mayChange={mayChange} mayMend={chapter.may.write} />;
}

/** Why the text cannot be changed just now. */
function Locked({ report, chapter }: { report: ReportPage; chapter: ChapterPage }) {
  const t = useWords(interimReportWords);
  const isClosed = report.state === 'closed' || report.state === 'published';
  const why = isClosed
    ? 'locked.closed'
    : report.state === 'approved'
      ? 'locked.report'
      : chapter.state === 'approved'
        ? 'locked.chapter'
        : 'locked.other';
  return <Banner icon="lock">{t(why)}</Banner>;
}
