// How the state of a piece and its weight for patients look wherever a piece is shown: a shape, a colour and a word.
import { useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import type { Criticality, EquipmentRow, EquipmentState } from '../contract.ts';
import { assetsWords } from './assets-words.ts';

const looks: Record<EquipmentState, { tone: ChipTone; icon: IconName }> = {
  ordered: { tone: 'sea', icon: 'supplier' },
  'in-stock': { tone: 'plain', icon: 'archive' },
  'in-use': { tone: 'plain', icon: 'check' },
  'in-repair': { tone: 'attention', icon: 'settings' },
  retired: { tone: 'plain', icon: 'trash' },
  lost: { tone: 'fault', icon: 'alert' },
};

export function StateChip({ state }: { state: EquipmentState }) {
  const t = useWords(assetsWords);
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}

/** High calls for attention; the rest is a plain word. */
export function CriticalityMark({ criticality }: { criticality: Criticality }) {
  const t = useWords(assetsWords);
  if (criticality !== 'high') return <span>{t(`criticality.${criticality}`)}</span>;
  return (
    <Chip tone="attention" icon="alert">
      {t('criticality.high')}
    </Chip>
  );
}

/** Day of the warranty; one that has passed says so. */
export function WarrantyDay({ until, isOut }: { until: string | null; isOut: boolean }) {
  const t = useWords(assetsWords);
  if (until === null) return <>–</>;
  return (
    <span className="numeric">
      {until}
      {isOut ? <span className="quiet small"> {t('warrantyOut')}</span> : null}
    </span>
  );
}

/** Maker and model, quietly after the name. */
export function ModelName({ row }: { row: Pick<EquipmentRow, 'manufacturer' | 'model'> }) {
  return <span className="quiet small">{`${row.manufacturer} ${row.model}`.trim()}</span>;
}
