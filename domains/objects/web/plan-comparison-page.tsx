// Two versions of a plan line by line, as it is read at a meeting and printed: what was added, what is gone, from what to what.
import { useQuery } from '@tanstack/react-query';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import {
  type ComparedLine,
  type ComparedRow,
  comparePlans,
  type PlanComparison,
  Side,
  showObject,
  WorkType,
} from '../contract.ts';
import './objects.css';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function PlanComparisonPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const numbers = usePlanNumbers();
  const [object, year] = [usePathParam('object'), Number(usePathParam('year'))];
  const [from] = useParam('from');
  const [to] = useParam('to');
  const asked = { object, year, ...(from ? { from: versionOf(from) } : {}), ...(to ? { to: versionOf(to) } : {}) };
  const { data, error } = useQuery({ ...asking(comparePlans, asked), placeholderData: (before) => before });
  const { data: page } = useQuery(asking(showObject, { object }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data || !page) return <SkeletonPage />;
  const pair = (text: (value: number) => string, { from: was, to: is }: { from: number; to: number }, unit: string) => (
    <span className="numeric">{was === is ? `${text(is)} ${unit}` : `${text(was)} → ${text(is)} ${unit}`}</span>
  );
  return (
    <RecordFrame
      number={page.code}
      title={t('comparisonTitle', { object: page.name, year: String(year) })}
      crumbs={[
        { label: t('objects'), href: '/objects' },
        { label: page.name, href: `/objects/${object}?part=plan&year=${year}` },
      ]}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
      facts={[
        { label: t('plannedHours'), value: pair(numbers.hours, data.seconds, 'h') },
        { label: t('plannedPurchases'), value: pair(numbers.thousands, data.amount, numbers.tkr) },
      ]}
    >
      <Stack gap={6}>
        <Versions data={data} />
        <Differences data={data} />
      </Stack>
    </RecordFrame>
  );
}

const versionOf = (text: string): number | 'now' => (text === 'now' ? 'now' : Number(text) || 1);

function Versions({ data }: { data: PlanComparison }) {
  const t = useWords(objectsWords);
  const [, setFrom] = useParam('from');
  const [, setTo] = useParam('to');
  const nameOf = ({ version, at, by }: PlanComparison['from']) =>
    version === 'now'
      ? t('versionNow')
      : t('versionDecided', { number: String(version), day: at ? dateText(new Date(at)) : '', by: by ?? '' });
  const options = data.versions.map((each) => ({ id: String(each.version), label: nameOf(each) }));
  return (
    <Row align="end" spread>
      <Row align="end">
        <Select label={t('versionFrom')} value={String(data.from.version)} onChange={setFrom} options={options} />
        <Select label={t('versionTo')} value={String(data.to.version)} onChange={setTo} options={options} />
      </Row>
    </Row>
  );
}

function Differences({ data }: { data: PlanComparison }) {
  const t = useWords(objectsWords);
  const isSame = !data.direction && data.goals.length + data.activities.length + data.rows.length === 0;
  if (isSame) return <EmptyState icon="check" title={t('versionsSame')} />;
  return (
    <>
      {data.direction ? (
        <Section title={t('direction')}>
          <FromTo from={data.direction.from || '–'} to={data.direction.to || '–'} />
        </Section>
      ) : null}
      <Rows rows={data.rows} />
      <Lines title={t('goals')} one={t('goal')} rows={data.goals} />
      <Lines title={t('activities')} one={t('activity')} rows={data.activities} />
    </>
  );
}

/** What stood, struck out, and what stands; said in words for who does not see the line. */
function FromTo({ from, to }: { from: string; to: string }) {
  const t = useWords(objectsWords);
  return (
    <span>
      <span className="for-readers">{t('versionFrom')} </span>
      <del className="quiet">{from}</del> <span aria-hidden="true">→</span>{' '}
      <span className="for-readers">{t('versionTo')} </span>
      <ins className="compared-to">{to}</ins>
    </span>
  );
}

function ChangeChip({ change }: { change: ComparedLine['change'] }) {
  const t = useWords(objectsWords);
  const look = { added: ['done', 'add'], gone: ['fault', 'close'], changed: ['attention', 'edit'] } as const;
  const [tone, icon] = look[change];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`change.${change}`)}
    </Chip>
  );
}

function Lines({ title, one, rows }: { title: string; one: string; rows: readonly ComparedLine[] }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  if (rows.length === 0) return null;
  const text = (field: string, value: string | number | null) => {
    if (value === null || value === '') return '–';
    if (field === 'seconds' && typeof value === 'number') return `${numbers.quarters(value)} h`;
    const [type, side] = [WorkType.safeParse(value).data, Side.safeParse(value).data];
    if (field === 'workType' && type) return t(`workType.${type}`);
    return field === 'side' && side ? t(`side.${side}`) : String(value);
  };
  return (
    <Section title={title}>
      <DataTable<ComparedLine>
        label={title}
        columns={[
          { id: 'name', title: one, priority: 1, width: 'wide', cell: (row) => row.name },
          {
            id: 'change',
            title: t('comparedChange'),
            width: 'narrow',
            cell: (row) => <ChangeChip change={row.change} />,
          },
          {
            id: 'fields',
            title: t('comparedWhat'),
            width: 'wide',
            cell: (row) => (
              <Stack gap={1}>
                {row.fields.map((each) => (
                  <span key={each.field}>
                    <Quiet small>{t(`compared.${each.field}`)}</Quiet>{' '}
                    <FromTo from={text(each.field, each.from)} to={text(each.field, each.to)} />
                  </span>
                ))}
              </Stack>
            ),
          },
        ]}
        rows={rows}
        rowId={(row) => row.id}
      />
    </Section>
  );
}

function Rows({ rows }: { rows: readonly ComparedRow[] }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  if (rows.length === 0) return null;
  const pair = (id: 'seconds' | 'amount', title: string, unit: string): Column<ComparedRow>[] => {
    const text = id === 'seconds' ? numbers.hours : numbers.thousands;
    return [
      {
        id: `${id}-from`,
        title: t('comparedBefore', { what: title }),
        unit,
        numeric: true,
        cell: (row) => text(row[id].from),
      },
      {
        id: `${id}-to`,
        title: t('comparedAfter', { what: title }),
        unit,
        numeric: true,
        cell: (row) => text(row[id].to),
      },
    ];
  };
  return (
    <Section title={t('hoursAndMoney')}>
      <DataTable
        label={t('hoursAndMoney')}
        columns={[
          {
            id: 'row',
            title: t('sideAndFunding'),
            priority: 1,
            cell: (row) => (
              <>
                {t(`workType.${row.workType}`)}, {t(`side.${row.side}`)} <Quiet>{t(`funding.${row.funding}`)}</Quiet>
              </>
            ),
          },
          {
            id: 'change',
            title: t('comparedChange'),
            cell: (row) => (
              <>
                <ChangeChip change={row.change} /> {row.monthsOnly ? <Quiet small>{t('monthsOnly')}</Quiet> : null}
              </>
            ),
          },
          ...pair('seconds', t('hoursWord'), 'h'),
          ...pair('amount', t('purchasesWord'), numbers.tkr),
        ]}
        rows={rows}
        rowId={(row) => `${row.workType} ${row.side} ${row.funding}`}
      />
    </Section>
  );
}
