// Names for invented people: given names by sex and decade of birth, family names put together from parts. Nobody is
// meant; a likeness with a living person is chance.
import type { Random } from './random.ts';

export type ExampleSex = 'woman' | 'man';

const given: Record<ExampleSex, readonly [older: readonly string[], younger: readonly string[]]> = {
  woman: [
    ['Agneta', 'Birgitta', 'Carina', 'Elisabet', 'Eva', 'Gunilla', 'Helena', 'Ingela', 'Kerstin', 'Lena', 'Margareta'],
    ['Amina', 'Anna', 'Ebba', 'Elin', 'Frida', 'Hanna', 'Ida', 'Johanna', 'Leila', 'Linnea', 'Moa', 'Sara', 'Tove'],
  ],
  man: [
    ['Anders', 'Bengt', 'Göran', 'Håkan', 'Jan', 'Kjell', 'Lars', 'Leif', 'Mats', 'Per', 'Roger', 'Stefan', 'Tommy'],
    ['Ali', 'Alexander', 'David', 'Emil', 'Erik', 'Filip', 'Gustav', 'Jonas', 'Markus', 'Oskar', 'Samir', 'Viktor'],
  ],
};
const first = ['Al', 'Berg', 'Björk', 'Dal', 'Ek', 'Fors', 'Gran', 'Hag', 'Hall', 'Hed', 'Kvarn', 'Lind', 'Ljung'];
const more = [
  'Lund',
  'Löv',
  'Mo',
  'Nor',
  'Rön',
  'Sand',
  'Sjö',
  'Sol',
  'Sten',
  'Strand',
  'Tall',
  'Vik',
  'Ång',
  'Ås',
  'Öst',
];
const last = [
  'anger',
  'backa',
  'blad',
  'bäck',
  'fjäll',
  'fors',
  'gård',
  'hed',
  'holm',
  'kvist',
  'mark',
  'näs',
  'sele',
  'vall',
];

/** A family name such as Rönfjäll; never one with the same sound twice (Forsfors). */
export function familyName(chance: Random): string {
  const head = chance.pick([...first, ...more]);
  const tail = chance.pick(last.filter((each) => each.slice(0, 3) !== head.slice(0, 3).toLowerCase()));
  return head.endsWith(tail.charAt(0)) ? `${head}e${tail}` : head + tail;
}

/** A given name as usual among those born that year. */
export function givenName(chance: Random, sex: ExampleSex, birthYear: number): string {
  return chance.pick(given[sex][birthYear < 1972 ? 0 : 1]);
}

/** The part of an address a name becomes: Åsa Rönfjäll → asa.ronfjall. */
export function loginOf(givenNamed: string, familyNamed: string): string {
  return `${givenNamed}.${familyNamed}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z.]/g, '');
}
