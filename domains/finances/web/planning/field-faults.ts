// What is said beside a field of money or of a month: what was expected, in kronor and as people write months, where the
// general words would speak of öre and of forms. What the domain says itself is left as it is.
import { useWords } from '../../../../web/language.tsx';
import { planningWords } from './planning-words.ts';

export type FieldFaults = {
  /** `ore` is what the field holds now. */
  amount: (fault: string | undefined, ore: number | null) => string | undefined;
  month: (fault: string | undefined, text: string) => string | undefined;
  /** the number of a decision */
  number: (fault: string | undefined, text: string) => string | undefined;
};

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const decisionNumber = /^[\p{L}\d][\p{L}\d ./-]{0,29}$/u;
/** Öre: the least of the bounds the operations have. */
const large = 100_000_000_000;

export function useFieldFaults(): FieldFaults {
  const t = useWords(planningWords);
  return {
    amount: (fault, ore) => {
      if (fault === undefined) return undefined;
      if (!ore) return t('fault.amount');
      return Math.abs(ore) > large ? t('fault.amountTooLarge') : fault;
    },
    number: (fault, text) => (fault !== undefined && !decisionNumber.test(text.trim()) ? t('fault.number') : fault),
    month: (fault, text) => (fault !== undefined && !month.test(text) ? t('fault.month') : fault),
  };
}
