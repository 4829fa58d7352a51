// A told notice as the one search finds it.
import type { SearchEntry } from '../../platform/search/search.ts';

/** The search entry of a notice that has been told; drafts have none. */
export function searchEntry(noticeId: string, title: string, body: string, startsAt: Date | string): SearchEntry {
  return {
    kind: 'notice',
    id: noticeId,
    title,
    body,
    note: new Date(startsAt).toISOString().slice(0, 10),
    address: `/notices/${noticeId}`,
    permission: 'notices.read-notices',
  };
}
