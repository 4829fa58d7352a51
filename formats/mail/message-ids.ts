// Finds message ids in headers: in angle brackets as the standard says, and bare where a program forgot them.
import { mailLimits } from './mail-message.ts';

/** Ids without angle brackets, in order, without doubles; the last 100 when there are more. Words that are no id are passed over. */
export function readMessageIds(value: string): string[] {
  const ids = new Set<string>();
  for (const [, angled] of value.matchAll(/<([^<>]{1,998})>/g)) {
    const id = angled?.replace(/\s+/g, '');
    if (id) ids.add(id);
  }
  if (ids.size === 0) {
    for (const word of value.split(/[\s,;]+/, 1000)) if (/^[^@"]{1,400}@[^@"]{1,400}$/.test(word)) ids.add(word);
  }
  return [...ids].slice(-mailLimits.references);
}
