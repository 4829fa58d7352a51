// A told notice as the one search finds it.
import type { SearchEntry } from '../../platform/search/search.ts';
import type { NoticeText, Said } from './notice-rows.ts';

/** The search entry of a notice that has been told; drafts have none. */
export function searchEntry(
  noticeId: string,
  { title, body, said_in }: NoticeText & { readonly said_in?: Said<NoticeText> },
  startsAt: Date | string,
): SearchEntry {
  return {
    kind: 'notice',
    id: noticeId,
    title,
    // in whichever language one asks
    body: [body, ...Object.values(said_in ?? {}).flatMap((each) => [each.title, each.body])].join('\n'),
    note: new Date(startsAt).toISOString().slice(0, 10),
    address: `/notices/${noticeId}`,
    permission: 'notices.read-notices',
  };
}
