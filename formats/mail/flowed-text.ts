// Undoes format=flowed (RFC 3676): lines that a mail program broke for the screen are joined again, so that a sentence is one line
// and the marks of quoting stand where their program put them.

/** The text with soft line breaks undone. `deletesBlank` is the parameter delsp=yes: the blank before a soft break goes as well. */
export function unflowed(text: string, deletesBlank: boolean): string {
  const lines: { depth: number; pieces: string[]; isOpen: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>{0,50}/.exec(line)?.[0].length ?? 0;
    // a blank at the beginning is stuffing: it protects ">" and "From"
    const words = line.slice(depth).replace(/^ /, '');
    const isSoft = words.endsWith(' ') && words !== '-- ';
    const kept = isSoft && deletesBlank ? words.slice(0, -1) : words;
    const last = lines.at(-1);
    if (last?.isOpen && last.depth === depth && words !== '-- ') {
      last.pieces.push(kept);
      last.isOpen = isSoft;
    } else lines.push({ depth, pieces: [kept], isOpen: isSoft });
  }
  return lines.map(({ depth, pieces }) => `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${pieces.join('')}`).join('\n');
}
