// The door of the register of the organisation and its people: what it uses, offers and gives to the house.
import { domain } from '../../platform/operation/domain.ts';
import { unitTreeGift } from '../../platform/operation/tree-keeper.ts';
import { loadUnitTree } from './unit-tree-loader.ts';

export const people = domain({
  name: 'people',
  uses: [],
  permissions: {},
  operations: [],
  gives: [unitTreeGift.give(loadUnitTree)],
  migrations: new URL('./migrations/', import.meta.url),
});

export { unitsOfPerson } from './person-units.ts';
