// Cases and changes of a management object's services, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../../web/ui/skeleton.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { showObjectCases } from '../../contract.ts';
import { changesWords } from '../changes/changes-words.ts';

type Answer = AnswerOf<typeof showObjectCases>;

/** Nothing for whoever may not read the object's plan, and where no service belongs to it. */
export function ObjectCasesPart({ record }: PlugProps) {
  const t = useWords(changesWords);
  const { data, error } = useQuery(asking(showObjectCases, { object: record }));
  const can = useCan();
  const services = useServiceColumns(record, data?.mayOpen === true);
  const changes = useChangeColumns(data?.mayOpen === true);
  if (error) return null;
  if (!data) return <SkeletonLines lines={4} />;
  if (data.services.length === 0) return null;
  return (
    <Section
      title={t('object.cases')}
      note={
        can('service-desk.work-cases') || data.mayOpen
          ? t('object.casesNote')
          : `${t('object.casesNote')} ${t('object.casesBy')}`
      }
    >
      <Stack gap={5}>
        <DataTable label={t('object.cases')} columns={services} rows={data.services} rowId={(row) => row.service} />
        {data.changes.length > 0 ? (
          <DataTable label={t('object.changes')} columns={changes} rows={data.changes} rowId={(row) => row.change} />
        ) : null}
      </Stack>
    </Section>
  );
}

type ServiceRow = Answer['services'][number];

function useServiceColumns(object: string, mayOpen: boolean): Column<ServiceRow>[] {
  const t = useWords(changesWords);
  const can = useCan();
  const count = (id: 'open' | 'late' | 'urgent' | 'problems' | 'openedThisYear'): Column<ServiceRow> => ({
    ...{ id, title: t(`object.${id}`), numeric: true },
    cell: (row) => row[id],
  });
  return [
    {
      id: 'service',
      title: t('object.service'),
      priority: 1,
      width: 'wide',
      cell: (row) => {
        if (mayOpen) return <Link href={`/cases/objects/${object}?service=${row.service}`}>{row.name}</Link>;
        return can('service-desk.work-cases') ? (
          <Link href={`/cases?service=${row.service}`}>{row.name}</Link>
        ) : (
          row.name
        );
      },
    },
    count('open'),
    count('late'),
    count('urgent'),
    count('problems'),
    count('openedThisYear'),
  ];
}

type ChangeRow = Answer['changes'][number];

function useChangeColumns(mayOpen: boolean): Column<ChangeRow>[] {
  const t = useWords(changesWords);
  return [
    {
      id: 'change',
      title: t('object.change'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> <ChangeTitle row={row} mayOpen={mayOpen} />
        </>
      ),
    },
    { id: 'starts', title: t('object.starts'), cell: (row) => (row.startsAt ? <Time at={row.startsAt} /> : '–') },
    {
      id: 'state',
      title: t('object.state'),
      width: 'narrow',
      cell: (row) => (
        <>
          <Chip tone="sea">{t(`state.${row.state}`)}</Chip>{' '}
          {row.isOutage ? <Chip tone="attention">{t('object.outage')}</Chip> : null}
        </>
      ),
    },
  ];
}

/** The plan for who reads plans of changes, the case for who has a role on the object. */
function ChangeTitle({ row, mayOpen }: { row: ChangeRow; mayOpen: boolean }) {
  const can = useCan();
  if (can('service-desk.read-changes')) return <Link href={`/changes/${row.change}`}>{row.title}</Link>;
  return mayOpen ? <Link href={`/cases/${row.change}`}>{row.title}</Link> : row.title;
}
