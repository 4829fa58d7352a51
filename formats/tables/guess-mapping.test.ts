// Which column holds what is guessed from headings, and left open rather than guessed wrongly.
import { describe, expect, it } from 'vitest';
import { guessMapping, likeness, type MappingField } from './guess-mapping.ts';
import { columnAddress, type HeaderCell, type Row } from './rows.ts';

const field = (id: string, spec: MappingField['spec'], ...sv: string[]): MappingField => ({
  id,
  names: { sv, da: [], en: [] },
  spec,
});

const fields: MappingField[] = [
  {
    ...field('account', { kind: 'text', required: true }, 'Konto', 'Kontonummer'),
    names: { sv: ['Konto', 'Kontonummer'], da: ['Konto'], en: ['Account'] },
  },
  field('amount', { kind: 'amount', required: true }, 'Belopp', 'Utfall'),
  field('date', { kind: 'date', required: true }, 'Bokföringsdatum', 'Datum'),
  field('unit', { kind: 'text' }, 'Organisatorisk enhet', 'Enhet', 'Ansvar'),
  field('note', { kind: 'text' }, 'Text', 'Verifikationstext'),
];

const header = (...names: string[]): HeaderCell[] => names.map((name, i) => ({ name, address: columnAddress(i) }));
const rows = (...lines: string[][]): Row[] => lines.map((cells, i) => ({ line: i + 2, cells }));

describe('the guessed mapping', () => {
  it('finds columns by name whatever the order, case and punctuation', () => {
    const guess = guessMapping(
      fields,
      header('DATUM', 'Enhets-ID', 'konto nr.', 'Belopp (kr)', 'Text'),
      rows(['2019-08-31', '1001', '4010', '1 234,50', 'Läkemedel']),
    );
    expect(guess.fields.map(({ field: id, column }) => [id, column])).toEqual([
      ['account', 2],
      ['amount', 3],
      ['date', 0],
      ['unit', 1],
      ['note', 4],
    ]);
    expect(guess.unused).toEqual([]);
    expect(guess.missing).toEqual([]);
  });

  it('is sure of exact names with fitting values', () => {
    const guess = guessMapping(fields, header('Konto', 'Belopp', 'Datum'), rows(['4010', '1,50', '2019-08-31']));
    expect(guess.fields.slice(0, 3).map(({ verdict, confidence }) => [verdict, confidence])).toEqual([
      ['sure', 1],
      ['sure', 1],
      ['sure', 1],
    ]);
  });

  it('names what is missing and what no field takes', () => {
    const guess = guessMapping(fields, header('Konto', 'Kommentar', 'Datum'), rows(['4010', 'x', '2019-08-31']));
    expect(guess.missing).toEqual(['amount']);
    expect(guess.fields[1]).toMatchObject({ column: null, verdict: 'missing' });
    expect(guess.unused).toEqual([1]);
  });

  it('calls it ambiguous when two columns fit as well, and says which', () => {
    const guess = guessMapping(
      fields,
      header('Konto', 'Belopp', 'Belopp', 'Datum'),
      rows(['4010', '1', '2', '2019-08-31']),
    );
    expect(guess.fields[1]).toMatchObject({ column: 1, verdict: 'ambiguous', others: [2] });
  });

  it('lets values decide between columns of the same name', () => {
    const guess = guessMapping(
      fields,
      header('Konto', 'Belopp', 'Belopp', 'Datum'),
      rows(['4010', 'tusen', '2', '2019-08-31']),
    );
    expect(guess.fields[1]).toMatchObject({ column: 2, verdict: 'sure', others: [] });
  });

  it('forgives a slip of the pen', () => {
    const guess = guessMapping(
      fields,
      header('Kotno', 'Bellopp', 'Bokforingsdatum'),
      rows(['4010', '1', '2019-08-31']),
    );
    expect(guess.fields.slice(0, 3).map(({ column }) => column)).toEqual([0, 1, 2]);
  });

  it('uses each column once', () => {
    const twins = [field('a', { kind: 'text' }, 'Namn'), field('b', { kind: 'text' }, 'Namn')];
    const guess = guessMapping(twins, header('Namn'), []);
    expect(guess.fields.map(({ column }) => column)).toEqual([0, null]);
  });
});

describe('likeness', () => {
  it.each([
    ['Sömnlab', 'SOMNLAB', 1, 1],
    ['Konto-nummer', 'kontonummer', 1, 1],
    ['Beløb', 'belob', 1, 1],
    ['Belopp kr', 'Belopp', 0.8, 0.99],
    ['Kotno', 'Konto', 0.7, 0.9],
    ['Datum', 'Belopp', 0, 0],
    ['', 'Belopp', 0, 0],
  ])('of %s and %s lies between %d and %d', (heading, name, least, most) => {
    const found = likeness(heading, name);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });
});
