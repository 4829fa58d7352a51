// How far a chapter has come, as shape, colour and word.
import { useWords } from '../../../web/language.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import type { ChapterRow } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function ChapterStateMark({ chapter, shapeOnly = false }: { chapter: ChapterRow; shapeOnly?: boolean }) {
  const t = useWords(interimReportWords);
  const word = chapter.isLate ? `${t(`state.${chapter.state}`)}, ${t('late')}` : t(`state.${chapter.state}`);
  return <StatusMark status={chapterStatus(chapter)} word={word} shapeOnly={shapeOnly} />;
}

/** The shape that stands for a chapter’s state. */
export function chapterStatus({ state, isLate }: Pick<ChapterRow, 'state' | 'isLate'>): Status {
  if (isLate) return 'missed';
  if (state === 'approved') return 'met';
  return state === 'not-started' ? 'not-assessed' : 'partly';
}
