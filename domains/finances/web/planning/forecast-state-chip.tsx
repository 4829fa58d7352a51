// Where a forecast stands: amber while it is a draft, green when it counts.
import { useWords } from '../../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../../web/ui/chip.tsx';
import type { ForecastState } from '../../forecast-contract.ts';
import { planningWords } from './planning-words.ts';

const tones: Readonly<Record<ForecastState, ChipTone>> = {
  draft: 'attention',
  decided: 'done',
  replaced: 'plain',
  withdrawn: 'plain',
};

export function ForecastStateChip({ state }: { state: ForecastState }) {
  const t = useWords(planningWords);
  return <Chip tone={tones[state]}>{t(`forecastState.${state}`)}</Chip>;
}
