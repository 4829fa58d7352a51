// One record behind a figure: an employment, or somebody's time in a month, by pseudonym. It is opened by a press,
// because who opens it is noted.
import { useMutation } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useParam } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { openRecord } from '../contract.ts';
import { workforceWords } from './workforce-words.ts';

type Answer = AnswerOf<typeof openRecord>;
type Row = Answer['rows'][number];

export function RecordPage() {
  const t = useWords(workforceWords);
  const refused = useRefusalText();
  const [source] = useParam('source');
  const [record] = useParam('record');
  const opening = useMutation({
    mutationFn: (asked: { source: 'employment' | 'time'; record: string }) => call(openRecord, asked),
  });
  const kind = source === 'employment' || source === 'time' ? source : null;
  const known = kind !== null && record ? ({ source: kind, record } as const) : null;
  return (
    <article className="page">
      <PageHeader
        title={source === 'time' ? t('record.time') : t('record')}
        lead={t('record.lead')}
        crumbs={[{ label: t('staff'), href: '/workforce' }]}
      />
      {opening.error ? <Banner tone="fault">{refused(opening.error)}</Banner> : null}
      {!known ? <EmptyState icon="lock" title={t('record.none')} /> : null}
      {known && !opening.data ? (
        <Banner
          icon="lock"
          action={
            <Button small working={opening.isPending} onPress={() => opening.mutate(known)}>
              {t('record.open')}
            </Button>
          }
        >
          {t('record.noted')}
        </Banner>
      ) : null}
      {opening.data ? <Opened answer={opening.data} /> : null}
    </article>
  );
}

const seconds = new Set(['ordinary', 'worked', 'sick', 'added', 'overtime']);

function Opened({ answer }: { answer: Answer }) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const shown = (name: string, value: Row[string] | undefined): string => {
    if (value === null || value === undefined || (value === 0 && seconds.has(name))) return '–';
    if (typeof value === 'number' && seconds.has(name)) return numberText(value / 3600, { language, decimals: 2 });
    if (name === 'scope' && typeof value === 'number') return numberText(value / 100, { language, decimals: 2 });
    const key = `word.${value}`;
    // the key was just found among the words
    return key in workforceWords.texts.sv ? t(key as 'word.woman') : String(value);
  };
  const names = Object.keys(answer.rows[0] ?? {});
  const columns = names.map((name, index): Column<Row> => {
    const key = `column.${name}`;
    return {
      id: name,
      // the key was just found among the words
      title: key in workforceWords.texts.sv ? t(key as 'column.unit') : name,
      priority: index === 0 ? 1 : 2,
      labelled: true,
      numeric: seconds.has(name) || name === 'scope',
      ...(seconds.has(name) ? { unit: t('hoursShort') } : name === 'scope' ? { unit: '%' } : {}),
      cell: (row) => shown(name, row[name]),
    };
  });
  return (
    <Stack gap={4}>
      <DataTable
        label={t('record')}
        columns={columns}
        rows={answer.rows}
        rowId={(row) => Object.values(row).join('|')}
        wide
      />
      {answer.imports.map((id) => (
        <Link key={id} href={`/imports/${id}`}>
          {t('record.import')}
        </Link>
      ))}
    </Stack>
  );
}
