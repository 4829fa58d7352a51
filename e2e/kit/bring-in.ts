// Bringing a file in without the screen, where it is not the file that the journey is about.
import type { Visit } from './journey.ts';

/** Begins an import of this file and answers its id once it has been read. */
export async function bringIn(visit: Visit, kind: string, name: string, content: string | Uint8Array): Promise<string> {
  const query = new URLSearchParams({ kind, name });
  const { importId } = await visit.tell(`/api/imports?${query}`, Buffer.from(content));
  for (let state = 'reading'; state === 'reading'; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    ({ state } = await visit.ask(`/api/imports/${importId}`));
  }
  return String(importId);
}

/** Stores what was read and waits until it is. */
export async function store(visit: Visit, importId: string): Promise<void> {
  await visit.tell(`/api/imports/${importId}/commit`, { rows: 'all' });
  for (let state = 'storing'; state !== 'stored'; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    ({ state } = await visit.ask(`/api/imports/${importId}`));
    if (state === 'failed') throw new Error('the import failed');
  }
}
