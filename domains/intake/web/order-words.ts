// Amounts and states, as every page of the door writes them.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { moneyText } from '../../../web/ui/number-text.ts';
import { caseStates } from '../../service-desk/contract.ts';
import { needStates, orderStates } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

/** "2 400 kr"; nothing costs "utan kostnad". */
export function usePrice(): (ore: number) => string {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  return (ore) => (ore === 0 ? t('free') : moneyText(ore, language));
}

/** What state something is in, in the words of its kind. */
export function useChangeWord(): (change: { readonly kind: string; readonly state: string }) => string {
  const t = useWords(intakeWords);
  return ({ kind, state }) => {
    const inCase = caseStates.find((each) => each === state);
    if (kind === 'case' && inCase) return t(`case.${inCase}`);
    const inOrder = orderStates.find((each) => each === state);
    if (kind === 'order' && inOrder) return t(`state.${inOrder}`);
    const inIdea = needStates.find((each) => each === state);
    if (kind === 'idea' && inIdea) return t(`idea.${inIdea}`);
    return t(kind === 'approval' ? 'my.toApprove' : 'my.new');
  };
}
