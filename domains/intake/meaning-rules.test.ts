// People write sentences with endings and small words: what a name is still found by, and what it is not.
import { expect, test } from 'vitest';
import { meaningWords, shareMeant } from './meaning-rules.ts';

test.each([
  ['ny skärm', 'Skärm'],
  ['Jag behöver en bildskärm', 'Skärm'],
  ['pumpen larmar', 'Infusionspump'],
  ['infusionspumpen', 'Pump'],
  ['skrivaren', 'Etikettskrivare'],
  ['telefonerna hos oss', 'Sladdlös telefon till enheten'],
  ['telef', 'Mobiltelefon Telefon'],
  ['pumperne', 'Infusionspumpe'],
  ['the pumps', 'Infusion pump'],
])('“%s” is at least in part about “%s”', (asked, name) => {
  expect(shareMeant(asked, name)).toBeGreaterThan(0.3);
});

test.each([
  ['ny skärm', 'Avsluta telefoni'],
  ['det fungerar inte på avdelningen', 'Fungerar inte på avdelningen'],
  ['arm', 'Larm'],
  ['dropp', 'Skärm'],
])('“%s” is not about “%s”', (asked, name) => {
  expect(shareMeant(asked, name)).toBe(0);
});

test('only words that carry meaning count, by their letters', () => {
  expect(meaningWords('Jag behöver en ny skärm till vår dator')).toEqual(['skärm', 'dator']);
  expect(shareMeant('Jag behöver en ny skärm till vår dator', 'Skärm')).toBe(0.5);
});
