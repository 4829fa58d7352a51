// The examples there are, and the navigation shown around them.
import type { Navigation } from '../frame/navigation.ts';
import type { Say } from '../words.ts';
import type { galleryWords } from './gallery-words.ts';

export const exampleKinds = [
  'start',
  'list',
  'record',
  'figure',
  'form',
  'import',
  'report',
  'board',
  'sign-in',
] as const;
export type ExampleKind = (typeof exampleKinds)[number];

export function exampleNavigation(t: Say<(typeof galleryWords)['keys']>): Navigation {
  const at = (kind: ExampleKind) => `/gallery/example/${kind}`;
  return {
    tasks: [
      { href: at('list'), label: t('page.list'), icon: 'case', group: 'daily', letter: 'l' },
      { href: at('figure'), label: t('page.figure'), icon: 'chart', group: 'follow-up', letter: 'n' },
      { href: at('report'), label: t('page.report'), icon: 'report', group: 'follow-up', letter: 'r' },
      { href: at('board'), label: t('page.board'), icon: 'board', group: 'daily', letter: 't' },
      { href: at('import'), label: t('page.import'), icon: 'import', group: 'registers', letter: 'i' },
      { href: at('record'), label: t('page.record'), icon: 'equipment', group: 'registers' },
    ],
    person: [],
    beyond: [],
    commands: [{ id: 'report', label: t('report'), icon: 'add', href: at('form') }],
    more: [
      { href: at('form'), label: t('page.form'), icon: 'edit', group: 'registers', letter: 'f' },
      { href: '/gallery', label: t('title'), icon: 'grid', group: 'settings', letter: 'g' },
    ],
  };
}
