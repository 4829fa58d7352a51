// One need: what it says and what it lacks, the needs that may be the same, its pre-study, and what became of it. Its sender sees
// the same, without what others have told.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type PortfolioNeedPage, showNeed } from '../../contract.ts';
import { PortfolioHistory } from '../portfolio-history.tsx';
import { NeedStateChip } from './need-marks.tsx';
import { type NeedDrawer, NeedStepDrawer } from './need-steps.tsx';
import { needsWords } from './needs-words.ts';
import { SameNeeds } from './same-needs.tsx';
import { StudySection } from './study-section.tsx';
import '../portfolio.css';

export function NeedPage() {
  const t = useWords(needsWords);
  const refused = useRefusalText();
  const can = useCan();
  const need = usePathParam('need');
  const { data, error } = useQuery(asking(showNeed, { need }));
  const [drawer, setDrawer] = useState<NeedDrawer | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={can('portfolio.read-needs') ? [{ label: t('needs'), href: '/portfolio/needs' }] : []}
      number={data.number}
      title={data.title}
      mark={<NeedStateChip state={data.state} />}
      facts={[
        { label: t('whoNeeds'), value: data.unitName },
        { label: t('toldBy'), value: data.by || '–' },
        { label: t('told'), value: <span className="numeric">{data.toldAt.slice(0, 10)}</span> },
        ...(data.about
          ? [{ label: t('ask.object'), value: <Link href={`/objects/${data.about.object}`}>{data.about.name}</Link> }]
          : []),
        ...(data.system
          ? [
              {
                label: t('ask.system'),
                value: <Link href={`/systems/${data.system.component}`}>{data.system.name}</Link>,
              },
            ]
          : []),
        { label: t('source'), value: t(`source.${data.source}`) },
      ]}
      actions={<Actions page={data} onStep={setDrawer} />}
      banner={<Fate page={data} />}
      aside={
        <Stack gap={6}>
          <Criteria page={data} />
          <Section title={t('history')}>
            <PortfolioHistory steps={data.steps} words={needsWords} />
          </Section>
        </Stack>
      }
      {...(data.allowed.includes('change-need') ? { onEdit: () => setDrawer('change') } : {})}
    >
      <Stack gap={8}>
        <Description page={data} />
        <SameNeeds page={data} />
        <StudySection page={data} onBegin={() => setDrawer('study')} onFollow={() => setDrawer('follow')} />
      </Stack>
      {drawer ? <NeedStepDrawer page={data} drawer={drawer} onClose={() => setDrawer(null)} /> : null}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: PortfolioNeedPage; onStep: (drawer: NeedDrawer) => void }) {
  const t = useWords(needsWords);
  return (
    <>
      {page.allowed.includes('set-need-state') && page.next.length > 0 ? (
        <Button kind="primary" onPress={() => onStep('state')}>
          {t('setState')}
        </Button>
      ) : null}
      {page.allowed.includes('change-need') ? (
        <Button icon="edit" onPress={() => onStep('change')}>
          {t('describe')}
        </Button>
      ) : null}
    </>
  );
}

/** What became of it, when something has. */
function Fate({ page }: { page: PortfolioNeedPage }) {
  const t = useWords(needsWords);
  if (page.joinedTo)
    return (
      <Banner icon="link">
        {t('fate.joined')} <Link href={`/portfolio/needs/${page.joinedTo.need}`}>{page.joinedTo.number}</Link>
      </Banner>
    );
  if (page.assignment)
    return (
      <Banner tone="done">
        {t('fate.assignment')}{' '}
        <Link href={`/portfolio/assignments/${page.assignment.assignment}`}>
          {page.assignment.number} {page.assignment.title}
        </Link>
      </Banner>
    );
  return null;
}

function Criteria({ page }: { page: PortfolioNeedPage }) {
  const t = useWords(needsWords);
  return (
    <Section title={t('criteria')} note={t('criteriaOf', { met: page.criteriaMet, all: page.criteria })}>
      <ul className="waits">
        {page.criteriaList.map((each) => (
          <li key={each.criterion}>
            <StatusMark status={each.isMet ? 'met' : 'not-assessed'} word={t(`criterion.${each.criterion}`)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Description({ page }: { page: PortfolioNeedPage }) {
  const t = useWords(needsWords);
  const { language } = useLanguage();
  const parts = (['problem', 'effect', 'measure', 'concerned', 'today', 'anchoredWith'] as const).filter(
    (part) => page[part] !== '',
  );
  if (parts.length === 0) return <p className="quiet">{t('notDescribed')}</p>;
  const number = page.volume === null ? '' : t('aYear', { number: numberText(page.volume, { language }) });
  return (
    <Stack gap={5}>
      {parts.map((part) => (
        <Section key={part} title={t(`ask.${part}`)}>
          <Prose>
            <Paragraphs text={part === 'concerned' && number ? `${page[part]}, ${number}` : page[part]} />
          </Prose>
        </Section>
      ))}
    </Stack>
  );
}
