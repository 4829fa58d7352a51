// Words as they compare: case, accents, punctuation and the Nordic letters' different spellings do not count.

/** The words of a text in lower case, letters and digits only: `Enhets-ID (Å)` -> ['enhets', 'id', 'a']. */
export function plainWords(text: string): string[] {
  const folded = text
    .replaceAll(/([a-zåäöæøé])([A-ZÅÄÖÆØ])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The same as one string without spaces, for equality. */
export function plainWord(text: string): string {
  return plainWords(text).join('');
}
