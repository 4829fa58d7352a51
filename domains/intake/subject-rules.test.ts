// The service is found in one's own words, and not found where nothing says it.
import { expect, test } from 'vitest';
import { subjectIn } from './subject-rules.ts';

const services = [
  { code: 'journal', name: 'Journalsystemet', also: ['Cosmic', 'EPJ'] },
  { code: 'images', name: 'Röntgenbilder', also: ['Sectra PACS'] },
  { code: 'workplace', name: 'Datorer och utskrift' },
  { code: 'telephony', name: 'Telefoni' },
  { code: 'labs', name: 'Labbsvar' },
];

test.each([
  ['Journalen går inte att öppna på sal 4', 'journal'],
  ['röntgenbilden är svart', 'images'],
  ['Min dator startar inte', 'workplace'],
  ['telefonen på expeditionen är tyst', 'telephony'],
  ['labbsvaren saknas', 'labs'],
  ['Cosmic hänger sig', 'journal'],
  ['kommer inte in i cosmics läkemedelslista', 'journal'],
  ['EPJ er nede', 'journal'],
  ['Vår PACS från Sectra är trög', 'images'],
  ['Vår PACS är trög', undefined],
  ['Sängvågen visar fel', undefined],
  ['Journalen och telefonen är borta', undefined],
  ['', undefined],
])('%s', (text, code) => {
  expect(subjectIn(text, services)?.code).toBe(code);
});

test('two services met alike are not guessed between', () => {
  expect(
    subjectIn('mejlen', [
      { code: 'a', name: 'Mejl' },
      { code: 'b', name: 'Mejl till invånare' },
    ]),
  ).toBeNull();
});
