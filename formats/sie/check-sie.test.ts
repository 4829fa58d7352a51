// The verdicts on the real files, line for line as the table of truths has them (sums computed twice, independently).

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSie, type SieCheck } from './check-sie.ts';
import { parseSie } from './parse-sie.ts';
import { periodTotals } from './period-totals.ts';
import type { SieFile } from './sie-file.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/sie');
const hasFiles = existsSync(folder);
if (!hasFiles) process.stderr.write(`The real SIE files are not at ${folder}; their tests are left out.\n`);

const bytesOf = (name: string): Buffer => readFileSync(path.join(folder, name));
const check = (name: string): Promise<SieCheck> => checkSie(name, bytesOf(name));
const parsed = (name: string): SieFile => parseSie(bytesOf(name), { name });
const codes = (checked: SieCheck): string[] => checked.problems.map(({ code }) => code);

const withVouchers: [string, string, string, number, number, number, [number, number], [number, number] | null][] = [
  ['BL0001_typ4.SE', '4', 'BL Administration', 84, 405, 202960642, [28, 28], [17, 17]],
  ['Bokslut Norstedts SIE 4E.se', '4', 'Norstedts Bokslut', 177, 678, 4372483800, [27, 27], [63, 63]],
  ['SIE4_Exempelfil_med_underdim.SE', '4', 'Visma Administration 2000', 295, 1330, 6839581176, [27, 27], [58, 58]],
  ['Sie4.se', '4', 'SoftOne Business Redovisning', 70, 260, 543621608, [28, 30], [11, 12]],
  ['Sie4.si', '4I', 'Fortnox Bokföring', 165, 869, 13925303800, [19, 48], null],
  ['transaktioner_ovnbolag-bad-balance.se', '4', 'Avendo', 163, 671, 2409899404, [32, 33], [49, 49]],
];

describe.runIf(hasFiles)('the check of the real files', () => {
  it.each(withVouchers)(
    'says of %s what the table says',
    async (name, type, program, vouchers, rows, sum, bal, res) => {
      const { problems, encoding, checksum, ...checked } = await check(name);
      expect(checked).toEqual({
        ...{ file: name, ok: true, type, program, vouchers, rows, sumAbsOre: sum },
        balanceAccounts: { ok: bal[0], of: bal[1] },
        resultAccounts: res === null ? null : { ok: res[0], of: res[1] },
      });
      expect(encoding).toBe(name.includes('underdim') ? 'utf-8' : 'cp437');
      expect(checksum).toBe(name.includes('Norstedts') ? 'ok' : null);
      for (const problem of problems) expect(Object.keys(problem)).toEqual(['line', 'code', 'message']);
    },
  );

  it('says the same of a file that comes in small pieces', async () => {
    for (const [name] of withVouchers) {
      const stream = createReadStream(path.join(folder, name), { highWaterMark: 777 });
      expect(await checkSie(name, stream)).toEqual(await check(name));
    }
  });

  it('finds that the checksum of the Norstedts file matches, and that one changed byte breaks it', async () => {
    const name = 'Bokslut Norstedts SIE 4E.se';
    const changed = bytesOf(name);
    changed[changed.indexOf('170000')] = '2'.charCodeAt(0);
    const checked = await checkSie(name, changed);
    expect(checked.checksum).toBe('wrong');
    expect(checked.problems.find(({ code }) => code === 'checksum-wrong')?.message).toContain('854227682');
  });

  it('keeps the 3 struck and 6 added rows of the BL file apart and counts none of them twice', () => {
    const { summary, vouchers } = parsed('BL0001_typ4.SE');
    expect([summary.struckRows, summary.addedRows]).toEqual([3, 6]);
    const rows = vouchers.flatMap((voucher) => voucher.rows);
    expect(rows.filter(({ added }) => added)).toHaveLength(6);
    expect(vouchers.flatMap(({ traces }) => traces).map(({ kind }) => kind)).toHaveLength(9);
    const twice = vouchers.find(({ text }) => text === 'test');
    expect(twice?.rows.map(({ amountOre }) => amountOre)).toEqual([100000, -100000, 50000, -50000]);
    expect(summary.problems.map(({ code }) => code)).not.toContain('added-row-alone');
  });

  it('sees that the Visma file is labelled PC8 but is UTF-8, and has 2 dimensions below others and 39 objects', async () => {
    const name = 'SIE4_Exempelfil_med_underdim.SE';
    const problem = (await check(name)).problems.find(({ code }) => code === 'encoding-mislabelled');
    expect(problem).toEqual({
      ...{ line: 2, code: 'encoding-mislabelled' },
      message: 'Filen säger att texten är PC8, men tecknen är UTF-8. De läses som UTF-8.',
    });
    const { dimensions, objects } = parsed(name);
    expect(dimensions.filter(({ parent }) => parent === '6').map(({ number }) => number)).toEqual(['61', '62']);
    expect(objects).toHaveLength(39);
  });

  it('says which voucher of Sie4.se is in the balances but not in the file, and finds the 37 rows on FEL', async () => {
    const checked = await check('Sie4.se');
    expect(checked.problems.find(({ code }) => code === 'balances-hold-more')?.message).toContain(
      '2440 -60 000,00; 2640 +12 000,00; 4010 +48 000,00',
    );
    const differing = checked.problems.filter(({ code }) => code.endsWith('-differs'));
    expect(differing.map(({ message }) => /Konto (\d+)/.exec(message)?.[1])).toEqual(['2440', '2640', '4010']);
    const odd = checked.problems.filter(({ code }) => code === 'account-not-numeric');
    expect(odd.map(({ message }) => message)).toContain('Kontot ”FEL” är inte ett nummer. Antal rader: 37.');
    const rows = parsed('Sie4.se').vouchers.flatMap((voucher) => voucher.rows);
    expect(rows.filter(({ account }) => account === 'FEL')).toHaveLength(37);
  });

  it('finds the one voucher that does not balance, at its line', async () => {
    const checked = await check('transaktioner_ovnbolag-bad-balance.se');
    expect(checked.problems.filter(({ code }) => code === 'voucher-unbalanced')).toEqual([
      {
        ...{ line: 3905, code: 'voucher-unbalanced' },
        message: 'Verifikationen går inte jämnt upp. Skillnaden är -12 771,00.',
      },
    ]);
  });

  it('reads the period balances and budgets of the type 2 file, and its balances agree with them', async () => {
    const { summary } = parsed('Test2.SE');
    expect(summary).toMatchObject({ type: '2', periodBalances: 229, periodBudgets: 73, vouchers: 0, rows: 0 });
    expect(summary).toMatchObject({ balanceAccounts: { ok: 24, of: 24 }, resultAccounts: { ok: 40, of: 40 } });
    expect((await check('Test2.SE')).problems).toEqual([]);
  });

  it('keeps the rows without and with objects of the type 3 file apart', () => {
    const file = parsed('objektsaldo_ovnbolag.se');
    expect(file.summary).toMatchObject({
      type: '3',
      periodBalances: 975,
      periodBudgets: 1248,
      dimensions: 3,
      objects: 14,
    });
    const results = new Set(file.balances.filter(({ kind }) => kind === 'RES').map(({ account }) => account));
    const ofYear = (rows: SieFile['periods']) =>
      rows.filter(({ yearIndex, account }) => yearIndex === 0 && results.has(account));
    const sum = (rows: SieFile['periods']) => ofYear(rows).reduce((total, { amountOre }) => total + amountOre, 0);
    expect([ofYear(file.periods).length, sum(file.periods)]).toEqual([39, 12939380]);
    expect([ofYear(file.objectPeriods).length, sum(file.objectPeriods)]).toEqual([111, -40719226]);
  });

  it('finds that in this type 3 file only both kinds of rows together give the stated results', () => {
    const file = parsed('objektsaldo_ovnbolag.se');
    expect(file.summary.periodRows).toBe('parts');
    expect(file.summary).toMatchObject({ balanceAccounts: { ok: 33, of: 33 }, resultAccounts: { ok: 49, of: 49 } });
    const results = file.balances.filter(({ kind, yearIndex }) => kind === 'RES' && yearIndex === 0);
    const totals = periodTotals(file).filter(({ kind, yearIndex }) => kind === 'PSALDO' && yearIndex === 0);
    for (const { account, amountOre } of results) {
      const ofAccount = totals.filter((total) => total.account === account);
      expect(ofAccount.reduce((sum, total) => sum + total.amountOre, 0)).toBe(amountOre);
    }
  });

  it('refuses the web page that is named as a SIE file and says what it saw', async () => {
    const checked = await check('not-a-sie-file-HAS4E.SE');
    expect(checked).toEqual({
      ...{ file: 'not-a-sie-file-HAS4E.SE', ok: false, type: null, program: null, encoding: null },
      ...{ vouchers: 0, rows: 0, sumAbsOre: 0, balanceAccounts: null, resultAccounts: null, checksum: null },
      problems: [
        { line: 1, code: 'not-sie', message: 'Filen är inte en SIE-fil. Den är en webbsida: ”404 Not Found”.' },
      ],
    });
  });

  it('answers in the language asked for', async () => {
    const bytes = bytesOf('not-a-sie-file-HAS4E.SE');
    expect((await checkSie('a', bytes, 'da')).problems[0]?.message).toContain('Filen er ikke en SIE-fil');
    expect((await checkSie('a', bytes, 'en')).problems[0]?.message).toContain('not a SIE file');
  });

  it('says nothing against files that have nothing wrong', async () => {
    expect(codes(await check('Bokslut Norstedts SIE 4E.se'))).toEqual([]);
    expect(codes(await check('BL0001_typ4.SE'))).toEqual(['object-not-declared']);
  });
});
