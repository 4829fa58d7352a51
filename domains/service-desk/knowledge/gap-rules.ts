// When words somebody looked for in vain count as a gap in what is known, in which form they are kept, and when editors see
// them. Pure.

/** Shown to editors only when missed this often: what one person wrote once may tell who it was. */
export const fewestToShow = 3;

/** Longer than this somebody is telling what is wrong, not looking something up. */
const mostWords = 8;

/**
 * The words as they are counted: small letters, single blanks, without signs; `masked` has its personal numbers masked
 * already. Null for what is no search: too long, too short, or with a masked number or a long row of digits in it.
 */
export function gapWords(masked: string): string | null {
  if (/•|\d{5}/.test(masked)) return null;
  const words = masked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > mostWords) return null;
  const text = words.join(' ');
  return text.length >= 3 && /\p{L}{2}/u.test(text) ? text : null;
}
