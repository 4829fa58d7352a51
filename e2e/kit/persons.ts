// The persons of the example region a journey can be made as, by what they are trusted with; who may open most goes first.
import { cast, personOf } from '../../example/region.ts';

export const travellers = [
  'controller',
  'agent',
  'administrator',
  'communicator',
  'division-head',
  'unit-head',
  'hr-analyst',
  'incident-manager',
  'security-officer',
  'engineer',
  'nurse',
  'auditor',
] as const;
/** The portfolio officer changes language: whoever travelled as them meanwhile would find no page by its words. */
export type Traveller = (typeof travellers)[number] | 'portfolio-officer';

export interface Person {
  readonly login: string;
  readonly name: string;
}

/** The example's person for a part to play. */
export function personAs(traveller: Traveller): Person {
  const member = cast.find(({ trust, unit }) =>
    traveller === 'engineer'
      ? !trust && unit === 'DTD-MT2'
      : traveller === 'nurse'
        ? !trust && unit === 'DAK-IVA'
        : trust?.role === traveller,
  );
  if (!member) throw new Error(`nobody in the example region plays the ${traveller}`);
  const { login, givenName, familyName } = personOf(member);
  return { login, name: `${givenName} ${familyName}` };
}
