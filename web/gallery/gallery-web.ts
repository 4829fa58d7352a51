// The gallery's door: the living documentation of all parts, open to anybody, loaded only when visited. Each kind of
// page has an example in a full frame of its own.
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
    {
      path: '/gallery/example/$kind',
      title: 'gallery',
      load: () => import('./example-page.tsx').then((file) => file.ExamplePage),
      open: true,
      bare: true,
    },
  ],
});
