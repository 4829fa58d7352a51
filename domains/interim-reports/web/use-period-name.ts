// A period as the reader says it: “januari–augusti 2019”.
import { useCallback } from 'react';
import { useLanguage } from '../../../web/language.tsx';
import { periodName } from '../report-words.ts';

/** `const periodText = usePeriodName(); periodText('2019-01..2019-08')` */
export function usePeriodName(): (period: string) => string {
  const { language } = useLanguage();
  return useCallback((period) => periodName({ from: period.slice(0, 7), to: period.slice(9) }, language), [language]);
}
