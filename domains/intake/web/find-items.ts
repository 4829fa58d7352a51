// Lets the command palette find what can be ordered.
import { call } from '../../../web/client.ts';
import type { FindAsked, FoundPage } from '../../../web/ui/command-sources.ts';
import { listCatalogue } from '../contract.ts';

export async function findItems({ words, limit, signal, whole }: FindAsked): Promise<FoundPage> {
  const { items } = await call(listCatalogue, { search: words }, { signal });
  const found = items.map((item) => ({
    id: item.item,
    label: item.name,
    icon: 'grid' as const,
    href: `/catalogue/${item.item}`,
  }));
  return { found: whole ? found : found.slice(0, limit), count: found.length };
}
