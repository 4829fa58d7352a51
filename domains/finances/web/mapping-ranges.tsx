// The ranges of a mapping as they are being changed: a line each, with its ends, its group and why.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import './finances.css';
import type { Range } from '../mapping-contract.ts';
import { useFinanceChoices } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';

export type MappingRangesProps = {
  ranges: readonly Range[];
  onChange: (ranges: readonly Range[]) => void;
  /** What is wrong, by the path of the field: `ranges.3.from`. */
  faults: Readonly<Record<string, string>>;
};

export function MappingRanges({ ranges, onChange, faults }: MappingRangesProps) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const groups = (useFinanceChoices()?.costGroups ?? []).map((group) => ({
    id: group.costGroup,
    label: group.names[language],
  }));
  const change = (index: number, part: Partial<Range>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...part } : range)));
  return (
    <div className="mapping-ranges">
      <Stack gap={3}>
        {ranges.map((range, index) => (
          // a range has no name but its place until it is saved
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells the lines apart
          <div key={index} className="mapping-range">
            <TextField
              label={t('mapping.from')}
              labelHidden={index > 0}
              value={range.from}
              onChange={(from) => change(index, { from })}
              error={faults[`ranges.${index}.from`]}
              inputMode="numeric"
            />
            <TextField
              label={t('mapping.to')}
              labelHidden={index > 0}
              value={range.to}
              onChange={(to) => change(index, { to })}
              error={faults[`ranges.${index}.to`]}
              inputMode="numeric"
            />
            <div className="mapping-range-wide">
              <Select
                label={t('group')}
                labelHidden={index > 0}
                value={range.costGroup}
                onChange={(costGroup) => change(index, { costGroup })}
                options={groups}
              />
            </div>
            <div className="mapping-range-wide">
              <TextField
                label={t('mapping.source')}
                labelHidden={index > 0}
                value={range.source}
                onChange={(source) => change(index, { source })}
                error={faults[`ranges.${index}.source`]}
              />
            </div>
            <IconButton
              icon="close"
              label={t('mapping.remove', { from: range.from, to: range.to })}
              onPress={() => onChange(ranges.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <Row>
          <Button
            icon="add"
            onPress={() =>
              onChange([...ranges, { from: '', to: '', costGroup: groups[0]?.id ?? 'revenue', source: '' }])
            }
          >
            {t('mapping.add')}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}
