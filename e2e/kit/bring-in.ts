// Bringing a file in without the screen, where it is not the file that the journey is about.
import type { Visit } from './journey.ts';

/** Begins an import of this text and answers its id once it has been read. */
export async function bringIn(visit: Visit, kind: string, name: string, text: string): Promise<string> {
  const query = new URLSearchParams({ kind, name });
  const { importId } = await visit.tell(`/api/imports?${query}`, Buffer.from(text));
  for (let state = 'reading'; state === 'reading'; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    ({ state } = await visit.ask(`/api/imports/${importId}`));
  }
  return String(importId);
}
