// Figures without and with a scenario: each a link to its page, the difference with its sign, and whether it is better.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { FigureLink } from '../../../web/ui/figure-link.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { TrendMark } from '../../../web/ui/status-mark.tsx';
import type { ChangedFigure } from '../contract.ts';
import { scenarioWords } from './scenario-words.ts';

export function FigureTable({ label, figures }: { label: string; figures: readonly ChangedFigure[] }) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const columns: Column<ChangedFigure>[] = [
    {
      id: 'name',
      title: t('figure'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          {row.name[language]} {row.register ? <Quiet small>{row.register}</Quiet> : null}
        </>
      ),
    },
    { id: 'unit', title: t('unitOf'), width: 'narrow', labelled: true, cell: (row) => row.unit },
    {
      id: 'before',
      title: t('before'),
      numeric: true,
      cell: (row) => (
        <FigureLink href={row.address} name={row.name[language]}>
          {row.before}
        </FigureLink>
      ),
    },
    { id: 'after', title: t('after'), numeric: true, cell: (row) => row.after },
    { id: 'difference', title: t('difference'), numeric: true, cell: (row) => row.difference },
    {
      id: 'better',
      title: t('direction'),
      width: 'narrow',
      cell: (row) =>
        row.hidden ? (
          t('hidden')
        ) : row.better === 0 ? (
          <Quiet small>{t(row.direction === 0 ? 'same' : row.direction > 0 ? 'more' : 'less')}</Quiet>
        ) : (
          <TrendMark trend={row.better > 0 ? 'better' : 'worse'} direction={row.direction > 0 ? 'up' : 'down'} />
        ),
    },
  ];
  return <DataTable label={label} columns={columns} rows={figures} rowId={(row) => row.figure} />;
}
