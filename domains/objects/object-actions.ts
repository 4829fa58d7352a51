// Keeping the register: taking an object in, correcting what is said of it, and the families.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { checkKept, objectToKeep } from './object-access.ts';
import type * as contract from './object-contract.ts';
import { objectPage } from './object-queries.ts';
import { coverageOf } from './object-rows.ts';
import { addEntry, note, searchEntry, takeStep } from './object-step.ts';

export async function registerObject(
  work: Work,
  input: GivenOf<typeof contract.registerObject>,
): Promise<contract.ObjectPage> {
  const at = { business_unit: input.businessUnit, it_unit: input.itUnit };
  await checkContent(work, input);
  checkKept(work, at, 'not-allowed');
  const [there] = await work.sql('select 1 from objects.objects where code = $1', [input.code]);
  if (there) throw wrong('code', 'code-taken', { code: input.code }, 'conflict');
  const objectId = work.newId();
  const { code, name, purpose } = input;
  await work.sql(
    `insert into objects.objects (object_id, code, name, family_code, kind, purpose, business_unit, it_unit, state,
       registered_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9, $9)`,
    [objectId, code, name, input.family, input.kind, purpose, input.businessUnit, input.itUnit, work.now],
  );
  await setCoverage(work, objectId, input);
  await addEntry(work, { object_id: objectId, state: 'proposed' }, { what: 'registered', changes: null });
  await keepSearchEntries(work, [searchEntry({ object_id: objectId, name, code, purpose })]);
  note(work, { object_id: objectId, it_unit: input.itUnit });
  return objectPage(work, { object: objectId });
}

export async function changeObject(
  work: Work,
  input: GivenOf<typeof contract.changeObject>,
): Promise<contract.ObjectPage> {
  const record = await objectToKeep(work, input.object, input.version);
  await checkContent(work, input);
  const set = present({
    name: input.name,
    family_code: input.family,
    kind: input.kind,
    purpose: input.purpose,
    business_unit: input.businessUnit,
    it_unit: input.itUnit,
  });
  checkKept(work, { ...record, ...set }, 'out-of-your-hands');
  const before = await coverageOf(work, record.object_id);
  await setCoverage(work, record.object_id, input);
  const after = await coverageOf(work, record.object_id);
  const told = changesOf(before, after);
  await takeStep(work, record, { what: 'changed', set, ...(told ? { told } : {}) });
  return objectPage(work, input);
}

export async function setFamily(work: Work, input: contract.Family): Promise<contract.Family> {
  await work.sql(
    `insert into objects.families (family_code, name, ordinal) values ($1, $2, $3)
     on conflict (family_code) do update set name = excluded.name, ordinal = excluded.ordinal`,
    [input.family, input.name, input.ordinal],
  );
  work.audit({ subject: 'object-family', subjectId: input.family });
  return input;
}

type Said = Partial<Omit<GivenOf<typeof contract.changeObject>, 'object' | 'version'>>;

async function checkContent(work: Work, input: Said): Promise<void> {
  const tree = work.part(unitTreeKey);
  for (const field of ['businessUnit', 'itUnit'] as const) {
    const unit = input[field];
    if (unit !== undefined && !tree.unit(unit)) throw wrong(field, 'unknown-unit', { unit });
  }
  if (input.family !== undefined) {
    const [family] = await work.sql('select 1 from objects.families where family_code = $1', [input.family]);
    if (!family) throw wrong('family', 'unknown-family', { family: input.family });
  }
  const known = await knownServices(work);
  const service = input.services?.find((code) => !known.has(code));
  if (service !== undefined) throw wrong('services', 'unknown-service', { service });
}

async function setCoverage(work: Work, objectId: string, input: Said): Promise<void> {
  for (const [kind, codes] of [
    ['service', input.services],
    ['equipment', input.equipment],
  ] as const) {
    if (codes === undefined) continue;
    await work.sql('delete from objects.coverage where object_id = $1 and kind = $2', [objectId, kind]);
    await work.sql(
      'insert into objects.coverage (object_id, kind, code) select $1, $2, code from unnest($3::text[]) as code',
      [objectId, kind, [...new Set(codes)]],
    );
  }
}

type Coverage = Awaited<ReturnType<typeof coverageOf>>;

function changesOf(before: Coverage, after: Coverage): Record<string, readonly [string, string]> | null {
  const told = (['services', 'equipment'] as const).flatMap((kind) => {
    const pair = [before[kind].join(', '), after[kind].join(', ')] as const;
    return pair[0] === pair[1] ? [] : [[kind, pair] as const];
  });
  return told.length > 0 ? Object.fromEntries(told) : null;
}

function wrong(
  path: string,
  code: string,
  facts: Record<string, string>,
  kind: 'invalid' | 'conflict' = 'invalid',
): Refusal {
  return new Refusal(kind, code, facts, [{ path, code, message: code }]);
}

function present<T extends object>(columns: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const there = Object.entries(columns).filter(([, value]) => value !== undefined);
  // the same keys, without those that hold nothing
  return Object.fromEntries(there) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
