// What signing in offers: by password, by choosing a person (only where the example region runs), out here, out everywhere,
// and who I am: everything a screen needs to know about the person at it.
import { z } from 'zod';
import { action, query } from '../operation/operation.ts';
import { roles } from '../permission/roles.ts';

const Language = z.enum(['sv', 'da', 'en']);

export const Me = z
  .object({
    accountId: z.string(),
    personId: z.string().nullable(),
    name: z.string(),
    login: z.string(),
    language: Language,
    /** a unit of null is the whole region */
    grants: z.array(z.object({ role: z.enum(roles), unit: z.string().nullable(), unitName: z.string().nullable() })),
    /** every permission held somewhere; where, is asked per record. `imports.bring-in`: some kind of file may be imported */
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const whoAmI = query({
  id: 'who-am-i',
  domain: 'sign-in',
  path: '/me',
  summary: 'The signed-in person with roles and permissions, or null; and how one can sign in here',
  permission: 'public',
  input: z.object({}),
  output: z.object({
    me: Me.nullable(),
    region: z.string(),
    /** the period the region is working on, `2019-01..2019-08`, where somebody has said so */
    period: z.string().nullable(),
    example: z.boolean(),
    setUp: z.boolean(),
    singleSignOn: z.string().nullable(),
    /** the database takes nothing just now: everything can be read, nothing kept */
    readOnly: z.boolean(),
  }),
});

export const signIn = action({
  id: 'sign-in',
  domain: 'sign-in',
  path: '/sign-in',
  summary: 'Sign in with login and password; the session arrives as a cookie',
  permission: 'public',
  input: z.object({ login: z.string().trim().min(1).max(200), password: z.string().min(1).max(1000) }),
  output: z.object({ token: z.string(), expiresAt: z.string() }),
  refuses: ['wrong-login-or-password', 'too-many-attempts'],
});

export const tryPersons = query({
  id: 'list-persons-to-try',
  domain: 'sign-in',
  path: '/sign-in/persons',
  summary: 'The example region’s people one can try as; empty in a real region',
  permission: 'public',
  input: z.object({}),
  output: z.object({ persons: z.array(z.object({ login: z.string(), name: z.string(), story: z.string() })) }),
});

export const tryAs = action({
  id: 'sign-in-as-example-person',
  domain: 'sign-in',
  path: '/sign-in/try',
  summary: 'Sign in as one of the example region’s people, without password; refused in a real region',
  permission: 'public',
  input: z.object({ login: z.string().max(200) }),
  output: z.object({ token: z.string(), expiresAt: z.string() }),
  refuses: ['not-an-example-person'],
});

export const signOut = action({
  id: 'sign-out',
  domain: 'sign-in',
  path: '/sign-out',
  summary: 'End this session',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({}),
});

export const signOutEverywhere = action({
  id: 'sign-out-everywhere',
  domain: 'sign-in',
  path: '/sign-out-everywhere',
  summary: 'End all sessions of the signed-in person, this one too',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
});

export const changePassword = action({
  id: 'change-password',
  domain: 'sign-in',
  path: '/me/password',
  summary: 'Change one’s own password; all other sessions end',
  permission: 'signed-in',
  input: z.object({ current: z.string().max(1000), password: z.string().min(12).max(1000) }),
  output: z.object({}),
  refuses: ['wrong-login-or-password'],
});

export const chooseLanguage = action({
  id: 'choose-language',
  domain: 'sign-in',
  path: '/me/language',
  summary: 'Choose the language Fyr speaks to me',
  permission: 'signed-in',
  input: z.object({ language: Language }),
  output: z.object({}),
});

export const setUpRegion = action({
  id: 'set-up-region',
  domain: 'sign-in',
  path: '/set-up',
  summary: 'Name the region and create its first administrator; only while nobody has an account',
  permission: 'public',
  input: z.object({
    region: z.string().trim().min(2).max(120),
    name: z.string().trim().min(2).max(120),
    login: z.string().trim().toLowerCase().min(2).max(200),
    password: z.string().min(12).max(1000),
  }),
  output: z.object({ token: z.string(), expiresAt: z.string() }),
  refuses: ['already-set-up'],
});
