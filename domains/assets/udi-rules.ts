// Reads a unique device identification as the three issuers write it: GS1 element strings, HIBC and ISBT 128. Which piece it
// is, which lot, when it expires; check digits are verified, so that a misread label is told and not stored.
// Sources: GS1 General Specifications 3.4 and 7.9; ANSI/HIBC 2.6; ICCBBA ST-017; UDI formats by issuing agency.

export interface Udi {
  readonly issuer: 'gs1' | 'hibcc' | 'iccbba';
  /** the whole as it is kept: without the signs that only readers send */
  readonly text: string;
  /** the device identifier: which model, from whom */
  readonly di: string;
  /** the production identifier: everything after the device identifier, as its issuer writes it for people */
  readonly pi: string;
  readonly lot: string;
  readonly serial: string;
  /** YYYY-MM-DD */
  readonly expiresOn: string | null;
  readonly manufacturedOn: string | null;
}

export type UdiFault = { readonly fault: 'udi-malformed' | 'udi-check-digit' };

const malformed: UdiFault = { fault: 'udi-malformed' };
const wrongDigit: UdiFault = { fault: 'udi-check-digit' };
/** ends a field of open length in a GS1 symbol; readers send it as this sign */
const separator = '\u001d';

/** What a text says, whichever issuer it is from. */
export function readUdi(text: string): Udi | UdiFault {
  // readers may say first which symbol they saw: ]d2, ]C1, ]Q3
  const plain = text.trim().replace(/^\][A-Za-z]\d/, '');
  if (plain.startsWith('+')) return readHibc(plain);
  if (/^=[/)]/.test(plain)) return readIsbt(plain);
  return readGs1(plain);
}

/** The check digit of a GTIN without its last digit: weights 3 and 1 from the right. */
export function gtinCheckDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/** The check character of a HIBC text: the sum of all characters' places, modulo 43. */
export function hibcCheckCharacter(text: string): string | undefined {
  const places = [...text].map((sign) => hibcSigns.indexOf(sign));
  if (places.includes(-1)) return undefined;
  return hibcSigns[places.reduce((total, place) => total + place, 0) % 43];
}

const hibcSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** Application identifiers met on devices: fixed length in digits, or the longest they may be. */
const identifiers: Readonly<Record<string, { readonly fixed: number } | { readonly longest: number }>> = {
  '01': { fixed: 14 },
  '11': { fixed: 6 },
  '13': { fixed: 6 },
  '15': { fixed: 6 },
  '17': { fixed: 6 },
  '20': { fixed: 2 },
  '10': { longest: 20 },
  '21': { longest: 20 },
  '22': { longest: 20 },
  '30': { longest: 8 },
  '37': { longest: 8 },
  '91': { longest: 90 },
  '240': { longest: 30 },
  '241': { longest: 30 },
  '250': { longest: 30 },
};

type Elements = ReadonlyMap<string, string>;

function readGs1(text: string): Udi | UdiFault {
  const elements = text.startsWith('(') ? bracketed(text) : bare(text);
  const gtin = elements?.get('01');
  if (!elements || gtin === undefined || !/^\d{14}$/.test(gtin)) return malformed;
  if (gtinCheckDigit(gtin.slice(0, 13)) !== Number(gtin[13])) return wrongDigit;
  const expires = elements.get('17');
  const made = elements.get('11');
  const expiresOn = expires === undefined ? null : gs1Date(expires);
  const manufacturedOn = made === undefined ? null : gs1Date(made);
  if (expiresOn === undefined || manufacturedOn === undefined) return malformed;
  const rest = [...elements].filter(([identifier]) => identifier !== '01');
  const pi = rest.map(([identifier, value]) => `(${identifier})${value}`).join('');
  const printed = `(01)${gtin}${pi}`;
  return {
    issuer: 'gs1',
    // a value with brackets of its own could not be read again
    text: bracketed(printed) ? printed : text,
    di: gtin,
    pi,
    lot: elements.get('10') ?? '',
    serial: elements.get('21') ?? '',
    expiresOn,
    manufacturedOn,
  };
}

/** As printed for people: (01)07350012345678(17)240131(10)A1 */
function bracketed(text: string): Elements | undefined {
  const found = new Map<string, string>();
  for (const [whole, identifier = '', value = ''] of text.matchAll(/\((\d{2,4})\)([^(]*)/g)) {
    if (!whole || found.has(identifier) || !fits(identifier, value)) return undefined;
    found.set(identifier, value);
  }
  const written = [...found].map(([identifier, value]) => `(${identifier})${value}`).join('');
  return written === text ? found : undefined;
}

/** As a reader sends it: fields of fixed length follow each other, the others end with a separator or the text. */
function bare(text: string): Elements | undefined {
  const found = new Map<string, string>();
  let rest = text.replace(new RegExp(`^${separator}+`), '');
  while (rest !== '') {
    const identifier = [2, 3].map((length) => rest.slice(0, length)).find((each) => each in identifiers);
    const rule = identifier === undefined ? undefined : identifiers[identifier];
    if (identifier === undefined || rule === undefined || found.has(identifier)) return undefined;
    const after = rest.slice(identifier.length);
    const ends = after.indexOf(separator);
    const length = 'fixed' in rule ? rule.fixed : ends < 0 ? after.length : ends;
    const value = after.slice(0, length);
    if (!fits(identifier, value)) return undefined;
    found.set(identifier, value);
    rest = after.slice(length).replace(new RegExp(`^${separator}`), '');
  }
  return found;
}

function fits(identifier: string, value: string): boolean {
  const rule = identifiers[identifier];
  if (rule === undefined || value === '') return false;
  if ('fixed' in rule) return value.length === rule.fixed && /^\d+$/.test(value);
  return value.length <= rule.longest && /^[!-~]+$/.test(value);
}

/** YYMMDD; day 00 is the last of the month. Undefined when there is no such day. */
function gs1Date(text: string): string | undefined {
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return dayOf(2000 + year, month, day === 0 ? lastDay(2000 + year, month) : day);
}

/** +LIC PCN unit-of-measure check, or +primary/secondary/… check; one check character for the whole. */
function readHibc(text: string): Udi | UdiFault {
  const whole = text.toUpperCase();
  if (!/^\+[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d/.test(whole)) return malformed;
  const check = hibcCheckCharacter(whole.slice(0, -1));
  if (check === undefined) return malformed;
  if (check !== whole.at(-1)) return wrongDigit;
  const [primary = '', ...parts] = whole.slice(1, -1).split('/');
  if (!/^[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d$/.test(primary)) return malformed;
  const read = parts.map(hibcPart);
  if (read.includes(undefined)) return malformed;
  const said: HibcPart = Object.assign({}, ...read);
  return {
    issuer: 'hibcc',
    text: whole,
    di: primary,
    pi: parts.length > 0 ? `/${parts.join('/')}` : '',
    lot: said.lot ?? '',
    serial: said.serial ?? '',
    expiresOn: said.expiresOn ?? null,
    manufacturedOn: said.manufacturedOn ?? null,
  };
}

interface HibcPart {
  readonly lot?: string;
  readonly serial?: string;
  readonly expiresOn?: string;
  readonly manufacturedOn?: string;
}

function hibcPart(part: string): HibcPart | undefined {
  if (part.startsWith('$$+')) return dated(part.slice(3), 'serial');
  if (part.startsWith('$$')) return dated(part.slice(2), 'lot');
  if (part.startsWith('$+')) return { serial: part.slice(2) };
  if (part.startsWith('$')) return { lot: part.slice(1) };
  if (part.startsWith('S')) return { serial: part.slice(1) };
  const [, flag, year, month, day] = /^(14|16)D(\d{4})(\d\d)(\d\d)$/.exec(part) ?? [];
  if (flag !== undefined) {
    const on = dayOf(Number(year), Number(month), Number(day));
    if (on === undefined) return undefined;
    return flag === '14' ? { expiresOn: on } : { manufacturedOn: on };
  }
  const [, julianYear, dayOfYear, lot = ''] = /^(\d\d)(\d{3})(.*)$/.exec(part) ?? [];
  if (julianYear === undefined) return undefined;
  const on = julianDay(2000 + Number(julianYear), Number(dayOfYear));
  return on === undefined ? undefined : { expiresOn: on, lot };
}

/** An optional amount (8, 9), then an expiry in one of six forms, then the lot or serial number. */
function dated(text: string, of: 'lot' | 'serial'): HibcPart | undefined {
  const rest = text.replace(/^(8\d{2}|9\d{5})/, '');
  if (rest === '' && text !== '') return {};
  for (const { form, day } of hibcDates) {
    const found = form.exec(rest);
    if (!found) continue;
    const on = day(found.slice(1).map(Number));
    return on === undefined ? undefined : { expiresOn: on, [of]: rest.slice(found[0].length) };
  }
  if (rest.startsWith('7')) return { [of]: rest.slice(1) };
  return undefined;
}

const hibcDates: readonly { readonly form: RegExp; readonly day: (parts: number[]) => string | undefined }[] = [
  { form: /^2(\d\d)(\d\d)(\d\d)/, day: ([month = 0, day = 0, year = 0]) => dayOf(2000 + year, month, day) },
  { form: /^3(\d\d)(\d\d)(\d\d)/, day: ([year = 0, month = 0, day = 0]) => dayOf(2000 + year, month, day) },
  { form: /^4(\d\d)(\d\d)(\d\d)\d\d/, day: ([year = 0, month = 0, day = 0]) => dayOf(2000 + year, month, day) },
  { form: /^5(\d\d)(\d{3})/, day: ([year = 0, day = 0]) => julianDay(2000 + year, day) },
  { form: /^6(\d\d)(\d{3})\d\d/, day: ([year = 0, day = 0]) => julianDay(2000 + year, day) },
  // a month alone ends with its last day
  { form: /^([01]\d)(\d\d)/, day: ([month = 0, year = 0]) => dayOf(2000 + year, month, lastDay(2000 + year, month)) },
];

/** =/ device identifier, =, serial, => expiry, =} made, &,1 lot, = donation. Sixteen characters identify the device. */
function readIsbt(text: string): Udi | UdiFault {
  const parts = [...text.matchAll(/(&,1|=[/,>})]|=)([^=&]*)/g)].map(
    ([, flag = '', value = '']) => [flag, value] as const,
  );
  if (parts.map((part) => part.join('')).join('') !== text) return malformed;
  const said = new Map(parts);
  const di = said.get('=/') ?? '';
  if (!/^[A-Z0-9]{16}$/.test(di)) return malformed;
  const [expires, made] = [said.get('=>'), said.get('=}')];
  const expiresOn = expires === undefined ? null : isbtDay(expires);
  const manufacturedOn = made === undefined ? null : isbtDay(made);
  if (expiresOn === undefined || manufacturedOn === undefined) return malformed;
  return {
    issuer: 'iccbba',
    text,
    di,
    pi: parts
      .filter(([flag]) => flag !== '=/')
      .map((part) => part.join(''))
      .join(''),
    lot: said.get('&,1') ?? '',
    serial: said.get('=,') ?? '',
    expiresOn,
    manufacturedOn,
  };
}

/** cYYJJJ: the third digit of the year, its last two, the day of the year. */
function isbtDay(text: string): string | undefined {
  const [, century, year, day] = /^(\d)(\d\d)(\d{3})$/.exec(text) ?? [];
  return century === undefined ? undefined : julianDay(2000 + Number(century) * 100 + Number(year), Number(day));
}

function julianDay(year: number, dayOfYear: number): string | undefined {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return dayOfYear >= 1 && date.getUTCFullYear() === year ? date.toISOString().slice(0, 10) : undefined;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const right = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return right ? date.toISOString().slice(0, 10) : undefined;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
