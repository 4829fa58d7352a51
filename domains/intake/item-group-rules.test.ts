// The catalogue begins with what colleagues order, and ends with what hardly anybody looks for.
import { expect, test } from 'vitest';
import { type GroupedItem, groupsOf } from './item-group-rules.ts';

const item = (code: string, over: Partial<GroupedItem> = {}): GroupedItem => ({
  item: code,
  isBundle: false,
  isStep: false,
  service: 'workplace',
  serviceName: 'Datorer',
  orderedNear: 0,
  ...over,
});
const shown = (items: readonly GroupedItem[]) =>
  groupsOf(items).map((group) => [group.id, group.items.map((each) => each.item)]);

test('what is ordered often first, then services, bundles and the tasks of bundles; each item once', () => {
  const often = ['a', 'b', 'c', 'd', 'e'].map((code) => item(code, { orderedNear: 9 }));
  expect(
    shown([
      ...often,
      item('end', { isStep: true, orderedNear: 3 }),
      item('begin', { isBundle: true }),
      item('nothing', { service: null, serviceName: null }),
      item('phone', { service: 'telephony', serviceName: 'Telefoni' }),
      item('screen'),
    ]),
  ).toEqual([
    ['often', ['a', 'b', 'c', 'd']],
    ['service workplace', ['e', 'screen']],
    ['other', ['nothing', 'phone']],
    ['bundles', ['begin']],
    ['steps', ['end']],
  ]);
});

test('a catalogue in which nobody has ordered anything has no group of what is ordered often', () => {
  expect(shown([item('screen')])).toEqual([['other', ['screen']]]);
});
