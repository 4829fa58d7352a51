// What is wrong in a file and what is good to know: first each kind of fault once with how many rows have it, then line by
// line, narrowed to one kind or one severity.

import { readImportProblems } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePagesOf } from '../pages-of.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Section } from '../ui/layout.tsx';
import { numberText } from '../ui/number-text.ts';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-answer.ts';
import { type ProblemKind, problemKinds, severities, severityOf } from './problem-kinds.ts';

type Answer = AnswerOf<typeof readImportProblems>;
type ProblemRow = Answer['problems'][number];
const pageRows = 25;

export function ImportProblems({ data }: { data: ImportAnswer }) {
  const t = useWords(houseWords);
  const { kinds } = problemKinds(data.problems);
  if (data.problems.length === 0) return <Banner tone="done">{t('import.noProblems')}</Banner>;
  if (kinds.length === 0) return null;
  return (
    <Section title={t(data.bad > 0 ? 'import.problems' : 'import.notes')}>
      <Kinds kinds={kinds} />
      <ProblemTable importId={data.importId} kinds={kinds} />
    </Section>
  );
}

/** What keeps the file from being read at all; said before everything else. */
export function ImportRefusals({ data }: { data: ImportAnswer }) {
  const { language } = useLanguage();
  return problemKinds(data.problems).refusals.map((each) => (
    <Banner key={each.code} tone="fault">
      {each.text[language]}
    </Banner>
  ));
}

/** Each kind of fault once, the gravest and most frequent first; pressing one shows its rows. */
function Kinds({ kinds }: { kinds: readonly ProblemKind[] }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [chosen, setChosen] = useParam('problem');
  return (
    <ul className="problem-kinds">
      {kinds.map((kind) => (
        <li key={`${kind.severity}${kind.code}`} data-severity={kind.severity}>
          <span className="numeric">{numberText(kind.count, { language })}</span>
          <span>
            <strong>{t(`severity.${kind.severity}`)}</strong> {kind.text[language]}
          </span>
          {kind.count > 1 ? (
            <Button
              kind="quiet"
              small
              aria-pressed={chosen === kind.code}
              onPress={() => setChosen(chosen === kind.code ? undefined : kind.code)}
            >
              {t(chosen === kind.code ? 'problem.showAll' : 'problem.showThese')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function ProblemTable({ importId, kinds }: { importId: string; kinds: readonly ProblemKind[] }) {
  const t = useWords(houseWords);
  const [severity] = useParam('severity');
  const [code] = useParam('problem');
  const wanted = { ...severityOf(severity), ...(code ? { code } : {}) };
  const { rows, more } = usePagesOf(
    readImportProblems,
    { importId, ...wanted, limit: pageRows },
    (page) => page.problems,
  );
  const present = severities.filter((each) => kinds.some((kind) => kind.severity === each));
  return (
    <DataTable
      label={t('import.problems')}
      columns={useProblemColumns(rows ?? [])}
      rows={rows}
      rowId={(row) => String(row.seq)}
      rowTone={(row) => (row.severity === 'note' ? undefined : row.severity === 'warning' ? 'attention' : 'fault')}
      toolbar={
        present.length > 1 ? (
          <FilterBar
            filters={[
              {
                name: 'severity',
                label: t('problem.severity'),
                single: true,
                options: present.map((id) => ({ id, label: t(`severity.${id}`) })),
              },
            ]}
          />
        ) : null
      }
      more={more}
    />
  );
}

/** Only the columns that say something of these rows. */
function useProblemColumns(rows: readonly ProblemRow[]): Column<ProblemRow>[] {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const columns: (Column<ProblemRow> & { there: boolean })[] = [
    {
      id: 'line',
      title: t('problem.line'),
      numeric: true,
      width: 'narrow',
      cell: (row) => (row.line === null ? '–' : numberText(row.line, { language })),
      there: true,
    },
    {
      id: 'column',
      title: t('problem.column'),
      labelled: true,
      cell: (row) => row.column ?? '',
      there: rows.some((row) => row.column),
    },
    {
      id: 'value',
      title: t('problem.value'),
      labelled: true,
      cell: (row) => (row.value ? <code className="problem-value">{row.value}</code> : ''),
      there: rows.some((row) => row.value),
    },
    {
      id: 'what',
      title: t('problem.what'),
      priority: 1,
      width: 'wide',
      cell: (row) => row.text[language],
      there: true,
    },
  ];
  return columns.filter((column) => column.there);
}
