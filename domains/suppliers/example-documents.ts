// The documents of the example's agreements: short PDFs of one page, so that a reader sees one open in the browser.
import { stableId } from '../../example/stable-id.ts';
import { storeFile } from '../../platform/files/files.ts';
import type { Work } from '../../platform/work/work.ts';
import type { AgreementFileKind } from './agreements/agreement-contract.ts';
import { keepFilesFindable } from './agreements/agreement-file-search.ts';
import { insert } from './example-rows.ts';
import { exampleAgreementId, exampleSupplierId } from './example-suppliers.ts';

interface Document {
  readonly agreement: string;
  readonly name: string;
  readonly title: string;
  readonly kind: AgreementFileKind;
  readonly lines: readonly string[];
}

const documents: readonly Document[] = [
  {
    agreement: 'Journalsystem, licens och support',
    name: 'journalsystem_avtal.pdf',
    title: 'Undertecknat avtal om journalsystemet',
    kind: 'agreement',
    lines: [
      'Avtal om journalsystem',
      'Mellan regionen och Journalverket AB.',
      'Bilaga 3: nivåer och viten. Bilaga 7: utlämning.',
    ],
  },
  {
    agreement: 'Journalsystem, licens och support',
    name: 'journalsystem_bilaga3.pdf',
    title: 'Bilaga 3: nivåer och viten',
    kind: 'annex',
    lines: [
      'Bilaga 3',
      'Tillgänglighet: 99,9 procent av månaden.',
      'Vite räknas per påbörjat steg och månad, med ett högsta belopp.',
    ],
  },
  {
    agreement: 'Journalsystem, licens och support',
    name: 'journalsystem_puba.pdf',
    title: 'Personuppgiftsbiträdesavtal, journalsystemet',
    kind: 'data-protection',
    lines: ['Personuppgiftsbiträdesavtal', 'Journalverket AB behandlar uppgifter på regionens uppdrag.'],
  },
];

export async function loadDocuments(work: Work): Promise<void> {
  const rows = [];
  for (const each of documents) {
    const content = onePage(each.lines);
    const stored = await storeFile(work, {
      name: each.name,
      mediaType: 'application/octet-stream',
      stream: (async function* () {
        yield content;
      })(),
      limit: content.length,
    });
    rows.push({
      agreement_file_id: stableId('agreement-file', each.name),
      agreement_id: exampleAgreementId(each.agreement),
      file_id: stored.fileId,
      name: each.name,
      title: each.title,
      kind: each.kind,
      media_type: 'application/pdf',
      size: stored.size,
      added_at: '2018-01-15T08:00:00Z',
      by_name: 'Jonas Tallfors',
    });
  }
  await insert(work, 'agreement_files', rows);
  await keepFilesFindable(work, [exampleSupplierId('Journalverket AB')]);
}

/** A PDF of one page in Helvetica, whose letters are those of Windows-1252. */
function onePage(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const text = `BT /F 14 Tf 22 TL 72 760 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const from = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return from;
  });
  const table = places.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${pdf}${end}startxref\n${pdf.length}\n%%EOF\n`, 'latin1');
}
