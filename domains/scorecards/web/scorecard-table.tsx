// The rows of one perspective.
import { FigureNumber } from '../../../web/house/figure-number.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Menu } from '../../../web/ui/menu.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { StatusMark, TrendMark } from '../../../web/ui/status-mark.tsx';
import type { MeasureRow, Scorecard } from '../contract.ts';
import type { Editing } from './scorecard-editor.tsx';
import './scorecard.css';
import { scorecardWords } from './scorecard-words.ts';

export type ScorecardTableProps = {
  label: string;
  card: Scorecard;
  measures: readonly MeasureRow[];
  period: string;
  onEdit: (editing: Editing) => void;
};

export function ScorecardTable({ label, card, measures, period, onEdit }: ScorecardTableProps) {
  const t = useWords(scorecardWords);
  const { language } = useLanguage();
  const mayAct = card.may.build || card.may.report || card.may.assess;
  const columns: Column<MeasureRow>[] = [
    { id: 'goal', title: t('goal'), priority: 1, width: 'wide', cell: (row) => <Goal row={row} /> },
    { id: 'measure', title: t('measure'), labelled: true, cell: (row) => row.name },
    {
      id: 'baseline',
      title: t('baseline'),
      labelled: true,
      cell: (row) => row.baseline?.shown ?? (row.baselineText || '–'),
    },
    { id: 'target', title: t('target'), labelled: true, cell: (row) => row.targetText || '–' },
    { id: 'outcome', title: t('outcome'), labelled: true, cell: (row) => <Outcome row={row} card={card} /> },
    { id: 'fulfilment', title: t('fulfilment'), labelled: true, cell: (row) => <StatusMark status={row.fulfilment} /> },
    {
      id: 'trend',
      title: t('trend'),
      labelled: true,
      cell: (row) => <TrendMark trend={row.trend} />,
    },
    ...(mayAct
      ? [
          {
            id: 'actions',
            title: t('actions'),
            width: 'narrow' as const,
            screenOnly: true,
            cell: (row: MeasureRow) => <RowMenu row={row} card={card} onEdit={onEdit} />,
          },
        ]
      : []),
  ];
  return (
    <div className="scorecard-table">
      <DataTable
        label={`${label}, ${periodName(period, language)}`}
        columns={columns}
        rows={measures}
        rowId={(row) => row.measureId}
      />
    </div>
  );
}

function Goal({ row }: { row: MeasureRow }) {
  const t = useWords(scorecardWords);
  return (
    <Stack gap={1}>
      <span>{row.goal}</span>
      {row.focusArea ? <Quiet small>{row.focusArea}</Quiet> : null}
      {row.judged ? <Quiet small>{t('judgedBy', { who: row.judged.by, reason: row.judged.reason })}</Quiet> : null}
      {row.note ? <Quiet small>{row.note}</Quiet> : null}
    </Stack>
  );
}

function Outcome({ row, card }: { row: MeasureRow; card: Scorecard }) {
  const t = useWords(scorecardWords);
  const { outcome } = row;
  if (!outcome) return <Quiet>{t('noOutcome')}</Quiet>;
  const period = `${outcome.from}..${outcome.to}`;
  return (
    <Stack gap={1}>
      {outcome.figure ? (
        <FigureNumber figure={outcome.figure} unit={card.unit} period={period}>
          {outcome.shown}
        </FigureNumber>
      ) : (
        <span>{outcome.shown}</span>
      )}
      {outcome.figure ? null : <Quiet small>{t('source', { source: outcome.source })}</Quiet>}
      {row.unlike.length > 0 ? <Quiet small>{row.unlike.map((each) => t(`unlike.${each}`)).join(' ')}</Quiet> : null}
    </Stack>
  );
}

function RowMenu({ row, card, onEdit }: { row: MeasureRow; card: Scorecard; onEdit: (editing: Editing) => void }) {
  const t = useWords(scorecardWords);
  const entries = [
    ...(card.may.report && !row.figure
      ? [{ id: 'report', label: t('report'), icon: 'add' as const, onAction: () => onEdit({ what: 'report', row }) }]
      : []),
    ...(card.may.assess
      ? [{ id: 'assess', label: t('assess'), icon: 'check' as const, onAction: () => onEdit({ what: 'assess', row }) }]
      : []),
    ...(card.may.build
      ? [{ id: 'edit', label: t('edit'), icon: 'edit' as const, onAction: () => onEdit({ what: 'change', row }) }]
      : []),
  ];
  return entries.length ? (
    <Menu label={`${t('actions')}: ${row.name}`} icon="more" iconOnly small groups={[{ entries }]} />
  ) : null;
}
