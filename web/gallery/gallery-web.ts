// The gallery's door: the living documentation of all parts, open to anybody, loaded only when visited.
import { type DomainWeb, domainWeb } from '../domain-web.ts';
import { shellWords } from '../shell-words.ts';

export const galleryDoor: DomainWeb = domainWeb({
  name: 'gallery',
  words: shellWords,
  pages: [
    {
      path: '/gallery',
      title: 'gallery',
      load: () => import('./gallery.tsx').then((file) => file.Gallery),
      open: true,
    },
  ],
});
