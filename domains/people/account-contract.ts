// Who can sign in and what they are trusted with: accounts, roles in units with days, delegation. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { roles } from '../../platform/permission/roles.ts';
import { Day } from './organisation-contract.ts';

const domain = 'people';

const AccountId = z.uuid();
export const GivenRole = z.enum(roles).exclude(['employee']);
export type GivenRole = z.infer<typeof GivenRole>;

export const RoleGrant = z
  .object({
    grant: z.uuid(),
    role: z.string(),
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    from: Day,
    to: Day.nullable(),
    /** who delegated it, when it is held for somebody else */
    delegatedBy: z.string().nullable(),
    /** holds today */
    holds: z.boolean(),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrant>;

export const AccountRow = z
  .object({
    account: AccountId,
    login: z.string(),
    name: z.string(),
    person: z.uuid().nullable(),
    disabled: z.boolean(),
    roles: z.array(RoleGrant),
  })
  .meta({ id: 'AccountRow' });
export type AccountRow = z.infer<typeof AccountRow>;

export const AccountPage = AccountRow.extend({
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  /** until when a password given by an administrator opens */
  temporaryUntil: z.iso.datetime().nullable(),
}).meta({ id: 'AccountPage' });
export type AccountPage = z.infer<typeof AccountPage>;

export const listAccounts = query({
  id: 'list-accounts',
  domain,
  path: '/people/accounts',
  summary: 'Accounts by login, with the roles they hold; searched by name or login, filtered by role',
  permission: 'people.administer-accounts',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    role: GivenRole.optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(AccountRow), next: z.string().nullable() }),
});

export const showAccount = query({
  id: 'show-account',
  domain,
  path: '/people/accounts/:account',
  summary: 'One account with every role it holds or has held',
  permission: 'people.administer-accounts',
  input: z.object({ account: AccountId }),
  output: AccountPage,
  refuses: ['no-such-account'],
});

export const openAccount = action({
  id: 'open-account',
  domain,
  path: '/people/accounts',
  summary: 'Open an account for a person of the register, or for somebody outside it',
  permission: 'people.administer-accounts',
  input: z.object({
    person: z.uuid().nullable().default(null),
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._@-]{1,199}$/),
    name: z.string().trim().min(2).max(120),
    language: z.enum(['sv', 'da', 'en']).default('sv'),
  }),
  output: AccountPage,
  refuses: ['login-taken', 'no-such-person', 'person-has-account'],
});

export const giveRole = action({
  id: 'give-role',
  domain,
  path: '/people/accounts/:account/roles',
  summary: 'Trust an account with a role in a unit and all below it (without a unit: everywhere), from a day',
  permission: 'people.administer-accounts',
  input: z.object({
    account: AccountId,
    role: GivenRole,
    unit: z.string().trim().max(20).nullable().default(null),
    from: Day,
    to: Day.nullable().default(null),
  }),
  output: AccountPage,
  refuses: ['no-such-account', 'unknown-unit', 'ends-before-it-begins', 'role-already-held'],
});

export const endRole = action({
  id: 'end-role',
  domain,
  path: '/people/roles/:grant/end',
  summary: 'End a role after a day; the last administrator of the region stays',
  permission: 'people.administer-accounts',
  input: z.object({ grant: z.uuid(), lastDay: Day }),
  output: AccountPage,
  refuses: ['no-such-role', 'last-administrator'],
});

export const disableAccount = action({
  id: 'disable-account',
  domain,
  path: '/people/accounts/:account/disable',
  summary: 'Close an account at once: nobody signs in with it and open sessions end',
  permission: 'people.administer-accounts',
  input: z.object({ account: AccountId }),
  output: AccountPage,
  refuses: ['no-such-account', 'own-account', 'last-administrator'],
});

export const enableAccount = action({
  id: 'enable-account',
  domain,
  path: '/people/accounts/:account/enable',
  summary: 'Open a closed account again, with the roles it has',
  permission: 'people.administer-accounts',
  input: z.object({ account: AccountId }),
  output: AccountPage,
  refuses: ['no-such-account'],
});

export const giveTemporaryPassword = action({
  id: 'give-temporary-password',
  domain,
  path: '/people/accounts/:account/password',
  summary: 'Make a password that opens for seven days and is shown once',
  permission: 'people.administer-accounts',
  input: z.object({ account: AccountId }),
  output: z.object({ password: z.string(), until: z.iso.datetime() }),
  refuses: ['no-such-account', 'account-is-disabled'],
});

export const showMyAccount = query({
  id: 'show-my-account',
  domain,
  path: '/people/me',
  summary: 'My account: the roles I hold, those I have delegated and to whom, and whether my password must be replaced',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({
    login: z.string(),
    /** I sign in by password here, not only by single sign-on */
    hasPassword: z.boolean(),
    /** until when a password given by an administrator opens; null: it is my own */
    temporaryUntil: z.iso.datetime().nullable(),
    held: z.array(RoleGrant),
    delegated: z.array(RoleGrant.extend({ to: Day, holder: z.string() })),
  }),
  refuses: ['no-such-account'],
});

export const delegateRole = action({
  id: 'delegate-role',
  domain,
  path: '/people/delegations',
  summary: 'Let a colleague hold one of my roles for a time, at most a year; I keep it too',
  permission: 'signed-in',
  input: z.object({ grant: z.uuid(), person: z.uuid(), from: Day, to: Day }),
  output: RoleGrant.extend({ to: Day, holder: z.string() }),
  refuses: [
    'not-my-role',
    'delegated-cannot-be-delegated',
    'no-such-person',
    'person-has-no-account',
    'ends-before-it-begins',
    'delegation-too-long',
    'role-already-held',
  ],
});

export const takeBackDelegation = action({
  id: 'take-back-delegation',
  domain,
  path: '/people/delegations/:grant/end',
  summary: 'Take back a role I have delegated, from now',
  permission: 'signed-in',
  input: z.object({ grant: z.uuid() }),
  output: z.object({}),
  refuses: ['no-such-role'],
});
