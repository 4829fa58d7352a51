// Workbooks for tests, made by another program's packer (fflate) or byte by byte, so that the reader is not merely
// tested against our own writer. Also archives no honest program would make.
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

export type FixtureParts = {
  /** the inside of sheetData, by sheet name */
  sheets: Record<string, string>;
  states?: Record<string, string>;
  sharedStrings?: string;
  /** the inside of styleSheet */
  styles?: string;
  date1904?: boolean;
  /** further parts, or other content for the usual ones, by path */
  more?: Record<string, string>;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small valid workbook as XML texts by path. */
export function workbookTexts(fixture: FixtureParts): Record<string, string> {
  const names = Object.keys(fixture.sheets);
  const sheets = names.map((name, i) => {
    const state = fixture.states?.[name];
    return `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`;
  });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const related = [
    ...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    relation('rIdT', 'styles', 'styles.xml'),
  ];
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${fixture.date1904 ? ' date1904="1"' : ''}/>` +
      `<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${fixture.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${fixture.sharedStrings ?? ''}</sst>`,
  };
  names.forEach((name, i) => {
    const rows = fixture.sheets[name] ?? '';
    texts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
  });
  return { ...texts, ...fixture.more };
}

/** A workbook file. */
export function workbookFixture(fixture: FixtureParts): Uint8Array {
  const texts = Object.entries(workbookTexts(fixture));
  return zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])));
}

/** A row of inline texts, the quickest way to write a sheet by hand. */
export function textRow(line: number, ...cells: string[]): string {
  const inline = cells.map(
    (cell, i) => `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${line}">${inline.join('')}</row>`;
}

/** One part of a hand-made archive: packed bytes with whatever sizes and flags its directory is to claim. */
export type RawPart = { name: string; packed: Uint8Array; size: number; crc: number; flags?: number; method?: number };

/** A part packed honestly. */
export function rawPart(name: string, text: string): RawPart {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** A part of `megabytes` MB of zeros, packed in a few milliseconds by repeating one packed block. */
export function zerosPart(name: string, megabytes: number, claimedSize = megabytes * 1024 * 1024): RawPart {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: megabytes }, () => block);
  return { name, packed: Buffer.concat([...blocks, Buffer.from([3, 0])]), size: claimedSize, crc: 0 };
}

/** An archive of such parts. `entries` makes the directory claim another number of parts. */
export function rawZip(parts: readonly RawPart[], claim: { entries?: number } = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt16LE(part.flags ?? 0, 0);
    sizes.writeUInt16LE(part.method ?? 8, 2);
    sizes.writeUInt32LE(part.crc >>> 0, 8);
    sizes.writeUInt32LE(part.packed.length, 12);
    sizes.writeUInt32LE(part.size, 16);
    const nameLength = Buffer.from([name.length & 255, name.length >> 8, 0, 0]);
    const start = Buffer.alloc(14);
    start.writeUInt32LE(at, 10);
    files.push(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), sizes, nameLength, name, Buffer.from(part.packed));
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), sizes, nameLength, start, name);
    at += 30 + name.length + part.packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claim.entries ?? parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, entries, end]);
}

/** All that a stream gives. */
export async function gathered<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}
