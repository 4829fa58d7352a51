// The operations that come before the first page, by their address alone: the schemas of a contract bring the schema
// library along, and nobody should wait for it to be greeted. A test holds these against the contracts.
import type { Operation } from '../../platform/operation/operation.ts';
import type * as settings from '../../platform/settings/settings-contract.ts';
import type * as signIn from '../../platform/sign-in/sign-in-contract.ts';

type Address = Pick<Operation, 'id' | 'domain' | 'kind' | 'method' | 'path'>;

export const whoAmI = known<typeof signIn.whoAmI>({
  id: 'who-am-i',
  domain: 'sign-in',
  kind: 'query',
  method: 'GET',
  path: '/me',
});

export const signOut = known<typeof signIn.signOut>({
  id: 'sign-out',
  domain: 'sign-in',
  kind: 'action',
  method: 'POST',
  path: '/sign-out',
});

export const chooseLanguage = known<typeof signIn.chooseLanguage>({
  id: 'choose-language',
  domain: 'sign-in',
  kind: 'action',
  method: 'POST',
  path: '/me/language',
});

export const readMyChoices = known<typeof settings.readMyChoices>({
  id: 'read-my-choices',
  domain: 'settings',
  kind: 'query',
  method: 'GET',
  path: '/me/choices',
});

export const keepMyChoice = known<typeof settings.keepMyChoice>({
  id: 'keep-my-choice',
  domain: 'settings',
  kind: 'action',
  method: 'PUT',
  path: '/me/choices/:name',
});

function known<O extends Operation>(address: Address): O {
  // calling needs no more than the address; the schemas are only carried by the type
  return address as O;
}
