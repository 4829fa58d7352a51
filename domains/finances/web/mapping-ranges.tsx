// The ranges of a mapping as they are being changed: a line each, with its ends, its group and why.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import type { Range } from '../mapping-contract.ts';
import { useFinanceChoices } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';

export type MappingRangesProps = { ranges: readonly Range[]; onChange: (ranges: readonly Range[]) => void };

export function MappingRanges({ ranges, onChange }: MappingRangesProps) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const groups = (useFinanceChoices()?.costGroups ?? []).map((group) => ({
    id: group.costGroup,
    label: group.names[language],
  }));
  const change = (index: number, part: Partial<Range>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...part } : range)));
  return (
    <Stack gap={3}>
      {ranges.map((range, index) => (
        // a range has no name but its place until it is saved
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells the lines apart
        <Row key={index} gap={2} align="end">
          <TextField
            label={t('mapping.from')}
            labelHidden={index > 0}
            value={range.from}
            onChange={(from) => change(index, { from })}
            width="tiny"
            inputMode="numeric"
          />
          <TextField
            label={t('mapping.to')}
            labelHidden={index > 0}
            value={range.to}
            onChange={(to) => change(index, { to })}
            width="tiny"
            inputMode="numeric"
          />
          <Select
            label={t('group')}
            labelHidden={index > 0}
            value={range.costGroup}
            onChange={(costGroup) => change(index, { costGroup })}
            options={groups}
            width="medium"
          />
          <TextField
            label={t('mapping.source')}
            labelHidden={index > 0}
            value={range.source}
            onChange={(source) => change(index, { source })}
            width="medium"
          />
          <IconButton
            icon="close"
            label={t('mapping.remove', { from: range.from, to: range.to })}
            onPress={() => onChange(ranges.filter((_, at) => at !== index))}
          />
        </Row>
      ))}
      <Row>
        <Button
          icon="add"
          onPress={() => onChange([...ranges, { from: '', to: '', costGroup: groups[0]?.id ?? 'revenue', source: '' }])}
        >
          {t('mapping.add')}
        </Button>
      </Row>
    </Stack>
  );
}
