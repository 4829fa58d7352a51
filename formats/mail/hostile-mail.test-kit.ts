// Messages made to cost a reader time, memory or its temper: each of at most 36 MB, as the receiver lets them in. The tests and
// the benchmark read the same ones.
import { randomBytes } from 'node:crypto';

const head = 'From: Anna <anna@region.example>\r\nTo: servicedesk@region.example\r\nSubject: x\r\n';
const big = 34_000_000;

/** Each message is made when it is asked for: together they would fill the memory. */
export const hostileMails: Readonly<Record<string, () => Buffer>> = {
  '10 000 nested parts': () => nested(10_000),
  '200 000 parts with one boundary within each other': () =>
    Buffer.from(`${multipart('b')}${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(200_000)}`),
  'two million parts': () => Buffer.from(`${multipart('b')}${'--b\r\n\r\nhej\r\n'.repeat(2_000_000)}`),
  'a 24 MB attachment': () => withAttachment(base64Lines(24_000_000)),
  'a 24 MB attachment eleven levels down': () => deep(11, base64Lines(24_000_000)),
  'a million headers': () => Buffer.from(`${head}${'X-A: b\r\n'.repeat(1_000_000)}\r\nHej`),
  'one header folded a million times': () => Buffer.from(`${head}X-A: b\r\n${' c\r\n'.repeat(1_000_000)}\r\nHej`),
  'headers without an end': () => Buffer.from(`${head}${'X-A: b\r\n'.repeat(4_000_000)}`),
  'lines that are no headers, without an end': () => Buffer.from(`${head}${'aaa\r\n'.repeat(6_000_000)}`),
  'a single line of 34 MB': () => filled(`${head}\r\n`, 'a'),
  'a single line of 34 MB of HTML': () => filled(`${head}Content-Type: text/html\r\n\r\n`, 'a'),
  'a single header of 34 MB': () => filled(`${head}X-A: `, 'a'),
  'a subject of encoded words': () => filled('Subject: ', '=?utf-8?q?=41?= ', 200_000),
  'recipients that open and never close': () => filled('To: ', '"<(', 200_000),
  'recipients of brackets': () => filled('To: ', '<', 200_000),
  'recipients of comments': () => filled('To: ', '(\\', 200_000),
  'references without an end': () => filled('References: ', '<', 200_000),
  'a type with ten thousand parameters': () => filled('Content-Type: multipart/mixed;', ' a*0*=', 200_000),
  'lines like a boundary': () => filled(multipart('q'), '\n--qx'),
  'lines like a long boundary': () => filled(multipart('a'.repeat(70)), `\n--${'a'.repeat(69)}b`),
  'lines like the boundaries of eleven levels': () => deep(11, Buffer.alloc(big, '\n--bx')),
  'letters of a boundary': () => deep(11, Buffer.alloc(big, 'b')),
  'hyphens alone': () => filled(multipart('-'.repeat(70)), '-'),
  'quoted-printable': () => filled(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, '=41=\n'),
  'quoted-printable of faults': () => filled(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, '= '),
  'quoted-printable of blanks': () =>
    filled(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, `=${' '.repeat(79)}`),
  'base64 of faults': () =>
    filled(`${head}Content-Type: a/b\r\nContent-Transfer-Encoding: base64\r\n\r\n`, 'QUJD!QUJDQUJD'),
  'base64 that ends at each letter': () =>
    filled(`${head}Content-Type: a/b\r\nContent-Transfer-Encoding: base64\r\n\r\n`, 'QQ='),
  uuencode: () =>
    filled(
      `${head}Content-Type: a/b\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\n`,
      '#AAAA\n',
      8_000_000,
    ),
  'a rare charset': () => filled(`${head}Content-Type: text/plain; charset=utf-7\r\n\r\n`, '+AOU-'),
  '499 parts in a rare charset': () => parts('text/plain; charset=utf-7', 'abc+AOU- def\n'.repeat(5000)),
  'a charset of shifts': () => filled(`${head}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n`, '\x1b$B\x1b(B'),
  'a charset that does not exist': () => filled(`${head}Content-Type: text/plain; charset=x-none\r\n\r\n`, 'å'),
  '499 parts of text': () => parts('text/plain', 'abc def\n'.repeat(8500)),
  '499 parts of HTML': () => parts('text/html', '<p>a &amp; b<br><a href="http://x.example/">c</a>'.repeat(1400)),
  'quotes of quotes': () => filled(`${head}\r\n`, '>\na\n', 1_000_000),
  'attributions without an end': () => filled(`${head}\r\n`, 'On 1.2. a@b.example wrote:\n> a\n\nb\n', 1_000_000),
  'attributions that are none': () => filled(`${head}\r\n`, `${'Den 1.2. skrev '.repeat(15)}:\n`, 1_000_000),
  'a million line ends': () => filled(`${head}\r\n`, '\n', 1_000_000),
  'blanks within a line': () => filled(`${head}\r\n.`, ' ', 1_000_000),
  'greetings without an end': () => filled(`${head}\r\n`, 'Mvh\n', 1_000_000),
  'tags that never end': () => html('<div '),
  'quotes in tags that never end': () => html(`<a "'>`),
  'a hundred thousand levels of quoting': () => html('<blockquote>a'),
  'comments that never end': () => html('<!--'),
  'scripts that never end': () => html('<script>'),
  'pieces of one line': () => html('<b>a'),
  'links in one line': () => html('<a href="http://x/">b'),
  'a page of entities': () => html('&#x41;'),
  'a page of line ends': () => html('<pre>\n'),
  'old line ends': () => Buffer.alloc(3_000_000, 'a: b\r'),
  'zeros alone': () => Buffer.alloc(big),
  'random bytes': () => randomBytes(big),
  'more than the limit': () => filled(`${head}\r\n`, 'a\n', 60_000_000),
  'a calendar of dates': () => filled('Date: ', '(', 200_000),
};

/** A small archive that would unpack to a great one: 42 kB of it, as if attached by somebody. */
export function zipBomb(): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.alloc(42_000, 0xff)]);
}

/** A message with one base64 attachment; `lines` are encoded already. */
export function withAttachment(lines: Buffer, name = 'bilaga.pdf'): Buffer {
  const before = `${multipart('q')}--q\r\nContent-Type: text/plain\r\n\r\nHej\r\n--q\r\nContent-Type: application/pdf; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  return Buffer.concat([Buffer.from(before), lines, Buffer.from('\r\n--q--\r\n')]);
}

/** Random content as base64 in lines of 76. */
export function base64Lines(bytes: number): Buffer {
  return Buffer.from(
    randomBytes(bytes)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
  );
}

function multipart(boundary: string): string {
  return `${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
}

function filled(before: string, piece: string, length = big): Buffer {
  return Buffer.concat([Buffer.from(before), Buffer.alloc(length, piece), Buffer.from('\r\n\r\nslut\r\n')]);
}

function html(piece: string): Buffer {
  return filled(`${head}Content-Type: text/html; charset=utf-8\r\n\r\n`, piece, 1_040_000);
}

function parts(type: string, body: string): Buffer {
  return Buffer.from(`${multipart('q')}${`--q\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`.repeat(499)}--q--`);
}

function nested(levels: number): Buffer {
  const opens = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return Buffer.from(`${head}${opens.join('')}\r\nhej`);
}

function deep(levels: number, body: Buffer): Buffer {
  const opens = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  const last = 'Content-Type: application/x\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  return Buffer.concat([Buffer.from(`${head}${opens.join('')}${last}`), body]);
}
