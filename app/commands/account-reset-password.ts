// `fyr account reset-password`: a way back in for somebody who forgot; every session of the account ends.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { setTemporaryPassword } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../unable.ts';
import { handOver, newPassword, passwordOption } from './new-password.ts';

export const accountResetPassword: Command = {
  name: 'account reset-password',
  summary: 'Give an account a new password and end its sessions',
  options: [{ name: 'login', value: 'LOGIN', summary: 'whose', required: true }, passwordOption],
  run: async (line) => {
    const login = line.one('login') ?? '';
    const { password, invented } = await newPassword(line);
    const house = await line.house();
    const until = (
      await house.act('reset-password', line.caller, (work) => reset(work, login, password))
    ).toISOString();
    line.output.result(
      { login, until, ...(invented ? { password } : {}) },
      handOver(invented ? password : null, until),
    );
    return exitCodes.done;
  },
};

async function reset(work: Work, login: string, password: string): Promise<Date> {
  const [account] = await work.sql<{ id: string }>('select account_id as id from platform.accounts where login = $1', [
    login.toLowerCase(),
  ]);
  if (!account) throw new Refusal('not-found', 'account-unknown', { login });
  await work.sql('delete from platform.sign_in_attempts where key = $1', [login.toLowerCase()]);
  work.audit({ subject: 'account', subjectId: account.id });
  return setTemporaryPassword(work, account.id, password);
}
