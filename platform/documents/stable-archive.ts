// Makes a Word file say the same bytes every time: the moment it was made, the ids drawn at random and the counters that
// run on between documents are replaced by what the document itself decides.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The archive with fixed dates, ids and order of entries. `moment` (ISO 8601, UTC) is written as the document's date.
 * Expects a file as the `docx` package writes it.
 */
export function stableArchive(archive: Uint8Array, moment: string): Buffer {
  const files = unzipSync(archive);
  const names = Object.keys(files).sort(contentTypesFirst);
  const order = new Map<string, string>();
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = files[name] ?? new Uint8Array();
    const text = name.endsWith('.xml') || name.endsWith('.rels');
    const stable = text ? strToU8(stableText(strFromU8(bytes), moment, order)) : bytes;
    entries[name] = [stable, { mtime: zipDate, level: text ? 6 : 0 }];
  }
  return Buffer.from(zipSync(entries));
}

/** Zip dates have no time zone and begin in 1980; fflate reads them as local time, so it is built from local parts. */
const zipDate = new Date(1980, 0, 1);

/** The parts that refer come before the parts that list, so that names are given in the order a reader meets them. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.endsWith('.rels') ? 2 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/**
 * Names are changed inside tags and field codes only: what an author wrote is never touched. Fields are marked as up to
 * date, or Word would open every report with a question about updating them.
 */
function stableText(xml: string, moment: string, order: Map<string, string>): string {
  const renamed = (kind: string, old: string) => {
    const known = order.get(kind + old);
    if (known !== undefined) return known;
    const fresh = `${kind}${[...order.keys()].filter((key) => key.startsWith(kind)).length + 1}`;
    order.set(kind + old, fresh);
    return fresh;
  };
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    .replace(/(<w:instrText[^>]*>[^<]*?\b)_Toc(\d+)/g, (_, head: string, old: string) => head + renamed('_Toc', old))
    .replace(/<[^>]+>/g, (tag) =>
      tag
        .replace(/ w:dirty="(?:true|false)"/, '')
        .replace(
          / (r:id|Id)="rId([\w-]{12,})"/g,
          (_, name: string, old: string) => ` ${name}="${renamed('rIdLink', old)}"`,
        )
        .replace(
          / (w:name|w:anchor)="_Toc(\d+)"/g,
          (_, name: string, old: string) => ` ${name}="${renamed('_Toc', old)}"`,
        )
        .replace(
          /^(<w:bookmark(?:Start|End)\b.* w:id=")(\d+)"/,
          (_, head: string, old: string) => `${head}${renamed('bookmark', old).slice(8)}"`,
        )
        .replace(
          /^(<wp:docPr\b.* id=")(\d+)"/,
          (_, head: string, old: string) => `${head}${renamed('drawing', old).slice(7)}"`,
        ),
    );
}
