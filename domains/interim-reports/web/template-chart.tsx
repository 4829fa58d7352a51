// One chart of a template's chapter: which figure it draws, how, and what it is held against.
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Columns } from '../../../web/ui/layout.tsx';
import { type Option, Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import type { FigureChart } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function TemplateChart({
  value,
  set,
  figures,
}: {
  value: FigureChart;
  set: (value: FigureChart) => void;
  figures: readonly Option[];
}) {
  const t = useWords(interimReportWords);
  return (
    <Columns least="small" gap={3}>
      <TextField label={t('template.chart.name')} value={value.name} onChange={(name) => set({ ...value, name })} />
      <ComboBox
        key={figures.length > 0 ? 'found' : 'waiting'}
        label={t('template.chart.figure')}
        options={figures}
        value={value.figure || undefined}
        onChange={(figure) => set({ ...value, figure: figure ?? '' })}
      />
      <Select
        label={t('template.chart.by')}
        value={value.by}
        onChange={(by) => set({ ...value, by })}
        options={(['monthly', 'so-far'] as const).map((id) => ({ id, label: t(`template.by.${id}`) }))}
      />
      <Select
        label={t('template.chart.kind')}
        value={value.kind}
        onChange={(kind) => set({ ...value, kind })}
        options={(['line', 'bar'] as const).map((id) => ({ id, label: t(`template.draw.${id}`) }))}
      />
      <ComboBox
        key={`against ${figures.length > 0}`}
        label={t('template.chart.against')}
        optional
        options={figures}
        value={value.against ?? undefined}
        onChange={(against) => set({ ...value, against: against ?? null })}
      />
      <TextField
        label={t('template.chart.againstName')}
        optional
        value={value.againstName}
        onChange={(againstName) => set({ ...value, againstName })}
      />
    </Columns>
  );
}
