// Numbers, labels, kinds and states of equipment.
import { expect, test } from 'vitest';
import { equipmentCategories, equipmentStates } from './contract.ts';
import { equipmentNumber, kindOf, labelIn, nextStates, numberIn, placeText } from './equipment-rules.ts';

test('an inventory number is written one way and read in several', () => {
  expect(equipmentNumber(100234)).toBe('U-100234');
  for (const text of ['U-100234', 'u-100234', 'U100234', ' u100234 ']) expect(numberIn(text)).toBe(100234);
  for (const text of ['100234', 'U-', 'Ä-100234', 'U-1002x', '']) expect(numberIn(text)).toBeNull();
});

test('a label can be our address, a number, a UDI or a serial number', () => {
  expect(labelIn('https://fyr.region.example/e/U-100234').number).toBe(100234);
  expect(labelIn('http://127.0.0.1:7070/e/U-100234/').number).toBe(100234);
  expect(labelIn('https://fyr.region.example/e/%E0%A4%A').number).toBeNull();
  expect(labelIn('(01)51022222233336(21)A-1').udi).toMatchObject({ di: '51022222233336', serial: 'A-1' });
  expect(labelIn('sn 12-34/A')).toMatchObject({ number: null, udi: null, key: 'sn1234a' });
});

test('medical and IT equipment are told apart by category, all of them', () => {
  expect(equipmentCategories.filter((category) => kindOf(category) === 'it')).toHaveLength(7);
  expect(kindOf('infusion-pump')).toBe('medical');
});

test('nothing is ordered twice, and what is on its way is not repaired', () => {
  for (const state of equipmentStates) {
    expect(nextStates(state)).not.toContain('ordered');
    expect(nextStates(state)).not.toContain(state);
  }
  expect(nextStates('ordered')).not.toContain('in-repair');
  expect(nextStates('lost')).toContain('in-use');
});

test('a place is said from the widest part to the room, without the parts nobody wrote', () => {
  expect(placeText({ site: 'Norrvikens sjukhus', building: '', floor: 'Plan 2', room: 'Rum 214' })).toBe(
    'Norrvikens sjukhus, Plan 2, Rum 214',
  );
});
