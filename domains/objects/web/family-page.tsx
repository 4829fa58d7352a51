// A family of objects: who answers for the whole on each side, its objects, and how their year goes together.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import {
  appointFamilyHolder,
  endFamilyHolder,
  listPlans,
  type ObjectRow,
  type FamilyPage as Page,
  type PlanListRow,
  showFamily,
} from '../contract.ts';
import { FamilyDrawer } from './family-drawer.tsx';
import { ObjectStateChip } from './object-marks.tsx';
import { Roles } from './object-roles.tsx';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function FamilyPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const family = usePathParam('family');
  const [changing, setChanging] = useState(false);
  const { data, error } = useQuery(asking(showFamily, { family }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const owners = (side: 'business' | 'it') =>
    data.holders
      .filter((each) => each.side === side && each.role === 'owner' && each.when === 'present')
      .map((each) => each.name)
      .join(', ') || '–';
  return (
    <RecordFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      title={data.name}
      facts={[
        { label: t('familyOwner.business'), value: owners('business') },
        { label: t('familyOwner.it'), value: owners('it') },
        { label: t('objectsCount'), value: <span className="numeric">{data.objects.length}</span> },
      ]}
      actions={
        data.mayKeep ? (
          <Button icon="edit" onPress={() => setChanging(true)}>
            {t('changeFamily')}
          </Button>
        ) : null
      }
    >
      <Stack gap={6}>
        <FamilyObjects page={data} />
        <Roles
          holders={data.holders}
          called="familyRole"
          gives={data.mayKeep ? ['owner', 'manager', 'specialist'] : []}
          give={(given) => call(appointFamilyHolder, { family, ...given })}
          end={(holder, toOn) => call(endFamilyHolder, { family, holder, toOn })}
        />
      </Stack>
      {changing ? <FamilyDrawer family={data} taken={[]} onClose={() => setChanging(false)} /> : null}
    </RecordFrame>
  );
}

type Line = { object: ObjectRow; plan: PlanListRow | undefined };

/** Hours and money stand only for objects whose plan the reader reads. */
function FamilyObjects({ page }: { page: Page }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const { data: plans } = useQuery(asking(listPlans, {}));
  const rows = page.objects.map(
    (object): Line => ({
      object,
      plan: plans?.rows.find((row) => row.object === object.object),
    }),
  );
  const known = rows.flatMap((row) => row.plan ?? []);
  const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount') =>
    known.reduce((total, plan) => total + plan[of], 0);
  const hours = (id: 'plannedSeconds' | 'usedSeconds', title: string): Column<Line> => ({
    ...{ id, title, unit: 'h', numeric: true },
    cell: ({ plan }) => (plan ? numbers.hours(plan[id]) : '–'),
    total: numbers.hours(sum(id)),
  });
  const columns: Column<Line>[] = [
    {
      id: 'name',
      title: t('object'),
      priority: 1,
      width: 'wide',
      cell: ({ object }) => (
        <>
          {object.name} <span className="quiet small">{object.code}</span>
        </>
      ),
      ...(known.length > 0 ? { total: t('total') } : {}),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: ({ object }) => <ObjectStateChip state={object.state} /> },
    {
      id: 'leads',
      title: t('leads'),
      priority: 3,
      cell: ({ object }) => [object.businessLeads, object.itLeads].filter(Boolean).join(', ') || '–',
    },
  ];
  const year = plans ? String(plans.year) : '';
  return (
    <Section title={t('objects')} note={known.length > 0 ? t('familyYear', { year }) : undefined}>
      <DataTable
        label={t('objects')}
        columns={
          known.length === 0
            ? columns
            : [
                ...columns,
                hours('plannedSeconds', t('plannedHours')),
                hours('usedSeconds', t('usedHours')),
                {
                  ...{ id: 'purchases', title: t('plannedPurchases'), unit: numbers.tkr, numeric: true },
                  cell: ({ plan }: Line) => (plan ? numbers.thousands(plan.plannedAmount) : '–'),
                  total: numbers.thousands(sum('plannedAmount')),
                },
              ]
        }
        rows={rows}
        rowId={(row) => row.object.object}
        rowHref={(row) => `/objects/${row.object.object}`}
        empty={<EmptyState icon="object" title={t('familyEmpty')} />}
      />
    </Section>
  );
}
