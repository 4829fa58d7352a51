// A figure cut into its parts: by the units below, or by one of its dimensions. Each part of the organisation leads to the
// same figure one step down.
import { useQuery } from '@tanstack/react-query';
import { breakDownFigure, type FigureCard } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { asking } from '../client.ts';
import { useWords } from '../language.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Stack } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { figureAddress } from './figure-address.ts';
import type { FigureAsked } from './figure-definition.tsx';
import { houseWords } from './house-words.ts';

type PartRow = AnswerOf<typeof breakDownFigure>['parts'][number];

export function FigureParts({ asked, card }: { asked: FigureAsked; card: FigureCard }) {
  const t = useWords(houseWords);
  const [chosen, setBy] = useParam('by');
  const ways = ['unit', ...card.breakdowns];
  const by = ways.includes(chosen ?? '') ? (chosen ?? 'unit') : 'unit';
  const { data } = useQuery(asking(breakDownFigure, { ...asked, by }));
  const word = (way: string) => {
    const key = `by.${way}`;
    // the key was just found among the words
    return key in houseWords.texts.sv ? t(key as 'by.unit') : way;
  };
  const columns: Column<PartRow>[] = [
    { id: 'name', title: word(by), priority: 1, width: 'wide', cell: (row) => row.name },
    { id: 'value', title: t('column.value'), numeric: true, cell: (row) => row.value.shown },
    { id: 'lastYear', title: t('column.lastYear'), numeric: true, cell: (row) => row.lastYear.shown },
  ];
  return (
    <Stack gap={3}>
      {ways.length > 1 ? (
        <Select
          label={t('by')}
          value={by}
          onChange={setBy}
          width="medium"
          options={ways.map((way) => ({ id: way, label: word(way) }))}
        />
      ) : null}
      <DataTable
        label={t('by')}
        columns={columns}
        rows={data?.parts}
        rowId={(row) => row.key}
        {...(by === 'unit' ? { rowHref: (row: PartRow) => figureAddress(asked.figure, row.key, asked.period) } : {})}
      />
    </Stack>
  );
}
