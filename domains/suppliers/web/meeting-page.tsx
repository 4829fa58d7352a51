// One meeting with a supplier: the agenda filled from records, who was there, minutes, decisions, actions and matters.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { addDecision, changeMeeting, endMeeting, type MeetingPage as Page, showMeeting } from '../contract.ts';
import { AgendaList } from './agenda-list.tsx';
import { ActionDrawer } from './follow-up-drawers.tsx';
import { ActionTable } from './follow-up-part.tsx';
import { MatterList } from './matter-list.tsx';
import { orDash } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

type Step = 'minutes' | 'decision' | 'action' | 'cancel';

export function MeetingPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const act = useActing('suppliers');
  const { data, error } = useQuery(asking(showMeeting, { meeting: usePathParam('meeting') }));
  const [step, setStep] = useState<Step | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const { meeting, version } = data;
  const isPlanned = data.state === 'planned';
  return (
    <RecordFrame
      crumbs={[
        { label: data.supplierName, href: `/suppliers/${data.supplier}` },
        { label: t('part.follow-up'), href: `/suppliers/${data.supplier}?part=follow-up` },
      ]}
      title={t('meetingOf', { tier: t(`tier.${data.tier}`), day: data.heldOn })}
      mark={
        <Chip tone={data.state === 'held' ? 'done' : isPlanned ? 'sea' : 'plain'}>
          {t(`meetingState.${data.state}`)}
        </Chip>
      }
      facts={[
        { label: t('day'), value: <span className="numeric">{data.heldOn}</span> },
        { label: t('present'), value: orDash(data.present) },
      ]}
      actions={
        data.mayChange ? (
          <>
            {isPlanned && data.heldOn <= new Date().toISOString().slice(0, 10) ? (
              <Button
                kind="primary"
                working={act.working}
                onPress={() => act.run(() => call(endMeeting, { meeting, version }))}
              >
                {t('endMeeting')}
              </Button>
            ) : null}
            {data.state === 'cancelled' ? null : (
              <Button icon="edit" onPress={() => setStep('minutes')}>
                {t('writeMinutes')}
              </Button>
            )}
            {isPlanned ? (
              <Button kind="quiet" onPress={() => setStep('cancel')}>
                {t('cancelMeeting')}
              </Button>
            ) : null}
          </>
        ) : null
      }
      banner={act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    >
      <Body page={data} onStep={setStep} />
      <Steps page={data} step={step} onClose={() => setStep(null)} />
    </RecordFrame>
  );
}

function Body({ page, onStep }: { page: Page; onStep: (step: Step) => void }) {
  const t = useWords(suppliersWords);
  const add = (step: Step, label: string) =>
    page.mayChange && page.state === 'planned' ? (
      <Button small icon="add" onPress={() => onStep(step)}>
        {label}
      </Button>
    ) : null;
  return (
    <Stack gap={6}>
      <Section title={t('agenda')}>
        <AgendaList items={page.agenda} />
      </Section>
      <Section title={t('matters')}>
        <MatterList
          matters={page.matters}
          mayChange={page.mayChange && page.state === 'planned'}
          meeting={page.meeting}
        />
      </Section>
      <Section title={t('minutes')}>
        {page.minutes ? (
          <Prose>
            <Paragraphs text={page.minutes} />
          </Prose>
        ) : (
          <p className="quiet">{t('noMinutes')}</p>
        )}
      </Section>
      <Section title={t('decisions')} actions={add('decision', t('addDecision'))}>
        {page.decisionLines.length > 0 ? (
          <ul>
            {page.decisionLines.map((each) => (
              <li key={each.decision}>{each.text}</li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{t('noDecisions')}</p>
        )}
      </Section>
      <Section title={t('actions')} actions={add('action', t('addAction'))}>
        <ActionTable actions={page.actions} />
      </Section>
    </Stack>
  );
}

function Steps({ page, step, onClose }: { page: Page; step: Step | null; onClose: () => void }) {
  switch (step) {
    case 'minutes':
      return <MinutesDrawer page={page} onClose={onClose} />;
    case 'decision':
      return <DecisionDrawer page={page} onClose={onClose} />;
    case 'action':
      return <ActionDrawer supplier={page.supplier} meeting={page.meeting} onClose={onClose} />;
    case 'cancel':
      return <CancelDrawer page={page} onClose={onClose} />;
    case null:
      return null;
  }
}

type Props = { page: Page; onClose: () => void };

function MinutesDrawer({ page, onClose }: Props) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [on, setOn] = useState<string | undefined>(page.heldOn);
  const [present, setPresent] = useState(page.present);
  const [minutes, setMinutes] = useState(page.minutes);
  const isPlanned = page.state === 'planned';
  const save = () =>
    act.run(
      () =>
        call(changeMeeting, {
          meeting: page.meeting,
          version: page.version,
          present,
          minutes,
          ...(isPlanned && on ? { on } : {}),
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t('writeMinutes')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea label={t('minutes')} value={minutes} onChange={setMinutes} error={act.faults.minutes} rows={10} />
      <TextField label={t('present')} value={present} onChange={setPresent} error={act.faults.present} optional />
      {isPlanned ? <DateField label={t('day')} value={on} onChange={setOn} error={act.faults.on} /> : null}
    </ActingDrawer>
  );
}

function DecisionDrawer({ page, onClose }: Props) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const save = () => act.run(() => call(addDecision, { meeting: page.meeting, text }), onClose);
  return (
    <ActingDrawer title={t('addDecision')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea label={t('decision')} value={text} onChange={setText} error={act.faults.text} rows={3} />
    </ActingDrawer>
  );
}

function CancelDrawer({ page, onClose }: Props) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const cancel = () =>
    act.run(() => call(changeMeeting, { meeting: page.meeting, version: page.version, isCancelled: true }), onClose);
  return (
    <ActingDrawer title={t('cancelMeeting')} verb={t('cancelMeeting')} danger act={act} onDo={cancel} onClose={onClose}>
      <p>{t('cancelNote')}</p>
    </ActingDrawer>
  );
}
