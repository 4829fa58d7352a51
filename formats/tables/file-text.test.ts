// The words in documents: each kind that can be read, and what says nothing because it is damaged, hostile or of another kind.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textInFile } from './file-text.ts';

const word = (xml: string) =>
  Buffer.from(zipSync({ 'word/document.xml': strToU8(xml), '[Content_Types].xml': strToU8('<Types/>') }));
const body = (inner: string) => `<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`;
const read = (name: string, content: Buffer, most = 1000) => textInFile(name, content, most);

test('words stand together as they are written, and apart where paragraphs and cells are', async () => {
  const split = body(
    '<w:p><w:r><w:t>Fel</w:t></w:r><w:r><w:t>avhjälpning</w:t></w:r></w:p><w:p><w:r><w:t>inom 4 h</w:t></w:r></w:p>',
  );
  expect(await read('avtal.docx', word(split))).toBe('Felavhjälpning inom 4 h');
  expect(await read('priser.csv', Buffer.from('Tjänst;Pris\nJournal;120\n'))).toBe('Tjänst Pris Journal 120');
  expect(await read('villkor.txt', Buffer.from('Vite\r\n  utgår.'))).toBe('Vite utgår.');
  expect(await read('villkor.txt', Buffer.from('abc '.repeat(1000)), 10)).toBe('abc abc ab');
});

test('what is damaged, hostile or of another kind has no words', async () => {
  const good = word(body('<w:p><w:r><w:t>Ord</w:t></w:r></w:p>'));
  const entities = word(`<!DOCTYPE d [<!ENTITY a "ha">]>${body('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`);
  for (const [name, content] of [
    ['halv.docx', good.subarray(0, 60)],
    ['entiteter.docx', entities],
    ['bomb.docx', word(body(`<w:t>${' '.repeat(20_000_000)}</w:t>`))],
    ['bild.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['styrtecken.txt', Buffer.from('a\u0000b')],
    ['avtal.pdf', Buffer.from('%PDF-1.7 text')],
    ['tom.docx', Buffer.alloc(0)],
  ] as const)
    expect(await read(name, content), name).toBe('');
});
