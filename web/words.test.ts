// What typed words must do: plural forms, parameters, and the writing of numbers inside a text.
import { describe, expect, it } from 'vitest';
import { say, wordsOf } from './words.ts';

const words = wordsOf({
  sv: { rows: { one: '{count} rad', other: '{count} rader' }, hello: 'Hej {name}' },
  da: { rows: { one: '{count} række', other: '{count} rækker' }, hello: 'Hej {name}' },
  en: { rows: { one: '{count} row', other: '{count} rows' }, hello: 'Hello {name}' },
});

describe('words', () => {
  it('chooses the plural form by the count, in each language', () => {
    expect(say(words, 'sv', 'rows', { count: 1 })).toBe('1 rad');
    expect(say(words, 'da', 'rows', { count: 2 })).toBe('2 rækker');
    expect(say(words, 'en', 'rows', { count: 0 })).toBe('0 rows');
  });

  it('writes numbers with a thin space in thousands and the decimals of the language', () => {
    expect(say(words, 'sv', 'rows', { count: 48112 })).toBe('48\u202f112 rader');
    expect(say(words, 'sv', 'rows', { count: -1.5 })).toBe('\u22121,5 rader');
    expect(say(words, 'en', 'rows', { count: 1.5 })).toBe('1.5 rows');
  });

  it('leaves a parameter that was not given visible rather than silently empty', () => {
    expect(say(words, 'sv', 'hello', {})).toBe('Hej {name}');
    expect(say(words, 'sv', 'hello', { name: 'Elin' })).toBe('Hej Elin');
  });

  it('does not compile when a language lacks a key or has one too many', () => {
    // @ts-expect-error Danish lacks "b"
    wordsOf({ sv: { a: 'a', b: 'b' }, da: { a: 'a' }, en: { a: 'a', b: 'b' } });
    const tooMany = { a: 'a', c: 'c' };
    // @ts-expect-error English has "c", which Swedish has not
    const made = wordsOf({ sv: { a: 'a' }, da: { a: 'a' }, en: tooMany });
    expect(say(made, 'sv', 'a')).toBe('a');
  });
});
