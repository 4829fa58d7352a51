// Above a table: its filters, how many rows there are, what can be done with the chosen ones, and the way out to
// CSV and XLSX.

import { useLanguage, useWords } from '../language.tsx';
import { Button } from './button.tsx';
import type { DataTableProps, TableExport } from './data-table-props.ts';
import { Menu } from './menu.tsx';
import { numberText } from './number-text.ts';
import { uiWords } from './ui-words.ts';

export function TableToolbar<R>(props: DataTableProps<R>) {
  const { toolbar, count, chosen, rows } = props;
  // an empty table has nothing to take out
  const exports = rows?.length === 0 ? undefined : props.exports;
  const choosing = chosen !== undefined && chosen.size > 0;
  if (!toolbar && count === undefined && !exports && !choosing) return null;
  return (
    <div className="data-table-toolbar">
      {choosing ? <Chosen {...props} /> : <div className="data-table-tools">{toolbar}</div>}
      <div className="data-table-aside">
        {count === undefined ? null : <RowCount count={count} />}
        {exports ? <ExportMenu exports={exports} /> : null}
      </div>
    </div>
  );
}

function Chosen<R>({ chosen, onChoose, chosenActions }: DataTableProps<R>) {
  const t = useWords(uiWords);
  return (
    <div className="data-table-chosen" role="status">
      <strong>{t('table.chosen', { count: chosen?.size ?? 0 })}</strong>
      {chosenActions}
      <Button kind="quiet" small onPress={() => onChoose?.(new Set())}>
        {t('table.chooseNone')}
      </Button>
    </div>
  );
}

function RowCount({ count }: { count: number }) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  return (
    <span className="quiet small numeric">{t('table.count', { count, number: numberText(count, { language }) })}</span>
  );
}

function ExportMenu({ exports }: { exports: readonly TableExport[] }) {
  const t = useWords(uiWords);
  return (
    <span className="screen-only">
      <Menu
        label={t('table.export')}
        icon="download"
        kind="quiet"
        small
        groups={[
          {
            entries: exports.map((one) => ({
              id: one.format,
              label: one.format.toUpperCase(),
              note: t(`table.${one.format}`),
              href: one.href,
              download: true,
            })),
          },
        ]}
      />
    </span>
  );
}
