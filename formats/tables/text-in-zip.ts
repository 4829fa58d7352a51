// Other systems hand over large tables as one text file in a ZIP. It is unpacked while it is read, with the same mistrust as a
// workbook: judged first, counted after.
import type { ByteSource } from './byte-source.ts';
import type { TableLimits } from './limits.ts';
import { type ProblemList, problemIn } from './problems.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/**
 * The bytes of the one text table in the archive, which close the source when they have been read; null when the archive is
 * something else, so that the source is still the caller's. Faults met on the way end the bytes with a refusal in `problems`.
 */
export async function textInZip(
  source: ByteSource,
  limits: TableLimits,
  problems: ProblemList,
): Promise<AsyncGenerator<Buffer, void> | null> {
  const zip = await openZip(source, limits).catch(() => null);
  const name = zip && onlyTable(zip);
  return zip && name ? untilFault(zip, name, source, problems) : null;
}

/** Office documents hold no such file, and of several nobody can say which is meant. */
function onlyTable(zip: ZipParts): string | null {
  if (zip.has('[content_types].xml') || zip.has('mimetype')) return null;
  const tables = zip.names().filter((name) => /\.(?:csv|txt|tsv)$/.test(name) && !name.startsWith('__macosx/'));
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

async function* untilFault(
  zip: ZipParts,
  name: string,
  source: ByteSource,
  problems: ProblemList,
): AsyncGenerator<Buffer, void> {
  try {
    zip.check();
    yield* zip.read(name);
  } catch (error) {
    problems.add(problemIn(error));
  } finally {
    await source.close();
  }
}
