// The plans of a year side by side: hours planned and worked, money and goals of every object one may read.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../web/address.ts';
import { addressOf, asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { exportPlans, listPlans, ObjectKind, type PlanListRow } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function PlansPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const can = useCan();
  const [year, setYear] = useParam('year');
  const [kind] = useParam('kind');
  const known = ObjectKind.safeParse(kind).data;
  const asked = { ...(year ? { year: Number(year) } : {}), ...(known ? { kind: known } : {}) };
  const { data, error } = useQuery({ ...asking(listPlans, asked), placeholderData: (before) => before });
  const columns = useColumns(data?.rows ?? []);
  const years = [...new Set([...(data?.years ?? []), ...(data ? [data.year] : [])])].toSorted((a, b) => b - a);
  return (
    <ListFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      title={t('plans')}
      lead={t('plansLead')}
      actions={
        can('objects.import-hours') ? (
          <ButtonLink href="/imports?kind=objects.hours" kind="quiet" icon="import">
            {t('importHours')}
          </ButtonLink>
        ) : null
      }
      tools={
        <Select
          label={t('year')}
          value={data ? String(data.year) : undefined}
          onChange={setYear}
          options={years.map((each) => ({ id: String(each), label: String(each) }))}
        />
      }
      filters={[
        {
          name: 'kind',
          label: t('field.kind'),
          single: true,
          options: ObjectKind.options.map((id) => ({ id, label: t(`kind.${id}`) })),
        },
      ]}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('plans')}
            wide
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.object}
            rowHref={(row) => `/objects/${row.object}?part=plan&year=${data?.year ?? ''}`}
            groupOf={(row) => ({ id: row.family, title: row.familyName })}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportPlans, { ...asked, format }),
            }))}
            empty={
              <EmptyState icon="object" title={t('noPlans')}>
                {t('noPlansNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function useColumns(rows: readonly PlanListRow[]): Column<PlanListRow>[] {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount' | 'plannedSalary' | 'usedSalary') =>
    rows.reduce((total, row) => total + (row[of] ?? 0), 0);
  const hours = (id: 'plannedSeconds' | 'usedSeconds', title: string): Column<PlanListRow> => ({
    ...{ id, title, unit: 'h', numeric: true },
    cell: (row) => numbers.hours(row[id]),
    total: numbers.hours(sum(id)),
  });
  const money = (id: 'plannedAmount' | 'plannedSalary' | 'usedSalary', title: string): Column<PlanListRow> => ({
    ...{ id, title, unit: numbers.tkr, numeric: true },
    cell: (row) => numbers.thousands(row[id]),
    total: numbers.thousands(sum(id)),
  });
  return [
    {
      id: 'name',
      title: t('object'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name} <Quiet small>{row.code}</Quiet>
        </>
      ),
      total: t('total'),
    },
    {
      id: 'state',
      title: t('planState'),
      width: 'narrow',
      cell: (row) => <Chip tone={row.state === 'decided' ? 'done' : 'plain'}>{t(`plan.${row.state}`)}</Chip>,
    },
    hours('plannedSeconds', t('plannedHours')),
    hours('usedSeconds', t('usedHours')),
    money('plannedSalary', t('plannedSalary')),
    money('usedSalary', t('usedSalary')),
    money('plannedAmount', t('plannedPurchases')),
    {
      id: 'goals',
      title: t('goalsMet'),
      numeric: true,
      cell: (row) => (row.goals === 0 ? '–' : `${row.goalsMet} / ${row.goals}`),
    },
  ];
}
