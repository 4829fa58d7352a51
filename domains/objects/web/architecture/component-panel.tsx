// One part, whole: what it is, who owns it, what it stands on and carries, what its stop would mean, its classification and
// history. The same beside the list and on a page of its own.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { PluggedParts } from '../../../../web/plugged-parts.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import { type Fact, Facts } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type ComponentPage, showComponent } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { Classifications } from './classifications.tsx';
import { ComponentHistory } from './component-history.tsx';
import { ComponentLink, LevelsMark, StateChip } from './component-marks.tsx';
import { ComponentStepDrawer, type DrawerStep } from './component-steps.tsx';
import { RelatedParts } from './related-parts.tsx';

export function ComponentPanel({ componentId, within = false }: { componentId: string; within?: boolean }) {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(showComponent, { component: componentId }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage={!within} />;
  if (!data) return <SkeletonPage />;
  const actions = <Actions page={data} onStep={setStep} />;
  const body = (
    <Stack gap={6}>
      <Circles page={data} />
      {data.about ? (
        <Prose>
          <Paragraphs text={data.about} />
        </Prose>
      ) : null}
      {within ? <MoreFacts page={data} /> : null}
      <RelatedParts page={data} />
      {within ? null : <PluggedParts slot="objects.component" record={data.component} code={data.code} />}
      <Section title={t('classification')} note={t('klassaNote')}>
        <Classifications page={data} />
      </Section>
      <Section title={t('history')}>
        <ComponentHistory entries={data.entries} />
      </Section>
      {step ? <ComponentStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </Stack>
  );
  if (within)
    return (
      <Stack gap={5}>
        <div>
          <h2>
            <span className="quiet numeric">{data.code}</span> {data.name}
          </h2>
          <StateChip state={data.state} />
        </div>
        <div className="page-header-actions screen-only">{actions}</div>
        <FirstFacts page={data} />
        {body}
      </Stack>
    );
  return (
    <RecordFrame
      crumbs={can('objects.read-architecture') ? [{ label: t('systems'), href: '/systems' }] : []}
      number={data.code}
      title={data.name}
      mark={<StateChip state={data.state} />}
      facts={firstFacts(data, t)}
      actions={actions}
      aside={<MoreFacts page={data} />}
    >
      {body}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: ComponentPage; onStep: (step: DrawerStep) => void }) {
  const t = useWords(architectureWords);
  const can = useCan();
  const may = page.allowed.length > 0;
  useShortcut(may ? { keys: 'e', label: t('change'), group: 'page', run: () => onStep('change') } : undefined);
  useShortcut(may ? { keys: 'k', label: t('classify'), group: 'page', run: () => onStep('classify') } : undefined);
  return (
    <>
      {can('objects.read-architecture') && page.state !== 'retired' ? (
        <ButtonLink href={`/architecture?part=${page.code}&stop=${page.code}`} kind="primary" icon="map">
          {t('showFall')}
        </ButtonLink>
      ) : null}
      {may ? (
        <>
          <Button icon="shield" onPress={() => onStep('classify')}>
            {t('classify')}
          </Button>
          <Button icon="link" onPress={() => onStep('need')}>
            {t('addNeed')}
          </Button>
          <Button kind="quiet" icon="edit" onPress={() => onStep('change')}>
            {t('change')}
          </Button>
        </>
      ) : null}
    </>
  );
}

/** A circle is said outright: nobody sees it from one part alone. */
function Circles({ page }: { page: ComponentPage }) {
  const t = useWords(architectureWords);
  return page.circles.map((circle) => (
    <Banner key={circle.map((part) => part.component).join()} tone="attention">
      {t('circleHere')}{' '}
      {circle.map((part) => (
        <span key={part.component}>
          <ComponentLink part={part} /> →{' '}
        </span>
      ))}
      {circle[0]?.name}
    </Banner>
  ));
}

function FirstFacts({ page }: { page: ComponentPage }) {
  return <Facts facts={firstFacts(page, useWords(architectureWords))} />;
}

type Words = ReturnType<typeof useWords<keyof typeof architectureWords.texts.sv>>;

function firstFacts(page: ComponentPage, t: Words): Fact[] {
  return [
    { label: t('kind'), value: t(`kind.${page.kind}`) },
    {
      label: t('object'),
      value: page.objectId ? <Link href={`/objects/${page.objectId}`}>{page.objectName}</Link> : '–',
    },
    { label: t('klassa'), value: <LevelsMark levels={page.levels} isDue={page.isReviewDue} /> },
    { label: t('ifItStops'), value: t('fallsAndWeakens', { falls: page.falls, weakens: page.weakens }) },
    { label: t('restsOn'), value: t('parts', { count: page.restsOn }) },
  ];
}

function MoreFacts({ page }: { page: ComponentPage }) {
  const t = useWords(architectureWords);
  const names = (list: readonly string[]) => (list.length === 0 ? '–' : list.join(', '));
  return (
    <Facts
      stacked
      facts={[
        { label: t('businessOwner'), value: names(page.businessOwners) },
        { label: t('itOwner'), value: names(page.itOwners) },
        { label: t('unit'), value: page.unitName },
        {
          label: t('vendor'),
          value: page.vendorId ? <Link href={`/suppliers/${page.vendorId}`}>{page.vendor}</Link> : page.vendor || '–',
        },
        { label: t('productVersion'), value: page.productVersion || '–' },
        { label: t('liveOn'), value: page.liveOn ?? '–' },
        { label: t('endsOn'), value: page.endsOn ?? '–' },
        { label: t('knownAs'), value: page.serviceName ?? '–' },
        { label: t('archimateType'), value: page.archimateType },
        ...(page.placements.length === 0
          ? []
          : [
              {
                label: t('standsIn'),
                value: page.placements.map((each) => (
                  <div key={`${each.room} ${each.rack}`}>
                    {each.roomName}, {each.rack}
                  </div>
                )),
              },
            ]),
      ]}
    />
  );
}
