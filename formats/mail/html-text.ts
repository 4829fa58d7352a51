// Makes readable text of HTML without trusting it: nothing is run, fetched or kept as markup. One pass over the letters; a tag
// that never ends, ten thousand levels or a page of entities cost no more than their length.

/** The text as a reader would see it: one line a block, lists with a hyphen, quoted blocks with "> ", addresses of links in brackets. */
export function htmlToText(html: string): string {
  const page: Page = { html, lower: html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()), unclosed: 0 };
  const out: Out = { lines: [], line: '', endsBlank: true, quotes: 0, pre: 0, link: null };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    addText(out, html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    at = afterTag(page, out, open);
  }
  endLine(out);
  return out.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Page {
  readonly html: string;
  readonly lower: string;
  /** tags whose end was looked for in vain; after some, quotes in tags are no longer respected */
  unclosed: number;
  /** ends that are known not to come any more */
  missing?: Set<string>;
}

interface Out {
  readonly lines: string[];
  /** grows by pieces and is looked at only when it ends: asking a growing text for its last letter copies it each time */
  line: string;
  endsBlank: boolean;
  quotes: number;
  pre: number;
  link: { readonly address: string; shown: string } | null;
}

const unseen = /^(script|style|head|title|template|noscript|svg|math|object|iframe|select|textarea)$/;
const blocks =
  /^(p|div|br|tr|li|ul|ol|dl|dt|dd|h[1-6]|table|hr|blockquote|pre|section|article|header|footer|address|form|fieldset|center|body)$/;
const spaced = /^(p|h[1-6]|table|ul|ol|dl|blockquote|pre)$/;

/** Reads what begins with "<" and says where reading goes on. */
function afterTag(page: Page, out: Out, open: number): number {
  const { html } = page;
  if (html.startsWith('<!--', open)) return endOf(page, '-->', open + 4) ?? afterFirst(html, open);
  if (html[open + 1] === '!' || html[open + 1] === '?') return afterFirst(html, open);
  tagName.lastIndex = open + 1;
  const found = tagName.exec(page.lower);
  if (!found) {
    addText(out, '<');
    return open + 1;
  }
  const end = tagEnd(page, tagName.lastIndex);
  if (end < 0) {
    addText(out, html.slice(open));
    return html.length;
  }
  const [, slash, name = ''] = found;
  if (slash === '' && unseen.test(name) && html[end - 1] !== '/') {
    const closed = endOf(page, `</${name}`, end);
    return closed === null ? end + 1 : afterFirst(html, closed);
  }
  takeTag(out, name, slash === '/', html.slice(tagName.lastIndex, Math.min(end, tagName.lastIndex + 4000)));
  return end + 1;
}

const tagName = /(\/?)([a-z][a-z0-9:-]{0,30})/y;

/** The ">" that ends a tag, quotes respected; -1 when there is none. */
function tagEnd(page: Page, from: number): number {
  const { html } = page;
  const plain = html.indexOf('>', from);
  if (plain < 0 || page.unclosed > 20) return plain;
  let at = from;
  while (at < html.length && at < from + 2_000_000) {
    const letter = html[at];
    if (letter === '>') return at;
    if (letter === '"' || letter === "'") {
      const close = html.indexOf(letter, at + 1);
      if (close < 0) break;
      at = close;
    }
    at++;
  }
  page.unclosed++;
  return plain;
}

function endOf(page: Page, mark: string, from: number): number | null {
  page.missing ??= new Set();
  if (page.missing.has(mark)) return null;
  const found = page.lower.indexOf(mark, from);
  if (found >= 0) return found + mark.length;
  page.missing.add(mark);
  return null;
}

function afterFirst(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end < 0 ? html.length : end + 1;
}

function takeTag(out: Out, name: string, isEnd: boolean, attributes: string): void {
  if (name === 'a' && isEnd) closeLink(out);
  else if (name === 'a') openLink(out, attributes);
  else if (name === 'img') addText(out, attributeOf(attributes, 'alt'));
  else if (name === 'td' || name === 'th') addText(out, isEnd ? ' ' : '');
  else if (name === 'br') endLine(out, true);
  else if (blocks.test(name)) takeBlock(out, name, isEnd);
}

function takeBlock(out: Out, name: string, isEnd: boolean): void {
  endLine(out);
  if (name === 'blockquote') out.quotes = Math.min(4, Math.max(0, out.quotes + (isEnd ? -1 : 1)));
  if (name === 'pre') out.pre = Math.max(0, out.pre + (isEnd ? -1 : 1));
  if (spaced.test(name)) blankLine(out);
  if (name === 'li' && !isEnd) addToLine(out, '- ');
  if (name === 'hr') addText(out, '________________________________');
}

function addText(out: Out, raw: string): void {
  if (raw === '') return;
  const text = entities(raw);
  if (out.pre === 0) {
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    addToLine(out, out.endsBlank ? flat.trimStart() : flat);
    return;
  }
  const [first = '', ...rest] = text.split('\n');
  addToLine(out, first);
  for (const line of rest) {
    endLine(out, true);
    addToLine(out, line);
  }
}

function addToLine(out: Out, text: string): void {
  if (text === '') return;
  out.line += text;
  out.endsBlank = text.endsWith(' ');
  if (out.link && out.link.shown.length < 600) out.link.shown += text;
}

function endLine(out: Out, evenEmpty = false): void {
  const line = out.line.trimEnd();
  out.line = '';
  out.endsBlank = true;
  if (line === '' && !evenEmpty) return;
  out.lines.push(`${'> '.repeat(out.quotes)}${line}`.trimEnd());
}

function blankLine(out: Out): void {
  const mark = '> '.repeat(out.quotes).trimEnd();
  if (out.lines.length > 0 && out.lines.at(-1) !== mark && out.lines.at(-1) !== '') out.lines.push(mark);
}

function openLink(out: Out, attributes: string): void {
  out.link = { address: attributeOf(attributes, 'href').trim(), shown: '' };
}

/** The address is shown when the words do not say it: a link may lead elsewhere than it looks. */
function closeLink(out: Out): void {
  const { link } = out;
  out.link = null;
  if (!link || !/^(https?:\/\/|mailto:)/i.test(link.address) || link.address.length > 500) return;
  const bare = link.address.replace(/^mailto:/i, '').replace(/\/$/, '');
  if (link.shown.trim() !== '' && !link.shown.includes(bare)) addToLine(out, ` <${bare}>`);
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\\s"'>]{1,2000}))`,
    'i',
  ).exec(attributes);
  return entities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2})(?=;));?/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
    return code === 160 ? ' ' : String.fromCodePoint(code);
  });
}

/** Those that letters in the Nordic languages hold; a rare one stays as it is written, and readable. */
const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", shy: '', zwnj: '', zwj: '', ensp: ' ', emsp: ' ' },
  ...{ thinsp: ' ', aring: 'å', Aring: 'Å', auml: 'ä', Auml: 'Ä', ouml: 'ö', Ouml: 'Ö', oslash: 'ø', Oslash: 'Ø' },
  ...{ aelig: 'æ', AElig: 'Æ', eacute: 'é', Eacute: 'É', egrave: 'è', agrave: 'à', aacute: 'á', uuml: 'ü', Uuml: 'Ü' },
  ...{ szlig: 'ß', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ', ccedil: 'ç', ntilde: 'ñ', ocirc: 'ô', ecirc: 'ê' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“' },
  ...{
    bdquo: '„',
    sbquo: '‚',
    raquo: '»',
    laquo: '«',
    euro: '€',
    pound: '£',
    cent: '¢',
    yen: '¥',
    sect: '§',
    para: '¶',
  },
  ...{ deg: '°', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', times: '×', divide: '÷', micro: 'µ', sup2: '²' },
  ...{
    sup3: '³',
    copy: '©',
    reg: '®',
    trade: '™',
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
    le: '≤',
    ge: '≥',
    ne: '≠',
  },
};
