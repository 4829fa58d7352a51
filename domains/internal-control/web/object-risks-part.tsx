// What can go wrong with a management object and whether it is under control, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { showObjectRisks } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RisksAbout } from './risks-about.tsx';

/** Nothing for whoever may not read the object's plan. */
export function ObjectRisksPart({ code }: PlugProps) {
  const t = useWords(internalControlWords);
  const data = useQuery(asking(showObjectRisks, { object: code })).data;
  return (
    <RisksAbout
      title={t('object.risks')}
      note={t('object.risksNote')}
      rows={data?.rows ?? []}
      mayOpen={data?.mayOpen === true}
    />
  );
}
