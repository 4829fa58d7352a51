// An id that is the same at every loading, so that examples of several domains can name the same record without asking.
import { createHash } from 'node:crypto';

/** A UUID (version 8, RFC 9562) made of the kind and key: `stableId('person', '100001')`. */
export function stableId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`${kind}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
