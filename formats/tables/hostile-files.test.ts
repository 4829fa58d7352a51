// Files made to do harm (bombs, false archives, damaged bytes) are answered in words, quickly and in little memory.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, type TableInput, type TableOptions } from './table.ts';
import {
  type RawPart,
  rawPart,
  rawZip,
  textRow,
  workbookFixture,
  workbookTexts,
  zerosPart,
} from './workbook-fixture.ts';

const sheets = { Blad: textRow(1, 'a', 'b') + textRow(2, '1', '2') };
const goodParts = (): RawPart[] => Object.entries(workbookTexts({ sheets })).map(([name, text]) => rawPart(name, text));
const SHEET = 'xl/worksheets/sheet1.xml';

/** Reads to the end and gives the refusal, wherever it came. */
async function refusalOf(input: TableInput, options: TableOptions = {}) {
  const table = await openTable('prov.xlsx', input, options);
  if (table.kind === 'refused') return table.refusal;
  for await (const _ of table.batches);
  await table.close();
  return table.refusal;
}

describe('a zip bomb', () => {
  it('of 1 GB in an otherwise valid workbook is refused before it is unpacked', async () => {
    const bomb = rawZip([...goodParts(), zerosPart('xl/media/image1.bin', 1024)]);
    expect(bomb.length).toBeLessThan(3_000_000);
    const started = performance.now();
    expect(await refusalOf(bomb)).toMatchObject({
      code: 'zip-bomb',
      severity: 'refusal',
      value: 'xl/media/image1.bin',
    });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('that claims to be small is stopped as soon as it grows beyond its claim', async () => {
    const parts = goodParts().filter((part) => part.name !== SHEET);
    const before = process.memoryUsage().rss;
    const lying = rawZip([...parts, zerosPart(SHEET, 1024, 100_000)]);
    expect(await refusalOf(lying)).toMatchObject({ code: 'zip-bomb', value: SHEET });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('of many parts that together are too large is refused', async () => {
    const parts = Array.from({ length: 40 }, (_, i) => rawPart(`xl/x${i}.xml`, 'x'.repeat(500) + i));
    const limits = { inflatedBytes: 10_000 };
    expect(await refusalOf(rawZip([...goodParts(), ...parts]), { limits })).toMatchObject({ code: 'zip-bomb' });
  });

  it('of too many parts is refused by the directory alone', async () => {
    const limits = { zipParts: 20 };
    const parts = Array.from({ length: 30 }, (_, i) => rawPart(`xl/x${i}.xml`, 'x'));
    expect(await refusalOf(rawZip([...goodParts(), ...parts]), { limits })).toMatchObject({
      code: 'too-many-parts',
      value: '37',
    });
  });

  it('whose parts share the same packed bytes is refused', async () => {
    const bytes = Buffer.from(rawZip(goodParts()));
    // let the second directory entry point at the first part
    const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 4);
    bytes.copy(bytes, second + 42, first + 42, first + 46);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'damaged-file' });
  });
});

describe('an archive that is not what it should be', () => {
  it('is refused when a part is encrypted', async () => {
    const [first, ...rest] = goodParts();
    if (!first) throw new Error('the fixture has no parts');
    expect(await refusalOf(rawZip([{ ...first, flags: 1 }, ...rest]))).toMatchObject({ code: 'password-protected' });
  });

  it('is refused when it holds another archive', async () => {
    const nested = rawZip([...goodParts(), rawPart('xl/embeddings/inner.zip', 'PK')]);
    expect(await refusalOf(nested)).toMatchObject({ code: 'nested-archive', value: 'xl/embeddings/inner.zip' });
  });

  it('is refused when the same name stands twice, as readers would disagree on which counts', async () => {
    expect(await refusalOf(rawZip([...goodParts(), rawPart(SHEET, '<worksheet/>')]))).toMatchObject({
      code: 'damaged-file',
    });
  });

  it('is refused when a byte of a part has changed', async () => {
    const parts = goodParts().map((part) => (part.name === SHEET ? { ...part, crc: part.crc ^ 1 } : part));
    expect(await refusalOf(rawZip(parts))).toMatchObject({ code: 'damaged-file', value: SHEET });
  });

  it('is read when a part has a name that would lead out of a folder, since nothing is ever written', async () => {
    expect(await refusalOf(rawZip([...goodParts(), rawPart('../../etc/passwd', 'x')]))).toBeNull();
  });

  it.each([
    ['word', 'word/document.xml'],
    ['powerpoint', 'ppt/presentation.xml'],
    ['xlsb', 'xl/workbook.bin'],
    ['opendocument', 'mimetype'],
    ['zip', 'anything.txt'],
  ])('is refused as %s', async (seen, part) => {
    expect(await refusalOf(rawZip([rawPart('[Content_Types].xml', '<Types/>'), rawPart(part, 'x')]))).toMatchObject({
      code: 'wrong-content',
      value: seen,
    });
  });
});

describe('hostile XML', () => {
  it('with a billion laughs is refused at its document type', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`);
    const laughs =
      `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY lol0 "lol">${levels.join('')}]>` +
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row></sheetData></worksheet>';
    for (const part of [SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      expect(await refusalOf(workbookFixture({ sheets, more: { [part]: laughs } }))).toMatchObject({
        code: 'xml-entities',
      });
    }
  });

  it('with an entity that fetches a file is refused', async () => {
    const fetching = '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><w>&f;</w>';
    expect(await refusalOf(workbookFixture({ sheets, more: { [SHEET]: fetching } }))).toMatchObject({
      code: 'xml-entities',
    });
  });

  it('with an undeclared entity, bad nesting or endless depth is refused as damaged', async () => {
    for (const xml of ['<worksheet>&nope;</worksheet>', '<worksheet><sheetData></worksheet>', '<a>'.repeat(100), '']) {
      const refusal = await refusalOf(workbookFixture({ sheets, more: { [SHEET]: xml } }));
      expect(refusal?.code, xml).toMatch(/^(?:damaged-file|no-rows)$/);
    }
  });

  it('with one endless text is stopped before it fills the memory', async () => {
    const cell = (text: string) =>
      `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
    const endless = cell(Array.from({ length: 1_500_000 }, (_, i) => i).join(' '));
    expect(await refusalOf(workbookFixture({ sheets, more: { [SHEET]: endless } }))).toMatchObject({
      code: 'cell-too-long',
    });
    const long = cell('x'.repeat(40_000));
    expect(await refusalOf(workbookFixture({ sheets, more: { [SHEET]: long } }))).toMatchObject({
      code: 'cell-too-long',
      line: 1,
    });
  });

  it('with too many shared texts is refused', async () => {
    const fixture = { sheets, sharedStrings: '<si><t>x</t></si>'.repeat(500) };
    expect(await refusalOf(workbookFixture(fixture), { limits: { sharedTexts: 100 } })).toMatchObject({
      code: 'too-many-texts',
    });
    expect(await refusalOf(workbookFixture(fixture), { limits: { sharedLength: 100 } })).toMatchObject({
      code: 'too-many-texts',
    });
  });

  it('with rows out of order, a far column or a missing shared text is refused', async () => {
    const sheet = (xml: string) => workbookFixture({ sheets: { Blad: textRow(1, 'a') + xml } });
    expect(await refusalOf(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))).toMatchObject({ code: 'damaged-file' });
    expect(await refusalOf(sheet('<row r="2"><c r="XFD2"><v>1</v></c></row>'))).toMatchObject({
      code: 'too-many-cells',
      address: 'XFD',
    });
    expect(await refusalOf(sheet('<row r="2"><c r="A2" t="s"><v>9</v></c></row>'))).toMatchObject({
      code: 'damaged-file',
    });
    expect(await refusalOf(sheet('<row r="2"><c r="A2"><v>=1+1</v></c></row>'))).toMatchObject({
      code: 'damaged-file',
    });
  });
});

describe('damaged and random files', () => {
  it('cut off anywhere are answered, never thrown', async () => {
    const whole = workbookFixture({ sheets });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await refusalOf(whole.subarray(0, length))).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('with any byte changed are read or refused, never thrown', async () => {
    const whole = workbookFixture({ sheets: { Blad: sheets.Blad + textRow(3, 'mer', 'text') } });
    const change = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [place, byte] of changes) bytes[place] = byte;
        const refusal = await refusalOf(bytes, { limits: { inflatedBytes: 1_000_000 } });
        expect(refusal === null || refusal.severity === 'refusal').toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('of random bytes are answered, with and without a known beginning, as bytes and as a stream', async () => {
    const keptIn = mkdtempSync(path.join(tmpdir(), 'tables-test-'));
    const beginnings = ['', 'PK\x03\x04', '\xef\xbb\xbf', '\xff\xfe', 'a;b\n', '<'].map((text) =>
      Buffer.from(text, 'latin1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 600 }), async (beginning, tail) => {
        const bytes = Buffer.concat([beginning, tail]);
        const whole = await refusalOf(bytes);
        async function* stream() {
          for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
        }
        expect((await refusalOf(stream(), { keptIn }))?.code).toBe(whole?.code);
      }),
      { numRuns: 300 },
    );
    expect(readdirSync(keptIn)).toEqual([]);
    rmSync(keptIn, { recursive: true });
  });
});
