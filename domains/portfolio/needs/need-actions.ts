// What is done with needs: told by form or taken from the door, described, moved on with words its sender reads, joined and
// taken apart.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../../platform/search/search.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { NeedTold } from '../../intake/contract.ts';
import { knownComponents, objectByCode, objectCovering } from '../../objects/objects.ts';
import { tellInCase } from '../../service-desk/service-desk.ts';
import type * as contract from '../contract.ts';
import type { PortfolioNeedPage } from '../contract.ts';
import { officeOf } from '../office/office.ts';
import { addStep, type Changes, changesBetween, type Stepped } from '../steps.ts';
import type { DB } from '../tables.ts';
import { needPage } from './need-queries.ts';
import {
  checkVersion,
  describedOf,
  isTeller,
  leads,
  type NeedRecord,
  needFor,
  needSearchEntry,
  needToLead,
} from './need-rows.ts';
import { criteriaOf, type NeedState, nextNeedStates } from './need-rules.ts';

export async function tellNeed(work: Work, input: GivenOf<typeof contract.tellNeed>): Promise<PortfolioNeedPage> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('need-unit-unknown', 'unit', input.unit);
  await checkObject(work, input.object);
  const about = await systemTold(work, input, null);
  const need = work.newId();
  await tables<DB>(work)
    .insertInto('portfolio.needs')
    .values({
      need_id: need,
      source: 'form',
      unit_code: input.unit,
      office_code: await officeOf(work),
      ...columnsOf(input),
      ...about,
      state: 'new',
      by_id: work.actor?.id ?? null,
      by_name: work.actor?.name ?? '',
      told_at: work.now,
      changed_at: work.now,
    })
    .execute();
  await begun(work, need, 'given');
  return needPage(work, { need });
}

/** An idea that was handed on at the door becomes a need, once; what its sender reads stands in their case. */
export async function takeIdea(work: Work, payload: unknown): Promise<void> {
  const idea = NeedTold.parse(payload);
  if (idea.state !== 'handed-on') return;
  const office = await officeOf(work);
  const need = work.newId();
  const made = await tables<DB>(work)
    .insertInto('portfolio.needs')
    .values({
      need_id: need,
      source: 'door',
      unit_code: idea.unit ?? office,
      office_code: office,
      title: idea.title.slice(0, 300),
      problem: idea.text.slice(0, 8000),
      // the sender names a service; where one object has it, the need is about that object
      object_code: idea.service === null ? '' : ((await objectCovering(work, idea.service)) ?? ''),
      state: 'new',
      idea_id: idea.needId,
      case_id: idea.caseId,
      by_id: idea.by.account,
      by_name: idea.by.name,
      told_at: idea.toldAt,
      changed_at: work.now,
    })
    .onConflict((known) => known.column('idea_id').doNothing())
    .returning('need_id')
    .execute();
  if (made.length > 0) await begun(work, need, 'from-door');
}

export async function changeNeed(work: Work, input: GivenOf<typeof contract.changeNeed>): Promise<PortfolioNeedPage> {
  const record = await needFor(work, input.need, ' for update');
  const asTeller = isTeller(work, record);
  if (!leads(work, record) && !asTeller)
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'portfolio.lead-needs', unit: record.office_code });
  if (!leads(work, record) && !['new', 'described'].includes(record.state))
    throw new Refusal('conflict', 'need-is-past-describing', { state: record.state });
  checkVersion(record, input.version);
  if (input.object !== record.object_code) await checkObject(work, input.object);
  const set = { ...columnsOf(input), ...(await systemTold(work, input, record)) };
  const changes = changesBetween(record, set);
  if (changes !== null) {
    await update(work, record, set);
    await addStep(work, steppedOf(record), 'changed', { changes: await systemsNamed(work, changes) });
    await keepFindable(work, { ...record, ...set });
  }
  return needPage(work, input);
}

export async function setNeedState(
  work: Work,
  input: GivenOf<typeof contract.setNeedState>,
): Promise<PortfolioNeedPage> {
  const record = await needToLead(work, input.need, input.version);
  checkAlone(record);
  if (!nextNeedStates(record.state).includes(input.state) || input.state === 'approved')
    throw new Refusal('conflict', 'need-not-from-here', { state: record.state });
  if (input.state === 'in-study') throw new Refusal('conflict', 'study-first', {});
  const lacks = criteriaOf(describedOf(record)).filter((each) => !each.isMet);
  if (input.state === 'described' && lacks.length > 0)
    throw new Refusal('conflict', 'need-lacks', { count: lacks.length });
  await moveNeed(work, record, input.state, input.text);
  return needPage(work, input);
}

export async function joinNeeds(work: Work, input: GivenOf<typeof contract.joinNeeds>): Promise<PortfolioNeedPage> {
  if (input.need === input.to) throw invalidField('join-with-itself', 'to', input.to);
  // in one order, so that two people joining each way do not wait for each other
  for (const id of [input.need, input.to].sort()) await needToLead(work, id);
  const [record, other] = [await needToLead(work, input.need), await needToLead(work, input.to)];
  checkAlone(record);
  checkAlone(other);
  if (record.state === 'approved' || other.state === 'declined')
    throw new Refusal('conflict', 'need-not-from-here', { state: record.state });
  await update(work, record, { joined_to: input.to });
  // those that were joined to it follow it
  await tables<DB>(work)
    .updateTable('portfolio.needs')
    .set({ joined_to: input.to })
    .where('joined_to', '=', input.need)
    .execute();
  await addStep(work, steppedOf(record), 'joined', { text: `N-${other.number} ${other.title}` });
  await addStep(work, steppedOf(other), 'got-joined', { text: `N-${record.number} ${record.title}` });
  return needPage(work, input);
}

export async function unJoinNeed(work: Work, input: GivenOf<typeof contract.unJoinNeed>): Promise<PortfolioNeedPage> {
  const record = await needToLead(work, input.need);
  if (record.joined_to === null) throw new Refusal('conflict', 'need-is-not-joined', {});
  await update(work, record, { joined_to: null });
  await addStep(work, steppedOf(record), 'un-joined');
  return needPage(work, input);
}

/** Moves a need and those joined to it; whoever sent an idea reads the words in their case. */
export async function moveNeed(
  work: Work,
  record: NeedRecord,
  state: NeedState,
  text: string,
  more: { readonly assignment_id?: string | null } = {},
): Promise<void> {
  const joined = await work.sql<NeedRecord>('select * from portfolio.needs where joined_to = $1 for update', [
    record.need_id,
  ]);
  for (const each of [record, ...joined]) {
    await update(work, each, { state, ...more });
    await addStep(work, { ...steppedOf(each), state }, 'state', { text });
    if (each.case_id !== null && text !== '') await tellInCase(work, each.case_id, text);
  }
}

export function steppedOf(record: NeedRecord): Stepped {
  return { kind: 'need', id: record.need_id, state: record.state, unit: record.unit_code };
}

/** Refuses a management object that is not in the register; empty is none. */
export async function checkObject(work: Work, code: string): Promise<void> {
  if (code !== '' && (await objectByCode(work, code)) === null) throw invalidField('unknown-object', 'object', code);
}

/** A joined need goes where the other goes and takes no steps of its own. */
export function checkAlone(record: NeedRecord): void {
  if (record.joined_to !== null) throw new Refusal('conflict', 'need-is-joined', { number: `N-${record.number}` });
}

type Said = Omit<GivenOf<typeof contract.changeNeed>, 'need' | 'version'>;

/** The system it is about, where one is named now, and with it the object the system belongs to unless another was said. */
async function systemTold(
  work: Work,
  { system, object }: Pick<Said, 'system' | 'object'>,
  before: NeedRecord | null,
): Promise<{ component_id?: string | null; object_code?: string }> {
  if (system === undefined || system === (before?.component_id ?? null)) return {};
  if (system === null) return { component_id: null };
  const known = (await knownComponents(work, [system])).get(system);
  if (!known) throw invalidField('unknown-system', 'system', system);
  return { component_id: system, ...(object === '' && known.object ? { object_code: known.object } : {}) };
}

/** A history says what a system is called, not its id. */
async function systemsNamed(work: Work, changes: Changes): Promise<Changes> {
  const [before, after] = changes.component_id ?? [null, null];
  if (before === after) return changes;
  const ids = [before, after].flatMap((each) => (typeof each === 'string' ? each : []));
  const known = await knownComponents(work, ids);
  const name = (id: unknown) => (typeof id === 'string' ? (known.get(id)?.code ?? '–') : null);
  return { ...changes, component_id: [name(before), name(after)] };
}

function columnsOf({ anchoredWith, object, ...rest }: Said) {
  const { title, problem, effect, measure, concerned, volume, today } = rest;
  return {
    ...{ title, problem, effect, measure, concerned, volume, today },
    anchored_with: anchoredWith,
    object_code: object,
  };
}

async function begun(work: Work, need: string, what: string): Promise<void> {
  const [record] = await work.sql<NeedRecord>('select * from portfolio.needs where need_id = $1', [need]);
  if (!record) throw new Error('a need that was just written is there');
  await addStep(work, steppedOf(record), what);
  await keepFindable(work, record);
}

async function update(work: Work, record: NeedRecord, set: Partial<NeedRecord>): Promise<void> {
  await tables<DB>(work)
    .updateTable('portfolio.needs')
    .set({ ...set, version: record.version + 1, changed_at: work.now })
    .where('need_id', '=', record.need_id)
    .execute();
}

function keepFindable(work: Work, record: NeedRecord): Promise<void> {
  return keepSearchEntries(work, [needSearchEntry(record)]);
}
