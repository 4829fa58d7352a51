// The alternatives of a pre-study, each with what it costs, what it gives a year, and what follows from it.
import { useWords } from '../../../../web/language.tsx';
import { IconButton } from '../../../../web/ui/button.tsx';
import { Card, Columns } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import type { Alternative } from '../../contract.ts';
import { needsWords } from './needs-words.ts';

export const nothing: Alternative = {
  name: '',
  about: '',
  investmentOre: 0,
  yearlyOre: 0,
  hours: 0,
  benefitOre: 0,
  consequences: '',
};

type Props = {
  alternatives: readonly Alternative[];
  onChange: (alternatives: Alternative[]) => void;
  faults: Readonly<Record<string, string>>;
};

export function AlternativeFields({ alternatives, onChange, faults }: Props) {
  const t = useWords(needsWords);
  const change = (at: number, part: Partial<Alternative>) =>
    onChange(alternatives.map((each, place) => (place === at ? { ...each, ...part } : each)));
  return alternatives.map((each, at) => {
    const money = (name: 'investmentOre' | 'yearlyOre' | 'benefitOre') => ({
      label: t(`study.${name}`),
      value: each[name],
      onChange: (value: number | null) => change(at, { [name]: value ?? 0 }),
      scale: 100,
      decimals: 0,
      unit: 'kr',
      min: 0,
      error: faults[`alternatives.${at}.${name}`],
    });
    return (
      <Card
        // they have no other name than their place
        key={String(at)}
        title={t('study.number', { number: at + 1 })}
        actions={
          <IconButton
            icon="trash"
            small
            label={t('study.remove', { number: at + 1 })}
            onPress={() => onChange(alternatives.filter((_, place) => place !== at))}
          />
        }
      >
        <TextField
          label={t('study.name')}
          value={each.name}
          onChange={(name) => change(at, { name })}
          error={faults[`alternatives.${at}.name`]}
        />
        <Columns least="small" gap={4}>
          <NumberField {...money('investmentOre')} />
          <NumberField {...money('yearlyOre')} />
          <NumberField {...money('benefitOre')} />
          <NumberField
            label={t('study.hours')}
            value={each.hours}
            onChange={(hours) => change(at, { hours: hours ?? 0 })}
            unit="h"
            min={0}
          />
        </Columns>
        <TextArea
          label={t('study.consequences')}
          value={each.consequences}
          onChange={(consequences) => change(at, { consequences })}
          rows={2}
        />
      </Card>
    );
  });
}
