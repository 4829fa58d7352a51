// The forecast figures E02 and E15–E18: what the year comes to, and how far the lines land from the year's budget, by the
// forecast that counts for the period's last month. The budget is the one the forecast was made against.
import {
  type FactSource,
  type FigureDefinition,
  type Formula,
  minus,
  negative,
  sum,
  type Texts,
  type Where,
} from '../../platform/figures/figure.ts';
import { findPartNames, partNames } from './part-names.ts';

const source = 'forecast-lines';

export const forecastSource: FactSource = {
  id: source,
  domain: 'finances',
  title: { sv: 'Prognosens rader', da: 'Prognosens linjer', en: 'Forecast lines' },
  facts: `
    select v.unit || '/' || v.as_of || '/' || v.number || '/' || l.unit || '/' || l.cost_group || '/' || m.month as fact,
      v.version_id || '/' || l.line_id as record, (m.month || '-01')::date as "on", l.unit, v.as_of,
      case s.state when 'decided' then 'current' else 'replaced' end as standing, l.cost_group as line, l.method, m.part,
      m.amount, m.budget, g.name_sv || case when l.comment = '' then '' else ': ' || l.comment end as label
    from finances.forecast_versions v
      join finances.forecast_standing s using (version_id)
      join finances.forecast_lines l using (version_id)
      join finances.forecast_line_months m using (line_id)
      join finances.cost_groups g using (cost_group)
    where s.state in ('decided', 'replaced')`,
  dims: ['as_of', 'standing', 'line', 'method', 'part'],
  dimNames: partNames,
  findNames: findPartNames,
  measures: ['amount', 'budget'],
  recordAddress: (record) => `/finances/forecast/${record.split('/')[0]}/lines/${record.split('/')[1]}`,
};

/** The cost groups with a forecast figure of their own; all others together are the other costs. */
const ownFigure = ['personnel', 'revenue', 'depreciation'] as const;

export const forecastFigures: readonly FigureDefinition[] = [
  {
    ...shape('finances.forecast-result', 'E02', 1),
    name: {
      sv: 'Årsprognos, resultat',
      da: 'Årsprognose, resultat',
      en: 'Full-year forecast, result',
    },
    definition: {
      sv: 'Årets resultat enligt den beslutade prognosen för periodens sista månad: utfall till och med månaden och prognos för resten av året.',
      da: 'Årets resultat efter den besluttede prognose for periodens sidste måned: forbrug til og med måneden og prognose for resten af året.',
      en: 'The year’s result by the decided forecast of the period’s last month: outcome up to that month and forecast for the rest.',
    },
    formula: negative(yearSum('amount', {})),
  },
  deviation(
    'forecast-deviation',
    undefined,
    {},
    {
      sv: 'Prognosavvikelse, totalt',
      da: 'Prognoseafvigelse, i alt',
      en: 'Forecast deviation, total',
    },
    1,
  ),
  deviation(
    'forecast-deviation-personnel',
    'E15',
    { line: 'personnel' },
    {
      sv: 'Prognosavvikelse, personal',
      da: 'Prognoseafvigelse, personale',
      en: 'Forecast deviation, personnel',
    },
  ),
  deviation(
    'forecast-deviation-revenue',
    'E16',
    { line: 'revenue' },
    {
      sv: 'Prognosavvikelse, intäkter',
      da: 'Prognoseafvigelse, indtægter',
      en: 'Forecast deviation, revenue',
    },
  ),
  deviation(
    'forecast-deviation-other',
    'E17',
    { line: { not: [...ownFigure] } },
    {
      sv: 'Prognosavvikelse, övriga kostnader',
      da: 'Prognoseafvigelse, øvrige omkostninger',
      en: 'Forecast deviation, other costs',
    },
  ),
  deviation(
    'forecast-deviation-depreciation',
    'E18',
    { line: 'depreciation' },
    {
      sv: 'Prognosavvikelse, avskrivningar',
      da: 'Prognoseafvigelse, afskrivninger',
      en: 'Forecast deviation, depreciation',
    },
  ),
];

function shape(id: string, register: string | undefined, decimals: number) {
  return {
    id,
    version: 1,
    ...(register ? { register } : {}),
    unit: 'SEK' as const,
    scale: 2,
    shown: { unit: 'mnkr' as const, decimals },
    good: 'up' as const,
    breakdowns: ['line', 'method', 'part'],
    permission: 'finances.read-forecast',
  };
}

function yearSum(measure: 'amount' | 'budget', where: Where): Formula {
  return sum(source, measure, { as_of: { period: 'end' }, standing: 'current', ...where }, 'year');
}

function deviation(
  id: string,
  register: string | undefined,
  where: Where,
  name: Texts,
  decimals = 0,
): FigureDefinition {
  return {
    ...shape(`finances.${id}`, register, decimals),
    name,
    definition: {
      sv: 'Årets budget minus årets prognos, enligt den beslutade prognosen för periodens sista månad. Minus är sämre än budget.',
      da: 'Årets budget minus årets prognose, efter den besluttede prognose for periodens sidste måned. Minus er dårligere end budget.',
      en: 'The year’s budget minus the year’s forecast, by the decided forecast of the period’s last month. Minus is worse than budget.',
    },
    formula: minus(yearSum('budget', where), yearSum('amount', where)),
    of: 'finances.forecast-result',
  };
}
