// How wide a text is, near enough to give it room: wide, narrow and ordinary letters of Source Sans 3. Pure, so that the
// same margins and columns come out in every browser and on the server.

/** The width of a text in the unit of `fontSize`, rather a little too large than too small. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const letter of text) em += narrow.has(letter) ? 0.29 : wide.has(letter) ? 0.78 : 0.52;
  return em * fontSize;
}

const narrow = new Set("ijltfrI.,:;'|!()[] -\u00a0\u202f");
const wide = new Set('mwMWÅÄÖÆØ%@–−■●▲○→↗↘');
