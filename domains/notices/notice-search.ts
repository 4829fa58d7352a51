// A told notice as the one search finds it.
import type { SearchEntry } from '../../platform/search/search.ts';

/** The search entry of a notice that has been told; drafts have none. */
export function searchEntry(noticeId: string, title: string, body: string): SearchEntry {
  return {
    kind: 'notice',
    id: noticeId,
    title,
    body,
    address: `/notices/${noticeId}`,
    permission: 'notices.read-notices',
  };
}
