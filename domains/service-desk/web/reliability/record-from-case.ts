// From an incident to the outage it was: leads to the service's page with the case named.
import { useWords } from '../../../../web/language.tsx';
import type { MenuEntry } from '../../../../web/ui/menu.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import type { CasePage } from '../../contract.ts';
import { reliabilityWords } from './reliability-words.ts';

export function useRecordStep(page: Pick<CasePage, 'case' | 'service' | 'kind'>): MenuEntry | null {
  const t = useWords(reliabilityWords);
  const can = useCan();
  if (page.kind !== 'incident' || page.service === null || !can('service-desk.record-outages')) return null;
  return { id: 'record', label: t('record'), icon: 'gauge', href: `/services/${page.service}?case=${page.case}` };
}
