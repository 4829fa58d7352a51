// Lets the command palette find records (the server's one search) and figures by name.
import { call } from '../client.ts';
import { labelMatches, registerCommandSource } from '../ui/command-sources.ts';
import type { IconName } from '../ui/icon.tsx';
import { hasWord, type Language, locales, say } from '../words.ts';
import { houseWords } from './house-words.ts';

/** Registers both sources; asked anew for each search, in the language on the page. */
export function registerSearch(): void {
  const word = (key: 'found.records' | 'found.figures') => say(houseWords, languageNow(), key);
  registerCommandSource({
    id: 'records',
    title: () => word('found.records'),
    least: 2,
    find: async (q, signal) => {
      // with the first search, not with the first page
      const { searchEverything } = await import('../../platform/search/search-contract.ts');
      const { hits } = await call(searchEverything, { q, limit: 12 }, { signal });
      return hits.map((hit) => ({
        id: `${hit.kind}:${hit.id}`,
        label: hit.title,
        note: [kindWord(hit.kind), hit.note].filter(Boolean).join(' · '),
        icon: icons[hit.kind] ?? 'arrowRight',
        href: hit.address,
      }));
    },
  });
  registerCommandSource({
    id: 'figures',
    title: () => word('found.figures'),
    least: 2,
    find: async (q, signal) => {
      const { listFigures } = await import('../../platform/figures/figures-contract.ts');
      const { figures } = await call(listFigures, {}, { signal });
      const language = languageNow();
      return figures
        .filter((each) => labelMatches(`${each.name[language]} ${each.register ?? ''}`, q, locales[language]))
        .slice(0, 8)
        .map((each) => ({
          id: each.id,
          label: each.name[language],
          note: each.register ?? '',
          icon: 'chart',
          href: `/figures/${each.id}`,
        }));
    },
  });
}

// each kind looks as in the navigation
const icons: Readonly<Record<string, IconName>> = {
  article: 'book',
  equipment: 'equipment',
  'interim-report': 'report',
  major: 'alert',
  notice: 'bell',
  object: 'object',
  person: 'person',
  service: 'gauge',
  unit: 'organisation',
  voucher: 'list',
};

function kindWord(kind: string): string {
  const key = `kind.${kind}`;
  return hasWord(houseWords, languageNow(), key) ? say(houseWords, languageNow(), key) : kind;
}

function languageNow(): Language {
  const { lang } = document.documentElement;
  return lang === 'da' || lang === 'en' ? lang : 'sv';
}
