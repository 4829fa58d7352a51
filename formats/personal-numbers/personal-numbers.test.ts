// Found: what people write when they mean a personal number. Left alone: the numbers that look alike. All numbers are invented:
// Skatteverket's own example 121212-1212, and others made by the rules here.
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers, maskPersonalNumbers } from './personal-numbers.ts';

const today = '2019-09-01';
const found = (text: string) =>
  findPersonalNumbers(text, today).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** The check digit by the definition, written a second time: products of 2 1 2 1 …, their digits added, up to the next ten. */
function withCheckDigit(nine: string): string {
  const products = [...nine].map((digit, at) => String(Number(digit) * (at % 2 === 0 ? 2 : 1))).join('');
  const sum = [...products].reduce((total, digit) => total + Number(digit), 0);
  return nine + String((10 - (sum % 10)) % 10);
}

/** Ten digits with a check by modulus 11, or null when none fits. */
function withModulus11(nine: string): string | null {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(nine[at]), 0) % 11)) % 11;
  return rest === 10 ? null : nine + String(rest);
}

describe('Swedish numbers', () => {
  it.each([
    ['Patienten 121212-1212 ringde', '121212-1212'],
    ['pnr:191212121212', '191212121212'],
    ['19121212-1212.', '19121212-1212'],
    ['(121212+1212)', '121212+1212'],
    ['personnummer 1212121212', '1212121212'],
    ['Personnr: 19121212 1212', '19121212 1212'],
    ['med tankstreck 121212–1212', '121212–1212'],
    ['1212121212', '1212121212'],
  ])('are found in "%s"', (text, written) => {
    expect(found(text)).toEqual([['personnummer', written]]);
  });

  it('side by side are found each', () => {
    expect(found('121212-1212 121212-1212, 191212121212 191212121212')).toHaveLength(4);
  });

  it('are coordination numbers when sixty is added to the day', () => {
    const ten = withCheckDigit('850163123');
    expect(found(`${ten.slice(0, 6)}-${ten.slice(6)}`)).toEqual([
      ['samordningsnummer', `${ten.slice(0, 6)}-${ten.slice(6)}`],
    ]);
  });

  it('of three thousand made ones are all found, and none with a wrong check digit and a day that is no Danish one', () => {
    let wrong = 0;
    for (let at = 0; at < 3000; at++) {
      const born = new Date(Date.UTC(1920 + (at % 98), at % 12, 1 + (at % 28)));
      const date = born.toISOString().slice(0, 10).replaceAll('-', '');
      const ten = withCheckDigit(date.slice(2) + String(100 + ((at * 37) % 900)));
      const text = `hej ${date.slice(0, 2)}${ten.slice(0, 6)}-${ten.slice(6)} hej`;
      expect(found(text), text).toHaveLength(1);
      const spoilt = `${date}-${ten.slice(6, 9)}${(Number(ten[9]) + 1) % 10}`;
      wrong += found(spoilt).length;
    }
    expect(wrong).toBe(0);
  });

  it('are not found when the date does not exist or has not come', () => {
    const ten = (date: string) => withCheckDigit(`${date.slice(2)}123`);
    for (const date of ['19130229', '19131301', '20191231'])
      expect(found(`${date.slice(0, 2)}${ten(date).slice(0, 6)}-${ten(date).slice(6)}`), date).toEqual([]);
  });
});

describe('Danish numbers', () => {
  it.each([
    ['CPR 010190-1234', '010190-1234'],
    ['cpr-nr.: 0101901234', '0101901234'],
    ['Borgeren 311299-4321 har ringet', '311299-4321'],
    ['Jeg har ikke fået svar om 2402084567 endnu', '2402084567'],
  ])('are found in "%s" without asking for modulus 11', (text, written) => {
    expect(found(text)).toEqual([['cpr', written]]);
  });

  it('follow the century that the seventh digit tells', () => {
    const cpr = (text: string) => found(text).filter(([kind]) => kind === 'cpr').length;
    // 290200: a leap day in 2000 (seventh digit 4 to 9), none in 1900 (0 to 3)
    expect([cpr('290200-4123'), cpr('290200-1123')]).toEqual([1, 0]);
    // seventh digit 5 and year 90 is 1890: nobody is 129
    expect([cpr('010190-4123'), cpr('010190-5123')]).toEqual([1, 0]);
    // 2036 has not come
    expect([cpr('010136-3123'), cpr('010136-4123')]).toEqual([1, 0]);
  });

  it('in ten digits alone are found where the old check still holds', () => {
    const ten = withModulus11('250365112');
    expect(ten).not.toBeNull();
    expect(found(`see ${ten} please`)).toEqual([['cpr', ten]]);
  });
});

describe('what looks alike', () => {
  it.each([
    'Ring 0701234567',
    'Tel: 0701234561',
    'mobil 070-123 45 67',
    '+46701234567',
    '040-33 50 00, 0470-58 88 88',
    'Ärende 20190901-0042',
    'INC1212121212',
    'INC-121212-1212',
    'case 1212121212',
    'Faktura 1212121212',
    'OCR: 1212121212',
    'orgnr 556012-5790',
    '2019-09-01T05:12:33Z',
    '2019-08-31 23:59:59',
    '20190901051233',
    'backup_201908310512.zip',
    '201908310512',
    '20190831-0512',
    'version 121212.1212',
    'IBAN SE45 5000 0000 0583 9825 7466',
    '12121212121212121212',
    'https://x.example/121212-1212/9',
    'a1212121212b',
    '3.1212121212',
    '5000 1212121212 0583',
    'serienr 1212121212',
  ])('is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is rare among ten random digits: under one in a hundred', () => {
    let seed = 42;
    const next = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed;
    };
    let hits = 0;
    for (let at = 0; at < 20_000; at++) {
      const digits = `${next() % 100_000}`.padStart(5, '0') + `${next() % 100_000}`.padStart(5, '0');
      hits += found(`vi fick ${digits} i svar`).length;
    }
    expect(hits / 20_000).toBeLessThan(0.01);
  });
});

describe('masking', () => {
  it('hides the digits and keeps every position', () => {
    const text = 'Pat 121212-1212 och CPR 010190-1234.';
    const masked = maskPersonalNumbers(text, findPersonalNumbers(text, today));
    expect(masked).toBe('Pat ••••••-•••• och CPR ••••••-••••.');
    expect(masked).toHaveLength(text.length);
  });

  it('takes time in proportion to the text, also a nasty one', () => {
    for (const piece of ['1', '12121212', '121212-', '121212 1212 ', 'personnummer '.repeat(2)]) {
      const began = process.threadCpuUsage();
      findPersonalNumbers(piece.repeat(Math.ceil(1_000_000 / piece.length)), today);
      const { user, system } = process.threadCpuUsage(began);
      expect((user + system) / 1000, piece).toBeLessThan(250);
    }
  });
});
