// What a form knows before one answers: from the directory and from the equipment of whom it is for. Everything can be changed
// by whoever orders; nothing is told of a person that their colleagues could not look up.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { equipmentOf } from '../assets/assets.ts';
import { cardOfPerson, headsOfUnits, unitsOfPerson } from '../people/people.ts';
import type { Answers, FormField, Prefill } from './form-rules.ts';
import { chainOf } from './unit-chain.ts';

/** Answers for the fields that are filled in beforehand; a field of which nothing is known is left out. */
export async function prefilledAnswers(
  work: Work,
  fields: readonly FormField[],
  person: string | null,
): Promise<Answers> {
  const wanted = fields.filter((field) => field.prefill !== undefined);
  if (wanted.length === 0 || person === null) return {};
  const known = await knownOf(work, person, new Set(wanted.map((field) => field.prefill)));
  return Object.fromEntries(
    wanted.flatMap((field) => {
      const answer = field.prefill && known[field.prefill];
      return answer ? [[field.id, answer.slice(0, field.most ?? 200)] as const] : [];
    }),
  );
}

/** The pieces a person can choose from, where the form asks for one. */
export async function equipmentToChoose(
  work: Work,
  fields: readonly FormField[],
  person: string | null,
): Promise<{ number: string; name: string }[]> {
  if (person === null || !fields.some((field) => field.kind === 'equipment')) return [];
  return (await equipmentOf(work, person)).map(({ number, name }) => ({ number, name }));
}

async function knownOf(
  work: Work,
  person: string,
  wanted: ReadonlySet<Prefill | undefined>,
): Promise<Partial<Record<Prefill, string>>> {
  const [card, units, things] = await Promise.all([
    cardOfPerson(work, person),
    unitsOfPerson(work, person),
    wanted.has('computer') || wanted.has('mobile') ? equipmentOf(work, person) : [],
  ]);
  const unit = units[0];
  const thing = (category: string) => things.find((each) => each.category === category)?.number ?? '';
  return {
    name: card?.name ?? '',
    title: card?.title ?? '',
    mail: card?.email ?? '',
    phone: card?.phone ?? '',
    unit: unit ? (work.part(unitTreeKey).unit(unit)?.name ?? '') : '',
    head: unit && wanted.has('head') ? await headOf(work, unit, person) : '',
    computer: thing('computer'),
    mobile: thing('phone'),
  };
}

/** The nearest head above who is not the person. */
async function headOf(work: Work, unit: string, person: string): Promise<string> {
  const chain = chainOf(work, unit);
  const heads = await headsOfUnits(work, chain);
  const head = chain.map((code) => heads.get(code)).find((each) => each && each.person !== person);
  return head?.name ?? '';
}
