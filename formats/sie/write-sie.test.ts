// What is written is read back the same, whatever it holds; and whatever bytes come, the reader neither throws nor stalls.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSie } from './parse-sie.ts';
import { readSieBytes } from './read-sie.ts';
import type { SieFile } from './sie-file.ts';
import { SIE_LABELS } from './sie-labels.ts';
import { openSieReader } from './sie-reader.ts';
import { fitsDos } from './text-encoding.ts';
import { type SieBook, type SieVoucherToWrite, writeSie } from './write-sie.ts';

const code = fc.string({ unit: fc.constantFrom(...'0123456789ABCxyzÅÄÖ-_.'), minLength: 1, maxLength: 8 });
const wording = fc
  .string({ unit: fc.constantFrom(...'abc åäöÅÄÖéÆ"{}\\#;,\'1 '), maxLength: 30 })
  .map((text) => (text.endsWith('\\') ? `${text}.` : text));
const ore = fc.integer({ min: -1e11, max: 1e11 });
const date = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10));
const objects = fc.array(fc.record({ dimension: code, code }), { maxLength: 3 });
const quantity = fc.option(fc.integer({ min: -9999, max: 9999 }).map((hundredths) => (hundredths / 100).toFixed(2)));
const row = fc.record({
  ...{ account: code, objects, amountOre: ore, date: fc.option(date), text: wording, quantity },
  ...{ signature: wording, added: fc.boolean() },
});
const voucher: fc.Arbitrary<SieVoucherToWrite> = fc
  .record({
    ...{ series: code, number: code, date, text: wording, registeredOn: fc.option(date), signature: wording },
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  })
  .map((made) => {
    const sum = made.rows.reduce((total, { amountOre }) => total + amountOre, 0);
    const last = { account: 'X', objects: [], amountOre: 0 - sum, date: null, text: '', quantity: null };
    return { ...made, rows: [...made.rows, { ...last, signature: '', added: false }] };
  });

const book: fc.Arbitrary<SieBook> = fc.record({
  ...{ type: fc.constant('4' as const), program: wording, programVersion: code, generatedOn: date, company: code },
  years: fc.constant([{ index: 0, start: '2019-01-01', end: '2019-12-31' }]),
  accounts: fc.uniqueArray(
    fc.record({
      number: code,
      name: wording,
      kind: fc.constantFrom('T', 'S', 'K', 'I', null),
      sru: fc.array(code),
    }),
    { selector: ({ number }) => number, maxLength: 6 },
  ),
  dimensions: fc.array(fc.record({ number: code, name: wording, parent: fc.option(code) }), { maxLength: 3 }),
  objects: fc.array(fc.record({ dimension: code, code, name: wording }), { maxLength: 4 }),
  balances: fc.array(
    fc.record({
      kind: fc.constantFrom('IB', 'UB', 'RES'),
      ...{
        yearIndex: fc.integer({ min: -3, max: 0 }),
        account: code,
        object: fc.constant(null),
        amountOre: ore,
        quantity,
      },
    }),
    { maxLength: 4 },
  ),
  periods: fc.array(
    fc.record({
      kind: fc.constantFrom('PSALDO', 'PBUDGET'),
      ...{ yearIndex: fc.integer({ min: -1, max: 0 }), period: date.map((day) => day.slice(0, 7)), account: code },
      ...{ objects, amountOre: ore, quantity },
    }),
    { maxLength: 4 },
  ),
  vouchers: fc.array(voucher, { maxLength: 4 }),
});

function withoutLines<T extends { line: number }>(found: readonly T[]): Omit<T, 'line'>[] {
  return found.map(({ line: _, ...rest }) => rest);
}

function vouchersOf(file: SieFile) {
  return file.vouchers.map(({ line: _, traces, rows, ...voucher }) => ({
    ...voucher,
    rows: withoutLines(rows),
    added: traces.length,
  }));
}

describe('writing', () => {
  it('gives a file that reads back the same, with a right checksum, in either encoding', () => {
    fc.assert(
      fc.property(book, fc.constantFrom('cp437' as const, 'utf-8' as const), (written, encoding) => {
        const file = parseSie(writeSie(written, { encoding }), { name: 'a.SE' });
        expect(file.summary).toMatchObject({ ok: true, type: '4', checksum: 'ok', company: written.company });
        const errors = file.summary.problems.filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
        expect(withoutLines(file.dimensions)).toEqual(written.dimensions);
        expect(withoutLines(file.objects)).toEqual(written.objects);
        expect(withoutLines(file.balances)).toEqual(written.balances);
        const periods = written.periods ?? [];
        expect(withoutLines(file.periods)).toEqual(
          periods.filter((p) => p.kind === 'PSALDO' && p.objects.length === 0),
        );
        expect(file.objectPeriods.length + file.objectBudgets.length).toBe(
          periods.filter((period) => period.objects.length > 0).length,
        );
        expect(file.accounts.map(({ number, name, kind, sru }) => ({ number, name, kind, sru }))).toEqual(
          written.accounts,
        );
        expect(vouchersOf(file)).toEqual(
          [...(written.vouchers ?? [])].map((made) => ({
            ...made,
            ...{ faults: 0, differenceOre: 0, closed: true, added: made.rows.filter(({ added }) => added).length },
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('writes what the standard has: PC8, CRLF, checksum first and last, amounts with two decimals', () => {
    const bytes = writeSie({
      ...{ type: '4', program: 'Fyr', programVersion: '1', generatedOn: '2019-09-01', company: 'Region Ö "Norr"' },
      ...{ years: [{ index: 0, start: '2019-01-01', end: '2019-12-31' }], accounts: [{ number: '4010', name: 'Lön' }] },
      balances: [{ kind: 'UB', yearIndex: 0, account: '4010', object: null, amountOre: -5, quantity: null }],
    });
    expect(Buffer.from(bytes).toString('latin1').split('\r\n')).toEqual([
      ...['#FLAGGA 0', '#KSUMMA', '#PROGRAM Fyr 1', '#FORMAT PC8', '#GEN 20190901', '#SIETYP 4'],
      ...['#FNAMN "Region \x99 \\"Norr\\""', '#RAR 0 20190101 20191231', '#KONTO 4010 L\x94n', '#UB 0 4010 -0.05'],
      ...[expect.stringMatching(/^#KSUMMA \d+$/), ''],
    ]);
  });

  it('writes the nearest letter where PC8 has none, and knows which texts fit', () => {
    expect([fitsDos('Åäö é'), fitsDos('Ørsted'), fitsDos('–')]).toEqual([true, false, false]);
    const named = (company: string): SieBook => ({
      ...{
        type: '1',
        program: 'Fyr',
        programVersion: '1',
        generatedOn: '2019-09-01',
        company,
        years: [],
        accounts: [],
      },
    });
    expect(readSieBytes(writeSie(named('Ørsted – “x” 漢'))).company).toBe("Orsted - 'x' ?");
    expect(readSieBytes(writeSie(named('Ørsted'), { encoding: 'utf-8' })).company).toBe('Ørsted');
  });

  it('refuses an amount that is not a whole number of öre', () => {
    const balance = { kind: 'UB', yearIndex: 0, account: '1', object: null, quantity: null } as const;
    const written = { type: '1', program: 'x', programVersion: '1', generatedOn: '2019-01-01', company: 'x' } as const;
    const all = { ...written, years: [], accounts: [], balances: [{ ...balance, amountOre: 0.5 }] };
    expect(() => writeSie(all)).toThrow(RangeError);
  });
});

const PADDING = Buffer.from(`#FLAGGA 0\n${'\n'.repeat(70_000)}`);

describe('any bytes at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...SIE_LABELS.map((label) => `\n#${label} `),
      '\n{\n',
      '\n}\n',
      '{',
      '}',
      '"',
      '\\"',
      ' ',
      '\t',
      '\r\n',
    ),
    fc.constantFrom('0', '-1', '20190131', '201901', '1930', '100.00', '1.005', '{"1" "N"}', 'å', '\xff', '\0'),
    fc.string({ maxLength: 10 }),
  );
  const nonsense = fc.array(piece, { maxLength: 200 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

  // The first 64 kB are looked at as a whole, so the second case pads its bytes to come after them. It keeps to ASCII,
  // because pieces of a few bytes each are too little to tell encodings apart.
  const ascii = nonsense.map((bytes) => Buffer.concat([PADDING, bytes.map((byte) => byte & 127)]));

  it.each([
    ['short', fc.oneof(fc.uint8Array({ maxLength: 3000 }), nonsense)],
    ['long', ascii],
  ] as const)('never throw, never take long, and read the same in one piece and in many (%s)', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        const began = performance.now();
        const whole = readSieBytes(bytes);
        const reader = openSieReader();
        reader.feed(bytes.subarray(0, bytes.length - 3000));
        for (let at = Math.max(0, bytes.length - 3000); at < bytes.length; at += size) {
          reader.feed(bytes.subarray(at, at + size));
        }
        expect(reader.finish()).toEqual(whole);
        expect(performance.now() - began).toBeLessThan(5000);
        expect(Number.isSafeInteger(whole.sumAbsOre)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
