// The small tree from which an outgoing message's two bodies are made: the same words as plain text and as HTML, so that no
// reader gets less than another. Mail programs know little of style, so there is next to none.

export type MailInline =
  | string
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'strong'; readonly text: string };

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly MailInline[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly MailInline[])[] }
  /** label and value, one pair a row */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** what somebody wrote: line ends are kept */
  | { readonly kind: 'quote'; readonly text: string }
  /** the one thing to do; a link that looks like a button */
  | { readonly kind: 'action'; readonly text: string; readonly address: string }
  | { readonly kind: 'rule' };

/** The plain text of a tree; links show their address. Lines are not folded: mail programs do that. */
export function blocksAsText(blocks: readonly MailBlock[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

/** The HTML of a tree, a whole page in `language`. Every text is escaped; addresses other than http, https and mailto are only shown. */
export function blocksAsHtml(blocks: readonly MailBlock[], language: string): string {
  const body = blocks.map(blockHtml).join('\n');
  return `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"></head>\n<body style="${font}">\n${body}\n</body></html>\n`;
}

const font = 'font-family:Calibri,Arial,sans-serif;font-size:16px;line-height:1.45;max-width:40em';

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.content);
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${inlineText(item)}`).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'quote':
      return linesOf(block.text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'action':
      return `${block.text}:\n${block.address}`;
    case 'rule':
      return '________________________________';
  }
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h2 style="font-size:19px">${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table role="presentation" cellpadding="3">${block.rows.map(factRow).join('')}</table>`;
    case 'quote':
      return `<blockquote style="margin:0 0 0 8px;padding-left:10px;border-left:2px solid #888">${linesOf(block.text).map(escaped).join('<br>')}</blockquote>`;
    case 'action':
      return isWebAddress(block.address)
        ? `<p><a href="${escaped(block.address)}" style="display:inline-block;padding:8px 16px;border:1px solid #1a4f8b">${escaped(block.text)}</a></p>`
        : `<p>${escaped(block.text)}: ${escaped(block.address)}</p>`;
    case 'rule':
      return '<hr>';
  }
}

function factRow([label, value]: readonly [string, string]): string {
  return `<tr><td><strong>${escaped(label)}</strong></td><td>${escaped(value)}</td></tr>`;
}

function inlineText(content: readonly MailInline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'strong' || piece.text === piece.address ? piece.text : `${piece.text} <${piece.address}>`;
    })
    .join('');
}

function inlineHtml(content: readonly MailInline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return linesOf(piece).map(escaped).join('<br>');
      if (piece.kind === 'strong') return `<strong>${escaped(piece.text)}</strong>`;
      if (!isWebAddress(piece.address)) return `${escaped(piece.text)} (${escaped(piece.address)})`;
      return `<a href="${escaped(piece.address)}">${escaped(piece.text)}</a>`;
    })
    .join('');
}

function isWebAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"<>]+$/i.test(address);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
