// One item to order: its own form with what is known filled in, for me or for others, and what it costs, who will say yes and,
// for a bundle, what happens when.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useGo, usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { placeOrder, showItem } from '../contract.ts';
import type { Answers } from '../form-rules.ts';
import { daysAsked } from '../part-rules.ts';
import { BundlePlan } from './bundle-plan.tsx';
import { FormFields } from './form-fields.tsx';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';
import { type Whom, WhomFields, whomOf } from './whom-fields.tsx';

type Item = AnswerOf<typeof showItem>;

type Form = Whom & {
  answers: Answers;
  note: string;
  wantedOn: string | undefined;
  firstOn: string | undefined;
  lastOn: string | undefined;
};

export function ItemPage() {
  const refused = useRefusalText();
  const item = usePathParam('item');
  const { data, error } = useQuery(asking(showItem, { item }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <OrderForm key={item} first={data} /> : <SkeletonPage />;
}

function OrderForm({ first }: { first: Item }) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const go = useGo();
  const price = usePrice();
  const act = useActing('intake');
  const [once] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Form>(() => emptyForm(first));
  const item = useItemFor(first, form);
  const answers = answersOf(item, form);
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const order = () =>
    act.run(
      () => call(placeOrder, { item: item.item, once, ...inputOf({ ...form, answers }) }),
      ({ orders }) => {
        const [made] = orders;
        showNotice({ text: t('ordered', { count: orders.length }) });
        go(orders.length === 1 && made ? `/orders/${made.order}` : '/orders', { replace: true });
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
      act={act}
      onSubmit={order}
      finish={t('place.order')}
      back="/catalogue"
      backText={t('back')}
      more={
        item.mayChange ? (
          <ButtonLink href={`/catalogue/keep/${item.item}`} kind="quiet" icon="edit">
            {t('changeItem')}
          </ButtonLink>
        ) : null
      }
    >
      {item.goesTo === 'person' ? (
        <WhomFields form={form} set={set} occasion={item.occasion} faults={act.faults} />
      ) : null}
      <Days item={item} form={form} set={set} faults={act.faults} />
      {item.fields.length > 0 ? (
        <FieldGroup title={t('details')}>
          <FormFields
            fields={item.fields}
            answers={answers}
            onChange={(given) => set({ answers: given })}
            faults={act.faults}
            equipment={item.equipment}
          />
        </FieldGroup>
      ) : null}
      <BundlePlan item={item} answers={answers} firstOn={form.firstOn} lastOn={form.lastOn} />
      <FieldGroup title={t('more')}>
        {item.occasion ? null : (
          <DateField label={t('wantedOn')} value={form.wantedOn} onChange={(wantedOn) => set({ wantedOn })} optional />
        )}
        <TextArea label={t('note')} value={form.note} onChange={(note) => set({ note })} rows={3} optional />
      </FieldGroup>
    </FormFrame>
  );
}

/** The days a bundle is counted from, in the words of its occasion. */
function Days({
  item,
  form,
  set,
  faults,
}: {
  item: Item;
  form: Form;
  set: (change: Partial<Form>) => void;
  faults: Readonly<Record<string, string>>;
}) {
  const t = useWords(intakeWords);
  const asked = daysAsked(item.occasion, item.parts);
  if (!item.occasion || !(asked.first || asked.last)) return null;
  return (
    <Row gap={5} align="start">
      {asked.first ? (
        <DateField
          label={t(`first.${item.occasion}`)}
          value={form.firstOn}
          onChange={(firstOn) => set({ firstOn })}
          error={faults.firstOn}
        />
      ) : null}
      {asked.last ? (
        <DateField
          label={t(`last.${item.occasion}`)}
          value={form.lastOn}
          onChange={(lastOn) => set({ lastOn })}
          error={faults.lastOn}
        />
      ) : null}
    </Row>
  );
}

/** The item with what is known of the one person it is for; for several nothing is filled in beforehand. */
function useItemFor(first: Item, form: Form): Item {
  const [only, another] = form.persons;
  const person = form.whom === 'others' && only && !another ? only.id : undefined;
  const { data } = useQuery({
    ...asking(showItem, { item: first.item, ...(person ? { person } : {}) }),
    placeholderData: keepPreviousData,
  });
  return data ?? first;
}

/** What was answered, over what is known; what is known of me is not said of others. */
function answersOf(item: Item, form: Form): Answers {
  const known = form.whom === 'me' || (form.whom === 'others' && form.persons.length === 1) ? item.prefilled : {};
  return { ...known, ...form.answers };
}

function emptyForm(item: Item): Form {
  return {
    whom: whomOf(item.occasion)[0] ?? 'me',
    persons: [],
    newcomer: '',
    unit: undefined,
    answers: {},
    note: '',
    wantedOn: undefined,
    firstOn: undefined,
    lastOn: undefined,
  };
}

function inputOf({ whom, persons, newcomer, unit, answers, note, wantedOn, firstOn, lastOn }: Form) {
  return {
    whom: whom === 'others' ? ('persons' as const) : whom,
    ...(whom === 'others' ? { persons: persons.map((each) => each.id) } : {}),
    ...(whom === 'newcomer' ? { newcomer, ...(unit ? { unit } : {}) } : {}),
    answers,
    note,
    wantedOn: wantedOn ?? null,
    firstOn: firstOn ?? null,
    lastOn: lastOn ?? null,
  };
}
