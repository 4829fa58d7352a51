// The files brought in before, newest first: where each stands, how many rows were good, who brought it.

import { importStates, listImports } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePagesOf } from '../pages-of.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Section } from '../ui/layout.tsx';
import { numberText } from '../ui/number-text.ts';
import { EmptyState } from '../ui/state-notes.tsx';
import { Time } from '../ui/time.tsx';
import { houseWords } from './house-words.ts';

type Answer = AnswerOf<typeof listImports>;
type ImportLine = Answer['imports'][number];

export function EarlierImports() {
  const t = useWords(houseWords);
  const [asked] = useParam('state');
  const state = importStates.find((each) => each === asked);
  const wanted = state ? { state } : {};
  const { rows, more } = usePagesOf(listImports, wanted, (page) => page.imports);
  const options = importStates.map((id) => ({ id, label: t(`state.${id}`) }));
  return (
    <Section title={t('imports.earlier')}>
      <DataTable
        label={t('imports.earlier')}
        columns={useImportColumns()}
        rows={rows}
        rowId={(row) => row.importId}
        rowHref={(row) => `/imports/${row.importId}`}
        rowTone={toneOf}
        toolbar={<FilterBar filters={[{ name: 'state', label: t('imports.state'), single: true, options }]} />}
        more={more}
        empty={
          <EmptyState icon="import" title={t(state ? 'imports.noneSuch' : 'imports.none')}>
            {t('imports.noneNote')}
          </EmptyState>
        }
      />
    </Section>
  );
}

function useImportColumns(): Column<ImportLine>[] {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  return [
    { id: 'file', title: t('imports.file'), priority: 1, width: 'wide', cell: (row) => row.fileName },
    { id: 'kind', title: t('imports.kindShort'), cell: (row) => row.kindName[language] },
    { id: 'state', title: t('imports.state'), width: 'narrow', cell: (row) => t(`state.${row.state}`) },
    { id: 'good', title: t('imports.good'), numeric: true, cell: (row) => numberText(row.good, { language }) },
    { id: 'bad', title: t('imports.bad'), numeric: true, cell: (row) => numberText(row.bad, { language }) },
    { id: 'who', title: t('imports.who'), priority: 3, cell: (row) => row.createdBy },
    { id: 'when', title: t('imports.when'), width: 'narrow', cell: (row) => <Time at={row.createdAt} /> },
  ];
}

function toneOf({ state }: ImportLine): 'attention' | 'fault' | 'quiet' | undefined {
  if (state === 'previewed') return 'attention';
  if (state === 'refused' || state === 'failed') return 'fault';
  return state === 'undone' ? 'quiet' : undefined;
}
