// Where an investment stands, as a chip: resting is what one must see.
import { useWords } from '../../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../../web/ui/chip.tsx';
import type { InvestmentState } from '../../investment-rules.ts';
import { planningWords } from './planning-words.ts';

const tones: Readonly<Record<InvestmentState, ChipTone>> = {
  planned: 'plain',
  'in-procurement': 'sea',
  dormant: 'attention',
  ordered: 'sea',
  delivered: 'done',
};

export function InvestmentStateChip({ state }: { state: InvestmentState }) {
  const t = useWords(planningWords);
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
}
