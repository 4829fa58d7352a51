// The words in a document, to be searched: plain text, tables (CSV, XLSX) and Word's DOCX, read with the same mistrust as tables are.
// What is damaged, hostile or of another kind has no words and is no fault.
import { byteSource } from './byte-source.ts';
import { defaultLimits } from './limits.ts';
import { openTable } from './table.ts';
import { xmlEvents } from './xml-events.ts';
import { openZip } from './zip-parts.ts';

const document = 'word/document.xml';
const limits = { ...defaultLimits, inflatedBytes: 64 * 1024 * 1024, rows: 20_000 };

/** At most `most` characters, white space run together; '' where nothing can be read. Never throws. */
export async function textInFile(name: string, content: Buffer, most: number): Promise<string> {
  try {
    const isZip = content.subarray(0, 2).toString('latin1') === 'PK';
    const text =
      isZip && (await isWord(content)) ? await wordText(content, most) : await otherText(name, content, most);
    return text.replace(/\s+/gu, ' ').trim().slice(0, most);
  } catch {
    // a file that could harm or is damaged says nothing
    return '';
  }
}

async function isWord(content: Buffer): Promise<boolean> {
  return (await openZip(await byteSource(content), limits)).has(document);
}

async function wordText(content: Buffer, most: number): Promise<string> {
  const parts = await openZip(await byteSource(content), limits);
  parts.check();
  const words: string[] = [];
  let [length, isText] = [0, false];
  const say = (text: string) => {
    words.push(text);
    length += text.length;
  };
  const events = xmlEvents(parts.read(document), {
    open: (tag) => {
      isText = tag === 't';
      if (tag === 'p' || tag === 'tab' || tag === 'br') say(' ');
    },
    text: (text) => isText && say(text),
    close: () => {
      isText = false;
    },
  });
  for await (const _ of events) if (length > most) break;
  return words.join('');
}

/** A table row by row; else text that is written as UTF-8 and holds no signs that text does not have. */
async function otherText(name: string, content: Buffer, most: number): Promise<string> {
  const isPlain = /\.(txt|md|log)$/i.test(name);
  if (!isPlain) {
    const table = await openTable(name, content, { limits });
    if (table.kind !== 'refused') {
      const words = table.header.map((cell) => cell.name);
      let length = 0;
      try {
        for await (const { cells } of table.rows) {
          words.push(...cells);
          length += cells.join(' ').length;
          if (length > most) break;
        }
      } finally {
        await table.close();
      }
      return words.join(' ');
    }
    return '';
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(content.subarray(0, most * 4));
  return /\p{Cc}/u.test(text.replace(/[\t\r\n\f]/g, '')) ? '' : text;
}
