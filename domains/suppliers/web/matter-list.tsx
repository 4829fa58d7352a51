// What is to be settled with a supplier: on which level it stands, how it got there, and settling it.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Card, Paragraphs, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type Matter, settleMatter } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function MatterList({
  matters,
  mayChange,
  meeting,
}: {
  matters: readonly Matter[];
  mayChange: boolean;
  /** settling is noted on this meeting */
  meeting?: string;
}) {
  const t = useWords(suppliersWords);
  const [asked, setAsked] = useState<Matter | null>(null);
  if (matters.length === 0) return <EmptyState icon="comment" title={t('noMatters')} />;
  return (
    <Stack gap={3}>
      {matters.map((matter) => (
        <Card
          key={matter.matter}
          title={matter.title}
          actions={
            mayChange && matter.settledOn === null ? (
              <Button small aria-label={`${t('settle')}: ${matter.title}`} onPress={() => setAsked(matter)}>
                {t('settle')}
              </Button>
            ) : null
          }
        >
          <MatterBody matter={matter} />
        </Card>
      ))}
      {asked ? <SettleDrawer matter={asked} meeting={meeting} onClose={() => setAsked(null)} /> : null}
    </Stack>
  );
}

function MatterBody({ matter }: { matter: Matter }) {
  const t = useWords(suppliersWords);
  const wasLifted = matter.steps.some((step) => step.what === 'lifted');
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <Chip tone="sea">{t(`tier.${matter.tier}`)}</Chip>
        {matter.settledOn ? (
          <Chip tone="done" icon="check">
            {t('settledOn', { day: matter.settledOn })}
          </Chip>
        ) : wasLifted ? (
          <Chip tone="attention" icon="arrowUp">
            {t('lifted')}
          </Chip>
        ) : null}
        {matter.leftOpen > 0 ? <Chip tone="attention">{t('leftOpen', { count: matter.leftOpen })}</Chip> : null}
      </Row>
      {matter.text ? <Paragraphs text={matter.text} /> : null}
      <ul>
        {matter.steps.map((step) => (
          <li key={`${step.at} ${step.what}`}>
            <Quiet small>
              <Time at={step.at} />: {t(`matterStep.${step.what}`, { tier: t(`tierLevel.${step.tier}`) })}
              {step.by ? ` (${step.by})` : ''} {step.text}
            </Quiet>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function SettleDrawer({
  matter,
  meeting,
  onClose,
}: {
  matter: Matter;
  meeting?: string | undefined;
  onClose: () => void;
}) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const save = () =>
    act.run(() => call(settleMatter, { matter: matter.matter, text, ...(meeting ? { meeting } : {}) }), onClose);
  return (
    <ActingDrawer title={t('settle')} verb={t('settle')} act={act} onDo={save} onClose={onClose}>
      <p>
        <strong>{matter.title}</strong>
      </p>
      <TextArea label={t('howSettled')} value={text} onChange={setText} error={act.faults.text} rows={3} />
    </ActingDrawer>
  );
}
