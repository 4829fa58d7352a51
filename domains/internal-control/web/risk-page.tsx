// One risk: how grave it is, what its controls have shown, what is done about it, and how it was judged before.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type RiskPage as Page, showRisk } from '../contract.ts';
import { ControlCard } from './control-card.tsx';
import { internalControlWords } from './internal-control-words.ts';
import { LightMark } from './light-mark.tsx';
import { ownerText } from './owner-fields.tsx';
import { RemedyList } from './remedy-list.tsx';
import { RiskStepDrawer, type Step } from './risk-steps.tsx';

export function RiskPage() {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const readsAll = useCan()('internal-control.read');
  const { data, error } = useQuery(asking(showRisk, { risk: usePathParam('risk') }));
  const [step, setStep] = useState<Step | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const named = (steps: Page['scale']['probabilities'], at: number) =>
    data.scaleVersion === data.scale.version ? `${at} ${steps[at - 1]?.[language] ?? ''}` : String(at);
  return (
    <RecordFrame
      crumbs={readsAll ? [{ label: t('risks'), href: '/internal-control' }] : []}
      number={data.number}
      title={data.title}
      mark={data.isEnded ? <Chip>{t('ended')}</Chip> : <LightMark light={data.light} />}
      facts={[
        { label: t('probability'), value: named(data.scale.probabilities, data.probability) },
        { label: t('consequence'), value: named(data.scale.consequences, data.consequence) },
        { label: t('gravity'), value: t(`gravity.${data.gravity}`) },
        { label: t('owner'), value: ownerText(data) },
        { label: t('unit'), value: data.unitName },
        ...tied(t(data.objects.length > 1 ? 'objects' : 'object'), data.objects, (each) => (
          <Link href={`/objects/${each.object}`}>{each.name}</Link>
        )),
        ...tied(t(data.suppliers.length > 1 ? 'suppliers' : 'supplier'), data.suppliers, (each) => (
          <Link href={`/suppliers/${each.supplier}`}>{each.name}</Link>
        )),
        ...tied(t(data.incidents.length > 1 ? 'incidents' : 'incident'), data.incidents, (each) => (
          <Link href={`/security/incidents/${each.incident}`}>{each.number}</Link>
        )),
      ]}
      actions={data.mayManage ? <Actions onStep={setStep} /> : null}
      onEdit={data.mayManage ? () => setStep({ kind: 'change' }) : undefined}
    >
      {data.cause ? (
        <Prose>
          <Paragraphs text={data.cause} />
        </Prose>
      ) : null}
      <Section title={t('controls')}>
        <Stack gap={3}>
          {data.controls.length === 0 ? <p className="quiet">{t('controls.none')}</p> : null}
          {data.controls.map((control) => (
            <ControlCard key={control.control} page={data} control={control} onStep={setStep} />
          ))}
        </Stack>
      </Section>
      <RemedyList about={{ risk: data.risk }} remedies={data.remedies} mayCarryOut={data.mayCarryOut} />
      <Section title={t('judgements')}>
        <History
          label={t('judgements')}
          events={data.judgements.map((each) => ({
            id: String(each.ordinal),
            at: each.at,
            who: each.by,
            what: t('judged', { probability: each.probability, consequence: each.consequence }),
            ...(each.reason ? { detail: each.reason } : {}),
          }))}
        />
      </Section>
      {step ? <RiskStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

/** A fact for what it is about, one under the other; none where it is about none. */
function tied<One>(label: string, all: readonly One[], link: (one: One) => ReactNode) {
  if (all.length === 0) return [];
  const value = all.map((each, at) => (
    // what is listed never changes places while it is looked at
    <div key={String(at)}>{link(each)}</div>
  ));
  return [{ label, value: <>{value}</> }];
}

function Actions({ onStep }: { onStep: (step: Step) => void }) {
  const t = useWords(internalControlWords);
  return (
    <>
      <Button kind="primary" icon="add" onPress={() => onStep({ kind: 'control' })}>
        {t('addControl')}
      </Button>
      <Button onPress={() => onStep({ kind: 'judge' })}>{t('judge')}</Button>
      <Button kind="quiet" icon="edit" onPress={() => onStep({ kind: 'change' })}>
        {t('change')}
      </Button>
      <Button kind="quiet" onPress={() => onStep({ kind: 'end' })}>
        {t('end')}
      </Button>
    </>
  );
}
