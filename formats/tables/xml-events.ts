// Reads XML as events from a stream, without document types, entities or endless texts.
// A document type is where entities multiply ("billion laughs") and files are fetched; no spreadsheet needs one.
import { SaxesParser } from 'saxes';
import { stopReading } from './problems.ts';

/** Names come without their prefix: `x:row` and `row` are the same. */
export type XmlEvents = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

const DEEPEST = 64;
const LONGEST_SILENCE = 4 * 1024 * 1024;

/** Sends a part's events, yielding after each piece read. Throws through `stopReading`. */
export async function* xmlEvents(pieces: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void, void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let silence = 0;
  parser.on('doctype', () => {
    throw stopReading({ code: 'xml-entities' });
  });
  parser.on('error', (error) => {
    throw stopReading({ code: 'damaged-file', value: error.message.slice(0, 200) });
  });
  parser.on('opentag', (tag) => {
    silence = 0;
    if (++depth > DEEPEST) throw stopReading({ code: 'damaged-file', value: `more than ${DEEPEST} levels` });
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('closetag', (tag) => {
    silence = 0;
    depth--;
    events.close(localName(tag.name));
  });
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(isUtf16(piece) ? `utf-16${piece[0] === 0xff ? 'le' : 'be'}` : 'utf-8');
    silence += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (silence > LONGEST_SILENCE) {
      throw stopReading({
        code: 'cell-too-long',
        expected: { is: 'limit', limit: LONGEST_SILENCE, unit: 'characters' },
      });
    }
    yield;
  }
  parser.close();
}

/** The value of an attribute whatever its prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function isUtf16(piece: Uint8Array): boolean {
  return (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
}
