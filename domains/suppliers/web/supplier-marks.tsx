// How important a supplier is, how an agreement stands, what must be decided by when, and amounts: shape, colour and word
// together.
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { moneyText } from '../../../web/ui/number-text.ts';
import type { AgreementRow, AgreementState, SupplierCriticality } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

/** `whole`: away from a column that says what it is, the chip says so itself. */
export function CriticalityChip({
  criticality,
  whole = false,
}: {
  criticality: SupplierCriticality;
  whole?: boolean;
}): ReactNode {
  const t = useWords(suppliersWords);
  return (
    <Chip tone={criticality === 'high' ? 'attention' : 'plain'}>
      {t(`${whole ? 'criticalityWhole' : 'criticality'}.${criticality}`)}
    </Chip>
  );
}

const tones: Readonly<Record<AgreementState, ChipTone>> = {
  coming: 'sea',
  'in-force': 'done',
  'notice-given': 'attention',
  ended: 'plain',
};

export function StateChip({ state }: { state: AgreementState }): ReactNode {
  const t = useWords(suppliersWords);
  return <Chip tone={tones[state]}>{t(`agreementState.${state}`)}</Chip>;
}

/** What must be decided next, and by when. */
export function DueText({ due }: { due: AgreementRow['due'] }): ReactNode {
  const t = useWords(suppliersWords);
  if (due === null) return '–';
  return (
    <>
      <span className="numeric">{due.on}</span> <span className="quiet">{t(`due.${due.kind}`)}</span>
    </>
  );
}

/** An amount in öre as kronor; öre are shown where there are any. */
export function useKronor(): (ore: number) => string {
  const { language } = useLanguage();
  return (ore) => moneyText(ore, language);
}

/** Organisation numbers have another name in Denmark. */
export function orDash(text: string | null): string {
  return text === null || text === '' ? '–' : text;
}
