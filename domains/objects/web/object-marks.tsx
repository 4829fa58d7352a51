// How the state of an object looks wherever one is shown: a shape, a colour and a word.
import { useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import type { ObjectState } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

const looks: Record<ObjectState, { tone: ChipTone; icon: IconName }> = {
  proposed: { tone: 'plain', icon: 'comment' },
  establishing: { tone: 'sea', icon: 'task' },
  'in-force': { tone: 'plain', icon: 'check' },
  ended: { tone: 'plain', icon: 'archive' },
};

export function ObjectStateChip({ state }: { state: ObjectState }) {
  const t = useWords(objectsWords);
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}
