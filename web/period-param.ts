// The period a page is about: the one in the address; else the one last looked at in this tab; else what the region is
// working on; else the year so far.
import { useEffect } from 'react';
import { useParam } from './address.ts';
import { useViewer } from './viewer.tsx';

const key = 'fyr.period';
const shape = /^\d{4}-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2])$/;

/** `const [period, setPeriod] = usePeriodParam()`; always a well-formed period. */
export function usePeriodParam(fallback?: string): [string, (period: string) => void] {
  const [inAddress, set] = useParam('period');
  const viewer = useViewer();
  const remembered = sessionStorage.getItem(key);
  const period = firstPeriod([inAddress, remembered, fallback, viewer?.period]) ?? yearSoFar(new Date());
  useEffect(() => {
    if (inAddress === period) sessionStorage.setItem(key, period);
  }, [inAddress, period]);
  return [period, set];
}

/** The first that is a period with its months in order. */
export function firstPeriod(texts: readonly (string | null | undefined)[]): string | undefined {
  return texts.find((text): text is string => {
    if (!text || !shape.test(text)) return false;
    const [from = '', to = ''] = text.split('..');
    return from <= to;
  });
}

/** January to the month before this one; in January the whole year before. */
export function yearSoFar(now: Date): string {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  if (month === 0) return `${year - 1}-01..${year - 1}-12`;
  return `${year}-01..${year}-${String(month).padStart(2, '0')}`;
}
