// Which risks a security incident has shown, and whether they are under control, on the incident's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { showIncidentRisks } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RisksAbout } from './risks-about.tsx';

/** Nothing for whoever may not know of the incident. */
export function IncidentRisksPart({ record }: PlugProps) {
  const t = useWords(internalControlWords);
  const rows = useQuery(asking(showIncidentRisks, { incident: record })).data?.rows ?? [];
  return <RisksAbout title={t('incident.risks')} note={t('incident.risksNote')} rows={rows} />;
}
