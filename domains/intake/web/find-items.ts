// Lets the command palette find what can be ordered.
import { call } from '../../../web/client.ts';
import type { Found } from '../../../web/ui/command-sources.ts';
import type { Language } from '../../../web/words.ts';
import { listCatalogue } from '../contract.ts';

export async function findItems(asked: string, _language: Language, signal: AbortSignal): Promise<Found[]> {
  const { items } = await call(listCatalogue, { search: asked }, { signal });
  return items.slice(0, 5).map((item) => ({
    id: item.item,
    label: item.name,
    icon: 'grid',
    href: `/catalogue/${item.item}`,
  }));
}
