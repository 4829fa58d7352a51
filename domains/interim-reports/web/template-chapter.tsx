// One chapter of a template: what it is called and shows, who writes it by when, and the text it begins with. It is kept when the
// template is.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Columns, Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { type Option, Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { findPeople } from '../../people/web/people-parts.tsx';
import { type ChapterPlan, type ChapterSettings, chapterKinds } from '../contract.ts';
import { bodyOfLines, figureInLine, plainOf, plainReference } from '../plain-body-rules.ts';
import { interimReportWords } from './interim-report-words.ts';
import { TemplateChart } from './template-chart.tsx';
import { freeKey, replaced } from './template-figures.ts';
import { TemplateTable } from './template-table.tsx';
import { WriterRoleField } from './writer-role-field.tsx';

export type TemplateChapterProps = {
  plan: ChapterPlan;
  unit: string;
  figures: readonly Option[];
  onDone: (plan: ChapterPlan) => void;
  onClose: () => void;
};

export function TemplateChapter({ plan: before, unit, figures, onDone, onClose }: TemplateChapterProps) {
  const t = useWords(interimReportWords);
  const [plan, setPlan] = useState(before);
  return (
    <Drawer
      open
      onClose={onClose}
      title={`${t('chapter')}: ${before.title}`}
      size="large"
      actions={
        <>
          <Button kind="primary" isDisabled={plan.title.trim() === ''} onPress={() => onDone(plan)}>
            {t('template.done')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={6}>
        <Quiet small>{t('template.signs', signs)}</Quiet>
        <Columns least="small" gap={3}>
          <TextField label={t('title')} value={plan.title} onChange={(title) => setPlan({ ...plan, title })} required />
          <Select
            label={t('kind')}
            value={plan.kind}
            onChange={(kind) => setPlan({ ...plan, kind })}
            options={chapterKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          />
          <ComboBox
            label={t('writer')}
            optional
            options={(search, signal) => findPeople(search, signal, unit)}
            value={plan.writer?.person}
            {...(plan.writer ? { valueLabel: plan.writer.name } : {})}
            onChange={(person, option) =>
              setPlan({
                ...plan,
                writer: person ? { person, name: option?.label ?? '' } : null,
                ...(person ? { writerRole: null } : {}),
              })
            }
          />
          <WriterRoleField
            value={plan.writerRole ?? null}
            onChange={(writerRole) => setPlan({ ...plan, writerRole, ...(writerRole ? { writer: null } : {}) })}
          />
          <NumberField
            label={t('template.due')}
            optional
            value={plan.dueDays ?? null}
            onChange={(dueDays) => setPlan({ ...plan, dueDays })}
            width="short"
            min={1}
            max={365}
          />
          <TextField
            label={t('perspective')}
            hint={t('perspective.hint')}
            optional
            value={plan.settings.perspective}
            onChange={(perspective) => setPlan({ ...plan, settings: { ...plan.settings, perspective } })}
          />
        </Columns>
        <BeginningText plan={plan} set={setPlan} figures={figures} />
        <Shown value={plan.settings} set={(settings) => setPlan({ ...plan, settings })} figures={figures} />
      </Stack>
    </Drawer>
  );
}

/** What stands for the report's own, as it is typed. */
const signs = { year: '{year}', before: '{year-1}', period: '{period}', money: '{money}' };

type Change<T> = { set: (value: T) => void; figures: readonly Option[] };

function BeginningText({ plan, set, figures }: Change<ChapterPlan> & { plan: ChapterPlan }) {
  const t = useWords(interimReportWords);
  const [lines, setLines] = useState(() => (plan.text ? plainOf(plan.text) : ''));
  if (lines === null) return <Quiet>{t('template.text.kept')}</Quiet>;
  const type = (next: string) => {
    setLines(next);
    set({ ...plan, text: next.trim() === '' ? null : bodyOfLines(next) });
  };
  return (
    <Stack gap={3}>
      <TextArea
        label={t('template.text')}
        hint={t('template.text.hint')}
        optional
        rows={5}
        value={lines}
        onChange={type}
      />
      <ComboBox
        key={figures.length > 0 ? 'found' : 'waiting'}
        label={t('template.text.put')}
        optional
        options={figures}
        value={undefined}
        onChange={(figure) => {
          if (figure)
            type(`${lines}${lines === '' || /\s$/.test(lines) ? '' : ' '}${figureInLine(plainReference(figure))}`);
        }}
      />
    </Stack>
  );
}

function Shown({ value, set, figures }: Change<ChapterSettings> & { value: ChapterSettings }) {
  const t = useWords(interimReportWords);
  const { tables, charts } = value;
  const addTable = () => {
    const key = freeKey('table', tables);
    const row = { key: 'row-1', label: t('template.row'), role: 'plain' as const, comment: false, cells: [null] };
    const table = { key, caption: t('template.table'), rowHeader: t('template.row'), rows: [row] };
    set({ ...value, tables: [...tables, { ...table, columns: [{ header: t('template.column'), unit: '' }] }] });
  };
  const addChart = () => {
    const drawn = { figure: figures[0]?.id ?? '', by: 'monthly' as const, kind: 'line' as const };
    const chart = {
      key: freeKey('chart', charts),
      name: t('template.chart'),
      ...drawn,
      against: null,
      againstName: '',
    };
    set({ ...value, charts: [...charts, chart] });
  };
  return (
    <>
      {tables.map((table, index) => (
        <Section
          key={table.key}
          title={`${t('template.table')}: ${table.caption}`}
          actions={
            <Button small onPress={() => set({ ...value, tables: tables.filter((each) => each !== table) })}>
              {t('template.table.remove')}
            </Button>
          }
        >
          <TemplateTable
            value={table}
            set={(next) => set({ ...value, tables: replaced(tables, index, next) })}
            figures={figures}
          />
        </Section>
      ))}
      {charts.map((chart, index) => (
        <Section
          key={chart.key}
          title={`${t('template.chart')}: ${chart.name}`}
          actions={
            <Button small onPress={() => set({ ...value, charts: charts.filter((each) => each !== chart) })}>
              {t('template.chart.remove')}
            </Button>
          }
        >
          <TemplateChart
            value={chart}
            set={(next) => set({ ...value, charts: replaced(charts, index, next) })}
            figures={figures}
          />
        </Section>
      ))}
      <div>
        <Button small icon="add" isDisabled={tables.length >= 6} onPress={addTable}>
          {t('template.table.add')}
        </Button>{' '}
        <Button small icon="add" isDisabled={charts.length >= 8} onPress={addChart}>
          {t('template.chart.add')}
        </Button>
      </div>
    </>
  );
}
