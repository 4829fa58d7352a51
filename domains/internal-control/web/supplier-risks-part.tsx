// Which risks of the units are about a supplier, and whether they are under control, on the supplier's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { showSupplierRisks } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RisksAbout } from './risks-about.tsx';

/** Nothing for whoever may not read the supplier. */
export function SupplierRisksPart({ record }: PlugProps) {
  const t = useWords(internalControlWords);
  const rows = useQuery(asking(showSupplierRisks, { supplier: record })).data?.rows ?? [];
  return <RisksAbout title={t('supplier.risks')} note={t('supplier.risksNote')} rows={rows} />;
}
