// What the council has decided that an investment carries, on the investment's own page: decided beside committed and paid.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { showInvestmentDecisions } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { DecisionTable } from './decision-table.tsx';

export function InvestmentDecisionsPart({ record }: PlugProps) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(showInvestmentDecisions, { investment: record }));
  if (!data || data.rows.length === 0) return null;
  const thousands = (ore: number) => numberText(ore / 100_000, { language });
  return (
    <Section title={t('investment.decisions')}>
      <p>
        {t('investment.compared', {
          decided: thousands(data.decidedOre),
          amount: thousands(data.amount),
          paid: thousands(data.paid),
        })}
      </p>
      <DecisionTable rows={data.rows} />
    </Section>
  );
}
