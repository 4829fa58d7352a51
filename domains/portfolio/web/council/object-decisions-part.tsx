// What the council has decided, or is to decide, about a management object, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { showObjectDecisions } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { DecisionTable } from './decision-table.tsx';

/** Nothing for whoever may not read the object's plan, and where nothing was decided about it. */
export function ObjectDecisionsPart({ code }: PlugProps) {
  const t = useWords(councilWords);
  const rows = useQuery(asking(showObjectDecisions, { object: code })).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('object.decisions')} note={t('object.decisionsNote')}>
      <DecisionTable rows={rows} />
    </Section>
  );
}
