// The pages about a unit's staff as views of one another: going between them keeps the unit and the period.
import { useAddress } from '../../../web/address.ts';
import { useWords } from '../../../web/language.tsx';
import type { SavedView } from '../../../web/ui/pages/list-frame.tsx';
import { workforceWords } from './workforce-words.ts';

const pages = [
  { path: '/workforce', word: 'staff' },
  { path: '/workforce/survey', word: 'survey' },
  { path: '/workforce/spans', word: 'spans' },
  { path: '/workforce/parameters', word: 'parameters' },
] as const;

export function useStaffViews(unit: string | undefined, period: string): readonly SavedView[] {
  const t = useWords(workforceWords);
  const { path, href } = useAddress();
  const search = new URLSearchParams({ ...(unit ? { unit } : {}), period });
  return pages.map((page) => ({ label: t(page.word), href: page.path === path ? href : `${page.path}?${search}` }));
}
