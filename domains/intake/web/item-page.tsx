// Ordering one item: for me, for others, for a newcomer or a unit; the item's own form; what it costs and who will say yes.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useGo, usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { findPeople } from '../../people/web/people-parts.tsx';
import { placeOrder, showItem } from '../contract.ts';
import type { Answers } from '../form-rules.ts';
import { FormFields } from './form-fields.tsx';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

type Item = AnswerOf<typeof showItem>;

export function ItemPage() {
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showItem, { item: usePathParam('item') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <OrderForm item={data} /> : <SkeletonPage />;
}

type Form = {
  whom: 'me' | 'others' | 'newcomer';
  persons: readonly { id: string; name: string }[];
  newcomer: string;
  answers: Answers;
  note: string;
  wantedOn: string | undefined;
};

function OrderForm({ item }: { item: Item }) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const go = useGo();
  const price = usePrice();
  const act = useActing('intake');
  const [once] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Form>({
    whom: item.parts.length > 0 ? 'newcomer' : 'me',
    persons: [],
    newcomer: '',
    answers: {},
    note: '',
    wantedOn: undefined,
  });
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const order = () =>
    act.run(
      () => call(placeOrder, { item: item.item, once, ...inputOf(form) }),
      ({ orders }) => {
        const [first] = orders;
        showNotice({ text: t('ordered', { count: orders.length }) });
        go(orders.length === 1 && first ? `/orders/${first.order}` : '/orders', { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('catalogue'), href: '/catalogue' }]}
      title={item.names[language]}
      lead={item.abouts[language]}
      facts={[
        { label: t('price'), value: price(item.wholePriceOre) },
        { label: t('delivery'), value: t('days', { count: item.deliveryDays }) },
        { label: t('approval'), value: t(item.needsApproval ? 'approval.head' : 'approval.none') },
      ]}
      onSubmit={order}
      actions={
        <>
          <Button kind="primary" type="submit" working={act.working}>
            {t('place.order')}
          </Button>
          <ButtonLink href="/catalogue" kind="quiet">
            {t('back')}
          </ButtonLink>
        </>
      }
    >
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {item.partNames.length > 0 ? (
        <Quiet>{t('contains', { names: item.partNames.map((part) => part.name).join(', ') })}</Quiet>
      ) : null}
      {item.goesTo === 'person' ? <Whom form={form} set={set} faults={act.faults} /> : null}
      {item.fields.length > 0 ? (
        <FieldGroup title={t('details')}>
          <FormFields
            fields={item.fields}
            answers={form.answers}
            onChange={(answers) => set({ answers })}
            faults={act.faults}
          />
        </FieldGroup>
      ) : null}
      <FieldGroup title={t('more')}>
        <DateField label={t('wantedOn')} value={form.wantedOn} onChange={(wantedOn) => set({ wantedOn })} optional />
        <TextArea label={t('note')} value={form.note} onChange={(note) => set({ note })} rows={3} optional />
      </FieldGroup>
    </FormFrame>
  );
}

type WhomProps = { form: Form; set: (change: Partial<Form>) => void; faults: Readonly<Record<string, string>> };

function Whom({ form, set, faults }: WhomProps) {
  const t = useWords(intakeWords);
  return (
    <FieldGroup title={t('whom')}>
      <RadioGroup
        label={t('whom')}
        labelHidden
        value={form.whom}
        onChange={(whom) => set({ whom })}
        choices={(['me', 'others', 'newcomer'] as const).map((id) => ({ id, label: t(`whom.${id}`) }))}
      />
      {form.whom === 'others' ? (
        <>
          {form.persons.map((person) => (
            <Button
              key={person.id}
              small
              icon="close"
              onPress={() => set({ persons: form.persons.filter((each) => each.id !== person.id) })}
            >
              {person.name}
            </Button>
          ))}
          <ComboBox
            key={form.persons.length}
            label={t('addPerson')}
            options={findPeople}
            value={undefined}
            onChange={(id, option) => {
              if (id && option && !form.persons.some((each) => each.id === id))
                set({ persons: [...form.persons, { id, name: option.label }] });
            }}
            error={faults.persons}
          />
        </>
      ) : null}
      {form.whom === 'newcomer' ? (
        <TextField
          label={t('newcomerName')}
          value={form.newcomer}
          onChange={(newcomer) => set({ newcomer })}
          error={faults.newcomer}
        />
      ) : null}
    </FieldGroup>
  );
}

function inputOf({ whom, persons, newcomer, answers, note, wantedOn }: Form) {
  return {
    whom: whom === 'others' ? ('persons' as const) : whom,
    ...(whom === 'others' ? { persons: persons.map((each) => each.id) } : {}),
    ...(whom === 'newcomer' ? { newcomer } : {}),
    answers,
    note,
    wantedOn: wantedOn ?? null,
  };
}
