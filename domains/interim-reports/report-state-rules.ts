// Which steps a report and its chapters may take: from writing over review and approval to the close, which cannot be
// undone, and publishing. Pure.

export const reportStates = ['writing', 'in-review', 'approved', 'closed', 'published'] as const;
export type ReportState = (typeof reportStates)[number];

export const chapterStates = ['not-started', 'writing', 'ready', 'approved'] as const;
export type ChapterState = (typeof chapterStates)[number];

/** The states people move a report to; closing and publishing are steps of their own. */
export const openStates = ['writing', 'in-review', 'approved'] as const;
export type OpenState = (typeof openStates)[number];

/** Whether the report's words may still change. */
export function isOpen(state: ReportState): boolean {
  return state !== 'closed' && state !== 'published';
}

/** Whether a report may be moved: forward one step, or back with a reason. */
export function mayMoveReport(from: ReportState, to: OpenState): 'forward' | 'back' | null {
  if (!isOpen(from) || from === to) return null;
  const step = reportStates.indexOf(to) - reportStates.indexOf(from);
  return step < 0 ? 'back' : step === 1 ? 'forward' : null;
}

/** Which right a step of a chapter takes; null where there is no such step. */
export function rightForChapterStep(from: ChapterState, to: ChapterState): 'contribute' | 'approve' | null {
  if (from === to || to === 'not-started') return null;
  if (from === 'approved') return 'approve';
  return to === 'approved' ? (from === 'ready' ? 'approve' : null) : 'contribute';
}

/** An approved chapter is not rewritten by anybody before it has been taken back. */
export function mayRewrite(report: ReportState, chapter: ChapterState): boolean {
  return isOpen(report) && report !== 'approved' && chapter !== 'approved';
}
