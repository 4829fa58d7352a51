// Ideas from the door: read whole, considered, handed on as needs or declined; the sender reads the answer in their case.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { considerIdea, listNeeds, type NeedRow, type NeedState } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';

const tones = { new: 'attention', considered: 'sea', 'handed-on': 'done', declined: 'plain' } as const;
type Deciding = { idea: NeedRow; state: Exclude<NeedState, 'new'> };

export function IdeasPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const [state] = useParam('state');
  const shown = state === 'all' ? 'all' : 'open';
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { data, error } = useQuery(asking(listNeeds, { state: shown }));
  return (
    <ListFrame
      title={t('ideas')}
      lead={t('ideas.lead')}
      views={[
        { label: t('ideas.open'), href: '/ideas', ...(data ? { count: data.open } : {}) },
        { label: t('ideas.all'), href: '/ideas?state=all' },
      ]}
      list={
        <>
          {error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : !data ? (
            <SkeletonLines lines={6} />
          ) : data.rows.length === 0 ? (
            <EmptyState icon="star" title={t('ideas.none')}>
              {t('ideas.noneNote')}
            </EmptyState>
          ) : (
            <ul className="ideas">
              {data.rows.map((idea) => (
                <li key={idea.need}>
                  <Idea idea={idea} onDecide={(next) => setDeciding({ idea, state: next })} />
                </li>
              ))}
            </ul>
          )}
          {deciding ? <DecideDrawer {...deciding} onClose={() => setDeciding(null)} /> : null}
        </>
      }
    />
  );
}

function Idea({ idea, onDecide }: { idea: NeedRow; onDecide: (state: Deciding['state']) => void }) {
  const t = useWords(intakeWords);
  const last = idea.steps.at(-1);
  return (
    <article className="card">
      <div className="card-head">
        <h2 className="idea-title">{idea.title}</h2>
        <Chip tone={tones[idea.state]}>{t(`idea.${idea.state}`)}</Chip>
      </div>
      <Stack gap={3}>
        <p className="idea-text">{idea.text}</p>
        <Quiet small>
          {[idea.number, idea.by, idea.unitName, idea.serviceName ?? ''].filter(Boolean).join(' · ')} ·{' '}
          <Time at={idea.toldAt} />
        </Quiet>
        {last?.text ? (
          <Quiet small>
            {t('idea.said', { name: last.by ?? '' })} {last.text}
          </Quiet>
        ) : null}
        {idea.next.length > 0 ? (
          <Row gap={2}>
            {idea.next.flatMap((state) =>
              state === 'new'
                ? []
                : [
                    <Button key={state} small onPress={() => onDecide(state)}>
                      {t(`ideaDo.${state}`)}
                    </Button>,
                  ],
            )}
          </Row>
        ) : null}
      </Stack>
    </article>
  );
}

function DecideDrawer({ idea, state, onClose }: Deciding & { onClose: () => void }) {
  const t = useWords(intakeWords);
  const act = useActing('intake', 'service-desk');
  const [text, setText] = useState('');
  return (
    <ActingDrawer
      title={t(`ideaDo.${state}`)}
      verb={t(`ideaDo.${state}`)}
      act={act}
      onDo={() =>
        act.run(
          () => call(considerIdea, { need: idea.need, state, text }),
          () => {
            showNotice({ text: t('idea.told', { name: idea.by }) });
            onClose();
          },
        )
      }
      onClose={onClose}
    >
      <Quiet>{idea.title}</Quiet>
      <TextArea label={t('idea.answer', { name: idea.by })} value={text} onChange={setText} error={act.faults.text} />
    </ActingDrawer>
  );
}
