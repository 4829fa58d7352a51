// One table of a template's chapter: its columns, its rows, and which figure each cell says. One row's cells are open at a time.
import { useState } from 'react';
import { figureParts, figurePeriods } from '../../../platform/documents/text-body-rules.ts';
import { useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Columns, Row, Stack } from '../../../web/ui/layout.tsx';
import { type Option, Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import type { FigureTable } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { freeKey, replaced } from './template-figures.ts';

type TableRow = FigureTable['rows'][number];
type Change<T> = { value: T; set: (value: T) => void };
const roles = ['plain', 'group', 'part', 'total'] as const;

export function TemplateTable({ value, set, figures }: Change<FigureTable> & { figures: readonly Option[] }) {
  const t = useWords(interimReportWords);
  const [opened, setOpened] = useState<string | null>(null);
  const rows = (next: TableRow[]) => set({ ...value, rows: next });
  const addRow = () => {
    const key = freeKey('row', value.rows);
    rows([
      ...value.rows,
      { key, label: t('template.row'), role: 'plain', comment: false, cells: value.columns.map(() => null) },
    ]);
    setOpened(key);
  };
  return (
    <Stack gap={4}>
      <Columns least="small" gap={3}>
        <TextField
          label={t('template.caption')}
          value={value.caption}
          onChange={(caption) => set({ ...value, caption })}
        />
        <TextField
          label={t('template.rowHeader')}
          value={value.rowHeader}
          onChange={(rowHeader) => set({ ...value, rowHeader })}
        />
      </Columns>
      <TableColumns value={value} set={set} />
      <Stack gap={2}>
        {value.rows.map((row, index) => (
          <div key={row.key} className="template-row">
            <Row gap={2} align="end">
              <TextField
                label={`${t('template.row')} ${index + 1}`}
                value={row.label}
                onChange={(label) => rows(replaced(value.rows, index, { ...row, label }))}
                width="medium"
              />
              <Button
                small
                onPress={() => setOpened(opened === row.key ? null : row.key)}
                aria-expanded={opened === row.key}
              >
                {t('template.cells')}
              </Button>
              <IconButton
                icon="close"
                label={`${t('template.row.remove')}: ${row.label}`}
                isDisabled={value.rows.length === 1}
                onPress={() => rows(value.rows.filter((each) => each.key !== row.key))}
              />
            </Row>
            {opened === row.key ? (
              <RowCells
                table={value}
                figures={figures}
                value={row}
                set={(next) => rows(replaced(value.rows, index, next))}
              />
            ) : null}
          </div>
        ))}
      </Stack>
      <div>
        <Button small icon="add" onPress={addRow}>
          {t('template.row.add')}
        </Button>
      </div>
    </Stack>
  );
}

function TableColumns({ value, set }: Change<FigureTable>) {
  const t = useWords(interimReportWords);
  const remove = (at: number) =>
    set({
      ...value,
      columns: value.columns.filter((_, index) => index !== at),
      rows: value.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => index !== at) })),
    });
  const add = () =>
    set({
      ...value,
      columns: [...value.columns, { header: t('template.column'), unit: '' }],
      rows: value.rows.map((row) => ({ ...row, cells: [...row.cells, null] })),
    });
  return (
    <Stack gap={2}>
      {value.columns.map((column, index) => (
        // columns have no name of their own: their place is what they are
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Row key={index} gap={2} align="end">
          <TextField
            label={`${t('template.column')} ${index + 1}`}
            value={column.header}
            onChange={(header) => set({ ...value, columns: replaced(value.columns, index, { ...column, header }) })}
            width="medium"
          />
          <TextField
            label={t('template.unit')}
            value={column.unit}
            onChange={(unit) => set({ ...value, columns: replaced(value.columns, index, { ...column, unit }) })}
            width="short"
          />
          <IconButton
            icon="close"
            label={`${t('template.column.remove')}: ${column.header}`}
            isDisabled={value.columns.length === 1}
            onPress={() => remove(index)}
          />
        </Row>
      ))}
      <div>
        <Button small icon="add" isDisabled={value.columns.length >= 8} onPress={add}>
          {t('template.column.add')}
        </Button>
      </div>
    </Stack>
  );
}

function RowCells({
  table,
  value,
  set,
  figures,
}: Change<TableRow> & { table: FigureTable; figures: readonly Option[] }) {
  const t = useWords(interimReportWords);
  const cells = table.columns.map((_, index) => value.cells[index] ?? null);
  const put = (at: number, cell: TableRow['cells'][number]) => set({ ...value, cells: replaced(cells, at, cell) });
  return (
    <Stack gap={3}>
      <Row gap={3} align="end">
        <Select
          label={t('template.role')}
          value={value.role}
          onChange={(role) => set({ ...value, role })}
          options={roles.map((id) => ({ id, label: t(`template.role.${id}`) }))}
        />
        <Checkbox
          label={t('template.comment')}
          value={value.comment}
          onChange={(comment) => set({ ...value, comment })}
        />
      </Row>
      {cells.map((cell, index) => (
        // cells stand under their columns
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Columns key={index} least="small" gap={3}>
          <ComboBox
            key={figures.length > 0 ? 'found' : 'waiting'}
            label={table.columns[index]?.header ?? ''}
            options={figures}
            value={cell?.figure}
            onChange={(figure) => put(index, figure ? { of: 'value', period: 'same', ...cell, figure } : null)}
          />
          {cell ? (
            <>
              <Select
                label={t('picker.of')}
                value={cell.of}
                onChange={(of) => put(index, { ...cell, of })}
                options={figureParts.map((id) => ({ id, label: t(`of.${id}`) }))}
              />
              <Select
                label={t('picker.period')}
                value={cell.period}
                onChange={(period) => put(index, { ...cell, period })}
                options={figurePeriods.map((id) => ({ id, label: t(`period.${id}`) }))}
              />
            </>
          ) : null}
        </Columns>
      ))}
    </Stack>
  );
}
