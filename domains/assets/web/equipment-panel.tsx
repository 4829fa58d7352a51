// One piece, whole: what it is, where it is, who has it, what has happened with it, and the steps allowed. The same beside
// the list and on a page of its own.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import type { Crumb } from '../../../web/ui/breadcrumbs.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { type Fact, Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type EquipmentPage, showEquipment } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { EquipmentHistory } from './equipment-history.tsx';
import { CriticalityMark, StateChip, WarrantyDay } from './equipment-marks.tsx';
import { type DrawerStep, EquipmentStepDrawer } from './equipment-steps.tsx';

export function EquipmentPanel({ equipmentId, within = false }: { equipmentId: string; within?: boolean }) {
  const t = useWords(assetsWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(showEquipment, { equipment: equipmentId }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage={!within} />;
  if (!data) return <SkeletonPage />;
  const [first, rest] = factsOf(data, t);
  const actions = <Actions page={data} onStep={setStep} />;
  const body = (
    <Stack gap={6}>
      {data.note ? (
        <Prose>
          <p>{data.note}</p>
        </Prose>
      ) : null}
      {within ? <Facts facts={rest} /> : null}
      {data.entries.length > 0 ? (
        <Section title={t('history')}>
          <EquipmentHistory entries={data.entries} />
        </Section>
      ) : null}
      {step ? <EquipmentStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </Stack>
  );
  if (within)
    return (
      <Stack gap={5}>
        <div>
          <h2>
            <span className="quiet numeric">{data.number}</span> {data.name}
          </h2>
          <StateChip state={data.state} />
        </div>
        <div className="page-header-actions screen-only">{actions}</div>
        <Facts facts={first} />
        {body}
      </Stack>
    );
  const crumb = can('assets.read-equipment')
    ? { label: t('equipment'), href: '/equipment' }
    : { label: t('myEquipment'), href: '/my-equipment' };
  return (
    <EquipmentRecord page={data} crumbs={[crumb]} actions={actions}>
      {body}
    </EquipmentRecord>
  );
}

type RecordProps = { page: EquipmentPage; crumbs: readonly Crumb[]; actions?: ReactNode; children?: ReactNode };

/** A piece as a page of its own. */
export function EquipmentRecord({ page, crumbs, actions = null, children = null }: RecordProps) {
  const t = useWords(assetsWords);
  const [first, rest] = factsOf(page, t);
  return (
    <RecordFrame
      crumbs={crumbs}
      number={page.number}
      title={page.name}
      mark={<StateChip state={page.state} />}
      facts={first}
      actions={actions}
      aside={page.entries.length > 0 ? <Facts stacked facts={rest} /> : null}
    >
      {page.entries.length > 0 ? null : <Facts facts={rest} />}
      {children}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: EquipmentPage; onStep: (step: DrawerStep) => void }) {
  const t = useWords(assetsWords);
  const can = useCan();
  const mayMove = page.allowed.includes('move-equipment');
  const maySet = page.allowed.includes('set-equipment-status');
  const mayChange = page.allowed.includes('change-equipment');
  useShortcut(mayMove ? { keys: 'v', label: t('move'), group: 'page', run: () => onStep('move') } : undefined);
  useShortcut(maySet ? { keys: 's', label: t('setState'), group: 'page', run: () => onStep('state') } : undefined);
  useShortcut(mayChange ? { keys: 'e', label: t('change'), group: 'page', run: () => onStep('change') } : undefined);
  return (
    <>
      {maySet ? (
        <Button kind="primary" onPress={() => onStep('state')}>
          {t('setState')}
        </Button>
      ) : null}
      {mayMove ? (
        <Button icon="map" onPress={() => onStep('move')}>
          {t('move')}
        </Button>
      ) : null}
      {mayChange ? (
        <Button kind="quiet" icon="edit" onPress={() => onStep('change')}>
          {t('change')}
        </Button>
      ) : null}
      {can('assets.read-equipment') ? (
        <ButtonLink href={`/equipment/labels?ids=${page.number}`} kind="quiet" icon="print">
          {t('label')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function useSay() {
  return useWords(assetsWords);
}

/** The five facts that matter, then the rest; what nobody has written is left out of the rest. */
function factsOf(page: EquipmentPage, t: ReturnType<typeof useSay>): [Fact[], Fact[]] {
  const first: Fact[] = [
    { label: t('model'), value: `${page.manufacturer} ${page.model}`.trim() || '–' },
    { label: t('serial'), value: <span className="numeric">{page.serialNumber || '–'}</span> },
    { label: t('unit'), value: page.unitName },
    { label: t('place'), value: page.place || '–' },
    { label: t('user'), value: page.user ?? (page.isShared ? t('isShared') : '–') },
  ];
  const rest: (Fact | null)[] = [
    { label: t('category'), value: t(`category.${page.category}`) },
    { label: t('keeper'), value: page.keeperName },
    page.criticality ? { label: t('criticality'), value: <CriticalityMark criticality={page.criticality} /> } : null,
    page.serviceName ? { label: t('service'), value: page.serviceName } : null,
    page.supplier
      ? {
          label: t('supplier'),
          value: page.supplierId ? <Link href={`/suppliers/${page.supplierId}`}>{page.supplier}</Link> : page.supplier,
        }
      : null,
    page.deliveredOn ? { label: t('delivered'), value: <span className="numeric">{page.deliveredOn}</span> } : null,
    page.warrantyUntil
      ? { label: t('warranty'), value: <WarrantyDay until={page.warrantyUntil} isOut={page.isOutOfWarranty} /> }
      : null,
    page.otherNumber ? { label: t('otherNumber'), value: page.otherNumber } : null,
    page.udiDi ? { label: t('udiDi'), value: <span className="numeric">{page.udiDi}</span> } : null,
    page.udiPi ? { label: t('udiPi'), value: <span className="numeric">{page.udiPi}</span> } : null,
    page.lotNumber ? { label: t('lot'), value: page.lotNumber } : null,
    page.expiresOn ? { label: t('expires'), value: <span className="numeric">{page.expiresOn}</span> } : null,
    { label: t('number'), value: <Link href={`/e/${page.number}`}>{page.number}</Link> },
  ];
  return [first, rest.filter((fact) => fact !== null)];
}
