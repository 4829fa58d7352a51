// What is under way in the example region beside the orders that wait: somebody who is leaving and has things to give back, and
// ideas from the door, one of each fate. The list comes from the register and the cases from the desk, so that they fit together.
import { castAs, employedOn } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import { openCase } from '../service-desk/service-desk.ts';
import { latestItems } from './item-versions.ts';
import { type OrderRecord, orderColumns } from './order-rows.ts';
import { dueOn } from './part-rules.ts';
import { listReturns } from './return-list.ts';
import { workingDays } from './working-days.ts';

/** Loads them; the catalogue must be there. */
export async function loadUnderWay(work: Work): Promise<void> {
  await copyLeaving(work);
  for (const idea of ideas) await copyIdea(work, idea);
}

/** Somebody in medical technology stops in a week: approved, the list is made, the tasks become cases as any planned work does. */
async function copyLeaving(work: Work): Promise<void> {
  const known = new Set([castAs('employee').number]);
  const leaver = employedOn('2019-08-31', ['DTD-MT2']).find((each) => !known.has(each.person));
  const [bundle] = await latestItems(work, ['leaving']);
  if (!leaver || !bundle) throw new Error('the example has somebody who leaves');
  const person = stableId('person', leaver.person);
  const name = (await namesOfPersons(work, [person])).get(person) ?? '';
  const lastOn = new Date(work.now.getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { isWorkingDay } = await workingDays(work);
  const parts = await latestItems(
    work,
    bundle.parts.map((part) => part.item),
  );
  const order = await insertOrder(work, bundle, { person, name, lastOn, due: null, bundleId: null });
  for (const part of bundle.parts) {
    const item = parts.find((each) => each.item_code === part.item);
    const due = dueOn(part, { first: null, last: lastOn }, isWorkingDay);
    if (item) await insertOrder(work, item, { person, name, lastOn, due, bundleId: order.order_id });
  }
  await listReturns(work, order);
}

interface Leaving {
  readonly person: string;
  readonly name: string;
  readonly lastOn: string;
  readonly due: string | null;
  readonly bundleId: string | null;
}

async function insertOrder(
  work: Work,
  item: { readonly item_code: string; readonly version: number },
  made: Leaving,
): Promise<OrderRecord> {
  const head = castAs('unit-head');
  const [order] = await work.sql<OrderRecord>(
    `insert into intake.orders (order_id, item_code, item_version, state, orderer_id, orderer_person_id, orderer_name,
       person_id, person_name, unit_code, answers, price_ore, last_on, due_on, bundle_id, ordered_at, decided_at, begins_on)
     values ($1, $2, $3, $13, $4, $5, $6, $7, $8, 'DTD-MT2', '{}', 0, $9, $10, $11, $12, $12, $14) returning ${orderColumns}`,
    [
      work.newId(),
      item.item_code,
      item.version,
      stableId('account', head.number),
      stableId('person', head.number),
      `${head.givenName} ${head.familyName}`,
      made.person,
      made.name,
      made.lastOn,
      made.due,
      made.bundleId,
      new Date(work.now.getTime() - 3 * 86_400_000),
      made.bundleId === null ? 'ordered' : 'planned',
      made.bundleId === null ? null : work.today,
    ],
  );
  if (!order) throw new Error('an inserted order is returned');
  return order;
}

interface ExampleIdea {
  readonly title: string;
  readonly more: string;
  readonly state: 'new' | 'considered' | 'handed-on';
  readonly answer: string;
  readonly days: number;
}

const ideas: readonly ExampleIdea[] = [
  {
    title: 'Visa lediga ultraljudsapparater på en karta',
    more: 'Vi letar efter dem mellan våningarna flera gånger om dagen.',
    state: 'handed-on',
    answer: 'Tack. Idén går vidare som behov till utvecklingsrådet, tillsammans med två liknande.',
    days: 6,
  },
  {
    title: 'Låt pumparna säga till själva när det är dags för kontroll',
    more: 'I dag går vi runt med en lista.',
    state: 'considered',
    answer: 'Vi tar reda på om leverantörens pumpar kan skicka det.',
    days: 3,
  },
  {
    title: 'Boka provrum från telefonen',
    more: 'Då slipper vi gå ner till receptionen.',
    state: 'new',
    answer: '',
    days: 1,
  },
];

async function copyIdea(work: Work, idea: ExampleIdea): Promise<void> {
  const sender = castAs('employee');
  const person = stableId('person', sender.number);
  const toldAt = new Date(work.now.getTime() - idea.days * 86_400_000);
  const text = `${idea.title}. ${idea.more}`;
  const made = await openCase(work, {
    title: idea.title,
    description: text,
    kind: 'undecided',
    place: '',
    impact: 3,
    urgency: 3,
    channel: 'portal',
    isRestricted: false,
    requester: person,
  });
  const needId = stableId('need', idea.title);
  await work.sql(
    `insert into intake.needs (need_id, case_id, case_number, title, text, unit_code, by_id, by_person_id, by_name, told_at,
       state, changed_at)
     values ($1, $2, $3, $4, $5, 'DTD-MT2', $6, $7, $8, $9, $10, $11)`,
    [
      needId,
      made.case,
      made.number,
      idea.title,
      text,
      stableId('account', sender.number),
      person,
      `${sender.givenName} ${sender.familyName}`,
      toldAt,
      idea.state,
      idea.state === 'new' ? toldAt : work.now,
    ],
  );
  await addStep(work, needId, { ordinal: 1, at: toldAt, state: 'new', text: '', by: sender });
  if (idea.state !== 'new')
    await addStep(work, needId, {
      ordinal: 2,
      at: work.now,
      state: idea.state,
      text: idea.answer,
      by: castAs('incident-manager'),
    });
}

interface ExampleStep {
  readonly ordinal: number;
  readonly at: Date;
  readonly state: string;
  readonly text: string;
  readonly by: { readonly number: string; readonly givenName: string; readonly familyName: string };
}

async function addStep(work: Work, needId: string, step: ExampleStep): Promise<void> {
  await work.sql(
    `insert into intake.need_steps (need_id, ordinal, at, state, text, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      needId,
      step.ordinal,
      step.at,
      step.state,
      step.text,
      stableId('account', step.by.number),
      `${step.by.givenName} ${step.by.familyName}`,
    ],
  );
}
