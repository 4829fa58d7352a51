// What a fuzzer calls: the whole house over HTTP with the example's people and desk in it, three who call, and restricted
// cases of a unit that is none of theirs, full of words that must never be told to them.
import type { FastifyInstance } from 'fastify';
import { exampleAccountId, examplePersonId } from '../../domains/people/example.ts';
import * as desk from '../../domains/service-desk/contract.ts';
import { setTeam } from '../../domains/service-desk/contract.ts';
import { cast, castAs, personOf } from '../../example/region.ts';
import { httpServer } from '../../platform/http/http.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { House } from '../../platform/operation/domain.ts';
import { openSession } from '../../platform/sign-in/session.ts';
import type { FuzzCaller } from './api-fuzz.ts';

const elsewhere = 'DAK';

/** Opens the HTTP face over a house that holds the example, with the callers and the secrets. */
export async function fuzzRegion(
  house: House,
): Promise<{ app: FastifyInstance; callers: FuzzCaller[]; secrets: string[] }> {
  const app = await httpServer(house, { web: null, version: 'fuzz' });
  const secrets = await restrictedCases(house);
  const head = cast.find((member) => member.trust?.role === 'unit-head');
  if (!head) throw new Error('the example has a head of a unit');
  const callers = [
    { name: 'nurse', number: personOf(castOf('DAK-IVA')).number },
    { name: 'agent', number: castAs('agent').number },
    { name: 'unit-head', number: personOf(head).number },
  ].map(({ name, number }) => ({ name, cookie: () => cookieOf(house, number) }));
  return { app, callers, secrets };
}

function castOf(unit: string) {
  const member = cast.find((each) => !each.trust && each.unit === unit);
  if (!member) throw new Error(`nobody in the cast works in ${unit}`);
  return member;
}

async function cookieOf(house: House, number: string): Promise<string> {
  const accountId = exampleAccountId(number);
  const { token } = await house.act('fuzz', { actor: program('fuzz') }, (work) => openSession(work, accountId));
  return `fyr_session=${token}`;
}

/** Ten restricted cases in a team of another division; what is said in them is returned. */
async function restrictedCases(house: House): Promise<string[]> {
  const keeper: Caller = {
    actor: {
      kind: 'person',
      id: 'fuzz-keeper',
      name: 'fuzz-keeper',
      personId: examplePersonId(castAs('hr-analyst').number),
      sessionId: null,
      grants: [
        { role: 'employee', unit: null },
        { role: 'incident-manager', unit: null },
      ],
    },
    language: 'sv',
  };
  const names = { sv: 'Klinikens egna', da: 'Klinikkens egne', en: 'The clinic’s own' };
  await house.run(
    setTeam,
    {
      team: 'clinic-own',
      names,
      unit: elsewhere,
      isFirstLine: false,
      endedOn: null,
      services: [],
      members: [keeper.actor?.personId],
    },
    keeper,
  );
  const secrets: string[] = [];
  for (let index = 0; index < 10; index++) {
    const secret = (what: string): string => {
      secrets.push(`hemligt-${what}-${index}`);
      return `hemligt-${what}-${index}`;
    };
    const input = {
      title: `Skrivaren ${secret('rubrik')}`,
      description: secret('text'),
      kind: 'incident',
      requesterName: secret('namn'),
      channel: 'phone',
      impact: 1,
      urgency: 1,
    };
    const opened = desk.openCase.output.parse(await house.run(desk.openCase, input, keeper));
    await house.run(desk.assignCase, { case: opened.case, team: 'clinic-own', reason: secret('skäl') }, keeper);
    await house.run(desk.changeCase, { case: opened.case, isRestricted: true }, keeper);
    await house.run(desk.commentCase, { case: opened.case, text: secret('svar') }, keeper);
    if (index % 3 === 0) await house.run(desk.resolveCase, { case: opened.case, solution: secret('lösning') }, keeper);
  }
  return secrets;
}
