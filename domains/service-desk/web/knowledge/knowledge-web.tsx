// The web door of knowledge: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { knowledgeWords } from './knowledge-words.ts';

const read = 'service-desk.read-articles';
const write = 'service-desk.write-articles';

export const knowledgeWeb = domainWeb({
  name: 'service-desk',
  words: knowledgeWords,
  pages: [
    {
      path: '/knowledge',
      title: 'knowledge',
      load: () => import('./knowledge-page.tsx').then((page) => page.KnowledgePage),
      nav: { icon: 'book', group: 'daily', order: 25, letter: 'k' },
      permission: read,
    },
    {
      path: '/knowledge/new',
      title: 'newTitle',
      load: () => import('./article-form-page.tsx').then((page) => page.NewArticlePage),
      permission: write,
    },
    {
      path: '/knowledge/gaps',
      title: 'gaps',
      load: () => import('./gaps-page.tsx').then((page) => page.GapsPage),
      permission: write,
    },
    {
      path: '/knowledge/$article',
      title: 'article',
      load: () => import('./article-page.tsx').then((page) => page.ArticlePage),
      permission: read,
    },
    {
      path: '/knowledge/$article/edit',
      title: 'editTitle',
      load: () => import('./article-form-page.tsx').then((page) => page.EditArticlePage),
      permission: write,
    },
    {
      path: '/cases/templates',
      title: 'templates',
      load: () => import('./templates-page.tsx').then((page) => page.TemplatesPage),
      permission: 'service-desk.work-cases',
    },
  ],
  startCards: [
    {
      id: 'articles-to-review',
      part: 'waiting',
      load: () => import('./review-card.tsx').then((cards) => cards.ReviewCard),
      order: 12,
      permission: write,
    },
  ],
  commands: [{ id: 'new-article', label: 'new', icon: 'add', href: '/knowledge/new', permission: write }],
  follows: ['notices'],
});
