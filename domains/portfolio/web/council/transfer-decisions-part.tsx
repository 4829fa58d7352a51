// What the council has decided that the transfers of a unit's budget move the money of, on the register of transfers.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { showTransferDecisions } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { DecisionTable } from './decision-table.tsx';

export function TransferDecisionsPart({ record, code }: PlugProps) {
  const t = useWords(councilWords);
  const { data } = useQuery(asking(showTransferDecisions, { unit: record, year: Number(code) }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={t('transfer.decisions')}>
      <DecisionTable rows={data.rows} />
    </Section>
  );
}
