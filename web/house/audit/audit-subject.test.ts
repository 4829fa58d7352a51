// What a row of the log shows: the page about its subject, and its details as names with values.
import { expect, test } from 'vitest';
import { domains } from '../../domains.ts';
import { houseWeb } from '../house-web.ts';
import { detailPairs, subjectPage } from './audit-subject.ts';

const subjects = ['account', 'case', 'figure', 'forecast', 'import', 'interim-report', 'investment', 'notice', 'order'];

test('every subject that has a page leads to an address that the web has', () => {
  const patterns = [...domains, houseWeb].flatMap((door) => door.pages.map((page) => page.path.replace(/\$\w+/g, 'x')));
  for (const subject of [...subjects, 'person', 'reorganisation', 'unit', 'voucher'])
    expect(patterns).toContain(subjectPage(subject, 'x'));
  expect(subjectPage('freeze', 'x')).toBeUndefined();
  expect(subjectPage(null, null)).toBeUndefined();
  expect(subjectPage('figure', 'a/b')).toBe('/figures/a%2Fb');
});

test('details are pairs of name and value, what was given before what was noted, without what is empty', () => {
  const detail = JSON.stringify({
    input: { unit: 'DTD', periodEnd: '2019-08', why: '' },
    note: { rows: 3, kinds: [1] },
  });
  expect(detailPairs(detail)).toEqual([
    { name: 'unit', value: 'DTD' },
    { name: 'period end', value: '2019-08' },
    { name: 'rows', value: '3' },
    { name: 'kinds', value: '[1]' },
  ]);
  expect(detailPairs('null')).toEqual([]);
  expect(detailPairs(JSON.stringify({ input: { text: 'x'.repeat(300) } }))[0]?.value).toHaveLength(120);
});
