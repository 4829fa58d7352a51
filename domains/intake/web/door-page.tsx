// Vägen in: one field. What is known shows while one writes; what is not is sent with one press and at most two questions.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useGo, useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { findEquipmentByLabel } from '../../assets/contract.ts';
import { useMissedSearch } from '../../service-desk/web/knowledge-parts.ts';
import { type reportKinds, searchDoor, tellDoor } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { KnownHits } from './known-hits.tsx';

type What = (typeof reportKinds)[number];

export function DoorPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const [text, setText] = useState('');
  const [thing, setThing] = useParam('thing');
  // who comes from a thing's label has something to say of it
  const [what, setWhat] = useState<What | null>(thing ? 'broken' : null);
  const asked = useSettled(text.trim().slice(0, 200));
  const { data, error, isPlaceholderData } = useQuery({
    ...asking(searchDoor, { q: asked }),
    placeholderData: keepPreviousData,
  });
  useMissedSearch(asked, !isPlaceholderData && data?.hits.length === 0, 'door');
  return (
    <div className="page door">
      <PageHeader title={t('door.title')} lead={t('door.lead')} />
      <Stack gap={5}>
        <TextArea label={t('door.field')} labelHidden value={text} onChange={setText} rows={2} />
        <Row gap={3}>
          <Button kind={what === 'broken' ? 'primary' : 'secondary'} icon="alert" onPress={() => setWhat('broken')}>
            {t('way.broken')}
          </Button>
          <Button kind={what === 'question' ? 'primary' : 'secondary'} icon="help" onPress={() => setWhat('question')}>
            {t('way.question')}
          </Button>
          <Button kind={what === 'idea' ? 'primary' : 'secondary'} icon="star" onPress={() => setWhat('idea')}>
            {t('way.idea')}
          </Button>
        </Row>
        {thing ? <AboutThing label={thing} onNotThat={() => setThing(undefined)} /> : null}
        {what ? <TellForm what={what} text={text} thing={thing} onGone={() => setText('')} /> : null}
        {error ? <Banner tone="fault">{refused(error)}</Banner> : <KnownHits hits={data?.hits ?? []} words={asked} />}
      </Stack>
    </div>
  );
}

/** The thing whose label one has come from, with a way to say that it is about something else. */
function AboutThing({ label, onNotThat }: { label: string; onNotThat: () => void }) {
  const t = useWords(intakeWords);
  const { data, error } = useQuery(asking(findEquipmentByLabel, { label }));
  if (error) return <Banner tone="attention">{t('unknownThing', { label })}</Banner>;
  if (!data) return null;
  return (
    <Banner icon="equipment" action={<Button onPress={onNotThat}>{t('notThat')}</Button>}>
      {t('aboutThing', {
        name: `${data.number} ${data.name}`,
        place: [data.unitName, data.place].filter(Boolean).join(', '),
      })}
    </Banner>
  );
}

type TellFormProps = { what: What; text: string; thing: string | undefined; onGone: () => void };

function TellForm({ what, text, thing, onGone }: TellFormProps) {
  const t = useWords(intakeWords);
  const go = useGo();
  const act = useActing('intake', 'service-desk');
  const [once, setOnce] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState('');
  const [urgency, setUrgency] = useState<'1' | '2' | '3'>('2');
  const send = () =>
    act.run(
      () => call(tellDoor, { what, text, place, urgency: Number(urgency), once, ...(thing ? { thing } : {}) }),
      ({ case: made, number }) => {
        showNotice({ text: t('told', { number }) });
        setOnce(crypto.randomUUID());
        onGone();
        go(`/cases/${made}`);
      },
    );
  return (
    <section className="door-form" aria-label={t(`way.${what}`)}>
      <Stack gap={4}>
        {act.refusal ? <Banner tone="fault">{act.faults.text ? t('writeFirst') : act.refusal}</Banner> : null}
        {what === 'broken' ? (
          <>
            <RadioGroup
              label={t('urgency')}
              value={urgency}
              onChange={setUrgency}
              choices={(['1', '2', '3'] as const).map((id) => ({ id, label: t(`urgency.${id}`) }))}
            />
            <TextField label={t('place')} hint={t('placeHint')} value={place} onChange={setPlace} optional />
          </>
        ) : null}
        <div>
          <Button kind="primary" working={act.working} onPress={send}>
            {t(`send.${what}`)}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

/** The words once the hands have rested a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 180);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
