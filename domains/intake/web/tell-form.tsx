// What somebody has written, sent: the service their words are about is proposed and can be taken away, and a fault asks at
// most two questions, one when the thing is known.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type reportKinds, tellDoor } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

export type What = (typeof reportKinds)[number];
export type MeantSubject = { readonly service: string; readonly name: string };

type TellFormProps = {
  what: What;
  text: string;
  thing: string | undefined;
  meant: MeantSubject | null;
  onGone: () => void;
};

export function TellForm({ what, text, thing, meant, onGone }: TellFormProps) {
  const t = useWords(intakeWords);
  const go = useGo();
  const act = useActing('intake', 'service-desk');
  const [once, setOnce] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState('');
  const [urgency, setUrgency] = useState<'1' | '2' | '3'>('2');
  const [notThat, setNotThat] = useState<string | null>(null);
  // a thing knows its own service
  const about = thing || meant?.service === notThat ? null : meant;
  const send = () =>
    act.run(
      () =>
        call(tellDoor, {
          what,
          text,
          place,
          urgency: Number(urgency),
          once,
          ...(thing ? { thing } : {}),
          ...(about ? { service: about.service } : {}),
        }),
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
        {what === 'need' ? (
          <Quiet>
            {t('needNote')} <Link href="/catalogue">{t('wholeCatalogue')}</Link>
          </Quiet>
        ) : null}
        {about ? <About service={about} onNotThat={() => setNotThat(about.service)} /> : null}
        {what === 'broken' ? (
          <>
            <RadioGroup
              label={t('urgency')}
              value={urgency}
              onChange={setUrgency}
              choices={(['1', '2', '3'] as const).map((id) => ({ id, label: t(`urgency.${id}`) }))}
            />
            {thing ? null : (
              <TextField label={t('place')} hint={t('placeHint')} value={place} onChange={setPlace} optional />
            )}
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

function About({ service, onNotThat }: { service: MeantSubject; onNotThat: () => void }) {
  const t = useWords(intakeWords);
  return (
    <Row gap={2}>
      <span>
        {t('meant')} <strong>{service.name}</strong>
      </span>
      <Button small kind="quiet" onPress={onNotThat}>
        {t('notThatService')}
      </Button>
    </Row>
  );
}
