// Investments moved: a decision with money left to pay this year, paid in another month, with its depreciation.
import { addMonths } from '../../../platform/figures/period.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { Assumptions } from '../contract.ts';
import { useMonthOptions } from './month-options.ts';
import { useOre } from './ore-text.ts';
import type { Choices } from './scenario-choices.ts';
import { scenarioWords } from './scenario-words.ts';

type Moved = Assumptions['investments'][number];
export type InvestmentFieldsProps = {
  choices: Choices;
  investments: Assumptions['investments'];
  onChange: (investments: Moved[]) => void;
};

export function InvestmentFields({ choices, investments, onChange }: InvestmentFieldsProps) {
  const t = useWords(scenarioWords);
  const taken = new Set(investments.map((each) => each.decision));
  const first = choices.investments.find((each) => !taken.has(each.decision));
  const from = choices.months[0] ?? '';
  const add = () =>
    first &&
    onChange([
      ...investments,
      { decision: first.decision, from, to: nextJanuary(from), years: 5, frameFollows: false },
    ]);
  return (
    <Card title={t('investments')} rank={2}>
      <Stack gap={3}>
        <Quiet small>{choices.investments.length > 0 ? t('investments.note') : t('investments.none')}</Quiet>
        {investments.map((each, at) => (
          <MovedRow
            key={each.decision}
            choices={choices}
            taken={taken}
            moved={each}
            onChange={(changed) => onChange(investments.with(at, changed))}
            onRemove={() => onChange(investments.toSpliced(at, 1))}
          />
        ))}
        {first && investments.length < 20 ? (
          <Button icon="add" small onPress={add}>
            {t('investments.add')}
          </Button>
        ) : null}
      </Stack>
    </Card>
  );
}

type MovedRowProps = {
  choices: Choices;
  taken: ReadonlySet<string>;
  moved: Moved;
  onChange: (moved: Moved) => void;
  onRemove: () => void;
};

function MovedRow({ choices, taken, moved, onChange, onRemove }: MovedRowProps) {
  const t = useWords(scenarioWords);
  const { millions, mnkr } = useOre();
  const first = choices.months[0] ?? '';
  const fromMonths = useMonthOptions(choices.months);
  const toMonths = useMonthOptions(
    Array.from({ length: choices.months.length + 24 }, (_, index) => addMonths(first, index)),
  );
  const own = choices.investments.find((each) => each.decision === moved.decision);
  const set = (change: Partial<Moved>) => onChange({ ...moved, ...change });
  const name = own?.item ?? t('investments.gone');
  return (
    <fieldset className="what-if-row">
      <legend className="for-readers">{name}</legend>
      <ComboBox
        label={t('investment')}
        value={moved.decision}
        valueLabel={name}
        onChange={(decision) => decision && set({ decision })}
        options={choices.investments
          .filter((each) => each.decision === moved.decision || !taken.has(each.decision))
          .map((each) => ({
            id: each.decision,
            label: each.item,
            note: `${each.year}/${each.number}, ${millions(each.left)} ${mnkr}`,
          }))}
      />
      <Row align="end">
        <Select
          label={t('investments.from')}
          value={moved.from}
          onChange={(from) => set({ from })}
          options={fromMonths}
          width="medium"
        />
        <Select
          label={t('investments.to')}
          value={moved.to}
          onChange={(to) => set({ to })}
          options={toMonths}
          width="medium"
        />
      </Row>
      <NumberField
        label={t('investments.years')}
        hint={t('investments.yearsHint')}
        value={moved.years}
        onChange={(years) => set({ years: years ?? 5 })}
        min={1}
        max={50}
        width="short"
      />
      <Row spread>
        <Checkbox
          label={t('investments.frame')}
          value={moved.frameFollows}
          onChange={(frameFollows) => set({ frameFollows })}
        />
        <Button kind="quiet" small icon="trash" aria-label={t('removeNamed', { name })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </Row>
    </fieldset>
  );
}

function nextJanuary(month: string): string {
  return `${Number(month.slice(0, 4)) + 1}-01`;
}
