// Objects of dimensions under dimensions (#UNDERDIM): balances write the codes of the whole chain as one code, rows
// write only the object's own. Source: SIE filformat 4B, hierarchical dimensions.

import type { SieDimension, SieObject, SieObjectRef } from './sie-file.ts';

const LONGEST_CODE = 64;
const DEEPEST = 8;

/** Resolves the object of a balance row to its chain, outermost first; an object that stands alone gives itself. */
export type SubObjects = (object: SieObjectRef) => readonly SieObjectRef[];

/** Knows the dimensions and objects of one file. A code that cannot be parted into declared codes gives itself. */
export function openSubObjects(
  dimensions: readonly Pick<SieDimension, 'number' | 'parent'>[],
  objects: readonly Pick<SieObject, 'dimension' | 'code'>[],
): SubObjects {
  const parents = new Map(dimensions.map(({ number, parent }) => [number, parent]));
  const declared = new Set(objects.map(({ dimension, code }) => objectKey(dimension, code)));
  return (object) => objectChain(object, parents, declared) ?? [object];
}

/** The key under which an object is known: dimension and code. */
export function objectKey(dimension: string, code: string): string {
  return `${dimension}\0${code}`;
}

/** The chain of declared objects that `object` stands for, or null when there is none. */
export function objectChain(
  object: SieObjectRef,
  parents: ReadonlyMap<string, string | null>,
  declared: ReadonlySet<string>,
): readonly SieObjectRef[] | null {
  if (declared.has(objectKey(object.dimension, object.code))) return [object];
  if (object.code.length > LONGEST_CODE) return null;
  const dimensions = [object.dimension];
  for (let level = 0; level < DEEPEST; level++) {
    const parent = parents.get(dimensions[0] ?? '');
    if (parent === undefined || parent === null) break;
    dimensions.unshift(parent);
  }
  if (dimensions.length === 1) return null;
  return parted(object.code, dimensions, declared, new Set());
}

// Tries the dimensions from the outermost in; `failed` holds dead ends, so that no combination is tried twice.
function parted(
  code: string,
  dimensions: readonly string[],
  declared: ReadonlySet<string>,
  failed: Set<string>,
): readonly SieObjectRef[] | null {
  const [dimension, ...inner] = dimensions;
  if (dimension === undefined) return code === '' ? [] : null;
  const place = `${dimensions.length} ${code.length}`;
  if (failed.has(place)) return null;
  for (let length = 1; length <= code.length; length++) {
    const own = code.slice(0, length);
    if (!declared.has(objectKey(dimension, own))) continue;
    const rest = parted(code.slice(length), inner, declared, failed);
    if (rest !== null) return [{ dimension, code: own }, ...rest];
  }
  failed.add(place);
  return null;
}
