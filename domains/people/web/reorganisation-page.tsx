// One reorganisation: its steps, what they would do, and deciding it. Each change of a step shows at once what follows.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { TypeName } from '../../../web/ui/type-name.tsx';
import { type Acting, useActing } from '../../../web/use-acting.ts';
import {
  changeReorganisation,
  type ReorganisationPage as Page,
  type ReorganisationStep,
  scheduleReorganisation,
  showReorganisation,
  withdrawReorganisation,
} from '../contract.ts';
import { ChangePlanDrawer } from './change-plan-drawer.tsx';
import { peopleWords } from './people-words.ts';
import { Preview } from './reorganisation-preview.tsx';
import { StateChip } from './reorganisations-page.tsx';
import { StepDrawer } from './step-drawer.tsx';
import { planWith } from './step-form.ts';
import { StepList } from './step-list.tsx';

export function ReorganisationPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showReorganisation, { reorganisation: usePathParam('reorganisation') }));
  const act = useActing('people', 'units');
  const [opened, setOpened] = useState<'plan' | 'step' | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const mayChange = data.allowed.includes('change-reorganisation');
  const change = mayChange ? () => setOpened('plan') : undefined;
  const close = () => setOpened(null);
  return (
    <RecordFrame
      crumbs={[{ label: t('reorganisations'), href: '/people/reorganisations' }]}
      title={data.title}
      lead={data.reason}
      mark={<StateChip state={data.state} />}
      facts={[{ label: t('takesEffectOn'), value: data.takesEffectOn }]}
      banner={<PageBanner page={data} refusal={act.refusal} />}
      actions={<Actions page={data} act={act} onChange={change} />}
      onEdit={change}
    >
      <Section
        title={t('steps')}
        note={t('stepsNote')}
        actions={
          mayChange ? (
            <Button icon="add" onPress={() => setOpened('step')}>
              {t('addStep')}
            </Button>
          ) : null
        }
      >
        <StepList
          page={data}
          {...(mayChange ? { onRemove: (index) => removeStep(data, index, act, t('stepRemoved')) } : {})}
        />
      </Section>
      {data.preview && data.steps.length > 0 ? <Preview page={data} preview={data.preview} /> : null}
      <Section title={t('whatHappened')}>
        <History
          label={t('whatHappened')}
          events={data.states
            .map((each, index) => ({
              id: String(index),
              at: each.at,
              who: each.by ?? t('fyr'),
              what: t(`said.${each.state}`),
              ...(each.note ? { detail: each.note } : {}),
            }))
            .toReversed()}
        />
      </Section>
      {opened === 'plan' ? <ChangePlanDrawer page={data} onClose={close} /> : null}
      {opened === 'step' ? <StepDrawer page={data} onClose={close} /> : null}
    </RecordFrame>
  );
}

function removeStep(page: Page, index: number, act: Acting, text: string): void {
  const { steps } = page;
  const put = (wanted: readonly ReorganisationStep[]) => call(changeReorganisation, planWith(page, wanted));
  act.run(
    () => put(steps.filter((_, at) => at !== index)),
    () => showNotice({ text, undo: () => act.run(() => put(steps)) }),
  );
}

function PageBanner({ page, refusal }: { page: Page; refusal: string | null }) {
  const t = useWords(peopleWords);
  if (refusal) return <Banner tone="fault">{refusal}</Banner>;
  if (page.state === 'failed') return <Banner tone="fault">{t('failedBanner')}</Banner>;
  if (page.state !== 'scheduled') return null;
  return <Banner tone="attention">{t('scheduledBanner', { day: page.takesEffectOn })}</Banner>;
}

function Actions({ page, act, onChange }: { page: Page; act: Acting; onChange: (() => void) | undefined }) {
  const t = useWords(peopleWords);
  const { reorganisation, takesEffectOn } = page;
  const withdraw = (text: string) =>
    act.run(
      () => call(withdrawReorganisation, { reorganisation }),
      () => showNotice({ text }),
    );
  const may = (right: Page['allowed'][number]): boolean => page.allowed.includes(right);
  const ready = page.steps.length > 0 && page.preview?.problems.length === 0 && takesEffectOn >= dateText(new Date());
  return (
    <>
      {may('schedule-reorganisation') && ready ? <Decide page={page} act={act} /> : null}
      {page.state === 'scheduled' && may('withdraw-reorganisation') ? (
        <Button working={act.working} onPress={() => withdraw(t('takenBack'))}>
          {t('takeBack')}
        </Button>
      ) : null}
      {onChange ? (
        <Button kind="quiet" icon="edit" onPress={onChange}>
          {t('change')}
        </Button>
      ) : null}
      {page.state !== 'scheduled' && may('withdraw-reorganisation') ? (
        <Button kind="quiet" onPress={() => withdraw(t('putAwayDone'))}>
          {t('putAway')}
        </Button>
      ) : null}
    </>
  );
}

/** For a day to come it can be taken back until then; for today it happens at once, so its name is asked for. */
function Decide({ page, act }: { page: Page; act: Acting }) {
  const t = useWords(peopleWords);
  const [asking, setAsking] = useState(false);
  const { reorganisation, takesEffectOn } = page;
  const now = takesEffectOn === dateText(new Date());
  const decide = () =>
    act.run(
      () => call(scheduleReorganisation, { reorganisation }),
      ({ state }) =>
        showNotice({ text: state === 'carried-out' ? t('carriedOut') : t('decided', { day: takesEffectOn }) }),
    );
  return (
    <>
      <Button kind="primary" working={act.working} onPress={() => (now ? setAsking(true) : decide())}>
        {t(now ? 'decideNow' : 'decide')}
      </Button>
      <TypeName
        open={asking}
        onClose={() => setAsking(false)}
        title={t('decideNow')}
        consequence={t('decideConsequence')}
        name={page.title}
        verb={t('decideNow')}
        onConfirm={() => {
          setAsking(false);
          decide();
        }}
      />
    </>
  );
}
