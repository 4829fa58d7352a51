// What single cells of an event log mean: a stamp, a state, a way in, a number, or nothing. Pure.
import { dayOf } from '../../../platform/calendar/civil-day.ts';
import { instantOf } from '../../../platform/calendar/time-zone.ts';
import type { CaseChannel, CaseState, WaitingFor } from '../case-contract.ts';

/** How this log writes its stamps. */
export interface StampForm {
  readonly monthFirst: boolean;
  /** null: as they stand */
  readonly zone: string | null;
}

/** What the cell says; null where the other system says in its way that nothing is known. */
export function said(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  return /^(?:|\?|-|null|n\/a)$/i.test(text) ? null : text;
}

const yearFirst =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?()$/;

/** A stamp in epoch seconds; null when it is none. Day before month unless told. */
export function stampOf(text: string, form: StampForm): number | null {
  const iso = yearFirst.exec(text);
  const other = iso ? null : yearLast.exec(text);
  const match = iso ?? other;
  if (!match) return null;
  const [one, two, three, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const [year = 0, month = 0, day = 0] = iso
    ? [one, two, three]
    : form.monthFirst
      ? [three, one, two]
      : [three, two, one];
  const days = dayOf(year, month, day);
  if (month < 1 || month > 12 || day < 1 || dayOf(year, month + 1, 1) <= days) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  const wall = days * 86_400 + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const offset = match[7] ?? '';
  if (offset !== '') return wall - offsetSeconds(offset);
  return form.zone === null ? wall : instantOf(form.zone, wall);
}

/** A state of the other system in ours; null: no word we know. */
export function stateOf(word: string): { readonly state: CaseState; readonly waitingFor: WaitingFor | null } | null {
  const found = stateWords.find(([pattern]) => pattern.test(word));
  return found ? { state: found[1], waitingFor: found[2] ?? null } : null;
}

/** The way a case came in; what we have no word for came from another system. */
export function channelOf(word: string | null): CaseChannel {
  if (word === null) return 'api';
  return channelWords.find(([pattern]) => pattern.test(word))?.[1] ?? 'api';
}

/** The number a cell begins with: `2 - Medium` is 2; null outside the scale. */
export function levelOf(text: string | null, most: number): number | null {
  const value = Number(/^\d+/.exec(text ?? '')?.[0] ?? Number.NaN);
  return value >= 1 && value <= most ? value : null;
}

/** A whole number of zero or more, or null. */
export function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Yes, no or nothing said. */
export function truthOf(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(?:true|yes|ja|1|y)$/i.test(text)) return true;
  return /^(?:false|no|nej|0|n)$/i.test(text) ? false : null;
}

const stateWords: readonly (readonly [RegExp, CaseState, WaitingFor?])[] = [
  [/problem/i, 'waiting', 'problem'],
  [/\b(?:change|ändring|ændring)/i, 'waiting', 'change'],
  [/vendor|supplier|leverant|leverand/i, 'waiting', 'supplier'],
  [/evidence|underlag/i, 'waiting', 'evidence'],
  [/await|wait|hold|pending|vänta|vent/i, 'waiting', 'requester'],
  [/cancel|återkall|annull/i, 'cancelled'],
  [/clos|stäng|avslut|lukket|afslut/i, 'closed'],
  [/resol|solved|löst|løst|complete/i, 'resolved'],
  [/active|progress|assigned|pågå|igång|i gang|open|öpp|åb/i, 'active'],
  [/^(?:new|ny|nytt|registered|registrerad)$/i, 'new'],
];

const channelWords: readonly (readonly [RegExp, CaseChannel])[] = [
  [/phone|telefon|ivr/i, 'phone'],
  [/mail|e-post/i, 'mail'],
  [/self|portal|själv|selv|web/i, 'portal'],
  [/alarm|alert|monitor|event|larm/i, 'alarm'],
  [/walk|besök|disk|fremmøde/i, 'walk-in'],
];

function offsetSeconds(text: string): number {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}
