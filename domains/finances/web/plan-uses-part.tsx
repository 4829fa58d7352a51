// An object's plan with what was bought on each of its rows: the objects' own table, filled from the ledger.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { showObject, showPlan } from '../../objects/contract.ts';
import { PlanHours } from '../../objects/web/plan-parts.tsx';
import { readObjectUses } from '../object-uses-contract.ts';
import { financesWords } from './finances-words.ts';

/** `code` is the plan's year. */
export function PlanUsesPart({ record, code: year }: PlugProps) {
  const t = useWords(financesWords);
  const object = useQuery(asking(showObject, { object: record })).data?.code;
  const plan = useQuery(asking(showPlan, { object: record, year: Number(year) })).data;
  const asked = asking(readObjectUses, { object: object ?? '', year: Number(year) });
  const { data, error } = useQuery({ ...asked, enabled: object !== undefined });
  if (!plan || object === undefined || (!data && !error)) return <SkeletonLines lines={6} />;
  if (!data || data.total.rows === 0) return <PlanHours plan={plan} />;
  const action = (
    <ButtonLink href={`/finances/objects/${encodeURIComponent(object)}/${year}?state=untold`} small>
      {data.mayTell && data.untold.rows > 0 ? t('uses.tellMany', { count: data.untold.rows }) : t('uses.see')}
    </ButtonLink>
  );
  return (
    <PlanHours
      plan={plan}
      uses={{
        ...{ cells: data.cells, total: data.total.amount, action },
        ...{ beside: data.beside.amount, untold: data.untold.amount },
      }}
    />
  );
}
