// What an XLSX says of itself before its rows: the sheets and which are hidden, where the parts lie, the calendar, which
// cell formats are dates, and the shared texts (ECMA-376 part 1, 18.2 and 18.4; part 2, 9.3).
import { builtInFormat, type FormatKind, formatKind } from './excel-dates.ts';
import type { TableLimits } from './limits.ts';
import { stopReading } from './problems.ts';
import { attribute, type XmlEvents, xmlEvents } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

/** A sheet with cells. `very-hidden` can be shown only by a program, not from Excel's menus. */
export type SheetName = { name: string; state: 'visible' | 'hidden' | 'very-hidden' };

export type Workbook = {
  sheets: (SheetName & { part: string })[];
  date1904: boolean;
  sharedTexts: string | null;
  styles: string | null;
};

const DESCRIPTION_BYTES = 32 * 1024 * 1024;

/** Reads the workbook part and its relations. Throws through `stopReading`. */
export async function readWorkbook(zip: ZipParts): Promise<Workbook> {
  const start = await relations(zip, '');
  const path = start.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const related = await relations(zip, path);
  const partOf = (type: string) => related.find((relation) => relation.type === type && zip.has(relation.target));
  const byId = new Map(related.map((relation) => [relation.id, relation]));
  const sheets: Workbook['sheets'] = [];
  let date1904 = false;
  await readAll(zip, path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = byId.get(attribute(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet' || !zip.has(relation.target)) return;
      sheets.push({ name: attributes.name ?? '', state: sheetState(attributes.state), part: relation.target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  const sharedTexts = partOf('sharedStrings')?.target ?? null;
  return { sheets, date1904, sharedTexts, styles: partOf('styles')?.target ?? null };
}

/** The kind of each cell format, by its place in the workbook's list. */
export async function readFormats(zip: ZipParts, part: string | null): Promise<FormatKind[]> {
  const own = new Map<number, FormatKind>();
  const kinds: FormatKind[] = [];
  if (part === null) return kinds;
  let inCellFormats = false;
  await readAll(zip, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), formatKind(attributes.formatCode ?? ''));
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? '0');
        kinds.push(own.get(id) ?? builtInFormat(id));
      }
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return kinds;
}

/** The texts that cells refer to by number. Formatting and reading aids (furigana) are left out. */
export async function readSharedTexts(zip: ZipParts, part: string | null, limits: TableLimits): Promise<string[]> {
  const texts: string[] = [];
  if (part === null) return texts;
  let text = '';
  let length = 0;
  let taking = false;
  let aid = false;
  const events: XmlEvents = {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aid = true;
      taking = name === 't' && !aid;
    },
    text(more) {
      if (taking) text += more;
    },
    close(name) {
      taking = false;
      if (name === 'rPh') aid = false;
      if (name !== 'si') return;
      length += text.length;
      if (texts.length >= limits.sharedTexts || length > limits.sharedLength) {
        throw stopReading({
          code: 'too-many-texts',
          expected: { is: 'limit', limit: limits.sharedTexts, unit: 'cells' },
        });
      }
      texts.push(unescaped(text));
    },
  };
  for await (const _ of xmlEvents(zip.read(part), events));
  return texts;
}

/** Excel writes signs that XML forbids as `_x000D_` (ECMA-376 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// The parts that only describe the workbook are held in memory, so they may not be large.
async function readAll(zip: ZipParts, part: string, events: XmlEvents): Promise<void> {
  if (zip.size(part) > DESCRIPTION_BYTES) throw stopReading({ code: 'damaged-file', value: `${part} is too large` });
  for await (const _ of xmlEvents(zip.read(part), events));
}

type Relation = { id: string; type: string; target: string };

// The relations of a part lie in a folder `_rels` beside it. Types differ between the two editions of the standard
// only before the last slash.
async function relations(zip: ZipParts, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found: Relation[] = [];
  if (!zip.has(path)) return found;
  await readAll(zip, path, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      const target = partPath(attributes.Target ?? '', part.slice(0, slash));
      if (target !== null) found.push({ id: attributes.Id ?? '', type, target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

function partPath(target: string, folder: string): string | null {
  const url = URL.parse(target.replaceAll('\\', '/'), `part:///${folder}`);
  if (url?.protocol !== 'part:') return null;
  try {
    return decodeURIComponent(url.pathname.slice(1)).toLowerCase();
  } catch {
    return null;
  }
}

function sheetState(state: string | undefined): SheetName['state'] {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}
