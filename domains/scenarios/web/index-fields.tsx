// Price indices: a cost group, so many per cent, from a month. One per cost group.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { Assumptions } from '../contract.ts';
import { useMonthOptions } from './month-options.ts';
import type { Choices } from './scenario-choices.ts';
import { scenarioWords } from './scenario-words.ts';

type Index = Assumptions['index'][number];
export type IndexFieldsProps = { choices: Choices; index: Assumptions['index']; onChange: (index: Index[]) => void };

export function IndexFields({ choices, index, onChange }: IndexFieldsProps) {
  const t = useWords(scenarioWords);
  const taken = new Set(index.map((each) => each.costGroup));
  const free = choices.costGroups.filter((each) => !taken.has(each.costGroup));
  const first = free.find((each) => each.left > 0) ?? free[0];
  const add = () =>
    first && onChange([...index, { costGroup: first.costGroup, rise: 300, from: choices.months[0] ?? '' }]);
  return (
    <Card title={t('index')} rank={2}>
      <Stack gap={3}>
        <Quiet small>{t('index.note')}</Quiet>
        {index.map((each, at) => (
          <IndexRow
            key={each.costGroup}
            choices={choices}
            taken={taken}
            index={each}
            onChange={(changed) => onChange(index.with(at, changed))}
            onRemove={() => onChange(index.toSpliced(at, 1))}
          />
        ))}
        {first && index.length < 20 ? (
          <Button icon="add" small onPress={add}>
            {t('index.add')}
          </Button>
        ) : null}
      </Stack>
    </Card>
  );
}

type IndexRowProps = {
  choices: Choices;
  taken: ReadonlySet<string>;
  index: Index;
  onChange: (index: Index) => void;
  onRemove: () => void;
};

function IndexRow({ choices, taken, index, onChange, onRemove }: IndexRowProps) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const months = useMonthOptions(choices.months);
  const groups = choices.costGroups.filter((each) => each.costGroup === index.costGroup || !taken.has(each.costGroup));
  const name =
    choices.costGroups.find((each) => each.costGroup === index.costGroup)?.names[language] ?? index.costGroup;
  return (
    <fieldset className="what-if-row">
      <legend className="for-readers">{name}</legend>
      <Select
        label={t('costGroup')}
        value={index.costGroup}
        onChange={(costGroup) => onChange({ ...index, costGroup })}
        options={groups.map((each) => ({ id: each.costGroup, label: each.names[language] }))}
      />
      <Row align="end">
        <NumberField
          label={t('index.rise')}
          value={index.rise}
          onChange={(rise) => onChange({ ...index, rise: rise ?? 0 })}
          scale={100}
          decimals={2}
          min={-10_000}
          max={100_000}
          unit="%"
          width="short"
        />
        <Select
          label={t('from')}
          value={index.from}
          onChange={(from) => onChange({ ...index, from })}
          options={months}
          width="medium"
        />
        <Button kind="quiet" small icon="trash" aria-label={t('removeNamed', { name })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </Row>
    </fieldset>
  );
}
