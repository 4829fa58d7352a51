// On the start page of whoever was asked to write: the chapters that are not ready, the latest first.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listMyChapters } from '../contract.ts';
import { ChapterStateMark } from './chapter-state-mark.tsx';
import { interimReportWords } from './interim-report-words.ts';

export function MyChaptersCard() {
  const t = useWords(interimReportWords);
  const { data } = useQuery(asking(listMyChapters, {}));
  const chapters = (data?.chapters ?? []).toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  if (chapters.length === 0) return null;
  return (
    <Card title={t('mine')}>
      <ul className="plain-list">
        {chapters.map((each) => (
          <li key={each.chapterId}>
            <Link href={`/interim-reports/${each.report}?chapter=${each.chapterId}`}>{each.title}</Link>{' '}
            <span className="quiet small">
              {each.reportTitle}, {each.unitName}
              {each.dueOn ? ` · ${t('dueOn', { day: each.dueOn })}` : ''}
            </span>{' '}
            <ChapterStateMark chapter={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
