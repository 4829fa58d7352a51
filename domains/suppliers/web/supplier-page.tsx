// One supplier: the facts that matter, and its parts one at a time, each with an address of its own.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { type TabPart, Tabs } from '../../../web/ui/tabs.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type SupplierPage as Page, showSupplier } from '../contract.ts';
import { AgreementsPart } from './agreements-part.tsx';
import { ChangeDrawer } from './change-drawer.tsx';
import { CooperationPart } from './cooperation-part.tsx';
import { FollowUpPart } from './follow-up-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { LevelsPart } from './levels-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { ReportsPart } from './reports-part.tsx';
import { RisksPart } from './risks-part.tsx';
import { CriticalityChip, orDash } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

const parts = ['overview', 'agreements', 'levels', 'follow-up', 'reports', 'risks', 'cooperation', 'history'] as const;
type Part = (typeof parts)[number];

export function SupplierPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const can = useCan();
  const supplier = usePathParam('supplier');
  const { data, error } = useQuery(asking(showSupplier, { supplier }));
  const [part, setPart] = useParam('part');
  const [isChanging, setChanging] = useState(false);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const shown = parts.find((each) => each === part) ?? 'overview';
  const inRegister = can('suppliers.read-suppliers');
  return (
    <RecordFrame
      crumbs={[
        inRegister
          ? { label: t('suppliers'), href: '/suppliers' }
          : { label: t('mySuppliers'), href: '/suppliers/mine' },
      ]}
      number={data.number}
      title={data.name}
      mark={<CriticalityChip criticality={data.criticality} whole />}
      facts={[
        { label: t('organisationNumber'), value: orDash(data.organisationNumber) },
        { label: t('category'), value: t(`category.${data.category}`) },
        { label: t('duty.manager'), value: orDash(data.manager) },
        { label: t('unit'), value: data.unitName },
        { label: t('nextOn'), value: <span className="numeric">{orDash(data.nextOn)}</span> },
      ]}
      actions={
        data.mayChange ? (
          <Button icon="edit" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : null
      }
      onEdit={data.mayChange ? () => setChanging(true) : undefined}
    >
      <Tabs<Part>
        label={t('parts')}
        value={shown}
        onChange={(next) => setPart(next === 'overview' ? undefined : next)}
        parts={parts.map((id): TabPart<Part> => ({ id, title: t(`part.${id}`), content: contentOf(id, data) }))}
      />
      {isChanging ? <ChangeDrawer page={data} onClose={() => setChanging(false)} /> : null}
    </RecordFrame>
  );
}

function contentOf(part: Part, page: Page): ReactNode {
  switch (part) {
    case 'overview':
      return <OverviewPart page={page} />;
    case 'agreements':
      return <AgreementsPart page={page} />;
    case 'levels':
      return <LevelsPart page={page} />;
    case 'follow-up':
      return <FollowUpPart page={page} />;
    case 'reports':
      return <ReportsPart page={page} />;
    case 'risks':
      return <RisksPart page={page} />;
    case 'cooperation':
      return <CooperationPart supplier={page.supplier} />;
    case 'history':
      return <HistoryPart supplier={page.supplier} />;
  }
}
