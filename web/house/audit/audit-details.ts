// The details of a row of the log as people read them: fields by their words, money, times, units and persons as they are
// written elsewhere. What says nothing to people (ids the house made) is left out; the stored text has it. Pure.
import { moneyText, numberText } from '../../ui/number-text.ts';
import { durationText, exactTimeText } from '../../ui/time-text.ts';
import { type Language, say } from '../../words.ts';
import { fieldName } from '../names/field-name.ts';
import { auditWords } from './audit-words.ts';

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** What the values are read with: the reader's language, and the names of persons by id and of units by code. */
export interface Reading {
  readonly language: Language;
  readonly persons: Readonly<Record<string, string>>;
  readonly units: ReadonlyMap<string, string>;
}

const longest = 120;

/** The details as pairs: what was given first, then what the operation noted; what is empty is left out. */
export function detailPairs(detail: string, reading: Reading): Pair[] {
  const pairs: Pair[] = [];
  collect(pairs, '', JSON.parse(detail), reading);
  return pairs;
}

function collect(pairs: Pair[], name: string, value: unknown, reading: Reading): void {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value))
      collect(pairs, key === 'input' || key === 'note' ? name : key, part, reading);
    return;
  }
  const text = Array.isArray(value) ? listText(name, value, reading) : valueText(name, value, reading);
  if (text === '') return;
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  pairs.push({ name: fieldName(name, reading.language), value: short });
}

/** Few values are told one by one; parts with fields of their own are counted. */
function listText(name: string, values: readonly unknown[], reading: Reading): string {
  if (values.length === 0) return '';
  if (values.some((each) => each !== null && typeof each === 'object'))
    return say(auditWords, reading.language, 'parts', { count: values.length });
  return values
    .map((each) => valueText(name, each, reading))
    .filter(Boolean)
    .join(', ');
}

function valueText(name: string, value: unknown, reading: Reading): string {
  const { language } = reading;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return say(auditWords, language, value ? 'yes' : 'no');
  if (typeof value === 'number') return amountText(name, value, language);
  const text = String(value);
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return reading.persons[text] ?? '';
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) return exactTimeText(new Date(text), language);
  if (/(unit|units|parent|successor)$/i.test(name)) return reading.units.get(text) ?? text;
  return text;
}

/** Money is stored in öre and time in seconds, and their fields are named so. */
function amountText(name: string, value: number, language: Language): string {
  if (/(^ore|Ore)$/.test(name)) {
    return moneyText(value, language);
  }
  if (/(^seconds|Seconds)$/.test(name)) return durationText(value, language);
  // a year is no amount
  if (/year$/i.test(name)) return String(value);
  return numberText(value, { language, decimals: Math.min(2, String(value).split('.')[1]?.length ?? 0) });
}
