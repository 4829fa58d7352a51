// `fyr account create`: an account with a role, for the first administrator and for whoever no register brings.
import { type Role, roles } from '../../platform/permission/roles.ts';
import { addAccount, giveRole, setTemporaryPassword } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Command, Line } from '../command.ts';
import { exitCodes, Unable } from '../unable.ts';
import { handOver, newPassword, passwordOption } from './new-password.ts';

export const accountCreate: Command = {
  name: 'account create',
  summary: 'Create an account, with a role in a unit or in the whole region',
  options: [
    { name: 'login', value: 'LOGIN', summary: 'how the person signs in', required: true },
    { name: 'name', value: 'NAME', summary: 'the person’s name', required: true },
    { name: 'role', value: 'ROLE', summary: `${roles.join(', ')}; may be given several times`, many: true },
    { name: 'unit', value: 'CODE', summary: 'the unit the roles hold in; the whole region unless given' },
    { name: 'sso-only', summary: 'no password: the person signs in at the identity provider' },
    passwordOption,
  ],
  run: async (line) => {
    const login = (line.one('login') ?? '').trim().toLowerCase();
    const name = (line.one('name') ?? '').trim();
    if (login.length < 2 || login.length > 200 || name.length < 2 || name.length > 120)
      throw new Unable('Give a login of 2 to 200 and a name of 2 to 120 characters.', exitCodes.usage);
    const wanted = { login, name, roles: line.all('role').map(knownRole), unit: line.one('unit') ?? null };
    const { password, invented } = line.has('sso-only') ? { password: null, invented: false } : await newPassword(line);
    const house = await line.house();
    await refuseUnknownUnit(line);
    const made = await house.act('create-account', line.caller, (work) => create(work, wanted, password));
    line.output.result(
      { ...wanted, ...made, ...(invented ? { password } : {}) },
      [
        `Created: ${login} (${name})`,
        ...(password === null ? [] : [handOver(invented ? password : null, made.until)]),
      ].join('\n'),
    );
    return exitCodes.done;
  },
};

interface Wanted {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string | null;
}

async function create(work: Work, { login, name, roles: given, unit }: Wanted, password: string | null) {
  const accountId = await addAccount(work, { login, name });
  for (const role of given) await giveRole(work, { accountId, role, unit, from: work.today, to: null });
  const until = password === null ? null : await setTemporaryPassword(work, accountId, password);
  work.audit({ subject: 'account', subjectId: accountId, detail: { login, roles: given, unit } });
  return { accountId, until: until?.toISOString() ?? null };
}

function knownRole(given: string): Role {
  const role = roles.find((each) => each === given);
  if (role) return role;
  throw new Unable(`There is no role ${given}. The roles: ${roles.join(', ')}.`, exitCodes.usage);
}

async function refuseUnknownUnit(line: Line): Promise<void> {
  const unit = line.one('unit');
  if (!unit) return;
  const tree = await (await line.house()).tree.current();
  if (!tree.unit(unit)) throw new Unable(`There is no unit ${unit}.`);
}
