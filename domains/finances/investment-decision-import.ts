// Investment decisions as a table: what the columns are, what is checked, how rows are stored and taken back. A decision
// that is there with other facts is shown, never overwritten; a new state is a new step.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { type ImportKind, importKind, type Stored } from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { keyOf, knownDecisions, numberField, yearField } from './investment-import-rows.ts';
import { type InvestmentState, investmentStates, nextStates } from './investment-rules.ts';
import { field, type RowCheck, text, who } from './planning-columns.ts';
import { planningFault } from './planning-import-words.ts';

const stateWords: Record<InvestmentState, { sv: string[]; da: string[]; en: string[] }> = {
  planned: { sv: ['Planerad'], da: ['Planlagt'], en: ['Planned'] },
  'in-procurement': { sv: ['Upphandling', 'Under upphandling'], da: ['I udbud', 'Udbud'], en: ['In procurement'] },
  dormant: { sv: ['Vilande'], da: ['I bero'], en: ['Dormant'] },
  ordered: { sv: ['Beställd'], da: ['Bestilt'], en: ['Ordered'] },
  delivered: { sv: ['Levererad'], da: ['Leveret'], en: ['Delivered'] },
};

const decisionFields: readonly MappingField[] = [
  yearField,
  numberField,
  field('decidedOn', ['Beslutsdatum'], ['Beslutningsdato'], ['Decided on'], { kind: 'date', required: true }),
  field('category', ['Kategori', 'Slag'], ['Kategori'], ['Category'], {
    kind: 'choice',
    required: true,
    choices: [
      { value: 'it', words: { sv: ['IT'], da: ['IT'], en: ['IT'] } },
      {
        value: 'mt',
        words: { sv: ['MT', 'Medicinteknik'], da: ['MT', 'Medicoteknik'], en: ['MT', 'Medical technology'] },
      },
    ],
  }),
  field('unit', ['Enhet', 'Enhetskod'], ['Enhed', 'Enhedskode'], ['Unit', 'Unit code'], {
    kind: 'text',
    required: true,
    longest: 60,
  }),
  field('item', ['Benämning', 'Objekt', 'Investering'], ['Betegnelse', 'Investering'], ['Item'], {
    kind: 'text',
    required: true,
    longest: 200,
  }),
  field('responsible', ['Ansvarig'], ['Ansvarlig'], ['Responsible'], { kind: 'text', required: true, longest: 120 }),
  field('amount', ['Beslutat belopp', 'Belopp'], ['Besluttet beløb', 'Beløb'], ['Committed', 'Amount'], {
    kind: 'amount',
    required: true,
    from: 1,
  }),
  field('state', ['Läge', 'Status'], ['Tilstand', 'Status'], ['State', 'Status'], {
    kind: 'choice',
    choices: investmentStates.map((value) => ({ value, words: stateWords[value] })),
  }),
  field('stateOn', ['Läge från', 'Datum för läge'], ['Tilstand fra'], ['State since'], { kind: 'date' }),
  field('reason', ['Skäl'], ['Begrundelse'], ['Reason'], { kind: 'text', longest: 1000 }),
  field('programme', ['Program'], ['Program'], ['Programme'], { kind: 'text', longest: 40 }),
  field('project', ['Projekt'], ['Projekt'], ['Project'], { kind: 'text', longest: 60 }),
];

export const decisionImport: ImportKind = importKind<FieldValues>({
  id: 'finances.investment-decisions',
  name: { sv: 'Investeringsbeslut', da: 'Investeringsbeslutninger', en: 'Investment decisions' },
  about: {
    sv: 'En rad per beslut, som CSV eller XLSX. Finns beslutet redan läggs bara ett nytt läge till.',
    da: 'En linje pr. beslutning, som CSV eller XLSX. Findes beslutningen allerede, tilføjes kun en ny tilstand.',
    en: 'A row per decision, as CSV or XLSX. Where the decision is there already, only a new state is added.',
  },
  permission: 'finances.change-investments',
  unitsOf: async () => (row) => [text(row.unit)],
  unitField: 'unit',
  tables: ['finances.investment_decisions', 'finances.investment_states'],
  endings: ['csv', 'xlsx'],
  fields: decisionFields,
  read: async function* (work, file, options) {
    yield* readMapped(file, decisionFields, options, await decisionCheck(work));
  },
  store: storeDecisions,
  undo: undoDecisions,
  sample: (row) => ({
    year: Number(row.year),
    number: text(row.number),
    item: text(row.item),
    amount: Number(row.amount),
    state: text(row.state) || null,
  }),
});

async function decisionCheck(work: Work): Promise<RowCheck> {
  const known = await knownDecisions(work);
  const programmes = new Set(
    (await work.sql<{ programme: string }>('select programme from finances.investment_programmes')).map(
      (row) => row.programme,
    ),
  );
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  return (row) => {
    const there = known.get(keyOf(row));
    const again = seen.has(keyOf(row));
    seen.add(keyOf(row));
    const state = stateOf(row);
    return [
      ...(again ? [planningFault('number', 'investment-twice')] : []),
      ...(tree.unit(text(row.unit)) ? [] : [planningFault('unit', 'unit-unknown')]),
      ...(row.programme && !programmes.has(text(row.programme))
        ? [planningFault('programme', 'programme-unknown')]
        : []),
      ...(there && there.content !== contentOf(row) ? [planningFault('number', 'investment-differs')] : []),
      ...(state === 'dormant' && !row.reason ? [planningFault('reason', 'reason-missing')] : []),
      ...(there && state && state !== there.state && !nextStates(there.state).includes(state)
        ? [planningFault('state', 'step-not-open')]
        : []),
    ];
  };
}

async function storeDecisions(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  const known = await knownDecisions(work);
  const counts = { stored: 0, same: 0 };
  for await (const row of rows) {
    const there = known.get(keyOf(row));
    const state = stateOf(row) ?? (there ? there.state : 'planned');
    if (there && state === there.state) counts.same++;
    else {
      counts.stored++;
      await addDecisionStep(work, importId, there?.decision_id ?? (await addDecision(work, importId, row)), state, row);
    }
  }
  return counts;
}

async function addDecision(work: Work, importId: string, row: FieldValues): Promise<string> {
  const decision = work.newId();
  await work.sql(
    `insert into finances.investment_decisions (decision_id, year, number, decided_on, unit, category, programme, item,
       responsible, amount, project, created_at, created_by_id, created_by_name, import_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      decision,
      row.year,
      row.number,
      row.decidedOn,
      row.unit,
      row.category,
      row.programme,
      row.item,
      row.responsible,
      row.amount,
      row.project ?? '',
      work.now,
      ...who(work),
      importId,
    ],
  );
  return decision;
}

async function addDecisionStep(
  work: Work,
  importId: string,
  decision: string,
  state: InvestmentState,
  row: FieldValues,
): Promise<void> {
  await work.sql(
    `insert into finances.investment_states (decision_id, ordinal, state, happened_on, reason, at, by_id, by_name, import_id)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from finances.investment_states where decision_id = $1`,
    [decision, state, row.stateOn ?? row.decidedOn, row.reason ?? '', work.now, ...who(work), importId],
  );
}

/** Takes back steps and decisions; refuses where somebody has built on them since. */
async function undoDecisions(work: Work, importId: string): Promise<{ removed: number }> {
  const [later] = await work.sql<{ number: string }>(
    `select d.year || '/' || d.number as number from finances.investment_decisions d
     where (d.import_id = $1 and (exists (select 1 from finances.investment_outcomes o where o.decision_id = d.decision_id)
         or exists (select 1 from finances.investment_forecasts f where f.decision_id = d.decision_id)
         or exists (select 1 from finances.investment_states s where s.decision_id = d.decision_id and s.import_id is distinct from $1)))
       or exists (select 1 from finances.investment_states s join finances.investment_states n using (decision_id)
         where s.decision_id = d.decision_id and s.import_id = $1 and n.ordinal > s.ordinal and n.import_id is distinct from $1)
     limit 1`,
    [importId],
  );
  if (later) throw new Refusal('conflict', 'investment-built-on', { number: later.number });
  const steps = await work.sql<{ decision_id: string }>(
    'delete from finances.investment_states where import_id = $1 returning decision_id',
    [importId],
  );
  await work.sql('delete from finances.investment_decisions where import_id = $1', [importId]);
  return { removed: steps.length };
}

function contentOf(row: FieldValues): string {
  const { decidedOn, category, unit, item, responsible, amount, programme, project } = row;
  return [decidedOn, category, unit, item, responsible, amount, programme ?? '', project ?? ''].join('|');
}

function stateOf(row: FieldValues): InvestmentState | undefined {
  return investmentStates.find((state) => state === row.state);
}
