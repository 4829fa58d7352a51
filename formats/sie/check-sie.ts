// The verdict on one SIE file: what it is, how much it holds, whether it adds up, and what is wrong with it in words.

import { type SieLanguage, sieProblemText } from './problem-text.ts';
import { readSie, type SieSource } from './read-sie.ts';
import type { SieEncoding, SieReconciled, SieType } from './sie-file.ts';
import type { SieProblemCode } from './sie-problem.ts';

/**
 * `ok` is false only when the file is refused (it is not SIE, or empty, or too large); then the rest is null or 0.
 * `rows` counts #TRANS, `sumAbsOre` adds their amounts without sign, in öre. Reconciled accounts are null where the file
 * states no such balances. Line 0 is the file as a whole.
 */
export type SieCheck = {
  file: string;
  ok: boolean;
  type: SieType | null;
  program: string | null;
  encoding: SieEncoding | null;
  vouchers: number;
  rows: number;
  sumAbsOre: number;
  balanceAccounts: SieReconciled | null;
  resultAccounts: SieReconciled | null;
  checksum: 'ok' | 'wrong' | null;
  problems: { line: number; code: SieProblemCode; message: string }[];
};

/** Checks bytes or a stream of any length; `name` is shown as the file, and its ending tells type 4I from 4E. */
export async function checkSie(name: string, source: SieSource, language: SieLanguage = 'sv'): Promise<SieCheck> {
  const summary = await readSie(source, {}, { name });
  return {
    file: name,
    ok: summary.ok,
    type: summary.type,
    program: productName(summary.program),
    encoding: summary.encoding,
    vouchers: summary.vouchers,
    rows: summary.rows,
    sumAbsOre: summary.sumAbsOre,
    balanceAccounts: summary.balanceAccounts,
    resultAccounts: summary.resultAccounts,
    checksum: summary.checksum,
    problems: summary.problems.map((problem) => ({
      line: problem.line,
      code: problem.code,
      message: sieProblemText(problem, language),
    })),
  };
}

/** The program that keeps the books, without the add-on that wrote the file ("… med Visma Integration"). */
function productName(program: string | null): string | null {
  return program?.replace(/ med Visma Integration$/, '') ?? null;
}
