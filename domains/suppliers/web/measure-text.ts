// How measured values, targets and differences are written: in the measure's unit, with no more decimals than are kept.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import type { SupplierLevel } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

type Unit = SupplierLevel['unit'];

/** A kept integer in 10^-decimals as a number with its unit; signed for differences. */
export function useMeasureText(): (value: number | null, unit: Unit, decimals: number, signed?: boolean) => string {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  return (value, unit, decimals, signed = false) => {
    if (value === null) return '–';
    const text = numberText(value / 10 ** decimals, { language, decimals, signed });
    return `${text}\u00a0${t(`unit.${unit}`)}`;
  };
}

/** What a level promises, in words: availability of the patient records, priority 1. */
export function useLevelName(): (level: Pick<SupplierLevel, 'measure' | 'priority'>) => string {
  const t = useWords(suppliersWords);
  return ({ measure, priority }) =>
    priority === null ? t(`measure.${measure}`) : `${t(`measure.${measure}`)}, ${t('priorityOf', { priority })}`;
}
