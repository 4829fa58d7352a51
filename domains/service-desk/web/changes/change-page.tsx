// One change: what and why, what its window meets, who allowed it, how it went; and the next step for who may take it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { PluggedParts } from '../../../../web/plugged-parts.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { History } from '../../../../web/ui/history.tsx';
import { Paragraphs, Prose, Section } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import type { Fact } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { askForChange, beginChange, type ChangeConflict, type ChangePage as Page, showChange } from '../../contract.ts';
import { ChangeStateChip, RiskMark, WindowTime } from './change-marks.tsx';
import { ChangeStepDrawer, type DrawerStep } from './change-steps.tsx';
import { changesWords } from './changes-words.ts';

export function ChangePage() {
  const t = useWords(changesWords);
  const refused = useRefusalText();
  const go = useGo();
  const { data, error } = useQuery(asking(showChange, { change: usePathParam('change') }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('changes'), href: '/changes' }]}
      number={data.number}
      title={data.title}
      mark={
        <>
          <ChangeStateChip state={data.state} />
          {data.isOutage ? <Chip icon="alert">{t('outage')}</Chip> : null}
        </>
      }
      facts={factsOf(data, t)}
      banner={<MissingBanner page={data} />}
      actions={<Actions page={data} onStep={setStep} />}
      onEdit={data.allowed.includes('correct-change') ? () => go(`/changes/${data.change}/edit`) : undefined}
    >
      <Meets page={data} />
      <Written page={data} />
      <Votes page={data} />
      {data.outcome ? (
        <Section title={t('outcome')}>
          <Prose>
            <Paragraphs text={data.outcome} />
          </Prose>
        </Section>
      ) : null}
      {data.review ? <Review page={data} /> : null}
      <PluggedParts slot="service-desk.change" record={data.change} code={data.number} />
      {step ? <ChangeStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: Page; onStep: (step: DrawerStep) => void }) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const { change } = page;
  const may = (step: Page['allowed'][number]): boolean => page.allowed.includes(step);
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {may('ask-for-change') ? (
        <Button
          kind="primary"
          working={act.working}
          isDisabled={page.missing.length > 0}
          onPress={() => act.run(() => call(askForChange, { change }))}
        >
          {t(page.type === 'standard' ? 'schedule' : 'ask')}
        </Button>
      ) : null}
      {may('vote-on-change') ? (
        <>
          <Button kind="primary" icon="check" onPress={() => onStep('allow')}>
            {t('allow')}
          </Button>
          <Button onPress={() => onStep('refuse')}>{t('refuse')}</Button>
        </>
      ) : null}
      {may('begin-change') ? (
        <Button kind="primary" working={act.working} onPress={() => act.run(() => call(beginChange, { change }))}>
          {t('begin')}
        </Button>
      ) : null}
      {may('end-change') ? (
        <Button kind="primary" icon="check" onPress={() => onStep('end')}>
          {t('end')}
        </Button>
      ) : null}
      {may('review-change') ? (
        <Button kind="primary" onPress={() => onStep('review')}>
          {t('review')}
        </Button>
      ) : null}
      {may('correct-change') ? (
        <ButtonLink href={`/changes/${change}/edit`} kind="quiet" icon="edit">
          {t('correct')}
        </ButtonLink>
      ) : null}
      {may('withdraw-change') ? (
        <Button kind="quiet" onPress={() => onStep('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
    </>
  );
}

function MissingBanner({ page }: { page: Page }) {
  const t = useWords(changesWords);
  if (page.state !== 'draft' || page.missing.length === 0 || !page.allowed.includes('correct-change')) return null;
  const parts = page.missing.map((part) => t(`missing.${part}`)).join(', ');
  return <Banner tone="attention">{t('missing', { parts })}</Banner>;
}

function Meets({ page }: { page: Page }) {
  const t = useWords(changesWords);
  if (page.meets.length === 0) return null;
  const columns: Column<ChangeConflict>[] = [
    {
      id: 'title',
      title: t('meets'),
      priority: 1,
      cell: (row) =>
        row.id ? (
          <Link href={`/${row.kind === 'notice' ? 'notices' : 'changes'}/${row.id}`}>{row.title}</Link>
        ) : (
          row.title
        ),
    },
    { id: 'kind', title: t('kind'), width: 'narrow', cell: (row) => t(`meetsKind.${row.kind}`) },
    { id: 'window', title: t('window'), cell: (row) => <WindowTime {...row} /> },
  ];
  return (
    <Section title={t('meetsTitle')} note={t('meetsNote')}>
      <DataTable
        label={t('meetsTitle')}
        columns={columns}
        rows={page.meets}
        rowId={(row) => `${row.kind} ${row.id} ${row.startsAt} ${row.title}`}
      />
    </Section>
  );
}

function Written({ page }: { page: Page }) {
  const t = useWords(changesWords);
  const parts = (['reason', 'plan', 'backOut', 'test'] as const).filter((part) => page[part] !== '');
  return parts.map((part) => (
    <Section key={part} title={t(part)}>
      <Prose>
        <Paragraphs text={page[part]} />
      </Prose>
    </Section>
  ));
}

function Votes({ page }: { page: Page }) {
  const t = useWords(changesWords);
  if (page.votes.length === 0 && page.state !== 'asked') return null;
  const yes = page.votes.filter((vote) => vote.isFor && !vote.isOld).length;
  return (
    <Section title={t('votes')} note={t('votesSoFar', { yes, needed: page.votesNeeded })}>
      <History
        label={t('votes')}
        events={page.votes.map((vote) => ({
          id: `${vote.at} ${vote.by}`,
          at: vote.at,
          who: vote.by,
          what: t(vote.isFor ? 'saidYes' : 'saidNo') + (vote.isOld ? ` ${t('oldVote')}` : ''),
          icon: vote.isFor ? ('check' as const) : ('close' as const),
          ...(vote.text ? { detail: vote.text } : {}),
        }))}
      />
    </Section>
  );
}

function Review({ page }: { page: Page }) {
  const t = useWords(changesWords);
  return (
    <Section title={t('reviewTitle')}>
      <Prose>
        <p>
          {t(page.isGoalMet ? 'goalMet' : 'goalMissed')} {t(page.causedIncident ? 'causedIncident' : 'causedNone')}
        </p>
        <Paragraphs text={page.review} />
      </Prose>
    </Section>
  );
}

function factsOf(page: Page, t: ReturnType<typeof useSay>): Fact[] {
  return [
    { label: t('window'), value: <WindowTime {...page} /> },
    { label: t('services'), value: page.services.map((each) => each.name).join(', ') },
    { label: t('type'), value: t(`type.${page.type}`) },
    { label: t('risk'), value: <RiskMark risk={page.risk} /> },
    page.maySeeCase
      ? { label: t('case'), value: <Link href={`/cases/${page.change}`}>{page.number}</Link> }
      : { label: t('team'), value: page.teamName },
    {
      label: t('told'),
      value: page.notice ? (
        <Link href={`/notices/${page.notice}`}>{t('toNotice')}</Link>
      ) : (
        t(page.isTold ? 'toldWhenAllowed' : 'notTold')
      ),
    },
  ];
}

function useSay() {
  return useWords(changesWords);
}
