// One report of a supplier: every row beside Fyr's own record, those that need somebody first.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useParam, usePathParam } from '../../../web/address.ts';
import { addressOf, asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { type TabPart, Tabs } from '../../../web/ui/tabs.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  answerReport,
  downloadReport,
  exportReport,
  type ReportPage as Page,
  type ReportRow,
  type RowOutcome,
  rowOutcomes,
  showReport,
} from '../contract.ts';
import { eventKinds } from '../reports/report-rules.ts';
import { outcomeWords, problemText } from '../reports/report-words.ts';
import { useLevelName, useMeasureText } from './measure-text.ts';
import { ReportChip } from './reports-part.tsx';
import './suppliers.css';
import { suppliersWords } from './suppliers-words.ts';

type Answer = 'accepted' | 'sent-back';
type Part = 'all' | RowOutcome;

export function ReportPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showReport, { report: usePathParam('report') }));
  const [answer, setAnswer] = useState<Answer | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const period = data.from === data.to ? data.from : `${data.from} – ${data.to}`;
  return (
    <RecordFrame
      crumbs={[
        { label: data.supplierName, href: `/suppliers/${data.supplier}` },
        { label: t('part.reports'), href: `/suppliers/${data.supplier}?part=reports` },
      ]}
      title={t('reportFor', { period })}
      mark={<ReportChip state={data.state} />}
      facts={[
        {
          label: t('file'),
          value: (
            <Link href={addressOf(downloadReport, { report: data.report })} download={data.fileName}>
              {data.fileName}
            </Link>
          ),
        },
        { label: t('received'), value: <Time at={data.receivedAt} /> },
        { label: t('channel'), value: `${t(`channel.${data.channel}`)}, ${data.by}` },
        { label: t('rows'), value: data.rows },
        { label: t('toSettle'), value: data.counts.differs + data.counts.wrong + data.counts.missing },
      ]}
      actions={
        data.mayChange ? (
          <>
            <Button kind="primary" onPress={() => setAnswer('accepted')}>
              {t('accept')}
            </Button>
            <Button onPress={() => setAnswer('sent-back')}>{t('sendBack')}</Button>
          </>
        ) : null
      }
      banner={data.answer ? <Banner>{data.answer}</Banner> : null}
    >
      <Lines data={data} />
      {answer ? <AnswerDrawer page={data} state={answer} onClose={() => setAnswer(null)} /> : null}
    </RecordFrame>
  );
}

function Lines({ data }: { data: Page }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const [part, setPart] = useParam('part');
  const there = rowOutcomes.filter((outcome) => data.counts[outcome] > 0);
  const shown = there.find((each) => each === part) ?? 'all';
  const parts: TabPart<Part>[] = [
    {
      id: 'all',
      title: t('allRows'),
      count: data.lines.length,
      content: <LineTable data={data} rows={sorted(data.lines)} />,
    },
    ...there.map((outcome) => ({
      id: outcome,
      title: outcomeWords[outcome][language],
      count: data.counts[outcome],
      content: <LineTable data={data} rows={data.lines.filter((line) => line.outcome === outcome)} />,
    })),
  ];
  return (
    <Tabs<Part>
      label={t('outcomeOfRows')}
      parts={parts}
      value={shown}
      onChange={(next) => setPart(next === 'all' ? undefined : next)}
    />
  );
}

/** Those that need somebody first, otherwise as they stood. */
function sorted(lines: readonly ReportRow[]): ReportRow[] {
  return lines.toSorted(
    (a, b) => rowOutcomes.indexOf(a.outcome) - rowOutcomes.indexOf(b.outcome) || a.ordinal - b.ordinal,
  );
}

const tones: Readonly<Record<RowOutcome, ChipTone>> = {
  differs: 'attention',
  wrong: 'fault',
  missing: 'attention',
  agrees: 'done',
  'not-measured': 'plain',
  told: 'plain',
};

function LineTable({ data, rows }: { data: Page; rows: readonly ReportRow[] }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const textOf = useMeasureText();
  const value = (row: ReportRow, of: number | null, signed = false) =>
    row.unit ? textOf(of, row.unit, row.decimals, signed) : '–';
  const columns: Column<ReportRow>[] = [
    { id: 'what', title: t('item'), priority: 1, width: 'wide', cell: (row) => <What row={row} /> },
    { id: 'line', title: t('row'), numeric: true, width: 'narrow', cell: (row) => row.line ?? '–' },
    {
      id: 'told',
      title: t('told'),
      numeric: true,
      cell: (row) => (row.told === null ? (row.cells.value ?? '–') || '–' : value(row, row.told)),
    },
    {
      id: 'own',
      title: t('own'),
      numeric: true,
      cell: (row) => (
        <>
          {value(row, row.own)}
          {row.ownThen === null ? null : <Quiet small> {t('ownThen', { value: value(row, row.ownThen) })}</Quiet>}
        </>
      ),
    },
    { id: 'difference', title: t('difference'), numeric: true, cell: (row) => value(row, row.difference, true) },
    {
      id: 'outcome',
      title: t('outcome'),
      cell: (row) => <Chip tone={tones[row.outcome]}>{outcomeWords[row.outcome][language]}</Chip>,
    },
  ];
  return (
    <DataTable
      label={t('outcomeOfRows')}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.ordinal)}
      exports={(['csv', 'xlsx'] as const).map((format) => ({
        format,
        href: addressOf(exportReport, { report: data.report, format }),
      }))}
      empty={<EmptyState title={t('noRows')} />}
    />
  );
}

/** What the row is about: the service and measure, else the cells as they were sent; and every fault in it. */
function What({ row }: { row: ReportRow }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const nameOf = useLevelName();
  const event = eventKinds.find((kind) => row.measure === null && kind === row.cells.measure?.trim().toLowerCase());
  const told = event ? [t(`event.${event}`), row.on ?? row.cells.date] : [row.cells.measure, row.cells.unit];
  return (
    <>
      {row.measure && row.serviceName ? (
        <>
          {row.serviceName} <span className="quiet">{nameOf({ measure: row.measure, priority: row.priority })}</span>
        </>
      ) : (
        [row.serviceName ?? row.cells.service, ...told].filter(Boolean).join(' · ') || '–'
      )}
      {row.cells.text ? <p className="row-note">{row.cells.text}</p> : null}
      {row.problems.map((problem) => (
        <p key={`${problem.field} ${problem.code}`} className="row-fault">
          {problemText(problem, language)}
        </p>
      ))}
    </>
  );
}

function AnswerDrawer({ page, state, onClose }: { page: Page; state: Answer; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const save = () => act.run(() => call(answerReport, { report: page.report, state, text }), onClose);
  const verb = t(state === 'accepted' ? 'accept' : 'sendBack');
  return (
    <ActingDrawer title={verb} verb={verb} act={act} onDo={save} onClose={onClose}>
      <p>{t(state === 'accepted' ? 'acceptNote' : 'sendBackNote')}</p>
      <TextArea
        label={t(state === 'accepted' ? 'note' : 'toCorrect')}
        value={text}
        onChange={setText}
        error={act.faults.text}
        optional={state === 'accepted'}
      />
    </ActingDrawer>
  );
}
