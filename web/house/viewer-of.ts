// What the screens need to know of the person signed in: where they belong, what they are there in words, and which tasks
// stand first for their roles.
import type { Role } from '../../platform/permission/roles.ts';
import type { Me } from '../../platform/sign-in/sign-in-contract.ts';
import type { Viewer } from '../viewer.tsx';
import { type Language, say } from '../words.ts';
import { houseWords } from './house-words.ts';
import { tasksOf } from './role-tasks.ts';

/** The viewer; `period` is what the region is working on, where somebody has said so. */
export function viewerOf(me: Me, period: string | null, language: Language): Viewer {
  const [main] = trustedRoles(me);
  return {
    id: me.accountId,
    name: me.name,
    roles: [...new Set(trustedRoles(me).map((grant) => grant.role))],
    role: main ? roleText(main, language) : say(houseWords, language, 'role.employee'),
    ...(main?.unit ? { unit: main.unit } : {}),
    ...(period ? { period } : {}),
    permissions: new Set(me.permissions),
    tasks: tasksOf(me.grants.map((grant) => grant.role)),
  };
}

/** The roles beyond being an employee, which everybody is. */
export function trustedRoles(me: Me): Me['grants'] {
  return me.grants.filter((grant) => grant.role !== 'employee');
}

/** "Controller, Division Teknik och digitalisering". */
export function roleText(grant: Me['grants'][number], language: Language): string {
  const name = say(houseWords, language, roleKey(grant.role));
  return grant.unitName ? `${name}, ${grant.unitName}` : name;
}

export function roleKey(role: Role): `role.${Role}` {
  return `role.${role}`;
}
