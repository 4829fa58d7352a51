// Where an order stands, as a word with its colour and shape; a bundle says how many of its parts have come.
import { useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import type { OrderRow, OrderState } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

const looks: Record<OrderState, { tone: ChipTone; icon: IconName }> = {
  approving: { tone: 'attention', icon: 'clock' },
  planned: { tone: 'plain', icon: 'calendar' },
  ordered: { tone: 'sea', icon: 'supplier' },
  delivered: { tone: 'done', icon: 'check' },
  rejected: { tone: 'fault', icon: 'close' },
  lapsed: { tone: 'fault', icon: 'clock' },
  cancelled: { tone: 'plain', icon: 'archive' },
};

export function OrderChip({ order }: { order: Pick<OrderRow, 'state' | 'delivered' | 'parts'> }) {
  const t = useWords(intakeWords);
  const { state, delivered, parts } = order;
  const isPartly = state === 'ordered' && parts !== null && delivered !== null && delivered > 0;
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {isPartly ? t('partly', { delivered, parts }) : t(`state.${state}`)}
    </Chip>
  );
}
