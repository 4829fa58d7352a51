// The reader on messages written for one question each: letters, dates, addresses, bodies, attachments, HTML.
import { describe, expect, it } from 'vitest';
import { readAddresses } from './addresses.ts';
import { safeAttachmentName } from './attachment-name.ts';
import { attachmentRisks } from './attachment-risk.ts';
import { decodeWords, readParameters } from './encoded-words.ts';
import { htmlToText } from './html-text.ts';
import { readMailDate } from './mail-date.ts';
import { readMail } from './read-mail.ts';
import { sniffType } from './sniff-type.ts';

const read = (text: string | Buffer) => readMail(Buffer.from(text));
const latin = (text: string) => Buffer.from(text, 'latin1');
const problems = (text: string | Buffer) => read(text).problems.map(({ code }) => code);

describe('letters', () => {
  it.each([
    ['=?utf-8?Q?Skrivaren_p=C3=A5_v=C3=A5ning_3?=', 'Skrivaren på våning 3'],
    ['=?iso-8859-1?Q?Bj=F8rn?= =?iso-8859-1?Q?_=C5se?=', 'Bjørn Åse'],
    ['=?utf-8?B?w6U=?= =?utf-8?B?w6Q=?= och =?utf-8?B?w7Y=?=', 'åä och ö'],
    // one letter split between two words, as long subjects often are
    ['=?utf-8?Q?=C3?= =?utf-8?Q?=A5?=', 'å'],
    ['=?x-none?Q?abc?=', 'abc'],
    ['=?utf-8?Q?abc', '=?utf-8?Q?abc'],
    ['a =? b ?= c', 'a =? b ?= c'],
    ['\u202egnp.exe', 'gnp.exe'],
  ])('of %j are %j', (written, text) => {
    expect(decodeWords(written)).toBe(text);
  });

  it.each([
    ['charset=utf-8', Buffer.from('våning – ö')],
    ['charset=iso-8859-1', latin('v\xe5ning \x96 \xf6')],
    ['charset=windows-1252', latin('v\xe5ning \x96 \xf6')],
    ['charset=us-ascii', latin('v\xe5ning \x96 \xf6')],
    ['charset=iso-8859-1', Buffer.from('våning – ö')],
    ['charset=x-none', Buffer.from('våning – ö')],
    ['', Buffer.from('våning – ö')],
    ['', latin('v\xe5ning \x96 \xf6')],
    ['charset="utf-7"', Buffer.from('v+AOU-ning +IBM- +APY-')],
    ['charset=utf-16le', Buffer.from('våning – ö', 'utf16le')],
  ])('in a body labelled %j are read, rightly or wrongly labelled', (label, body) => {
    const head = Buffer.from(`Content-Type: text/plain; ${label}\n\n`);
    expect(readMail(Buffer.concat([head, body])).text).toBe('våning – ö');
  });

  it('outside ASCII in headers are read as the body’s', () => {
    expect(readMail(latin('Subject: V\xe5ning\nContent-Type: text/plain; charset=iso-8859-1\n\nx')).subject).toBe(
      'Våning',
    );
    expect(read('Subject: Våning\n\nx').subject).toBe('Våning');
  });

  it('that no text may hold are gone: NUL, escapes, half pairs', () => {
    const message = read('Subject: a\0b\x1b[31mc\n\nd\0e\x07f');
    expect([message.subject, message.text]).toEqual(['ab[31mc', 'def']);
  });
});

describe('addresses', () => {
  it.each([
    ['Anna Berg <anna@region.example>', [['Anna Berg', 'anna@region.example']]],
    [
      '"Berg, Anna" <Anna@REGION.example>, bo@x.example',
      [
        ['Berg, Anna', 'Anna@region.example'],
        ['', 'bo@x.example'],
      ],
    ],
    [
      'Berg, Anna <anna@region.example>',
      [
        ['Berg', ''],
        ['Anna', 'anna@region.example'],
      ],
    ],
    ['=?utf-8?Q?Berg=2C_Anna?= <anna@region.example>', [['Berg, Anna', 'anna@region.example']]],
    [
      'Avdelning 5: anna@x.example, bo@x.example;',
      [
        ['', 'anna@x.example'],
        ['', 'bo@x.example'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['anna@x.example (Anna)', [['Anna', 'anna@x.example']]],
    ['"anna@x.example" <bo@y.example>', [['anna@x.example', 'bo@y.example']]],
    ['<>', []],
    ['bara ett namn', [['bara ett namn', '']]],
    ['"utan slut <anna@x.example>', [['utan slut', 'anna@x.example']]],
    ['märta@exämple.se', [['', 'märta@exämple.se']]],
  ])('%j', (written, found) => {
    expect(readAddresses(written).map(({ name, address }) => [name, address])).toEqual(found);
  });
});

describe('dates', () => {
  it.each([
    ['Thu, 5 Sep 2019 10:12:00 +0200', '2019-09-05T08:12:00.000Z'],
    ['5 Sep 19 10:12 GMT', '2019-09-05T10:12:00.000Z'],
    ['Thu, 5 Sep 2019 10:12:00 CEST (sommartid)', '2019-09-05T08:12:00.000Z'],
    ['Thu Sep  5 10:12:00 2019', '2019-09-05T10:12:00.000Z'],
    ['2019-09-05T10:12:00Z', '2019-09-05T10:12:00.000Z'],
  ])('%j is given', (written, at) => {
    expect(readMailDate(written)).toEqual({ kind: 'given', at: new Date(at) });
  });

  it.each([
    'Thu, 31 Feb 2019 10:12:00 +0200',
    '5 Sep 2019 25:12:00',
    'igår',
    'Mon, 30 Jun 3609 15:33:50 +0600',
    '1 Jan 1970 00:00:00 +0000',
  ])('%j is absurd', (written) => {
    expect(readMailDate(written)).toEqual({ kind: 'absurd', written });
  });

  it('far beyond its arrival it is absurd; none is none', () => {
    const receivedAt = new Date('2019-09-05T12:00:00Z');
    expect(readMailDate('Thu, 12 Sep 2019 10:12:00 +0200', receivedAt).kind).toBe('absurd');
    expect(readMailDate('Fri, 6 Sep 2019 10:12:00 +0200', receivedAt).kind).toBe('given');
    expect(readMailDate('').kind).toBe('none');
  });
});

const multipart = (type: string, ...parts: string[]) =>
  `Content-Type: ${type}; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--`;

describe('bodies', () => {
  it('of several forms the plain one is the text, the HTML one when it is empty', () => {
    const html = 'Content-Type: text/html\n\n<p>Hej <b>du</b></p>';
    expect(read(multipart('multipart/alternative', '\nplain', html))).toMatchObject({
      text: 'plain',
      textFrom: 'plain',
      attachments: [],
    });
    expect(read(multipart('multipart/alternative', '\n \n', html))).toMatchObject({ text: 'Hej du', textFrom: 'html' });
  });

  it('text on both sides of a picture is one text', () => {
    const picture = 'Content-Type: image/png\nContent-ID: <p1>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=';
    const message = read(multipart('multipart/mixed', '\nföre', picture, '\nefter'));
    expect(message.text).toBe('före\n\nefter');
    expect(message.attachments).toMatchObject([
      { name: 'attachment-1.png', isInline: true, contentId: 'p1', sniffedType: 'image/png' },
    ]);
  });

  it('are found without an empty line, without a boundary, with one that never ends', () => {
    expect(read('Subject: x\nDetta är ingen rubrik\nutan text').text).toBe('Detta är ingen rubrik\nutan text');
    expect(problems('Subject: x\nDetta är ingen rubrik\nutan text')).toContain('header-line-odd');
    expect(read('Content-Type: multipart/mixed; boundary=b\n\nhej')).toMatchObject({ text: 'hej', textFrom: 'raw' });
    expect(problems('Content-Type: multipart/mixed\n\nhej')).toContain('boundary-missing');
    expect(read('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhej\n').text).toBe('hej');
  });

  it('an inner boundary that begins like the outer one is told from it', () => {
    const inner = 'Content-Type: multipart/alternative; boundary=b1\n\n--b1\n\ninre\n--b1--';
    const message = read(multipart('multipart/mixed', inner, 'Content-Type: text/plain; name=a.txt\n\nfil'));
    expect([message.text, message.attachments[0]?.name]).toEqual(['inre', 'a.txt']);
  });

  it('in an encoding that is none stay as they are and say so', () => {
    expect(read('Content-Transfer-Encoding: rot13\n\nhej').text).toBe('hej');
    expect(problems('Content-Transfer-Encoding: rot13\n\nhej')).toEqual(['transfer-encoding-unknown']);
    expect(read('Content-Transfer-Encoding: base64\n\nDetta är vanlig text, inte base64!').text).toContain(
      'vanlig text',
    );
    expect(read('Content-Transfer-Encoding: quoted-printable\n\n100 % =3D allt=\n klart = ja').text).toBe(
      '100 % = allt klart = ja',
    );
  });

  it('lines broken for the screen are whole again (format=flowed)', () => {
    const flowed =
      'Content-Type: text/plain; format=flowed\n\nSkrivaren på \nvåning 3.\n> gammal \n> rad\n >inget citat\n-- \nAnna';
    expect(read(flowed).text).toBe('Skrivaren på våning 3.\n> gammal rad\n>inget citat\n-- \nAnna');
    expect(read('Content-Type: text/plain; format=flowed; delsp=yes\n\nskriv \nare').text).toBe('skrivare');
  });

  it('a uuencoded file is decoded', () => {
    const message = read(
      'Content-Type: application/octet-stream; name=a.txt\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a.txt\n#:&5J\n`\nend\n',
    );
    expect(Buffer.from(message.attachments[0]?.content ?? []).toString()).toBe('hej');
  });

  it('a message within a message is a file with its subject as name', () => {
    const inner = 'Content-Type: message/rfc822\n\nSubject: Fel på 1/2\n\nhej';
    expect(read(multipart('multipart/mixed', '\nse bilaga', inner)).attachments[0]).toMatchObject({
      name: 'Fel på 1-2.eml',
      declaredType: 'message/rfc822',
    });
  });
});

describe('HTML', () => {
  it.each([
    ['<p>Hej</p><p>då</p>', 'Hej\n\ndå'],
    ['rad 1<br>rad 2', 'rad 1\nrad 2'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<style>p{color:red}</style><script>alert("x < y")</script>kvar', 'kvar'],
    ['<SCRIPT src=x>bort</SCRIPT>kvar', 'kvar'],
    ['<ul><li>ett<li>två</ul>', '- ett\n- två'],
    ['<blockquote>gammalt<br>svar</blockquote>nytt', '> gammalt\n> svar\n\nnytt'],
    ['<a href="https://x.example/a">klicka</a>', 'klicka <https://x.example/a>'],
    ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
    ['<a href="javascript:alert(1)">klicka</a>', 'klicka'],
    ['v&aring;ning &#229;&#xE4; 5&nbsp;&lt; 6 &okänd; &copy', 'våning åä 5 < 6 &okänd; &copy'],
    ['<td>a</td><td>b</td>', 'a b'],
    ['<img src=x alt="Logotyp"> hej', 'Logotyp hej'],
    ['3 < 4 och <b>5 > 4</b>', '3 < 4 och 5 > 4'],
    ['<p title="a > b">hej</p>', 'hej'],
    ['<!-- bort --><![CDATA[ bort ]]>kvar', 'kvar'],
    ['hej <oavslutad', 'hej <oavslutad'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
  ])('%j is read as %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('attachments', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\fel.docx', 'fel.docx'],
    ['faktura\u202efdp.exe', 'fakturafdp.exe'],
    ['CON.txt', '_CON.txt'],
    ['  .gömd. ', 'gömd'],
    ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
    ['', 'attachment-7.pdf'],
    ['...', 'attachment-7.pdf'],
    [`${'å'.repeat(300)}.xlsx`, `${'å'.repeat(115)}.xlsx`],
  ])('the name %j becomes %j', (written, name) => {
    expect(safeAttachmentName(written, 'application/pdf', 7)).toBe(name);
  });

  it.each([
    ['attachment; filename="fel 1.txt"', 'fel 1.txt'],
    ["attachment; filename*=utf-8''fel%20%C3%A5.txt", 'fel å.txt'],
    ["attachment; filename*0*=utf-8''f%C3; filename*1*=%A5; filename*2=.txt", 'få.txt'],
    ['attachment; filename="=?utf-8?Q?f=C3=A5.txt?="', 'få.txt'],
    ['attachment; filename=fel 1.txt', 'fel 1.txt'],
    ['attachment; filename="fel;1.txt"', 'fel;1.txt'],
  ])('the name in %j is %j', (header, name) => {
    expect(readParameters(header).parameters.filename).toBe(name);
  });

  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['MZ\x90\0', 'application/x-msdownload'],
    [
      'PK\x03\x04....[Content_Types].xml....word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['PK\x03\x04....a.txt', 'application/zip'],
    ['<html><body>', 'text/html'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['hej', 'text/plain'],
    ['\x01\x02\x03', 'application/octet-stream'],
  ])('%j looks like %s', (content, type) => {
    expect(sniffType(latin(content))).toBe(type);
  });

  const risks = (name: string, content: string, declaredType = 'application/octet-stream') =>
    attachmentRisks({ name, declaredType, sniffedType: sniffType(latin(content)), content: latin(content) });

  it.each([
    ['rapport.pdf', '%PDF-1.7', []],
    ['bild.jpg', '\xff\xd8\xff\xe0', []],
    ['faktura.pdf', 'MZ\x90\0', ['program', 'disguised']],
    ['faktura.pdf.exe', 'MZ\x90\0', ['program', 'disguised']],
    ['skript.js', 'alert(1)', ['program']],
    ['budget.xlsm', 'PK\x03\x04[Content_Types].xml xl/', ['macros']],
    ['budget.xlsx', 'PK\x03\x04[Content_Types].xml xl/ vbaProject.bin', ['macros']],
    ['sida.html', '<html>', ['active-page']],
    ['allt.zip', 'PK\x03\x04a', ['archive']],
    ['tom.txt', '', ['empty']],
  ])('%s has the risks it has', (name, content, expected) => {
    expect(risks(name, content)).toEqual(expected);
  });
});
