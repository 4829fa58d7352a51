// Several units, each found by typing and shown as a chip that can be taken away.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { noticesWords } from './notices-words.ts';

export type UnitChoiceProps = {
  value: readonly string[];
  onChange: (units: readonly string[]) => void;
  error?: string | undefined;
};

export function UnitChoice({ value, onChange, error }: UnitChoiceProps) {
  const t = useWords(noticesWords);
  const units = useUnits();
  // a new field after each choice, empty again
  const [round, setRound] = useState(0);
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const add = (code: string | undefined): void => {
    if (!code) return;
    if (!value.includes(code)) onChange([...value, code]);
    setRound(round + 1);
  };
  return (
    <Stack gap={2}>
      <ComboBox
        key={`${round} ${units.length}`}
        label={t('units')}
        hint={t('unitsHint')}
        placeholder={t('addUnit')}
        width="medium"
        value={undefined}
        onChange={add}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={error}
        optional
      />
      {value.length > 0 ? (
        <Row gap={2}>
          {value.map((code) => (
            <Row key={code} gap={1}>
              <Chip>{nameOf(code)}</Chip>
              <IconButton
                icon="close"
                small
                label={t('removeUnit', { name: nameOf(code) })}
                onPress={() => onChange(value.filter((each) => each !== code))}
              />
            </Row>
          ))}
        </Row>
      ) : null}
    </Stack>
  );
}
