// What internal control tells of itself: how many controls were carried out, and how many of them showed that things work.
import { count, type FactSource, type FigureDefinition, ratio } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';

const executions: FactSource = {
  id: 'control-executions',
  domain: 'internal-control',
  title: { sv: 'Genomförda kontroller', da: 'Gennemførte kontroller', en: 'Controls carried out' },
  facts: `select e.execution_id::text as fact, r.risk_id::text as record, e.done_on as "on", r.unit_code as unit, e.outcome,
      (case when c.figure is null then 'person' else 'figure' end) as method, c.title as label
    from internal_control.executions e join internal_control.controls c using (control_id)
    join internal_control.risks r using (risk_id)`,
  dims: ['outcome', 'method'],
  dimNames: {
    outcome: { sv: 'Utfall', da: 'Udfald', en: 'Outcome' },
    method: { sv: 'Metod', da: 'Metode', en: 'Method' },
  },
  names: {
    outcome: {
      works: { sv: 'Fungerar', da: 'Fungerer', en: 'Works' },
      'works-partly': { sv: 'Fungerar delvis', da: 'Fungerer delvist', en: 'Works partly' },
      fails: { sv: 'Fungerar inte', da: 'Fungerer ikke', en: 'Does not work' },
    },
    method: {
      person: { sv: 'Görs av någon', da: 'Udføres af nogen', en: 'Done by somebody' },
      figure: { sv: 'Nyckeltal', da: 'Nøgletal', en: 'Figure' },
    },
  },
  measures: [],
  recordAddress: (record) => `/internal-control/risks/${record}`,
};

const permission = 'internal-control.read';

const definitions: readonly FigureDefinition[] = [
  {
    id: 'internal-control.controls-done',
    version: 1,
    name: { sv: 'Genomförda kontroller', da: 'Gennemførte kontroller', en: 'Controls carried out' },
    definition: {
      sv: 'Antal gånger som ett kontrollmoment har genomförts under perioden.',
      da: 'Antal gange en kontrol er gennemført i perioden.',
      en: 'Number of times a control was carried out in the period.',
    },
    formula: count('control-executions'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'band',
    breakdowns: ['outcome', 'method'],
    permission,
  },
  {
    id: 'internal-control.controls-working',
    version: 1,
    name: { sv: 'Kontroller som fungerar', da: 'Kontroller der fungerer', en: 'Controls that work' },
    definition: {
      sv: 'Andelen av de genomförda kontrollerna som visade att det fungerar.',
      da: 'Andelen af de gennemførte kontroller, der viste, at det fungerer.',
      en: 'The share of the controls carried out that showed that things work.',
    },
    formula: ratio(count('control-executions', { outcome: 'works' }), count('control-executions')),
    unit: '%',
    scale: 1,
    shown: { unit: '%', decimals: 0 },
    good: 'up',
    breakdowns: ['method'],
    permission,
  },
];

export const internalControlFigures: Figures = { sources: [executions], figures: definitions };
