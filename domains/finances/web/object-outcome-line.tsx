// What is booked on an object this year beside its budget, in one line for whoever leads several.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { readObjectOutcome } from '../object-outcome-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';

export function ObjectOutcomeLine({ code }: PlugProps) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const { data } = useQuery(asking(readObjectOutcome, { object: code }));
  if (!data?.period || !data.total) return null;
  return (
    <Quiet small>
      {t('object.line', {
        outcome: `${thousands(data.total.outcome)} ${tkr}`,
        budget: `${thousands(data.total.budget)} ${tkr}`,
        months: periodName(`${data.period.from}..${data.period.to}`, language),
      })}
    </Quiet>
  );
}
