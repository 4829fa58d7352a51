// Bytes that can be read from any place, as a ZIP archive's must be, since its directory stands at its end. A stream is
// written to a temporary file for that, which goes away when the source is closed.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TableLimits } from './limits.ts';
import type { ProblemList, TableProblem } from './problems.ts';

/** `read` gives fewer bytes than asked for only at the end. */
export type ByteSource = {
  size: number;
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
};

/** A source over a file or over bytes. Throws what the disk throws. */
export async function byteSource(from: string | Uint8Array): Promise<ByteSource> {
  if (from instanceof Uint8Array) {
    const bytes = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
    return {
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      close: async () => undefined,
    };
  }
  const file = await open(from, 'r');
  const { size } = await file.stat();
  return {
    size,
    async read(position, length) {
      const buffer = Buffer.allocUnsafe(Math.min(length, Math.max(0, size - position)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

/** A source over a stream, kept in a temporary file; null and a refusal when the stream is longer than the limit. */
export async function keptSource(
  stream: AsyncIterable<Uint8Array>,
  options: { limits: TableLimits; keptIn?: string },
  problems: ProblemList,
): Promise<ByteSource | null> {
  const { limits, keptIn = tmpdir() } = options;
  const file = path.join(keptIn, `table-${randomUUID()}.xlsx`);
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limits.fileBytes) return problems.add({ ...tooLarge(limits), severity: 'refusal' });
      yield chunk;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
    if (!problems.refusal) return await removedOnClose(file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  await rm(file, { force: true });
  return null;
}

/** The problem of a file beyond the limit, in bytes. */
export function tooLarge(limits: TableLimits): Omit<TableProblem, 'severity'> {
  return { code: 'file-too-large', expected: { is: 'limit', limit: limits.fileBytes, unit: 'bytes' } };
}

async function removedOnClose(file: string): Promise<ByteSource> {
  const source = await byteSource(file);
  const close = async () => {
    await source.close();
    await rm(file, { force: true });
  };
  return { ...source, close };
}
