// The audit log, newest first, in words: who did what to which record, found by person, operation and day; and the check
// that nobody has touched it.

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readAuditChoices, readAuditLog, verifyAuditLog } from '../../platform/audit/audit-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { asking, call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePagesOf } from '../pages-of.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Quiet } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { Time } from '../ui/time.tsx';
import { useUnits } from '../unit-picker.tsx';
import { hasWord } from '../words.ts';
import { detailPairs } from './audit/audit-details.ts';
import { subjectPage } from './audit/audit-subject.ts';
import { auditWords } from './audit/audit-words.ts';
import './house.css';
import { houseWords } from './house-words.ts';

type Answer = AnswerOf<typeof readAuditLog>;
type AuditRow = Answer['rows'][number];

export function AuditPage() {
  const t = useWords(houseWords);
  const own = useWords(auditWords);
  const [operation] = useParam('operation');
  const [subjectId] = useParam('subject');
  const [actor] = useParam('actor');
  const [day] = useParam('day');
  const filter = {
    ...(operation ? { operation } : {}),
    ...(subjectId ? { subjectId } : {}),
    ...(actor ? { actor } : {}),
    ...(day ? dayAround(day) : {}),
  };
  const { rows, more } = usePagesOf(readAuditLog, filter, (page) => page.rows);
  return (
    <ListFrame
      title={t('audit')}
      lead={t('audit.lead')}
      tools={<Choices />}
      list={
        <>
          <ChainCheck />
          <DataTable
            label={t('audit')}
            columns={useColumns()}
            rows={rows}
            rowId={(row) => `${row.lane}:${row.seq}`}
            empty={
              <EmptyState icon="shield" title={own('empty')}>
                {own('emptyNote')}
              </EmptyState>
            }
            more={more}
          />
        </>
      }
    />
  );
}

function Choices() {
  const t = useWords(auditWords);
  const name = useNames();
  const [operation, setOperation] = useParam('operation');
  const [actor, setActor] = useParam('actor');
  const [day, setDay] = useParam('day');
  const { data } = useQuery(asking(readAuditChoices, {}));
  if (!data) return null;
  return (
    <>
      <ComboBox
        label={t('filter.who')}
        options={data.actors.map((each) => ({ id: each.id, label: name.program(each.name) }))}
        value={actor}
        onChange={setActor}
      />
      <ComboBox
        label={t('filter.what')}
        options={data.operations.map((id) => ({ id, label: name.operation(id) }))}
        value={operation}
        onChange={setOperation}
      />
      <DateField label={t('filter.day')} value={day} onChange={setDay} />
    </>
  );
}

function useColumns(): Column<AuditRow>[] {
  const t = useWords(houseWords);
  const own = useWords(auditWords);
  const name = useNames();
  return [
    { id: 'at', title: t('imports.when'), width: 'narrow', cell: (row) => <Time at={row.at} /> },
    { id: 'who', title: t('audit.who'), cell: (row) => (row.actor ? name.program(row.actor) : own('nobody')) },
    {
      id: 'what',
      title: t('audit.what'),
      priority: 1,
      cell: (row) => (
        <>
          {name.operation(row.operation)}
          {name.operation(row.operation) === row.operation ? null : <Quiet small> {row.operation}</Quiet>}
        </>
      ),
    },
    { id: 'about', title: t('audit.about'), cell: (row) => <About row={row} /> },
    { id: 'detail', title: t('audit.detail'), width: 'wide', priority: 3, cell: (row) => <Detail row={row} /> },
  ];
}

function About({ row }: { row: AuditRow }) {
  const name = useNames();
  const unitName = useUnits().find(({ code }) => code === row.unit)?.name ?? row.unit;
  if (!row.subject) return null;
  const href = subjectPage(row.subject, row.subjectId);
  const what = name.subject(row.subject);
  return (
    <>
      {href ? <Link href={href}>{what}</Link> : what}
      {href === undefined && row.subjectId && !isMade(row.subjectId) ? <Quiet small> {row.subjectId}</Quiet> : null}
      {row.unit ? ` · ${unitName}` : ''}
    </>
  );
}

function Detail({ row }: { row: AuditRow }) {
  const t = useWords(auditWords);
  const { language } = useLanguage();
  const units = useUnits();
  const named = useMemo(() => new Map(units.map(({ code, name }) => [code, name])), [units]);
  const pairs = detailPairs(row.detail, { language, persons: row.names, units: named });
  if (!/"/.test(row.detail)) return null;
  return (
    <>
      <dl className="audit-detail">
        {pairs.map(({ name, value }) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="audit-stored screen-only">
        <summary>{t('stored')}</summary>
        <code>{row.detail}</code>
      </details>
    </>
  );
}

/** What is not in the words is shown by the name the house has for it. */
function useNames() {
  const t = useWords(auditWords);
  const { language } = useLanguage();
  const named = (kind: 'do' | 'about' | 'program', id: string): string => {
    const key = `${kind}.${id}`;
    return hasWord(auditWords, language, key) ? t(key) : id;
  };
  return {
    operation: (id: string) => named('do', id),
    subject: (id: string) => named('about', id),
    // the log has job:tend-mail and event:notice-published: what the house does by itself is done by nobody else
    program: (id: string) => (/^(job|event):/.test(id) ? t('program.itself') : named('program', id)),
  };
}

function ChainCheck() {
  const t = useWords(houseWords);
  const { locale } = useLanguage();
  const [answer, setAnswer] = useState<AnswerOf<typeof verifyAuditLog> | null>(null);
  const [working, setWorking] = useState(false);
  const check = async (): Promise<void> => {
    setWorking(true);
    setAnswer(await call(verifyAuditLog, {}).finally(() => setWorking(false)));
  };
  if (answer)
    return answer.faults.length === 0 ? (
      <Banner tone="done">{t('audit.whole', { count: answer.checked.toLocaleString(locale) })}</Banner>
    ) : (
      <Banner tone="fault">{t('audit.broken', { count: answer.faults.length })}</Banner>
    );
  return (
    <div>
      <Button icon="shield" working={working} onPress={() => void check()}>
        {t('audit.verify')}
      </Button>
    </div>
  );
}

/** Ids the house makes say nothing to people; codes and names that people gave do. */
function isMade(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id);
}

/** A day as it is where the reader sits, as two instants. */
function dayAround(day: string): { from: string; before: string } {
  const from = new Date(`${day}T00:00:00`);
  const next = new Date(from);
  next.setDate(from.getDate() + 1);
  return { from: from.toISOString(), before: next.toISOString() };
}
