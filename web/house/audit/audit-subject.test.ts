// What a row of the log shows: the page about its subject, and its details as names with values.
import { expect, test } from 'vitest';
import { domains } from '../../domains.ts';
import { houseWeb } from '../house-web.ts';
import { detailPairs } from './audit-details.ts';
import { subjectPage } from './audit-subject.ts';

const subjects = ['account', 'case', 'figure', 'forecast', 'import', 'interim-report', 'investment', 'notice', 'order'];

test('every subject that has a page leads to an address that the web has', () => {
  const patterns = [...domains, houseWeb].flatMap((door) => door.pages.map((page) => page.path.replace(/\$\w+/g, 'x')));
  for (const subject of [...subjects, 'person', 'reorganisation', 'unit', 'voucher'])
    expect(patterns).toContain(subjectPage(subject, 'x'));
  expect(subjectPage('freeze', 'x')).toBeUndefined();
  expect(subjectPage(null, null)).toBeUndefined();
  expect(subjectPage('figure', 'a/b')).toBe('/figures/a%2Fb');
});

const person = '0320b801-3e61-8dac-8a18-f204f956d13d';
const reading = {
  language: 'sv' as const,
  persons: { [person]: 'Karin Strandmark' },
  units: new Map([['DTD', 'Digitalisering']]),
};

test('details are said in words: what was given before what was noted, without what is empty or only an id', () => {
  const detail = JSON.stringify({
    input: { unit: 'DTD', amountOre: 123456700, seconds: 5400, isOn: false, year: 2019, ownerPerson: person, why: '' },
    note: { rows: [{ a: 1 }, { a: 2 }], case: person.replace('0', '1'), strangeThing: 'x', months: [1, 2] },
  });
  expect(detailPairs(detail, reading).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Enhet: Digitalisering',
    'Belopp: 1\u202f234\u202f567\u00a0kr',
    'Tid: 1\u00a0h 30\u00a0min',
    'På: nej',
    'År: 2019',
    'Ansvarig: Karin Strandmark',
    'Rader: 2 uppgifter',
    'strange thing: x',
    'Månader: 1, 2',
  ]);
  expect(detailPairs('null', reading)).toEqual([]);
  expect(detailPairs(JSON.stringify({ input: { text: 'x'.repeat(300) } }), reading)[0]?.value).toHaveLength(120);
  const english = detailPairs(JSON.stringify({ amountOre: 50 }), { ...reading, language: 'en' });
  expect(english).toEqual([{ name: 'Amount', value: 'SEK\u00a00.50' }]);
});
