// What the two investment imports share: the columns that name a decision, and the decisions that are known.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { FieldValues } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';
import type { InvestmentState } from './investment-rules.ts';

export const yearField: MappingField = {
  id: 'year',
  names: { sv: ['Beslutsår', 'År'], da: ['Beslutningsår', 'År'], en: ['Decision year', 'Year'] },
  spec: { kind: 'year', required: true },
};
export const numberField: MappingField = {
  id: 'number',
  names: { sv: ['Beslutsnummer', 'Nummer'], da: ['Beslutningsnummer', 'Nummer'], en: ['Decision number', 'Number'] },
  spec: { kind: 'text', required: true, longest: 30 },
};

export interface KnownDecision {
  [column: string]: unknown;
  decision_id: string;
  key: string;
  content: string;
  state: InvestmentState;
  project: string;
  unit: string;
}

/** Every decision by its year and number. */
export async function knownDecisions(work: Work): Promise<Map<string, KnownDecision>> {
  const rows = await work.sql<KnownDecision>(
    `select d.decision_id, d.year || '/' || d.number as key, s.state, d.project, d.unit,
       concat_ws('|', d.decided_on, d.category, d.unit, d.item, d.responsible, d.amount, coalesce(d.programme, ''), d.project) as content
     from finances.investment_decisions d join finances.investment_standing s using (decision_id)`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** A row’s decision, as knownDecisions has it. */
export function keyOf(row: FieldValues): string {
  return `${row.year}/${row.number}`;
}
