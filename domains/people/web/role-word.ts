// A role's name in the reader's language; one this version does not know keeps its own.
import { roles } from '../../../platform/permission/roles.ts';
import type { houseWords } from '../../../web/house/house-words.ts';
import type { Say } from '../../../web/words.ts';

export function roleWord(say: Say<typeof houseWords.keys>, role: string): string {
  const known = roles.find((each) => each === role);
  return known ? say(`role.${known}`) : role;
}
