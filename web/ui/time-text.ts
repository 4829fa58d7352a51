// Times as people say them ("i dag 14.05", "för 3 min sedan"), dates unambiguous in tables (2019-08-31). Pure: what is
// now comes in as an argument.
import { type Language, locales } from '../words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Close in time: "nyss", "för 3 min sedan". Then "i dag 14.05", "i går 09.12". Then the date: "2019-08-31". */
export function timeText(at: Date, now: Date, language: Language): string {
  const passed = now.getTime() - at.getTime();
  if (Math.abs(passed) < minute) return justNow[language];
  if (Math.abs(passed) < hour) return minutesText(Math.round(passed / minute), language);
  const days = calendarDays(at, now);
  if (Math.abs(days) <= 1) return `${relative(language).format(-days, 'day')} ${clockText(at, language)}`;
  return dateText(at);
}

/** 2019-08-31, the same in all three languages. */
export function dateText(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Exact, for the one who rests on a time: "2019-08-31 14.05". */
export function exactTimeText(at: Date, language: Language): string {
  return `${dateText(at)} ${clockText(at, language)}`;
}

/** "14.05" in Swedish and Danish, "14:05" in English. */
export function clockText(at: Date, language: Language): string {
  return `${two(at.getHours())}${language === 'en' ? ':' : '.'}${two(at.getMinutes())}`;
}

/** How long something took or will take: "3 min", "2 h 10 min", "4 dagar". */
export function durationText(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole}\u00a0s`;
  if (whole < 3600) return `${Math.round(whole / 60)}\u00a0min`;
  if (whole >= 2 * 86_400) {
    const count = Math.round(whole / 86_400);
    return new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
  }
  const minutes = Math.round((whole % 3600) / 60);
  const hours = `${Math.floor(whole / 3600)}\u00a0h`;
  return minutes === 0 ? hours : `${hours} ${minutes}\u00a0min`;
}

/** The abbreviation "min" is what people say; Intl's short form says "sen" in Swedish. */
function minutesText(minutes: number, language: Language): string {
  const count = `${Math.abs(minutes)}\u00a0min`;
  const past = { sv: `för ${count} sedan`, da: `for ${count} siden`, en: `${count} ago` };
  const coming = { sv: `om ${count}`, da: `om ${count}`, en: `in ${count}` };
  return (minutes >= 0 ? past : coming)[language];
}

const justNow: Record<Language, string> = { sv: 'nyss', da: 'lige nu', en: 'just now' };

function relative(language: Language): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
}

/** How many midnights lie between; positive for the past. */
function calendarDays(at: Date, now: Date): number {
  const dayOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((dayOf(now) - dayOf(at)) / day);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
