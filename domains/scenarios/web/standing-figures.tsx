// The figures that stand: those a scenario could change but does not, and those of booked months. The latter are fetched when
// they are opened.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFigures } from '../../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { FigureLink } from '../../../web/ui/figure-link.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import type { ChangedFigure, Tried } from '../contract.ts';
import { FigureTable } from './figure-table.tsx';
import { scenarioWords } from './scenario-words.ts';

type Value = AnswerOf<typeof readFigures>['values'][number];

export function StandingFigures({ tried, evaluated }: { tried: Tried; evaluated: readonly ChangedFigure[] }) {
  const t = useWords(scenarioWords);
  const [open, setOpen] = useState(false);
  return (
    <details className="screen-only" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('standing', { count: evaluated.length + tried.unchanged.length })}</summary>
      {open ? (
        <Stack gap={4}>
          <p className="quiet small">{t('standing.note')}</p>
          {evaluated.length > 0 ? <FigureTable label={t('standing.could')} figures={evaluated} /> : null}
          <Booked tried={tried} />
        </Stack>
      ) : null}
    </details>
  );
}

function Booked({ tried }: { tried: Tried }) {
  const t = useWords(scenarioWords);
  const { language } = useLanguage();
  const { unit, period, unchanged } = tried;
  const { data } = useQuery({
    ...asking(readFigures, { unit, period, figures: unchanged.join(',') }),
    enabled: unchanged.length > 0,
  });
  const columns: Column<Value>[] = [
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
    {
      id: 'value',
      title: t('standing.value'),
      numeric: true,
      cell: (row) => (
        <FigureLink href={figureAddress(row.figure, unit, period)} name={row.name[language]}>
          {row.shown}
        </FigureLink>
      ),
    },
  ];
  return <DataTable label={t('standing.booked')} columns={columns} rows={data?.values} rowId={(row) => row.figure} />;
}
