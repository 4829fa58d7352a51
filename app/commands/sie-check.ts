// `fyr sie check`: what each SIE file is, whether it adds up, and what is wrong with it. Needs no database.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { SieCheck } from '../../formats/sie/check-sie.ts';
import type { Command } from '../command.ts';
import { languageOf, languageOption } from '../language-option.ts';
import { exitCodes, Unable } from '../unable.ts';

export const sieCheck: Command = {
  name: 'sie check',
  summary: 'Read SIE files and say what they hold and what is wrong; exit code 1 when one is refused',
  takes: 'FILE...',
  options: [languageOption],
  run: async (line) => {
    const { checkSie } = await import('../../formats/sie/check-sie.ts');
    const language = languageOf(line);
    const checks: SieCheck[] = [];
    for (const [done, file] of line.words.entries()) {
      line.output.progress('SIE files', done, line.words.length);
      const bytes = createReadStream(line.path(file), { highWaterMark: 1 << 20 });
      checks.push(await checkSie(file, bytes, language).catch((error: unknown) => unreadable(file, error)));
    }
    line.output.result(checks, checks.map(shown).join('\n\n'));
    return checks.every((check) => check.ok) ? exitCodes.done : exitCodes.refused;
  },
};

/** What SIE problems say of content is data; a file the disk does not give is the caller's mistake. */
function unreadable(file: string, error: unknown): never {
  if (error instanceof Error && 'code' in error) throw new Unable(`${file} cannot be read: ${error.message}`);
  throw error;
}

function shown(check: SieCheck): string {
  const name = path.basename(check.file);
  const head = check.ok
    ? `${name}: SIE ${check.type}, ${check.encoding}, ${check.program ?? 'unknown program'}`
    : `${name}: refused`;
  const lines = check.ok
    ? [
        `  ${check.vouchers} vouchers, ${check.rows} rows, ${check.sumAbsOre} öre in all`,
        `  balance accounts ${reconciled(check.balanceAccounts)}, result accounts ${reconciled(check.resultAccounts)}`,
        `  checksum ${check.checksum ?? 'none'}`,
      ]
    : [];
  return [head, ...lines, ...check.problems.map((each) => `  line ${each.line}: ${each.message}`)].join('\n');
}

function reconciled(accounts: SieCheck['balanceAccounts']): string {
  return accounts ? `${accounts.ok} of ${accounts.of} agree` : 'not stated';
}
