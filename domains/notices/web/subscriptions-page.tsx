// What I follow beside the units I work in: services and places, on the start page and by mail.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/choice.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type MySubscription, setMySubscription, showMySubscription } from '../contract.ts';
import { useServices } from './notices-parts.ts';
import { noticesWords } from './notices-words.ts';
import { UnitChoice } from './unit-choice.tsx';

export function SubscriptionsPage() {
  const t = useWords(noticesWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showMySubscription, {}));
  return (
    <ListFrame
      crumbs={[{ label: t('notices'), href: '/notices' }]}
      title={t('follow')}
      lead={t('followLead')}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : data ? (
          <SubscriptionForm key={String(data.isOn)} from={data} />
        ) : null
      }
    />
  );
}

function SubscriptionForm({ from }: { from: MySubscription }) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const { choicesWith } = useServices();
  const [form, setForm] = useState({
    services: from.services,
    units: from.units,
    byMail: from.byMail,
    gathered: from.gathered,
  });
  const save = (isOn: boolean) =>
    act.run(
      () => call(setMySubscription, { ...form, isOn }),
      () => showNotice({ text: t(isOn ? 'followSaved' : 'followEnded') }),
    );
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <Stack gap={4}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <CheckboxGroup
        label={t('services')}
        hint={t('followServicesHint')}
        value={form.services}
        onChange={(chosen) => set({ services: [...chosen] })}
        choices={choicesWith(form.services)}
      />
      <UnitChoice value={form.units} onChange={(units) => set({ units: [...units] })} error={act.faults.units} />
      <Checkbox
        label={t('followByMail')}
        hint={from.address ?? t('followNoAddress')}
        value={form.byMail}
        onChange={(byMail) => set({ byMail })}
        disabled={from.address === null}
      />
      {form.byMail ? (
        <RadioGroup
          label={t('followWhen')}
          value={form.gathered ? 'morning' : 'now'}
          onChange={(when) => set({ gathered: when === 'morning' })}
          choices={(['now', 'morning'] as const).map((id) => ({ id, label: t(`followWhen.${id}`) }))}
        />
      ) : null}
      <Row>
        <Button kind="primary" working={act.working} onPress={() => save(true)}>
          {t(from.isOn ? 'save' : 'followStart')}
        </Button>
        {from.isOn ? (
          <Button kind="quiet" onPress={() => save(false)}>
            {t('followStop')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}
