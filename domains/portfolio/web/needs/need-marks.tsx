// Where a need stands, and how well it is described, as marks.
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { NeedState, PortfolioNeedRow } from '../../contract.ts';
import { needsWords } from './needs-words.ts';

const tones = {
  new: 'attention',
  described: 'sea',
  'in-study': 'sea',
  ready: 'sea',
  approved: 'done',
  declined: 'plain',
} as const;

export function NeedStateChip({ state }: { state: NeedState }) {
  const t = useWords(needsWords);
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
}

/** "5 of 7", with a shape: all met, some, none. */
export function CriteriaMark({ row }: { row: Pick<PortfolioNeedRow, 'criteriaMet' | 'criteria'> }) {
  const t = useWords(needsWords);
  const status = row.criteriaMet === row.criteria ? 'met' : row.criteriaMet === 0 ? 'not-assessed' : 'partly';
  return <StatusMark status={status} word={t('criteriaOf', { met: row.criteriaMet, all: row.criteria })} />;
}
