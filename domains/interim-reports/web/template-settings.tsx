// What holds for all reports of a template: its name, their language, the months they are about and how their money is written.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Columns } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import type { TemplateContent } from '../contract.ts';
import { monthsOfText, textOfMonths } from '../month-list-rules.ts';
import { interimReportWords } from './interim-report-words.ts';

const languages = ['sv', 'da', 'en'] as const;
const moneyUnits = ['figures', 'mnkr', 'tkr', 'kr'] as const;

export function TemplateSettings({ value, set }: { value: TemplateContent; set: (value: TemplateContent) => void }) {
  const t = useWords(interimReportWords);
  const { money } = value.rounding;
  const [months, setMonths] = useState(() => textOfMonths(value.months));
  return (
    <Columns least="small" gap={4}>
      <TextField label={t('template.name')} value={value.name} onChange={(name) => set({ ...value, name })} required />
      <Select
        label={t('template.language')}
        value={value.language}
        onChange={(language) => set({ ...value, language })}
        options={languages.map((id) => ({ id, label: t(`template.language.${id}`) }))}
      />
      <TextField
        label={t('template.months')}
        error={monthsOfText(months) ? undefined : t('template.months.wrong')}
        value={months}
        onChange={(text) => {
          setMonths(text);
          set({ ...value, months: monthsOfText(text) ?? value.months });
        }}
      />
      <Select
        label={t('template.money')}
        value={money?.unit ?? 'figures'}
        onChange={(unit) =>
          set({ ...value, rounding: { money: unit === 'figures' ? null : { decimals: money?.decimals ?? 1, unit } } })
        }
        options={moneyUnits.map((id) => ({ id, label: t(`template.money.${id}`) }))}
      />
      {money ? (
        <NumberField
          label={t('template.decimals')}
          value={money.decimals}
          onChange={(decimals) => set({ ...value, rounding: { money: { ...money, decimals: decimals ?? 0 } } })}
          width="short"
          min={0}
          max={2}
        />
      ) : null}
    </Columns>
  );
}
