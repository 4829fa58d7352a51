// The organisation as a tree, on any day: the days on which it changed are a press away.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Tree, type TreeNode } from '../../../web/ui/tree.tsx';
import { showOrganisation, type UnitRow } from '../contract.ts';
import { dayBefore } from '../unit-rules.ts';
import { peopleWords } from './people-words.ts';

export function OrganisationPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const [on, setOn] = useParam('on');
  const { data, error } = useQuery({
    ...asking(showOrganisation, on ? { on } : {}),
    placeholderData: (before) => before,
  });
  const nodes = useMemo(
    () => (data ? treeOf(data.units, on, (count) => t('countPeople', { count })) : []),
    [data, on, t],
  );
  const changes = data?.changedOn.slice(0, 4) ?? [];
  const first = changes.at(-1);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return (
    <ListFrame
      title={t('organisation')}
      lead={t('organisationLead')}
      actions={
        <>
          {data?.mayPlan ? (
            <ButtonLink href="/people/reorganisations?plan=new" kind="primary" icon="add">
              {t('plan')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/people" kind="quiet" icon="people">
            {t('people')}
          </ButtonLink>
        </>
      }
      views={[
        { label: t('today'), href: '/people/organisation' },
        ...changes.map((day) => ({ label: t('since', { day }), href: `/people/organisation?on=${day}` })),
        ...(first ? [{ label: t('until', { day: first }), href: `/people/organisation?on=${dayBefore(first)}` }] : []),
      ]}
      tools={<DateField label={t('on')} value={on ?? data?.on} onChange={setOn} />}
      list={
        data ? (
          <Tree key={data.on} label={t('organisation')} nodes={nodes} open={openAtFirst(data.units)} />
        ) : (
          <SkeletonLines lines={8} />
        )
      }
    />
  );
}

/** Units within each other; to the right who leads and how many there are with all below. */
function treeOf(units: readonly UnitRow[], on: string | undefined, personsIn: (count: number) => string): TreeNode[] {
  const below = Map.groupBy(units, (unit) => unit.parent);
  const day = on ? `?on=${on}` : '';
  const node = (unit: UnitRow): TreeNode => {
    const children = (below.get(unit.unit) ?? []).map(node);
    const count = personsIn(unit.peopleBelow);
    return {
      id: unit.unit,
      label: unit.name,
      href: `/people/units/${encodeURIComponent(unit.unit)}${day}`,
      aside: (
        <Quiet small>
          {unit.head ? `${unit.head} · ` : ''}
          {unit.unit} · <span className="numeric">{count}</span>
        </Quiet>
      ),
      ...(children.length > 0 ? { children } : {}),
    };
  };
  return (below.get(null) ?? []).map(node);
}

/** The region and what stands right below it; in a small organisation, everything. */
function openAtFirst(units: readonly UnitRow[]): string[] {
  const roots = units.filter((unit) => unit.parent === null).map((unit) => unit.unit);
  if (units.length <= 30) return units.map((unit) => unit.unit);
  return [...roots, ...units.filter((unit) => unit.parent && roots.includes(unit.parent)).map((unit) => unit.unit)];
}
