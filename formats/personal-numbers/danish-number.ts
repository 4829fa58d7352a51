// The rules of Danish CPR numbers: day, month and year, and a seventh digit that tells the century. The check by modulus 11 has
// not been kept since 1 October 2007, so it refuses nothing here. Source: CPR-kontoret, "Personnummeret i CPR-systemet" (2008).
import { isBirthDate } from './birth-date.ts';

/** Whether `front` (ddmmyy) and `tail` (four digits) can be a CPR number on the ISO date `today`. */
export function isCprNumber(front: string, tail: string, today: string): boolean {
  const year = fullYear(Number(front.slice(4, 6)), Number(tail[0]));
  return isBirthDate(year, Number(front.slice(2, 4)), Number(front.slice(0, 2)), today);
}

/** Whether ten digits satisfy the old check: a sign for a number, though its absence is none against. */
export function satisfiesModulus11(digits: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

function fullYear(short: number, seventh: number): number {
  if (seventh <= 3) return 1900 + short;
  if (seventh === 4 || seventh === 9) return short <= 36 ? 2000 + short : 1900 + short;
  return short <= 57 ? 2000 + short : 1800 + short;
}
