// A hiring freeze: from which month, in which units, and how many of those who leave would have been replaced.
import { useWords } from '../../../web/language.tsx';
import { Checkbox, CheckboxGroup } from '../../../web/ui/choice.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { Assumptions } from '../contract.ts';
import { useMonthOptions } from './month-options.ts';
import type { Choices } from './scenario-choices.ts';
import { scenarioWords } from './scenario-words.ts';

type Freeze = NonNullable<Assumptions['freeze']>;
export type FreezeFieldsProps = {
  choices: Choices;
  freeze: Assumptions['freeze'];
  onChange: (freeze: Assumptions['freeze']) => void;
};

export function FreezeFields({ choices, freeze, onChange }: FreezeFieldsProps) {
  const t = useWords(scenarioWords);
  const [whole] = choices.units;
  // a unit with too few people is not chosen by itself; where the asked one is so, none of its freeze can be told
  const shown = choices.units.some((each) => each.shown);
  const begin = (on: boolean) =>
    onChange(
      on ? { from: choices.months[0] ?? '', units: whole?.shown ? [] : firstShown(choices), replaced: 10_000 } : null,
    );
  return (
    <Card title={t('freeze')} rank={2}>
      <Stack gap={3}>
        <Quiet small>{t('freeze.note')}</Quiet>
        {shown ? (
          <Checkbox label={t('freeze.on')} value={freeze !== null} onChange={begin} />
        ) : (
          <p>{t('freeze.tooFew')}</p>
        )}
        {freeze ? <FreezeDetails choices={choices} freeze={freeze} onChange={onChange} /> : null}
      </Stack>
    </Card>
  );
}

function FreezeDetails({
  choices,
  freeze,
  onChange,
}: {
  choices: Choices;
  freeze: Freeze;
  onChange: (freeze: Freeze) => void;
}) {
  const t = useWords(scenarioWords);
  const months = useMonthOptions(choices.months);
  const [whole, ...below] = choices.units;
  const set = (change: Partial<Freeze>) => onChange({ ...freeze, ...change });
  return (
    <>
      <Select
        label={t('from')}
        value={freeze.from}
        onChange={(from) => set({ from })}
        options={months}
        width="medium"
      />
      {below.length > 0 ? (
        <CheckboxGroup
          label={t('freeze.units')}
          value={freeze.units}
          onChange={(units) =>
            set({ units: whole?.shown ? [...units] : units.length > 0 ? [...units] : firstShown(choices) })
          }
          choices={below.map((each) => ({
            id: each.unit,
            label: each.name,
            disabled: !each.shown,
            ...(each.shown ? {} : { hint: t('freeze.unitTooFew') }),
          }))}
          hint={t('freeze.unitsHint', { unit: whole?.name ?? '' })}
        />
      ) : null}
      <NumberField
        label={t('freeze.replaced')}
        hint={t('freeze.replacedHint')}
        value={freeze.replaced}
        onChange={(replaced) => set({ replaced: replaced ?? 10_000 })}
        scale={100}
        decimals={0}
        min={0}
        max={10_000}
        unit="%"
        width="short"
      />
    </>
  );
}

function firstShown({ units }: Choices): string[] {
  return units
    .filter((each, index) => index > 0 && each.shown)
    .map((each) => each.unit)
    .slice(0, 1);
}
