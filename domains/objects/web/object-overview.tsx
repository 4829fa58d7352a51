// What an object's leaders look at of a day: what it is for, how the year goes, what belongs to it, and what other rooms
// have to say of it.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Paragraphs, Prose, Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { Progress } from '../../../web/ui/progress.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { useCategoryName } from '../../assets/web/equipment-parts.tsx';
import { useServices } from '../../notices/web/notices-parts.ts';
import { type ObjectPage, showPlan } from '../contract.ts';
import { ObjectDecisions } from './object-decisions.tsx';
import { ObjectSuppliers } from './object-suppliers.tsx';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function ObjectOverview({ page }: { page: ObjectPage }) {
  return (
    <Stack gap={6}>
      {page.purpose ? (
        <Prose>
          <Paragraphs text={page.purpose} />
        </Prose>
      ) : null}
      {page.readsPlans ? <YearSoFar object={page.object} /> : null}
      {/* what other rooms have to say of it is for whoever reads its plan */}
      {page.readsPlans ? <PluggedParts slot="objects.object" record={page.object} code={page.code} /> : null}
      {page.readsPlans ? <ObjectSuppliers object={page.object} /> : null}
      {page.readsPlans ? <ObjectDecisions object={page.object} /> : null}
      <Coverage page={page} />
    </Stack>
  );
}

function YearSoFar({ object }: { object: string }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const { data: plan } = useQuery(asking(showPlan, { object }));
  if (!plan) return <SkeletonLines lines={4} />;
  const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount') =>
    plan.rows.reduce((total, row) => total + row[of], 0);
  const [planned, used] = [sum('plannedSeconds'), sum('usedSeconds')];
  const late = plan.activities.filter((each) => each.isLate).length;
  if (plan.state === 'none' && used === 0) return null;
  return (
    <Section
      title={t('thisYear', { year: String(plan.year) })}
      actions={
        <ButtonLink href={`/objects/${object}?part=plan&year=${plan.year}`} small>
          {t('toPlan')}
        </ButtonLink>
      }
    >
      <Stack gap={4}>
        <Progress label={t('usedHours')} share={planned === 0 ? 0 : Math.min(1, used / planned)} />
        <Facts
          facts={[
            { label: t('plannedHours'), value: <span className="numeric">{numbers.hours(planned)} h</span> },
            { label: t('usedHours'), value: <span className="numeric">{numbers.hours(used)} h</span> },
            {
              label: t('plannedSalary'),
              value: (
                <span className="numeric">
                  {numbers.thousands(plan.plannedSalary.total)} {numbers.tkr}
                </span>
              ),
            },
            {
              label: t('usedSalary'),
              value: (
                <span className="numeric">
                  {numbers.thousands(plan.usedSalary.total)} {numbers.tkr}
                </span>
              ),
            },
            {
              label: t('plannedPurchases'),
              value: (
                <span className="numeric">
                  {numbers.thousands(sum('plannedAmount'))} {numbers.tkr}
                </span>
              ),
            },
            {
              label: t('goalsMet'),
              value: (
                <span className="numeric">
                  {plan.goals.length === 0
                    ? '–'
                    : `${plan.goals.filter((each) => each.outcome === 'met').length} / ${plan.goals.length}`}
                </span>
              ),
            },
            { label: t('lateActivities'), value: <span className="numeric">{late}</span> },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Coverage({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const { nameOf } = useServices();
  if (page.services.length === 0 && page.equipment.length === 0) return null;
  return (
    <Section title={t('belongs')}>
      <Facts facts={[{ label: t('services'), value: page.services.map(nameOf).join(', ') || '–' }]} />
      {page.equipment.length > 0 ? <Equipment page={page} /> : null}
    </Section>
  );
}

type EquipmentRow = {
  category: ObjectPage['equipment'][number];
  counts: ObjectPage['equipmentCounts'][number] | undefined;
};

function Equipment({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const can = useCan();
  const categoryName = useCategoryName();
  const rows = page.equipment.map(
    (category): EquipmentRow => ({
      category,
      counts: page.equipmentCounts.find((each) => each.category === category),
    }),
  );
  const count = (id: 'present' | 'inRepair' | 'outOfWarranty'): Column<EquipmentRow> => ({
    ...{ id, title: t(`equipment.${id}`), numeric: true },
    cell: (row) => row.counts?.[id] ?? 0,
  });
  const name: Column<EquipmentRow> = {
    id: 'category',
    title: t('equipmentKinds'),
    priority: 1,
    width: 'wide',
    cell: ({ category }) => {
      if (page.hasRole)
        return <Link href={`/objects/${page.object}/equipment?category=${category}`}>{categoryName(category)}</Link>;
      return can('assets.read-equipment') ? (
        <Link href={`/equipment?category=${category}`}>{categoryName(category)}</Link>
      ) : (
        categoryName(category)
      );
    },
  };
  // who does not read the plans is told what belongs here, not how much of it there is
  const counts = page.readsPlans ? (['present', 'inRepair', 'outOfWarranty'] as const).map(count) : [];
  return (
    <Stack gap={2}>
      <DataTable label={t('equipmentKinds')} columns={[name, ...counts]} rows={rows} rowId={(row) => row.category} />
      {page.readsPlans && !page.hasRole && !can('assets.read-equipment') ? (
        <Quiet small>{t('equipmentBy')}</Quiet>
      ) : null}
    </Stack>
  );
}
