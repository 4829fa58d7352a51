// Reads the date a message says it was written. Many lie or are broken; then it is said so instead of guessed.
import type { MailDate } from './mail-message.ts';

/** RFC 5322 dates, also the old forms with zone names and two-digit years, and the form of C's asctime. `receivedAt` shows the future ones. */
export function readMailDate(value: string, receivedAt?: Date): MailDate {
  const written = value.trim().slice(0, 120);
  if (written === '') return { kind: 'none' };
  const at = instantOf(written.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' '));
  if (at === null || at < oldest || at > newest) return { kind: 'absurd', written };
  if (receivedAt && at > receivedAt.getTime() + twoDays) return { kind: 'absurd', written };
  return { kind: 'given', at: new Date(at) };
}

// RFC 822 is of August 1982: no earlier message has such a header
const oldest = Date.UTC(1982, 7, 1);
const newest = Date.UTC(2200, 0, 1);
const twoDays = 2 * 86_400_000;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const zones: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360 },
  ...{ PST: -480, PDT: -420, CET: 60, CEST: 120, MET: 60, MEST: 120, WET: 0, WEST: 60, EET: 120, EEST: 180, BST: 60 },
};

function instantOf(text: string): number | null {
  const usual =
    /^(?:[a-z]{2,9}\.?,? ?)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?[ -](\d{4}|\d{2}),? (\d{1,2}) ?[:.] ?(\d{2})(?: ?[:.] ?(\d{2}))? ?([+-]\d{4}|[a-z]{1,5})?/i;
  const found = usual.exec(text);
  if (found) return made(found[3], found[2], found[1], found.slice(4, 7), found[7]);
  const asctime =
    /^[a-z]{3},? ([a-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:[a-z]{1,5} )?(\d{4})(?: ([+-]\d{4}))?/i.exec(text);
  if (asctime) return made(asctime[6], asctime[1], asctime[2], asctime.slice(3, 6), asctime[7]);
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text);
  return iso ? Date.parse(iso[0].replace(' ', 'T')) || null : null;
}

function made(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: (string | undefined)[],
  zone: string | undefined,
): number | null {
  const at = months.indexOf((month ?? '').toLowerCase());
  const [hour = 0, minute = 0, second = 0] = clock.map((part) => Number(part ?? 0));
  if (at < 0 || hour > 23 || minute > 59 || second > 60) return null;
  const whole = year?.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const local = Date.UTC(whole, at, Number(day), hour, minute, second);
  if (new Date(local).getUTCMonth() !== at && hour < 24) return null;
  return local - offsetMinutes(zone) * 60_000;
}

/** Unknown zones count as UTC, as RFC 5322 says of the military ones. */
function offsetMinutes(zone = ''): number {
  const signed = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (signed) return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3]));
  return zones[zone.toUpperCase()] ?? 0;
}
