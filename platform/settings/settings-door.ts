// Settings as part of the house: each person's own choices. The region's settings are changed by the operations that mean them.
import { bind, domain } from '../operation/domain.ts';
import type { GivenOf } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { writeSetting } from './settings.ts';
import { keepMyChoice, readMyChoices } from './settings-contract.ts';

const mostChoices = 200;

export const settingsDoor = domain({
  name: 'settings',
  uses: [],
  permissions: {},
  operations: [bind(readMyChoices, myChoices), bind(keepMyChoice, keepChoice)],
});

async function myChoices(work: Work) {
  const rows = await work.sql<{ name: string; value: unknown }>(
    'select name, value from platform.settings where owner = $1',
    [ownerOf(work)],
  );
  return { choices: Object.fromEntries(rows.map((row) => [row.name, row.value])) };
}

async function keepChoice(work: Work, input: GivenOf<typeof keepMyChoice>) {
  const owner = ownerOf(work);
  if (input.value === null)
    await work.sql('delete from platform.settings where owner = $1 and name = $2', [owner, input.name]);
  else {
    const others = await work.sql('select 1 from platform.settings where owner = $1 and name <> $2', [
      owner,
      input.name,
    ]);
    if (others.length >= mostChoices) throw new Refusal('too-much', 'too-many-choices', { most: mostChoices });
    await writeSetting(work, owner, input.name, input.value);
  }
  return {};
}

function ownerOf(work: Work): string {
  if (!work.actor) throw new Refusal('not-signed-in', 'not-signed-in');
  return `account:${work.actor.id}`;
}
