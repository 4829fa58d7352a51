// Sign-in as part of the house: its operations bound to their functions.
import { kindsFor } from '../imports/import-rows.ts';
import { bind, domain } from '../operation/domain.ts';
import { readSetting } from '../settings/settings.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Language, Work } from '../work/work.ts';
import * as actions from './sign-in-actions.ts';
import * as contract from './sign-in-contract.ts';
import { singleSignOnFace } from './single-sign-on.ts';
import { singleSignOnSettings } from './single-sign-on-settings.ts';

export const signInDoor = domain({
  name: 'sign-in',
  uses: [],
  permissions: {},
  operations: [
    bind(contract.whoAmI, whoAmI),
    bind(contract.signIn, actions.signInByPassword),
    bind(contract.tryPersons, personsToTry),
    bind(contract.tryAs, actions.signInAsExample),
    bind(contract.signOut, actions.endSession),
    bind(contract.signOutEverywhere, actions.endAllSessions),
    bind(contract.changePassword, actions.replacePassword),
    bind(contract.chooseLanguage, actions.keepLanguage),
    bind(contract.setUpRegion, actions.setUp),
  ],
  faces: [singleSignOnFace],
});

async function whoAmI(work: Work) {
  const [region, period, example, accounts, account, writing] = await Promise.all([
    readSetting<string>(work, '', 'region'),
    readSetting<string>(work, '', 'working-period'),
    readSetting<boolean>(work, '', 'example'),
    work.sql('select 1 from platform.accounts limit 1'),
    work.sql<{ login: string; language: 'sv' | 'da' | 'en' }>(
      'select login, language from platform.accounts where account_id::text = $1',
      [work.actor?.kind === 'person' ? work.actor.id : ''],
    ),
    work.sql<{ read_only: boolean }>("select current_setting('transaction_read_only') = 'on' as read_only"),
  ]);
  const { actor, policy } = work;
  const tree = work.part(unitTreeKey);
  const [own] = account;
  const me =
    actor && own
      ? {
          accountId: actor.id,
          personId: actor.personId,
          name: actor.name,
          login: own.login,
          language: own.language,
          grants: actor.grants.map(({ role, unit }) => ({
            role,
            unit,
            unitName: unit === null ? null : (tree.unit(unit)?.name ?? unit),
          })),
          permissions: [...policy.held, ...(kindsFor(work).length > 0 ? ['imports.bring-in'] : [])],
        }
      : null;
  return {
    me,
    region: region ?? 'Fyr',
    period: period ?? null,
    example: example ?? false,
    setUp: accounts.length > 0,
    singleSignOn: singleSignOnSettings()?.name ?? null,
    readOnly: writing[0]?.read_only ?? false,
  };
}

interface ExamplePerson {
  login: string;
  name: string;
  story: Readonly<Record<Language, string>>;
}

async function personsToTry(work: Work) {
  const persons = (await readSetting<ExamplePerson[]>(work, '', 'example-persons')) ?? [];
  return { persons: persons.map((each) => ({ ...each, story: each.story[work.language] })) };
}
