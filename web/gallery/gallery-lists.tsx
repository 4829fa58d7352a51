// Tables, the tree, a file's problems and a record's history.
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { History } from '../ui/history.tsx';
import { Columns, Section } from '../ui/layout.tsx';
import { type Problem, ProblemList } from '../ui/problem-list.tsx';
import { Tree, type TreeNode } from '../ui/tree.tsx';
import { CaseTable, CostTable, GoalTable } from './example-tables.tsx';
import { galleryWords } from './gallery-words.ts';

export const exampleProblems: readonly Problem[] = [
  {
    line: 48,
    column: 'belopp',
    value: '1 234,567',
    expected: 'Ett belopp med högst två decimaler, till exempel 1 234,56.',
  },
  {
    line: 112,
    column: 'datum',
    value: '0219-08-31',
    expected: 'Ett datum mellan 2000 och 2100, till exempel 2019-08-31.',
  },
  { line: 113, column: 'konto', value: '', expected: 'Ett konto som finns i kontoplanen, fyra siffror.' },
  {
    line: 207,
    column: 'enhet',
    value: '7312',
    expected: 'En enhet som gällde 2019-05-02. 7312 upphörde 2018-12-31.',
    severity: 'attention',
  },
];

const organisation: readonly TreeNode[] = [
  {
    id: 'division',
    label: 'Länsteknik',
    aside: '155',
    children: [
      {
        id: 'mt',
        label: 'Medicinteknik',
        aside: '48',
        children: [
          { id: 'mt-1', label: 'Bild och funktion', aside: '19' },
          { id: 'mt-2', label: 'Sterilteknik', aside: '11' },
        ],
      },
      { id: 'drift', label: 'Drift', aside: '41' },
      { id: 'utveckling', label: 'IT-utveckling', aside: '37' },
      { id: 'old', label: 'Telefoni (till 2018-12-31)', aside: '0', quiet: true },
    ],
  },
];

export function GalleryLists() {
  const t = useWords(galleryWords);
  const filters = useExampleFilters();
  const [unit, setUnit] = useState<string | undefined>('mt');
  return (
    <Section title={t('lists')} note={t('listsNote')}>
      <CaseTable
        toolbar={<FilterBar filters={filters} />}
        rowHref={(row) => `/gallery/example/record?case=${row.number}`}
      />
      <CostTable />
      <GoalTable />
      <Columns least="large" gap={8}>
        <Section title={t('organisation')} level={3}>
          <Tree
            label={t('organisation')}
            nodes={organisation}
            open={['division', 'mt']}
            chosen={unit}
            onChoose={setUnit}
          />
        </Section>
        <Section title={t('steps')} level={3}>
          <ExampleHistory />
        </Section>
      </Columns>
      <Section title={t('problems')} level={3}>
        <ProblemList
          label={t('problems')}
          problems={exampleProblems}
          count={exampleProblems.length}
          badRows={[{ format: 'csv', href: '/gallery' }]}
        />
      </Section>
    </Section>
  );
}

export function useExampleFilters() {
  const t = useWords(galleryWords);
  const states = ['open', 'waiting', 'paused', 'late'] as const;
  return [
    { name: 'status', label: t('status'), options: states.map((id) => ({ id, label: t(`state.${id}`) })) },
    {
      name: 'who',
      label: t('who'),
      options: ['Maria Lindqvist', 'Jonas Ek', 'Sara Norberg'].map((id) => ({ id, label: id })),
      single: true,
    },
  ];
}

export function ExampleHistory() {
  return (
    <History
      events={[
        {
          id: '3',
          at: '2019-08-31T14:05:00',
          who: 'Maria Lindqvist',
          what: 'ändrade status',
          from: 'Öppet',
          to: 'Väntar på svar',
        },
        {
          id: '2',
          at: '2019-08-31T09:12:00',
          who: 'Sara Norberg',
          what: 'kommenterade',
          icon: 'comment',
          detail: 'Nätdelen är trasig. Reservdelen kommer på tisdag, lånemaskin står på plan 3.',
        },
        {
          id: '1',
          at: '2019-08-30T22:40:00',
          who: 'Karin Sundin',
          what: 'anmälde felet från avdelningens dator',
          icon: 'add',
        },
      ]}
    />
  );
}
