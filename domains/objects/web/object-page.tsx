// One management object: what its leaders need of a day on one page, its plan, its roles and its history.
import { useQuery } from '@tanstack/react-query';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Tabs } from '../../../web/ui/tabs.tsx';
import { type ObjectPage as Page, showObject } from '../contract.ts';
import { ObjectEstablishing } from './object-establishing.tsx';
import { ObjectHistory } from './object-history.tsx';
import { ObjectStateChip } from './object-marks.tsx';
import { ObjectOverview } from './object-overview.tsx';
import { ObjectRoles } from './object-roles.tsx';
import { ObjectSteps } from './object-steps.tsx';
import { objectsWords } from './objects-words.ts';
import { PlanPart } from './plan-part.tsx';

export function ObjectPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showObject, { object: usePathParam('object') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      number={data.code}
      title={data.name}
      mark={<ObjectStateChip state={data.state} />}
      actions={<ObjectSteps page={data} />}
      facts={[
        { label: t('family'), value: <Link href={`/objects/families/${data.family}`}>{data.familyName}</Link> },
        { label: t('side.business'), value: data.businessUnitName },
        { label: t('leads.business'), value: data.businessLeads || '–' },
        { label: t('side.it'), value: data.itUnitName },
        { label: t('leads.it'), value: data.itLeads || '–' },
      ]}
    >
      <Parts page={data} />
    </RecordFrame>
  );
}

function Parts({ page }: { page: Page }) {
  const t = useWords(objectsWords);
  const [chosen, choose] = useParam('part');
  const parts = [
    { id: 'overview', title: t('part.overview'), content: <ObjectOverview page={page} /> },
    ...(page.readsPlans ? [{ id: 'plan', title: t('part.plan'), content: <PlanPart object={page.object} /> }] : []),
    ...(page.establishing.length > 0
      ? [{ id: 'establishing', title: t('part.establishing'), content: <ObjectEstablishing page={page} /> }]
      : []),
    { id: 'roles', title: t('part.roles'), content: <ObjectRoles page={page} /> },
    ...(page.entries.length > 0
      ? [{ id: 'history', title: t('part.history'), content: <ObjectHistory entries={page.entries} /> }]
      : []),
  ];
  return (
    <Tabs
      label={t('parts')}
      parts={parts}
      value={parts.find((part) => part.id === chosen)?.id ?? 'overview'}
      onChange={(part) => choose(part === 'overview' ? undefined : part)}
    />
  );
}
