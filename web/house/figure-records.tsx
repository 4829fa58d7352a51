// The records behind a figure: one set per source and condition, paged, each record opened in its own page; cut to one part
// when a part was chosen above.

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { downloadFacts } from '../../platform/figures/figure-downloads-contract.ts';
import { breakDownFigure, type FigureCard, readFacts } from '../../platform/figures/figures-contract.ts';
import { measureKind, showMeasure } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { addressOf, asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePagesOf } from '../pages-of.ts';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Stack } from '../ui/layout.tsx';
import { periodName } from '../ui/period-steps.ts';
import { Select } from '../ui/select.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { useUnits } from '../unit-picker.tsx';
import type { FigureAsked } from './figure-asked.ts';
import { useDimensionName } from './figure-parts.tsx';
import { houseWords } from './house-words.ts';
import { type FactRow, PeopleRecords } from './people-records.tsx';

type Answer = AnswerOf<typeof readFacts>;
type FactSetCard = Answer['sets'][number];

export function FigureRecords({ asked, card }: { asked: FigureAsked; card: FigureCard }) {
  const t = useWords(houseWords);
  const [chosen] = useParam('set');
  const [cut] = useParam('cut');
  const set = Number(chosen ?? 0) || 0;
  const wanted = { ...asked, set, ...(cut ? { cut } : {}) };
  const { rows, first, more } = usePagesOf(readFacts, wanted, (page) => page.facts);
  const sets = first?.sets ?? [];
  const chosenSet = sets[set];
  const columns = useRecordColumns(chosenSet, asked.period);
  const tools = (
    <RecordTools sets={sets} set={set} cut={cut ? <CutName asked={asked} card={card} cut={cut} /> : null} />
  );
  if (chosenSet?.areClosed)
    return (
      <Stack gap={3}>
        {sets.length > 1 || cut ? tools : null}
        <PeopleRecords
          key={JSON.stringify(wanted)}
          asked={wanted}
          open={chosenSet.open}
          arePeople={chosenSet.aboutPeople}
          count={chosenSet.facts}
          columns={columns}
        />
      </Stack>
    );
  return (
    <DataTable
      label={t('column.records')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.fact}
      rowHref={(row) => row.address}
      toolbar={tools}
      {...(chosenSet ? { count: chosenSet.facts } : {})}
      {...(chosenSet && chosenSet.facts > 0
        ? {
            exports: (['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(downloadFacts, { ...wanted, format }),
            })),
          }
        : {})}
      more={more}
      empty={
        <EmptyState icon="search" title={t('recordsNone')}>
          {t('recordsNoneNote')}
        </EmptyState>
      }
    />
  );
}

function useRecordColumns(set: FactSetCard | undefined, period: string): Column<FactRow>[] {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const units = useUnits(undefined, period);
  const measure = set?.measure ?? '';
  const counted = { money: 'set.kr', time: 'set.hours', count: 'set.pieces' } as const;
  return [
    { id: 'on', title: t('column.on'), width: 'narrow', cell: (row) => row.on },
    { id: 'label', title: t('column.what'), priority: 1, width: 'wide', cell: (row) => row.label || row.fact },
    {
      id: 'unit',
      title: t('column.unit'),
      cell: (row) => units.find((unit) => unit.code === row.unit)?.name ?? row.unit,
    },
    {
      id: 'amount',
      title: t('column.amount'),
      unit: t(counted[measureKind(measure)]),
      numeric: true,
      cell: (row) => showMeasure(row.amount, measure, language),
    },
  ];
}

/** "Kostnadsgrupp: Personal", as the part is named above. */
function CutName({ asked, card, cut }: { asked: FigureAsked; card: FigureCard; cut: string }) {
  const dimensionName = useDimensionName(card);
  const [by = '', ...value] = cut.split(':');
  const key = value.join(':');
  const { data } = useQuery(asking(breakDownFigure, { ...asked, by }));
  return `${dimensionName(by)}: ${data?.parts.find((part) => part.key === key)?.name ?? key}`;
}

/** Which of the figure's sets is shown, and the part it is cut to. */
function RecordTools({ sets, set, cut }: { sets: readonly FactSetCard[]; set: number; cut: ReactNode }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [, setChosen] = useParam('set');
  const [, setCut] = useParam('cut');
  return (
    <>
      {sets.length > 1 ? (
        <Select
          label={t('set')}
          labelHidden
          value={String(set)}
          onChange={(id) => setChosen(id === '0' ? undefined : id)}
          width="medium"
          options={sets.map((each, index) => ({
            id: String(index),
            label: t('set.label', { source: each.title, period: periodName(`${each.from}..${each.to}`, language) }),
            note: t('recordsNote', { count: each.facts }),
          }))}
        />
      ) : null}
      {cut ? (
        <Button small icon="close" onPress={() => setCut(undefined)}>
          {cut}
          <span className="for-readers"> {t('cut.all')}</span>
        </Button>
      ) : null}
    </>
  );
}
