// The records changed after a close, told once each.
import { expect, test } from 'vitest';
import { changedRecords, type Difference } from './changed-records.ts';

test('a record that moved several figures is told once, with all of them, newest first', () => {
  const late = fact('2019-08-30', 'Sen faktura', null, 5000);
  const older = fact('2019-03-01', 'Rättelse', 100, 90);
  const found = changedRecords([difference('result', [late, older]), difference('costs', [late])]);
  expect(found.map((each) => [each.label, each.figures.map((one) => one.figure)])).toEqual([
    ['Sen faktura', ['result', 'costs']],
    ['Rättelse', ['result']],
  ]);
});

test('two changes of one record that differ in amount are two', () => {
  const found = changedRecords([difference('result', [fact('2019-01-01', 'A', 1, 2), fact('2019-01-01', 'A', 1, 3)])]);
  expect(new Set(found.map((each) => each.id)).size).toBe(2);
});

function fact(on: string, label: string, before: number | null, after: number | null): Difference['facts'][number] {
  const change = before === null ? 'added' : 'altered';
  return { source: 'ledger', address: '/v/1', label, change, on, measure: 'amount', before, after };
}

function difference(figure: string, facts: Difference['facts']): Difference {
  const shown = {
    figure,
    version: 1,
    register: null,
    value: 1,
    unitOfValue: 'SEK',
    scale: 2,
    shown: '1',
    shownNumber: '1',
    shownUnit: 'kr',
    facts: 1,
    hidden: false,
  };
  return {
    figure,
    name: { sv: figure, da: figure, en: figure },
    frozen: shown,
    present: shown,
    records: facts.length,
    facts,
  };
}
