// One improvement: what it is, where it is on the way from idea to effect, and what it has given.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type ImprovementPage as Page, setImprovementState, showImprovement, tellEffect } from '../../contract.ts';
import { PortfolioHistory } from '../portfolio-history.tsx';
import { improvementTones } from './improvements-page.tsx';
import { improvementsWords } from './improvements-words.ts';

export function ImprovementPage() {
  const t = useWords(improvementsWords);
  const refused = useRefusalText();
  const improvement = usePathParam('improvement');
  const { data, error } = useQuery(asking(showImprovement, { improvement }));
  const [drawer, setDrawer] = useState<'state' | 'effect' | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('improvements'), href: '/portfolio/improvements' }]}
      number={data.number}
      title={data.title}
      mark={<Chip tone={improvementTones[data.state]}>{t(`state.${data.state}`)}</Chip>}
      facts={[
        { label: t('unit'), value: data.unitName },
        { label: t('by'), value: data.by || '–' },
        { label: t('introducedOn'), value: <span className="numeric">{data.introducedOn ?? '–'}</span> },
      ]}
      actions={
        data.mayStep ? (
          <>
            <Button kind="primary" onPress={() => setDrawer('state')}>
              {t('setState')}
            </Button>
            {data.state === 'introduced' ? (
              <Button onPress={() => setDrawer('effect')}>{t('tellEffect')}</Button>
            ) : null}
          </>
        ) : null
      }
      aside={
        <Section title={t('history')}>
          <PortfolioHistory steps={data.steps} words={improvementsWords} />
        </Section>
      }
    >
      <Stack gap={6}>
        {data.problem ? (
          <Section title={t('problem')}>
            <Prose>
              <Paragraphs text={data.problem} />
            </Prose>
          </Section>
        ) : null}
        <Section title={t('effect')}>
          {data.effect ? (
            <Prose>
              <Paragraphs text={data.effect} />
            </Prose>
          ) : (
            <p className="quiet">{t(data.state === 'introduced' ? 'effect.ask' : 'effect.later')}</p>
          )}
        </Section>
      </Stack>
      {drawer === 'state' ? <StateDrawer page={data} onClose={() => setDrawer(null)} /> : null}
      {drawer === 'effect' ? <EffectDrawer page={data} onClose={() => setDrawer(null)} /> : null}
    </RecordFrame>
  );
}

type Props = { page: Page; onClose: () => void };

function StateDrawer({ page, onClose }: Props) {
  const t = useWords(improvementsWords);
  const act = useActing('portfolio');
  const [state, setState] = useState(page.next[0] ?? page.state);
  const [text, setText] = useState('');
  const [introducedOn, setDay] = useState<string>();
  const set = () =>
    call(setImprovementState, {
      improvement: page.improvement,
      version: page.version,
      state,
      text,
      introducedOn: introducedOn ?? null,
    });
  return (
    <ActingDrawer title={t('setState')} verb={t('save')} act={act} onDo={() => act.run(set, onClose)} onClose={onClose}>
      <Select
        label={t('state')}
        value={state}
        onChange={setState}
        options={page.next.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      {state === 'introduced' ? (
        <DateField
          label={t('introducedOn')}
          hint={t('introducedHint')}
          value={introducedOn}
          onChange={setDay}
          error={act.faults.introducedOn}
          required
        />
      ) : null}
      <TextArea
        label={t('words')}
        value={text}
        onChange={setText}
        error={act.faults.text}
        rows={3}
        {...(state === 'dropped' ? { required: true } : { optional: true })}
      />
    </ActingDrawer>
  );
}

function EffectDrawer({ page, onClose }: Props) {
  const t = useWords(improvementsWords);
  const act = useActing('portfolio');
  const [effect, setEffect] = useState(page.effect);
  const save = () => call(tellEffect, { improvement: page.improvement, version: page.version, effect });
  return (
    <ActingDrawer
      title={t('tellEffect')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(save, onClose)}
      onClose={onClose}
    >
      <TextArea
        label={t('effect')}
        hint={t('effectHint')}
        value={effect}
        onChange={setEffect}
        error={act.faults.effect}
        required
      />
    </ActingDrawer>
  );
}
