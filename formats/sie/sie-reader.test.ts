// The traps of the format and the bad input a reader must survive, each with its own small file.
import { describe, expect, it } from 'vitest';
import { parseSie } from './parse-sie.ts';
import { sieProblemText } from './problem-text.ts';
import { readSie, readSieBytes } from './read-sie.ts';
import type { SieFile, SieSummary } from './sie-file.ts';
import type { SieProblem, SieProblemCode } from './sie-problem.ts';
import { openSieReader } from './sie-reader.ts';
import { encodeDos } from './text-encoding.ts';

const HEAD = [
  ...['#FLAGGA 0', '#PROGRAM "Prov" 1.0', '#FORMAT PC8', '#GEN 20190901', '#SIETYP 4', '#FNAMN "Länsbolaget Öst"'],
  ...['#RAR 0 20190101 20191231', '#KONTO 1930 "Bank"', '#KONTO 3010 "Försäljning"', '#KONTO 4010 "Inköp"'],
];
const VOUCHER = ['#VER A 1 20190131 "Köp"', '{', '#TRANS 1930 {} -100.00', '#TRANS 4010 {} 100.00', '}'];

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;
const file = (...parts: string[]): SieFile => parseSie(encodeDos(lines(...HEAD, ...parts)), { name: 'a.SE' });
const problem = (summary: SieSummary, code: SieProblemCode): SieProblem | undefined =>
  summary.problems.find((found) => found.code === code);
const codes = (summary: SieSummary): string[] => summary.problems.map(({ code }) => code);
const rowsOf = (parsed: SieFile) => parsed.vouchers.flatMap(({ rows }) => rows);

describe('the lexis', () => {
  it('reads a small whole file without a word of complaint', () => {
    const parsed = file(...VOUCHER);
    expect(codes(parsed.summary)).toEqual([]);
    expect(parsed.summary).toMatchObject({ ok: true, type: '4', company: 'Länsbolaget Öst', vouchers: 1, rows: 2 });
    expect(parsed.vouchers[0]).toMatchObject({
      series: 'A',
      number: '1',
      date: '2019-01-31',
      text: 'Köp',
      closed: true,
    });
  });

  it('takes CRLF, CR alone and a missing last line end for what they are', () => {
    const text = lines(...HEAD, ...VOUCHER);
    for (const same of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text.trimEnd(), `${text}\x1a`]) {
      const parsed = parseSie(encodeDos(same), { name: 'a.SE' });
      expect(codes(parsed.summary)).toEqual([]);
      expect(parsed.summary.rows).toBe(2);
    }
  });

  it('reads quotes, escaped quotes, backslashes, tabs and fields that are not quoted', () => {
    const parsed = file(
      '#VER\t"A"\t"7"\t"20190131"\t"Sagt: \\"nu\\" {x}"',
      '{',
      '\t#TRANS "1930" {"1" "N\\"ord"} "-100.00" 20190131 "C:\\Temp\\fil" 2.5 "bo"',
      '\t#TRANS 4010 {1 Nord} 100 20190131 rad',
      '}',
    );
    expect(parsed.vouchers[0]?.text).toBe('Sagt: "nu" {x}');
    expect(rowsOf(parsed)).toMatchObject([
      { objects: [{ dimension: '1', code: 'N"ord' }], text: 'C:\\Temp\\fil', quantity: '2.5', signature: 'bo' },
      { objects: [{ dimension: '1', code: 'Nord' }], amountOre: 10000, date: '2019-01-31', text: 'rad' },
    ]);
  });

  it('passes over unknown labels, their sub-records and extra fields, as the standard asks', () => {
    const parsed = file('#NYTT 1 2', '{', '#TRANS 1930 {} 7.00', '}', '#KONTO 1940 "Kassa" extra fields', ...VOUCHER);
    expect(parsed.summary.rows).toBe(2);
    expect(codes(parsed.summary)).toEqual(['label-unknown']);
    expect(parsed.accounts.find(({ number }) => number === '1940')?.name).toBe('Kassa');
  });

  it('reads a brace at the end of the #VER line and at the end of the last row', () => {
    const parsed = file('#VER A 1 20190131 "x" {', '#TRANS 1930 {} -1.00', '#TRANS 4010 {} 1.00 }');
    expect(parsed.vouchers[0]).toMatchObject({ closed: true, differenceOre: 0 });
    expect(codes(parsed.summary)).toEqual([]);
  });

  it('points out control characters, open and stray quotes and open lists with line and column', () => {
    const parsed = file(
      '#KONTO 1 "a\x07b"',
      '#KONTO 2 "öppet',
      '#KONTO 3 "ett "ord" till"',
      '#VER A 1 20190131',
      '{',
      '#TRANS 1930 {1 Nord 0.00',
      '}',
    );
    expect(problem(parsed.summary, 'control-character')).toMatchObject({ line: 11, column: 12 });
    expect(problem(parsed.summary, 'quote-open')).toMatchObject({ line: 12, column: 10 });
    expect(problem(parsed.summary, 'quote-stray')).toMatchObject({ line: 13 });
    expect(problem(parsed.summary, 'list-open')).toMatchObject({ line: 16, column: 13 });
    expect(parsed.accounts.find(({ number }) => number === '2')?.name).toBe('öppet');
  });
});

describe('the traps', () => {
  it('(a) counts an added row once, because an identical #TRANS follows it', () => {
    const parsed = file(
      ...VOUCHER.slice(0, 2),
      ...['#TRANS 1930 {} -100.00', '#BTRANS 4010 {} 90.00 20190202', '#RTRANS 4010 {} 100.00 20190202 "" "" "Bo"'],
      ...['#TRANS 4010 {} 100.00 20190131', '}'],
    );
    expect(parsed.summary).toMatchObject({ rows: 2, addedRows: 1, struckRows: 1, sumAbsOre: 20000 });
    expect(parsed.vouchers[0]?.traces.map(({ kind, amountOre }) => [kind, amountOre])).toEqual([
      ['struck', 9000],
      ['added', 10000],
    ]);
    expect(rowsOf(parsed).map(({ added }) => added)).toEqual([false, true]);
    expect(codes(parsed.summary)).toEqual([]);
  });

  it('(a) says so when an added row is not followed by its #TRANS, and does not count it', () => {
    const parsed = file(
      '#VER A 1 20190131',
      '{',
      '#RTRANS 4010 {} 5.00',
      '#TRANS 4010 {} 6.00',
      '#TRANS 1930 {} -6.00',
      '}',
    );
    expect(problem(parsed.summary, 'added-row-alone')).toMatchObject({ line: 13, value: '4010 5.00' });
    expect(parsed.summary).toMatchObject({ rows: 2, sumAbsOre: 1200 });
  });

  it('(b) keeps account totals and rows per object apart and adds them only where that is right', () => {
    const head = HEAD.map((line) => (line === '#SIETYP 4' ? '#SIETYP 3' : line));
    const rows = ['#DIM 1 "Enhet"', '#OBJEKT 1 N "Nord"', '#PSALDO 0 201901 4010 {1 N} 60.00'];
    const totals = parseSie(
      encodeDos(lines(...head, ...rows, '#RES 0 4010 100.00', '#PSALDO 0 201901 4010 {} 100.00')),
    );
    expect(totals.summary).toMatchObject({ type: '3', periodRows: 'totals', resultAccounts: { ok: 1, of: 1 } });
    expect([totals.periods, totals.objectPeriods].map((found) => found.map(({ amountOre }) => amountOre))).toEqual([
      [10000],
      [6000],
    ]);
    const parts = parseSie(encodeDos(lines(...head, ...rows, '#RES 0 4010 100.00', '#PSALDO 0 201901 4010 {} 40.00')));
    expect(parts.summary).toMatchObject({ periodRows: 'parts', resultAccounts: { ok: 1, of: 1 } });
    expect(codes(parts.summary)).toEqual(['period-rows-are-parts']);
  });

  it('(c) takes only rows without objects as the balance of an account in a type 2 file', () => {
    const head = HEAD.map((line) => (line === '#SIETYP 4' ? '#SIETYP 2' : line));
    const rows = ['#PSALDO 0 201901 4010 {} 100.00', '#PSALDO 0 201901 4010 {1 N} 60.00', '#RES 0 4010 100.00'];
    expect(parseSie(encodeDos(lines(...head, ...rows))).summary.resultAccounts).toEqual({ ok: 1, of: 1 });
  });

  it.each([
    ['utf-8', 'UTF-8', (text: string) => Buffer.from(text)],
    ['utf-8', 'UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['windows-1252', 'Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ] as const)('(d) reads %s although the file is labelled PC8, and says so', (encoding, expected, encode) => {
    const parsed = parseSie(encode(lines(...HEAD, ...VOUCHER)), { name: 'a.SE' });
    expect(parsed.summary).toMatchObject({ encoding, company: 'Länsbolaget Öst' });
    expect(parsed.vouchers[0]?.text).toBe('Köp');
    expect(problem(parsed.summary, 'encoding-mislabelled')).toMatchObject({ line: 3, value: 'PC8', expected });
  });

  it('(d) reads the odd line in another encoding than the rest and points it out', () => {
    const odd = Buffer.from('#KONTO 1940 "Plusgiro på väg"\n', 'latin1');
    const bytes = Buffer.concat([Buffer.from(lines(...HEAD)), odd, Buffer.from(lines(...VOUCHER))]);
    const parsed = parseSie(bytes, { name: 'a.SE' });
    expect(parsed.accounts.find(({ number }) => number === '1940')?.name).toBe('Plusgiro på väg');
    expect(problem(parsed.summary, 'encoding-mixed')).toMatchObject({ line: 11 });
    expect(parsed.vouchers[0]?.text).toBe('Köp');
  });

  it('(d) says so when letters were lost before the file was made', () => {
    const parsed = parseSie(Buffer.from(lines(...HEAD, '#KONTO 1940 "F\ufffdretag"', ...VOUCHER)), { name: 'a.SE' });
    expect(problem(parsed.summary, 'letters-lost')).toMatchObject({ line: 11, facts: { count: 1 } });
  });

  it('(e) takes a balance that is not written to be zero', () => {
    const whole = file('#IB 0 1930 100.00', '#RES 0 4010 100.00', ...VOUCHER);
    expect(whole.summary).toMatchObject({ balanceAccounts: null, resultAccounts: { ok: 1, of: 1 } });
    expect(codes(whole.summary)).toEqual([]);
    const missing = file('#IB 0 1930 150.00', '#RES 0 4010 100.00', ...VOUCHER);
    expect(problem(missing.summary, 'balance-differs')).toMatchObject({ value: '0.00', expected: '50.00' });
  });

  it('(f) knows an object of a hierarchical dimension by its joined code in balances and by its own in rows', () => {
    const parsed = file(
      ...['#DIM 1 "Enhet"', '#UNDERDIM 21 "Avsnitt" 1', '#OBJEKT 1 10 "Kirurgi"', '#OBJEKT 21 03 "Avsnitt 3"'],
      ...['#OUB 0 1930 {21 1003} -100.00', '#VER A 1 20190131', '{', '#TRANS 1930 {21 03} -100.00'],
      ...['#TRANS 4010 {} 100.00', '}'],
    );
    expect(codes(parsed.summary)).toEqual([]);
    expect(parsed.objectBalances[0]?.object).toEqual({ dimension: '21', code: '1003' });
  });

  it('(g) takes accounts that are not numbers and mentions how many rows they have', () => {
    const parsed = file('#VER A 1 20190131', '{', '#TRANS FEL {} -1.00', '#TRANS 4010 {} 1.00', '}');
    expect(rowsOf(parsed)[0]?.account).toBe('FEL');
    expect(problem(parsed.summary, 'account-not-numeric')).toMatchObject({ value: 'FEL', facts: { rows: 1 } });
    expect(problem(parsed.summary, 'account-not-declared')).toMatchObject({ line: 13, severity: 'warning' });
  });
});

describe('the type', () => {
  const bare = lines(...HEAD.filter((line) => !line.startsWith('#RAR')), ...VOUCHER);

  it.each([
    ['a.SE', bare, '4'],
    ['LÖN.SI', bare, '4I'],
    ['a.sie', bare, '4I'],
    ['a.sie', lines(...HEAD, ...VOUCHER), '4'],
    ['a.SE', bare.replace('#SIETYP 4', '#SIETYP 4I'), '4I'],
    ['a.SE', bare.replace('#SIETYP 4', '#SIETYP 1'), '1'],
    ['a.SE', bare.replace('#SIETYP 4', '#SIETYP 9'), '4'],
    ['a.SE', lines(...HEAD.filter((line) => !line.startsWith('#SIETYP'))), '1'],
  ])('of %s (case %#) is told from the record, the name and the content', (name, text, type) => {
    expect(readSieBytes(encodeDos(text), {}, { name }).type).toBe(type);
  });
});

describe('bad input', () => {
  it('says which voucher does not balance and by how much', () => {
    const parsed = file('#VER A 1 20190131', '{', '#TRANS 1930 {} -1.00', '#TRANS 4010 {} 1.01', '}', ...VOUCHER);
    const found = parsed.summary.problems.filter(({ code }) => code === 'voucher-unbalanced');
    expect(found).toMatchObject([{ line: 11, severity: 'error', value: '0.01', expected: '0.00' }]);
    expect(parsed.vouchers.map(({ differenceOre }) => differenceOre)).toEqual([1, 0]);
  });

  it('refuses an amount with three decimals, with line, column, value and what was expected', () => {
    const parsed = file('#VER A 1 20190131', '{', '#TRANS 1930 {} -1.005', '#TRANS 4010 {} 1.00', '}');
    expect(problem(parsed.summary, 'amount-decimals')).toEqual({
      ...{ line: 13, column: 16, code: 'amount-decimals', severity: 'error', value: '-1.005', expected: '1234.50' },
    });
    expect(parsed.vouchers[0]).toMatchObject({ faults: 1, rows: [{ account: '4010' }] });
    expect(codes(parsed.summary)).not.toContain('voucher-unbalanced');
  });

  it('reads an amount with a plus sign but says that SIE has none', () => {
    const parsed = file('#VER A 1 20190131', '{', '#TRANS 1930 {} -1', '#TRANS 4010 {} +1.00', '}');
    expect(codes(parsed.summary)).toEqual(['amount-plus']);
    expect(parsed.vouchers[0]).toMatchObject({ faults: 0, differenceOre: 0 });
  });

  it.each(['1,50', '1 000.00', '--1', '1.2.3', 'NaN', '1e5', '0x10', '-', '.'])('refuses the amount %s', (amount) => {
    const parsed = file('#VER A 1 20190131', '{', `#TRANS 1930 {} "${amount}"`, '}');
    expect(problem(parsed.summary, 'amount-invalid')).toMatchObject({ line: 13, value: amount });
  });

  it('refuses an amount that cannot be counted exactly, and says when sums become too large', () => {
    const tooLarge = file('#VER A 1 20190131', '{', '#TRANS 1930 {} 90071992547409.92', '}');
    expect(codes(tooLarge.summary)).toEqual(['amount-too-large']);
    const most = '90071992547409.91';
    const sums = file('#VER A 1 20190131', '{', `#TRANS 1930 {} ${most}`, `#TRANS 4010 {} -${most}`, '}');
    expect(codes(sums.summary)).toContain('sum-too-large');
    expect(Number.isSafeInteger(sums.summary.sumAbsOre)).toBe(true);
  });

  it.each(['02190131', '20190229', '20191301', '2019013', '2019-01-31', '19010000'])('refuses the date %s', (date) => {
    const parsed = file(`#VER A 1 ${date}`, '{', `#TRANS 1930 {} 0.00 ${date}`, '}');
    const found = parsed.summary.problems.filter(({ code }) => code === 'date-invalid');
    expect(found.map(({ line, value, expected }) => [line, value, expected])).toEqual([
      [11, date, 'YYYYMMDD'],
      [13, date, 'YYYYMMDD'],
    ]);
    expect(parsed.vouchers[0]).toMatchObject({ date: null, faults: 2 });
  });

  it('points out a voucher dated outside the accounting year', () => {
    const parsed = file('#VER A 1 20180131', ...VOUCHER.slice(1));
    expect(codes(parsed.summary)).toEqual(['date-outside-year']);
  });

  it('says that a voucher is cut off, at the end of the file and before the next voucher', () => {
    expect(codes(file(...VOUCHER.slice(0, 3)).summary)).toEqual(['voucher-open']);
    const parsed = file(...VOUCHER.slice(0, 4), ...VOUCHER);
    expect(parsed.summary.problems).toMatchObject([{ code: 'voucher-open', line: 11 }]);
    expect(parsed.vouchers.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('does not count a row outside a voucher, and survives braces in wrong places', () => {
    const parsed = file('#TRANS 1930 {} 1.00', '}', ...VOUCHER);
    expect(codes(parsed.summary)).toEqual(['row-outside-voucher', 'brace-misplaced']);
    expect(parsed.summary).toMatchObject({ rows: 2, vouchers: 1 });
    const nested = file(
      '#VER A 1 20190131',
      '{',
      '{',
      '#TRANS 1930 {} 1.00',
      '}',
      '#TRANS 1930 {} 0.00',
      '}',
      ...VOUCHER,
    );
    expect(codes(nested.summary)).toEqual(['nesting-too-deep']);
    expect(nested.summary.rows).toBe(3);
  });

  it('says what is missing in a record and in the file', () => {
    const parsed = parseSie(encodeDos(lines('#FLAGGA 1', '#KONTO', '#VER A 1 20190131', '{', '#TRANS', '}')));
    expect(parsed.summary).toMatchObject({ ok: true, type: '4I' });
    expect(codes(parsed.summary)).toEqual([
      ...['type-missing', 'record-missing', 'record-missing', 'record-missing', 'record-missing'],
      ...['already-read', 'field-missing', 'field-missing', 'field-missing'],
    ]);
  });

  it('notices a wrong, a half and a right checksum', () => {
    const body = HEAD.slice(1);
    const sum = (last: string): SieSummary =>
      readSieBytes(encodeDos(lines('#FLAGGA 0', '#KSUMMA', ...body, ...VOUCHER, last)), {}, { name: 'a.se' });
    const right = problem(sum('#KSUMMA 1'), 'checksum-wrong')?.expected;
    expect(sum('#KSUMMA 1').checksum).toBe('wrong');
    expect(sum(`#KSUMMA ${right}`).checksum).toBe('ok');
    expect(sum('')).toMatchObject({ checksum: null, problems: [{ code: 'checksum-unfinished', line: 2 }] });
  });

  it('accepts a checksum over UTF-8 bytes as well as over the same text in PC8', () => {
    const body = lines('#FLAGGA 0', '#KSUMMA', ...HEAD.slice(1), ...VOUCHER);
    const right = problem(readSieBytes(encodeDos(`${body}#KSUMMA 1\n`)), 'checksum-wrong')?.expected;
    expect(readSieBytes(Buffer.from(`${body}#KSUMMA ${right}\n`)).checksum).toBe('ok');
  });

  it.each([
    ['html', '<!DOCTYPE html><html><head><title>Logga in</title></head></html>', 'en webbsida: ”Logga in”'],
    ['html', '<html><body><h1>502 Bad Gateway</h1>', 'en webbsida: ”502 Bad Gateway”'],
    ['xml', '<?xml version="1.0"?><Bok/>', 'en XML-fil'],
    ['sie-5', '<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"></Sie>', 'en SIE 5-fil'],
    ['json', '{"konto": 1930}', 'en JSON-fil'],
    ['zip', 'PK\x03\x04\x14\x00', 'en packad fil'],
    ['pdf', '%PDF-1.7', 'en PDF-fil'],
    ['utf-16', '\xff\xfe#\x00F\x00L\x00', 'UTF-16'],
    ['binary', '\x01\x02\x00\x03', 'inte text'],
    ['text', '# Rubrik\nkonto;belopp\n', 'vanlig text utan SIE-poster: ”# Rubrik”'],
  ])('refuses what is not SIE (%s) and says what it is', (seen, content, words) => {
    const summary = readSieBytes(Buffer.from(content, 'latin1'));
    expect(summary).toMatchObject({ ok: false, refusal: { code: 'not-sie', facts: { seen } } });
    expect(summary.refusal && sieProblemText(summary.refusal)).toContain(words);
  });

  it.each(['', '\n\n', ' \r\n\t', '\ufeff'])('says that there is nothing to read (case %#)', (content) => {
    expect(readSieBytes(Buffer.from(content)).refusal?.code).toBe('empty-file');
  });
});

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('the limits', () => {
  it('refuses a file beyond the limit of bytes and reads no more of the stream', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces++;
        yield Buffer.from(lines(...HEAD, ...VOUCHER));
      }
    }
    const summary = await readSie(endless(), {}, { limits: { maxBytes: 100_000 } });
    expect(summary).toMatchObject({ ok: false, refusal: { code: 'file-too-large' } });
    expect(pieces).toBeLessThan(1000);
  });

  it('skips a line that is too long, whole or in pieces, and reads on', () => {
    const long = `#KONTO 9 "${'x'.repeat(200_000)}"`;
    const bytes = encodeDos(lines(...HEAD, long, ...VOUCHER));
    const reader = openSieReader({}, { name: 'a.se' });
    for (let at = 0; at < bytes.length; at += 1000) reader.feed(bytes.subarray(at, at + 1000));
    for (const summary of [readSieBytes(bytes, {}, { name: 'a.se' }), reader.finish()]) {
      expect(summary.problems).toMatchObject([{ code: 'line-too-long', line: 11 }]);
      expect(summary.rows).toBe(2);
    }
  });

  it('keeps a bounded number of problems and accounts, however many there are', () => {
    const wrong = Array.from({ length: 5000 }, (_, at) => `#TRANS X${at} {} fel`);
    const parsed = parseSie(encodeDos(lines(...HEAD, '#VER A 1 20190131', '{', ...wrong, '}')), {
      limits: { maxAccounts: 1000 },
    });
    expect(parsed.summary.problems.length).toBeLessThan(500);
    expect(problem(parsed.summary, 'accounts-too-many')).toMatchObject({ expected: '1000' });
    expect(parsed.summary.problems.find(({ facts }) => facts?.code === 'amount-invalid')?.facts?.count).toBe(4900);
  });

  it('survives deep nesting, thousands of fields and endless lists', () => {
    const parsed = file('{'.repeat(60_000), `#KONTO ${'x '.repeat(30_000)}`, `#TRANS 1 {${'1 a '.repeat(15_000)}} 1`);
    expect(parsed.summary.ok).toBe(true);
    expect(codes(parsed.summary)).toContain('fields-too-many');
  });

  it('reads 200 MB within little memory', async () => {
    const head = encodeDos(lines(...HEAD));
    const piece = encodeDos(lines(...VOUCHER).repeat(10_000));
    const pieces = Math.ceil(200e6 / piece.length);
    let most = 0;
    function* content() {
      yield head;
      for (let at = 0; at < pieces; at++) {
        most = Math.max(most, inUse());
        yield piece;
      }
    }
    const before = inUse();
    const summary = await readSie(content(), {}, { name: 'stor.SE' });
    expect(summary).toMatchObject({ ok: true, vouchers: pieces * 10_000, rows: pieces * 20_000, problems: [] });
    expect(summary.bytes).toBeGreaterThan(200e6);
    expect(most - before).toBeLessThan(50e6);
  }, 60_000);
});
