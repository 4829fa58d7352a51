// The columns of the list of figures: name, what belongs to it, value, last year, the change in words.
import type { ShownUnit } from '../../platform/figures/figure.ts';
import type { ShownFigure } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Quiet } from '../ui/layout.tsx';
import { numberText } from '../ui/number-text.ts';
import { ChangeNote } from './change-note.tsx';
import { changeBetween } from './figure-change.ts';
import type { FigureRow } from './figure-rows.ts';
import { houseWords } from './house-words.ts';

/** `onToggle` opens or folds what belongs to a figure; a search shows everything, so nothing folds then. */
export function useFigureColumns(
  onToggle: (figure: string) => void,
  open: readonly string[],
  searching: boolean,
): Column<FigureRow>[] {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  return [
    {
      id: 'name',
      title: t('column.figure'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <span className="figure-name" data-depth={row.depth || undefined}>
          {row.card.name[language]}
        </span>
      ),
    },
    {
      id: 'below',
      title: t('figures.below'),
      width: 'narrow',
      cell: (row) =>
        row.below > 0 && !searching ? (
          <Below row={row} open={open.includes(row.card.id)} onToggle={() => onToggle(row.card.id)} />
        ) : null,
    },
    { id: 'value', title: t('column.value'), numeric: true, cell: (row) => <ShownNumber value={row.value} /> },
    {
      id: 'lastYear',
      title: t('column.lastYearShort'),
      numeric: true,
      cell: (row) => (row.value.lastYear ? <ShownNumber value={row.value.lastYear} /> : '–'),
    },
    {
      id: 'unit',
      title: t('definition.measuredIn'),
      width: 'narrow',
      labelled: true,
      // the server only sends units the figure module knows
      cell: (row) => <Quiet>{unitWord(row.card.shownUnit as ShownUnit, language)}</Quiet>,
    },
    {
      id: 'change',
      title: t('column.change'),
      labelled: true,
      cell: (row) => <Change row={row} />,
    },
    {
      id: 'facts',
      title: t('column.records'),
      numeric: true,
      priority: 3,
      cell: (row) => numberText(row.value.facts, { language }),
    },
    { id: 'register', title: t('column.register'), width: 'narrow', priority: 3, cell: (row) => row.card.register },
  ];
}

/** The number as it is read; where it is hidden, two dots that say so when rested on or read aloud. */
export function ShownNumber({ value }: { value: Pick<ShownFigure, 'hidden' | 'shownNumber'> }) {
  const t = useWords(houseWords);
  if (!value.hidden) return value.shownNumber;
  return (
    <span title={t('hiddenWhy')}>
      <span aria-hidden="true">{value.shownNumber}</span>
      <span className="for-readers">{t('hidden')}</span>
    </span>
  );
}

function Change({ row }: { row: FigureRow }) {
  const { language } = useLanguage();
  const change = changeBetween(row.value, row.value.lastYear, row.card, language);
  return change && row.value.facts > 0 ? <ChangeNote change={change} /> : '–';
}

function Below({ row, open, onToggle }: { row: FigureRow; open: boolean; onToggle: () => void }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  return (
    <Button
      kind="quiet"
      small
      icon={open ? 'chevronDown' : 'chevronRight'}
      onPress={onToggle}
      aria-expanded={open}
      aria-label={t(open ? 'figures.fold' : 'figures.unfold', { count: row.below, name: row.card.name[language] })}
    >
      {numberText(row.below, { language })}
    </Button>
  );
}
