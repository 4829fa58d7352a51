// The rules of Swedish personal and coordination numbers: a date (day plus 60 for coordination numbers), three digits, and a check
// digit over the last ten by the Luhn method. Source: folkbokföringslagen (1991:481) 18 §, Skatteverket SKV 704 and SKV 707.
import { isBirthDate } from './birth-date.ts';

/**
 * Which kind the digits are, or null. `front` is yymmdd or yyyymmdd, `mark` '' '-' '+' or blank ('+': turned 100), `tail` four
 * digits, `today` an ISO date.
 */
export function isSwedishNumber(
  front: string,
  mark: string,
  tail: string,
  today: string,
): 'personnummer' | 'samordningsnummer' | null {
  const ten = front.slice(-6) + tail;
  if (luhnSum(ten) % 10 !== 0 || tail.startsWith('000')) return null;
  const day = Number(front.slice(-2));
  const kind = day > 60 ? 'samordningsnummer' : 'personnummer';
  const month = Number(front.slice(-4, -2));
  const isBirth = years(front, mark, today).some((year) => isBirthDate(year, month, day > 60 ? day - 60 : day, today));
  return isBirth ? kind : null;
}

function years(front: string, mark: string, today: string): number[] {
  if (front.length === 8) return [Number(front.slice(0, 4))];
  const short = Number(front.slice(0, 2));
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const past = [century + short, century - 100 + short].filter((year) => year <= Number(today.slice(0, 4)));
  return mark === '+' ? past.map((year) => year - 100) : past.slice(0, 2);
}

/** Digits doubled in turn from the first, and the digits of the products added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const product = Number(digits[at]) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum;
}
