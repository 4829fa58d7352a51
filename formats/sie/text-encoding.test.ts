// The letters of a SIE file: code page 437 as it is promised, and what programs write instead.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeDos, encodingOf } from './text-encoding.ts';

const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const nordic = fc.string({ unit: fc.constantFrom(...'abcåäöÅÄÖéü '), minLength: 1, maxLength: 40 });

describe('the encodings', () => {
  it('decode every byte of PC8 and Windows-1252 as an independent decoder does', () => {
    expect(decodeBytes(every, 0, 256, 'cp437')).toBe(iconv.decode(every, 'cp437'));
    for (const byte of every) {
      const one = Buffer.from([byte]);
      expect(decodeBytes(one, 0, 1, 'cp437')).toBe(iconv.decode(one, 'cp437'));
      const isUnused = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
      if (!isUnused) expect(decodeBytes(one, 0, 1, 'windows-1252')).toBe(iconv.decode(one, 'windows-1252'));
    }
  });

  it('encode every letter of PC8 back to its byte', () => {
    expect(encodeDos(decodeBytes(every, 0, 256, 'cp437'))).toEqual(every);
  });

  it('are told apart by the bytes of any Nordic text', () => {
    fc.assert(
      fc.property(nordic, (text) => {
        const isAscii = /^[a-z ]*$/.test(text);
        const found = (bytes: Buffer) => encodingOf(bytes, 0, bytes.length);
        expect(found(encodeDos(text))).toBe('cp437');
        expect(found(Buffer.from(text, 'latin1'))).toBe(isAscii ? 'cp437' : 'windows-1252');
        expect(found(Buffer.from(text))).toBe(isAscii ? 'cp437' : 'utf-8');
      }),
    );
  });

  it('decode long texts and texts with letters outside Latin-1 as well', () => {
    const long = '░å'.repeat(400);
    expect(decodeBytes(encodeDos(long), 0, 800, 'cp437')).toBe(long);
    expect(decodeBytes(Buffer.from([0x80, 0xe5]), 0, 2, 'windows-1252')).toBe('€å');
  });
});
