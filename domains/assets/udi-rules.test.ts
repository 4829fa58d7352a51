// The three issuers' ways of writing a UDI, each with the examples their guides give, and what is refused.
import { expect, test } from 'vitest';
import { gtinCheckDigit, hibcCheckCharacter, readUdi } from './udi-rules.ts';

const gs = '\u001d';

test('a GS1 text printed for people and the same as a reader sends it say the same', () => {
  const said = {
    issuer: 'gs1',
    di: '51022222233336',
    lot: 'A213B1',
    serial: '1234',
    expiresOn: '2015-07-07',
    manufacturedOn: '2014-12-31',
  };
  for (const text of [
    '(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234',
    `01510222222333361114123117150707${'10'}A213B1${gs}211234`,
    `]d201510222222333361114123117150707${'10'}A213B1${gs}211234`,
    `${gs}01510222222333361114123117150707${'21'}1234${gs}10A213B1`,
  ])
    expect(readUdi(text)).toMatchObject(said);
  // readers send a sign that files and pages cannot hold
  expect(readUdi(`015102222223333610A213B1${gs}211234`)).toMatchObject({
    text: '(01)51022222233336(10)A213B1(21)1234',
  });
});

test('a field of open length takes all that follows when nothing ends it', () => {
  expect(readUdi('015102222223333610A213B1211234')).toMatchObject({ lot: 'A213B1211234', serial: '' });
});

test('day 00 of a GS1 date is the last of its month', () => {
  expect(readUdi('(01)51022222233336(17)240200')).toMatchObject({ expiresOn: '2024-02-29' });
});

test('every other last digit of a GTIN is refused', () => {
  const start = '5102222223333';
  expect(gtinCheckDigit(start)).toBe(6);
  for (let digit = 0; digit < 10; digit++) expect('fault' in readUdi(`(01)${start}${digit}`)).toBe(digit !== 6);
  expect(readUdi(`(01)${start}7`)).toEqual({ fault: 'udi-check-digit' });
});

test('a HIBC text is read with lot, serial number and dates, and its check character is verified', () => {
  expect(hibcCheckCharacter('+A123BJC5D6E71')).toBe('G');
  expect(readUdi('+A123BJC5D6E71G')).toMatchObject({ issuer: 'hibcc', di: 'A123BJC5D6E71', pi: '' });
  const whole = '+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ4567890123 45678/16D20130202C';
  expect(readUdi(whole)).toMatchObject({
    di: 'H123PARTNO1234567890120',
    lot: 'LOT123456789012345',
    serial: 'XYZ4567890123 45678',
    expiresOn: '2020-02-02',
    manufacturedOn: '2013-02-02',
  });
  expect(readUdi('+A99912345/$$52001510X33')).toMatchObject({ di: 'A99912345', lot: '10X3', expiresOn: '2020-01-15' });
  expect(readUdi('+A123BJC5D6E71H')).toEqual({ fault: 'udi-check-digit' });
});

test('the six date forms of HIBC give the same day', () => {
  const withCheck = (text: string) => `${text}${hibcCheckCharacter(text)}`;
  for (const date of ['2021520', '3200215', '420021508', '520046', '62004608'])
    expect(readUdi(withCheck(`+A99912345/$$+${date}SN1`))).toMatchObject({ expiresOn: '2020-02-15', serial: 'SN1' });
  expect(readUdi(withCheck('+A99912345/$$0220L1'))).toMatchObject({ expiresOn: '2020-02-29', lot: 'L1' });
  expect(readUdi(withCheck('+A99912345/$$7L1'))).toMatchObject({ expiresOn: null, lot: 'L1' });
  expect(readUdi(withCheck('+A99912345/$+S77'))).toMatchObject({ serial: 'S77' });
  expect(readUdi(withCheck('+A99912345/$$3201315L1'))).toEqual({ fault: 'udi-malformed' });
});

test('an ISBT 128 text of ICCBBA is read by its data identifiers', () => {
  const whole = '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123';
  expect(readUdi(whole)).toMatchObject({
    issuer: 'iccbba',
    di: 'A9999XYZ100T0944',
    serial: '000025',
    lot: '000000000000XYZ123',
    expiresOn: '2014-02-01',
    manufacturedOn: '2013-02-01',
  });
});

test('what is no UDI is told, whatever it is', () => {
  for (const text of [
    '',
    'U-100234',
    '4711',
    '(21)1234',
    '(01)5102222223333',
    '(01)51022222233336(17)241331',
    '+',
    '+A1',
    '=/',
    '=/short',
    '(99)1',
    `01${gs}`,
    '=>014032',
    '()',
    '(01)',
  ])
    expect(readUdi(text)).toEqual({ fault: 'udi-malformed' });
});

test('no text makes the reader throw or hang', () => {
  const signs = ['(', ')', '01', '17', '10', '21', '+', '/', '$', '=', '&', ',1', gs, 'A', '9', 'å', ']d2'];
  let state = 7;
  for (let round = 0; round < 4000; round++) {
    let text = '';
    for (let part = 0; part < 12; part++) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      text += signs[state % signs.length];
    }
    const read = readUdi(text);
    if (!('fault' in read)) expect(read.di).not.toBe('');
  }
});
