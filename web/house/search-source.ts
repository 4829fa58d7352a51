// Lets the command palette find records (the server's one search) and figures by name.
import { call } from '../client.ts';
import { labelMatches, registerCommandSource } from '../ui/command-sources.ts';
import type { IconName } from '../ui/icon.tsx';
import { hasWord, type Language, locales, say } from '../words.ts';
import { houseWords } from './house-words.ts';

/** The source of the records: the page of all hits shows it kind by kind. */
export const recordSource = 'records';

/** Registers both sources; asked anew for each search, in the language on the page. */
export function registerSearch(): void {
  const word = (key: 'found.records' | 'found.figures') => say(houseWords, languageNow(), key);
  registerCommandSource({
    id: recordSource,
    title: () => word('found.records'),
    most: 12,
    find: async ({ words, limit, signal }) => {
      // with the first search, not with the first page
      const { searchEverything } = await import('../../platform/search/search-contract.ts');
      const { hits } = await call(searchEverything, { q: words, limit }, { signal });
      return {
        found: hits.map((hit) => ({
          id: `${hit.kind}:${hit.id}`,
          label: hit.title,
          note: [kindWord(hit.kind), hit.note].filter(Boolean).join(' · '),
          icon: kindIcon(hit.kind),
          href: hit.address,
        })),
      };
    },
  });
  registerCommandSource({
    id: 'figures',
    title: () => word('found.figures'),
    most: 8,
    find: async ({ words, limit, signal, whole }) => {
      const { listFigures } = await import('../../platform/figures/figures-contract.ts');
      const { figures } = await call(listFigures, {}, { signal });
      const language = languageNow();
      const found = figures.filter((each) =>
        labelMatches(`${each.name[language]} ${each.register ?? ''}`, words, locales[language]),
      );
      return {
        found: (whole ? found : found.slice(0, limit)).map((each) => ({
          id: each.id,
          label: each.name[language],
          note: each.register ?? '',
          icon: 'chart',
          href: `/figures/${each.id}`,
        })),
        count: found.length,
      };
    },
  });
}

/** Each kind looks as in the navigation. */
export function kindIcon(kind: string): IconName {
  return icons[kind] ?? 'arrowRight';
}

const icons: Readonly<Record<string, IconName>> = {
  'agreement-file': 'file',
  article: 'book',
  assignment: 'task',
  component: 'laptop',
  equipment: 'equipment',
  finding: 'eye',
  improvement: 'trend',
  'interim-report': 'report',
  major: 'alert',
  need: 'bulb',
  notice: 'bell',
  object: 'object',
  person: 'person',
  risk: 'shield',
  service: 'gauge',
  supplier: 'supplier',
  unit: 'organisation',
  voucher: 'list',
};

/** The heading over the hits of a kind. */
export function kindHeading(kind: string, language: Language): string {
  const key = `kinds.${kind}`;
  return hasWord(houseWords, language, key) ? say(houseWords, language, key) : kindWord(kind);
}

function kindWord(kind: string): string {
  const key = `kind.${kind}`;
  return hasWord(houseWords, languageNow(), key) ? say(houseWords, languageNow(), key) : kind;
}

function languageNow(): Language {
  const { lang } = document.documentElement;
  return lang === 'da' || lang === 'en' ? lang : 'sv';
}
