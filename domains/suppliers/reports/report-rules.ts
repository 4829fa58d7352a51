// How a row of a supplier's report is read and judged: what each cell must be, what is wrong with it and what was expected, and
// whether its value agrees with Fyr's own. Nothing is guessed or converted: another unit of measure is a fault, not a sum. Pure.
import { DayText } from '../../../platform/calendar/civil-day.ts';
import type { Period } from '../../../platform/figures/period.ts';
import { type Rational, rounded } from '../../../platform/figures/rational.ts';
import { type Measure, type MeasureUnit, measureRules, measures } from '../levels/measure-rules.ts';

export const reportFieldNames = ['period', 'service', 'measure', 'priority', 'unit', 'value', 'date', 'text'] as const;
export type ReportFieldName = (typeof reportFieldNames)[number];
export type ReportCells = Readonly<Partial<Record<ReportFieldName, string>>>;

/** What a supplier tells beside measures: each with a day and a text, and no value. */
export const eventKinds = ['change', 'security-event', 'risk', 'planned-work'] as const;

/** What units are called by those who write reports; anything else is another unit of measure. */
export const unitWords: Readonly<Record<MeasureUnit, readonly string[]>> = {
  percent: ['%', 'procent', 'percent', 'pct'],
  count: ['st', 'stk', 'antal', 'count', 'number'],
  hours: ['h', 'tim', 'timmar', 'timer', 'hours'],
};

export interface RowFault {
  readonly field: ReportFieldName;
  readonly code:
    | 'missing'
    | 'wrong-period'
    | 'unknown-service'
    | 'unknown-measure'
    | 'wrong-unit'
    | 'wrong-priority'
    | 'not-a-number'
    | 'out-of-range'
    | 'not-a-day'
    | 'day-outside-period'
    | 'twice-in-report';
  readonly value: string;
  readonly expected: string;
}

export interface JudgedRow {
  readonly kind: 'measure' | 'event' | null;
  readonly measure: Measure | null;
  readonly service: string | null;
  readonly priority: number | null;
  readonly period: Period | null;
  /** in 10^-decimals of the unit, as many decimals as were written and at least those the measure asks for */
  readonly value: number | null;
  readonly decimals: number;
  readonly on: string | null;
  readonly faults: readonly RowFault[];
}

export interface ReportBounds {
  readonly period: Period;
  /** codes of the services in the supplier's agreements */
  readonly services: readonly string[];
}

/** Judges one row by itself. */
export function judgeRow(cells: ReportCells, bounds: ReportBounds): JudgedRow {
  const said = (field: ReportFieldName): string => (cells[field] ?? '').trim();
  const word = measureWord(cells);
  const measure = measures.find((each) => each === word);
  const isEvent = eventKinds.some((each) => each === word);
  if (!measure && !isEvent)
    return {
      ...nothing,
      faults: [
        fault(
          'measure',
          said('measure') === '' ? 'missing' : 'unknown-measure',
          said('measure'),
          [...measures, ...eventKinds].join(', '),
        ),
      ],
    };
  const faults = [
    ...periodFaults(said('period'), bounds.period),
    ...serviceFaults(said('service'), bounds.services, isEvent),
  ];
  if (!measure) return judgedEvent(said, faults, bounds.period);
  return judgedMeasure(measure, said, faults, bounds.period);
}

/** A row of an event as the template has it, with nothing filled in: nothing of the kind has happened, which is no fault. */
export function isUntold(cells: ReportCells): boolean {
  const told = (['service', 'priority', 'unit', 'value', 'date', 'text'] as const).some(
    (field) => (cells[field] ?? '').trim() !== '',
  );
  return !told && eventKinds.some((each) => each === measureWord(cells));
}

/** Marks rows that tell the same thing again; the first of them stands. */
export function markTwice(rows: readonly JudgedRow[]): JudgedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.kind !== 'measure' || row.faults.length > 0) return row;
    const key = [row.measure, row.service, row.priority].join(' ');
    if (!seen.has(key)) {
      seen.add(key);
      return row;
    }
    return { ...row, faults: [fault('measure', 'twice-in-report', row.measure ?? '', '')] };
  });
}

/** Told less recorded, in 10^-decimals: zero where they agree as exactly as it was told. */
export function differenceTo(told: number, decimals: number, own: Rational): number {
  return told - rounded(own, decimals);
}

/** The fewest decimals a value is read with: 99,9 is read as 99,90 for availability. */
export function leastDecimals(measure: Measure): number {
  return Math.min(measureRules[measure].decimals, 2);
}

function measureWord(cells: ReportCells): string {
  return (cells.measure ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

const nothing: JudgedRow = {
  kind: null,
  measure: null,
  service: null,
  priority: null,
  period: null,
  value: null,
  decimals: 0,
  on: null,
  faults: [],
};

function fault(field: ReportFieldName, code: RowFault['code'], value: string, expected: string): RowFault {
  return { field, code, value: value.slice(0, 200), expected };
}

function periodFaults(text: string, period: Period): RowFault[] {
  const expected = period.from === period.to ? period.from : `${period.from}..${period.to}`;
  const given = text.replace(/\s*(–|—|\.\.|till|til|to)\s*/, '..').replaceAll('/', '-');
  // a spreadsheet makes the first of the month of 2019-08
  if (
    given.replace(/-01$/, '') === expected ||
    given === expected ||
    (period.from === period.to && given === `${period.from}..${period.to}`)
  )
    return [];
  return [fault('period', text === '' ? 'missing' : 'wrong-period', text, expected)];
}

function serviceFaults(text: string, services: readonly string[], mayLack: boolean): RowFault[] {
  if (services.includes(text.toLowerCase()) || (mayLack && text === '')) return [];
  return [fault('service', text === '' ? 'missing' : 'unknown-service', text, services.join(', '))];
}

type Said = (field: ReportFieldName) => string;

function judgedEvent(said: Said, before: readonly RowFault[], period: Period): JudgedRow {
  const day = said('date');
  const isDay = DayText.safeParse(day).success;
  const isPlanned = said('measure').toLowerCase().startsWith('planned');
  const month = day.slice(0, 7);
  const isWithin = isPlanned ? month >= period.from : month >= period.from && month <= period.to;
  const faults = [
    ...before,
    ...(day === '' ? [fault('date', 'missing', '', '2019-08-31')] : []),
    ...(day !== '' && !isDay ? [fault('date', 'not-a-day', day, '2019-08-31')] : []),
    ...(isDay && !isWithin ? [fault('date', 'day-outside-period', day, `${period.from}..${period.to}`)] : []),
    ...(said('text') === '' ? [fault('text', 'missing', '', '')] : []),
  ];
  return {
    ...nothing,
    kind: 'event',
    service: said('service').toLowerCase() || null,
    on: isDay ? day : null,
    faults,
  };
}

function judgedMeasure(measure: Measure, said: Said, before: readonly RowFault[], period: Period): JudgedRow {
  const rule = measureRules[measure];
  const unit = said('unit');
  const isUnit = unitWords[rule.unit].includes(unit.toLowerCase());
  const priority = said('priority');
  const isPriority = priority === '' || (rule.byPriority && /^[1-5]$/.test(priority));
  const read = readValue(said('value'), rule.unit === 'count' ? 0 : 6, leastDecimals(measure));
  const isWithin = !read || (read.value >= 0 && (rule.unit !== 'percent' || read.value <= 100 * 10 ** read.decimals));
  const faults = [
    ...before,
    ...(isUnit ? [] : [fault('unit', unit === '' ? 'missing' : 'wrong-unit', unit, unitWords[rule.unit][0] ?? '')]),
    ...(isPriority ? [] : [fault('priority', 'wrong-priority', priority, rule.byPriority ? '1–5' : '')]),
    ...(read
      ? []
      : [
          fault(
            'value',
            said('value') === '' ? 'missing' : 'not-a-number',
            said('value'),
            rule.unit === 'count' ? '12' : '99,91',
          ),
        ]),
    ...(isWithin ? [] : [fault('value', 'out-of-range', said('value'), rule.unit === 'percent' ? '0–100' : '≥ 0')]),
  ];
  return {
    kind: 'measure',
    measure,
    service: said('service').toLowerCase(),
    priority: priority === '' || !isPriority ? null : Number(priority),
    period,
    value: read?.value ?? null,
    decimals: read?.decimals ?? leastDecimals(measure),
    on: null,
    faults,
  };
}

/** Digits with one decimal sign, point or comma, and spaces between thousands; no other sign is understood. */
function readValue(text: string, most: number, least: number): { value: number; decimals: number } | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  const [, sign = '', whole = '', written = ''] = /^([-+]?)(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(bare) ?? [];
  if (whole === '') return null;
  // 12,0 is a whole number too
  const fraction = written.length > most && /^0*$/.test(written.slice(most)) ? written.slice(0, most) : written;
  if (fraction.length > most) return null;
  const decimals = Math.max(fraction.length, least);
  const value = Number(`${sign}${whole}${fraction.padEnd(decimals, '0')}`);
  return { value, decimals };
}
