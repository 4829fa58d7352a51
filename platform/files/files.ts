// Files inside the database, in pieces of 256 kB: a file and what belongs to it share one transaction and one backup, and
// any process can serve it. Read and written as streams; the largest never lies whole in memory.
import { createHash } from 'node:crypto';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';

export interface StoredFile {
  readonly fileId: string;
  readonly size: number;
  /** of the content, in hexadecimal */
  readonly sha256: string;
}

export interface OpenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** the bytes from the beginning, each time it is called; read on the connection of the work that opened it */
  stream(): AsyncGenerator<Buffer, void>;
}

const pieceSize = 256 * 1024;

/** Stores a stream under a name. Refusals: `file-too-large` beyond `limit` bytes, `file-empty`. Nothing is kept when the action fails. */
export async function storeFile(
  work: Work,
  file: {
    readonly name: string;
    readonly mediaType: string;
    readonly stream: AsyncIterable<Uint8Array>;
    readonly limit: number;
  },
): Promise<StoredFile> {
  const fileId = work.newId();
  const hash = createHash('sha256');
  let size = 0;
  let piece = 0;
  await work.sql(
    `insert into platform.files (file_id, name, media_type, size, sha256, created_at, created_by) values ($1, $2, $3, 0, '', $4, $5)`,
    [fileId, file.name.slice(0, 255), file.mediaType, work.now, work.actor?.id ?? null],
  );
  for await (const content of inPieces(file.stream)) {
    size += content.length;
    if (size > file.limit)
      throw new Refusal('too-much', 'file-too-large', { megabytes: Math.floor(file.limit / 1_048_576) });
    hash.update(content);
    await work.sql('insert into platform.file_pieces (file_id, piece, content) values ($1, $2, $3)', [
      fileId,
      piece++,
      content,
    ]);
  }
  if (size === 0) throw new Refusal('invalid', 'file-empty');
  const sha256 = hash.digest('hex');
  await work.sql('update platform.files set size = $2, sha256 = $3 where file_id = $1', [fileId, size, sha256]);
  return { fileId, size, sha256 };
}

/** A stored file; refusal `file-unknown`. */
export async function openFile(work: Pick<Work, 'sql'>, fileId: string): Promise<OpenFile> {
  const [row] = await work.sql<{ name: string; media_type: string; size: number; sha256: string }>(
    'select name, media_type, size, sha256 from platform.files where file_id = $1',
    [fileId],
  );
  if (!row) throw new Refusal('not-found', 'file-unknown', { file: fileId });
  return {
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    stream: () => pieces(work, fileId),
  };
}

/** Deletes files with their pieces; answers how many there were. Whoever deletes says so in the audit log. */
export async function removeFiles(work: Pick<Work, 'sql'>, fileIds: readonly string[]): Promise<number> {
  const gone = await work.sql('delete from platform.files where file_id = any($1::uuid[]) returning 1', [fileIds]);
  return gone.length;
}

async function* pieces(work: Pick<Work, 'sql'>, fileId: string): AsyncGenerator<Buffer, void> {
  const at = 'select content from platform.file_pieces where file_id = $1 and piece = $2';
  for (let piece = 0; ; piece++) {
    const [row] = await work.sql<{ content: Buffer }>(at, [fileId, piece]);
    if (!row) return;
    yield row.content;
  }
}

async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    kept.push(chunk);
    length += chunk.length;
    if (length < pieceSize) continue;
    const whole = Buffer.concat(kept);
    let from = 0;
    for (; whole.length - from >= pieceSize; from += pieceSize) yield whole.subarray(from, from + pieceSize);
    kept = [whole.subarray(from)];
    length = whole.length - from;
  }
  if (length > 0) yield Buffer.concat(kept);
}
