// What other rooms' pages show of equipment: the names of its categories.
import { useWords } from '../../../web/language.tsx';
import type { EquipmentCategory } from '../contract.ts';
import { assetsWords } from './assets-words.ts';

/** What a category is called in the reader's language. */
export function useCategoryName(): (category: EquipmentCategory) => string {
  const t = useWords(assetsWords);
  return (category) => t(`category.${category}`);
}
