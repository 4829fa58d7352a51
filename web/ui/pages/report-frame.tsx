// The report page: the chapters to the left, the text one writes in the middle, the finished page to the right as it
// will be on paper. On a narrow screen one of the two is shown at a time.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { useWords } from '../../language.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { type Status, StatusMark } from '../status-mark.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';
import './report-frame.css';

export type Chapter = {
  id: string;
  title: string;
  /** The language its title is written in, where that is not the reader's. */
  language?: string;
  href: string;
  status?: Status;
  statusWord?: string;
  current?: boolean;
};

export type ReportFrameProps = PageHeaderProps & {
  banner?: ReactNode;
  chapters: readonly Chapter[];
  text: ReactNode;
  page: ReactNode;
};

export function ReportFrame({ banner, chapters, text, page, ...head }: ReportFrameProps) {
  const t = useWords(uiWords);
  const [shown, show] = useState<'text' | 'page'>('text');
  const strip = useRef<HTMLElement>(null);
  useCurrentInSight(strip, chapters.find((chapter) => chapter.current)?.id);
  return (
    <article className="page">
      <PageHeader {...head} />
      {banner}
      <div className="report-switch screen-only">
        {(['text', 'page'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => show(one)}>
            {t(`report.${one}`)}
          </button>
        ))}
      </div>
      <div className="report" data-shown={shown}>
        <nav ref={strip} className="report-chapters screen-only" aria-label={t('report.chapters')}>
          {chapters.map((chapter) => (
            <AriaLink
              key={chapter.id}
              href={chapter.href}
              className="report-chapter"
              {...(chapter.current ? { 'aria-current': 'page' as const } : {})}
            >
              <span lang={chapter.language}>{chapter.title}</span>
              {chapter.status ? (
                <StatusMark
                  status={chapter.status}
                  shapeOnly
                  {...(chapter.statusWord ? { word: chapter.statusWord } : {})}
                />
              ) : null}
            </AriaLink>
          ))}
        </nav>
        <div className="report-text">{text}</div>
        <section className="report-page" aria-label={t('report.page')}>
          <div className="report-paper">{page}</div>
        </section>
      </div>
    </article>
  );
}

/** On a narrow screen the chapters stand in a strip: the one that is open is moved to where it is seen, the page is not. */
function useCurrentInSight(strip: RefObject<HTMLElement | null>, current: string | undefined): void {
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (!open || !strip.current || current === undefined) return;
    const space = (strip.current.clientWidth - open.offsetWidth) / 2;
    strip.current.scrollLeft = open.offsetLeft - space;
  }, [strip, current]);
}
