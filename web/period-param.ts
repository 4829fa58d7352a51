// The period in the address; without one, what the region is working on: the last period anybody looked at in this
// browser, else the year so far to the month before this one.
import { useEffect } from 'react';
import { useParam } from './address.ts';

const key = 'fyr.period';
const shape = /^\d{4}-\d\d\.\.\d{4}-\d\d$/;

/** `const [period, setPeriod] = usePeriodParam()`; always a well-formed period. */
export function usePeriodParam(fallback: string = yearSoFar(new Date())): [string, (period: string) => void] {
  const [inAddress, set] = useParam('period');
  const remembered = localStorage.getItem(key);
  const valid = (text: string | null | undefined): text is string => typeof text === 'string' && shape.test(text);
  const period = valid(inAddress) ? inAddress : valid(remembered) ? remembered : fallback;
  useEffect(() => {
    if (valid(inAddress)) localStorage.setItem(key, inAddress);
  });
  return [period, set];
}

/** January to the month before this one; in January the whole year before. */
export function yearSoFar(now: Date): string {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  if (month === 0) return `${year - 1}-01..${year - 1}-12`;
  return `${year}-01..${year}-${String(month).padStart(2, '0')}`;
}
