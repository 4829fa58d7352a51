// From an incident to the outage it was: leads to the service's page with the case named.
import { useWords } from '../../../../web/language.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import type { CasePage } from '../../contract.ts';
import { reliabilityWords } from './reliability-words.ts';

export function RecordFromCase({ page }: { page: Pick<CasePage, 'case' | 'service' | 'kind'> }) {
  const t = useWords(reliabilityWords);
  const can = useCan();
  if (page.kind !== 'incident' || page.service === null || !can('service-desk.record-outages')) return null;
  return (
    <ButtonLink href={`/services/${page.service}?case=${page.case}`} kind="quiet">
      {t('record')}
    </ButtonLink>
  );
}
