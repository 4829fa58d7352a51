// Seeing the personal numbers of a case's text: one text at a time, for whoever works with the case and says why. It is noted in
// the case for its agents and in the audit log; the number itself is written nowhere.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { caseFor, type SeenCase } from './case-access.ts';
import { addEntry } from './case-line.ts';
import type * as contract from './contract.ts';
import { hasPersonalNumber, masked } from './masked-text.ts';
import { knownTeams } from './team-register.ts';

const unmask = 'service-desk.unmask-numbers';

export async function unmaskCaseText(
  work: Work,
  input: GivenOf<typeof contract.unmaskCaseText>,
): Promise<{ text: string }> {
  const found = await caseFor(work, input.case);
  const unit = await unitOf(work, found);
  if (!mayUnmask(work, found, unit)) throw new Refusal('not-allowed', 'not-allowed', { permission: unmask });
  const text = (await textsOf(work, found)).get(input.text);
  if (text === undefined || !hasPersonalNumber(work, text)) throw new Refusal('not-found', 'nothing-masked');
  await addEntry(work, found.record.case_id, {
    what: 'unmasked',
    text: masked(work, input.reason),
    isOpen: false,
  });
  work.audit({
    subject: 'case',
    subjectId: found.record.case_id,
    unit,
    detail: { text: input.text, reason: masked(work, input.reason) },
  });
  work.touch(`case:${found.record.case_id}`);
  return { text };
}

/** The texts of a case with masked numbers that the caller may ask for. */
export async function hiddenTexts(work: Work, found: SeenCase): Promise<string[]> {
  if (!mayUnmask(work, found, await unitOf(work, found))) return [];
  return [...(await textsOf(work, found))].flatMap(([name, text]) => (hasPersonalNumber(work, text) ? [name] : []));
}

/** Working with the case comes first; the right to unmask must hold where its team belongs. */
function mayUnmask(work: Work, { asAgent }: SeenCase, unit: string): boolean {
  return asAgent && work.policy.may(unmask, unit);
}

async function unitOf(work: Work, { record }: SeenCase): Promise<string> {
  return (await knownTeams(work)).get(record.team_code)?.unit ?? '';
}

async function textsOf(work: Work, { record }: SeenCase): Promise<Map<string, string>> {
  const entries = await work.sql<{ ordinal: number; text: string }>(
    "select ordinal, text from service_desk.case_entries where case_id = $1 and text <> ''",
    [record.case_id],
  );
  return new Map([
    ['title', record.title],
    ['description', record.description],
    ['solution', record.solution],
    ['place', record.place],
    ...entries.map((entry): [string, string] => [`entry ${entry.ordinal}`, entry.text]),
  ]);
}
