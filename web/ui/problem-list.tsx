// What is wrong in a file, row by row: line, column, the value found, and what would have been right.
import { useLanguage, useWords } from '../language.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table-props.ts';
import { numberText } from './number-text.ts';
import './problem-list.css';
import { uiWords } from './ui-words.ts';

export type Problem = {
  line: number;
  column: string;
  value: string;
  expected: string;
  /** Refuses the row, or only asks for a look. */
  severity?: 'fault' | 'attention';
};

export type ProblemListProps = {
  label: string;
  problems: readonly Problem[] | undefined;
  count?: number;
  more?: { load: () => void; loading: boolean };
  /** The bad rows as a file to correct and bring back. */
  badRows?: { format: 'csv' | 'xlsx'; href: string }[];
};

export function ProblemList({ label, problems, count, more, badRows }: ProblemListProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const columns: Column<Problem>[] = [
    { id: 'line', title: t('problem.line'), numeric: true, cell: (one) => numberText(one.line, { language }) },
    {
      id: 'column',
      title: t('problem.column'),
      width: 'narrow',
      priority: 1,
      cell: (one) => <strong>{one.column}</strong>,
    },
    {
      id: 'value',
      title: t('problem.value'),
      cell: (one) => <code className="problem-value">{one.value === '' ? t('problem.empty') : one.value}</code>,
    },
    { id: 'expected', title: t('problem.expected'), cell: (one) => one.expected },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={problems}
      rowId={(one) => `${one.line}/${one.column}/${one.expected}`}
      rowTone={(one) => one.severity ?? 'fault'}
      {...(count === undefined ? {} : { count })}
      {...(more ? { more } : {})}
      {...(badRows ? { exports: badRows } : {})}
    />
  );
}
