// What the parts of a finance figure are called where one is broken down: groups, accounts and codes by their names in the
// register, the rest by words. The dimensions themselves have their names here too.
import type { FactSource, Texts } from '../../platform/figures/figure.ts';
import type { Work } from '../../platform/work/work.ts';
import type { oneOffCategories } from './contract.ts';
import { cutNames } from './cut-names.ts';
import type { forecastMethods } from './forecast-rules.ts';
import type { OutcomeCut } from './ledger-contract.ts';

type DimNames = NonNullable<FactSource['dimNames']>;

export const partNames: DimNames = {
  heading: text('Rubrik', 'Overskrift', 'Heading'),
  cost_group: text('Kostnadsgrupp', 'Omkostningsgruppe', 'Cost group'),
  kind: text('Slag', 'Art', 'Kind'),
  account: text('Konto', 'Konto', 'Account'),
  object: text('Objekt', 'Objekt', 'Object'),
  project: text('Projekt', 'Projekt', 'Project'),
  counterpart: text('Motpart', 'Modpart', 'Counterpart'),
  funding: text('Finansiering', 'Finansiering', 'Funding'),
  one_off: text('Engångspost', 'Engangspost', 'One-off'),
  category: text('Kategori', 'Kategori', 'Category'),
  decision_year: text('Beslutsår', 'Beslutningsår', 'Year of decision'),
  programme: text('Program', 'Program', 'Programme'),
  decision: text('Beslut', 'Beslutning', 'Decision'),
  line: text('Prognosrad', 'Prognoselinje', 'Forecast line'),
  method: text('Metod', 'Metode', 'Method'),
  part: text('Del av året', 'Del af året', 'Part of the year'),
};

const oneOffs: Readonly<Record<(typeof oneOffCategories)[number], Texts>> = {
  'licence-audit': text('Licensgranskning', 'Licensgennemgang', 'Licence audit'),
  settlement: text('Förlikning', 'Forlig', 'Settlement'),
  restructuring: text('Omställning', 'Omstilling', 'Restructuring'),
  'write-down': text('Nedskrivning', 'Nedskrivning', 'Write-down'),
  damage: text('Skada', 'Skade', 'Damage'),
  other: text('Annat', 'Andet', 'Other'),
};

const methods: Readonly<Record<(typeof forecastMethods)[number], Texts>> = {
  'run-rate': text('Takten hittills', 'Takten hidtil', 'Pace so far'),
  'last-year-share': text('Förra årets andel', 'Sidste års andel', 'Last year’s share'),
  'remaining-budget': text('Återstående budget', 'Resterende budget', 'Remaining budget'),
  positions: text('Tjänster', 'Stillinger', 'Positions'),
  override: text('Egen bedömning', 'Egen vurdering', 'Own judgement'),
};

const parts = { outcome: text('Utfall', 'Regnskab', 'Outcome'), forecast: text('Prognos', 'Prognose', 'Forecast') };
const categories = { it: text('IT', 'IT', 'IT'), mt: text('Medicinsk teknik', 'Medicoteknik', 'Medical technology') };

const words: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  one_off: oneOffs,
  method: methods,
  part: parts,
  category: categories,
};

/** For the sources of finances: the names of a dimension's values, in the order they stand in. */
export async function findPartNames(
  work: Work,
  dim: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  const known = words[dim];
  if (known) return new Map(Object.entries(known).map(([key, name]) => [key, name[work.language]]));
  const cut = cuts[dim];
  if (cut) {
    // only units are named by period, and no unit is asked for here
    const found = await cutNames(work, cut, values, { from: '', to: '' });
    return new Map(found.map((each) => [each.key, each.name]));
  }
  if (dim === 'programme' || dim === 'decision') return recordNames(work, dim, values);
  return null;
}

const cuts: Readonly<Record<string, OutcomeCut>> = {
  heading: 'heading',
  cost_group: 'cost-group',
  line: 'cost-group',
  account: 'account',
  object: 'object',
  project: 'project',
  counterpart: 'counterpart',
  funding: 'funding',
};

async function recordNames(
  work: Work,
  dim: 'programme' | 'decision',
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ key: string; name: string }>(
    dim === 'programme'
      ? `select programme as key, name_${work.language} as name from finances.investment_programmes
         where programme = any($1) order by name`
      : `select year || '/' || number as key, year || '/' || number || ' ' || item as name
         from finances.investment_decisions where year || '/' || number = any($1) order by year, number`,
    [values],
  );
  return new Map(rows.map((row) => [row.key, row.name]));
}

function text(sv: string, da: string, en: string): Texts {
  return { sv, da, en };
}
