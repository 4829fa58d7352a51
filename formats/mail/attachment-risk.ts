// What an agent should know before opening an attachment. Judged from name and bytes; nothing is opened. It says what is
// seen, and the reader of the result decides what is let through.
import type { MailAttachment } from './mail-message.ts';

export type AttachmentRisk =
  /** starts something when it is opened */
  | 'program'
  /** an Office file that holds macros */
  | 'macros'
  /** content is hidden inside and was not looked at */
  | 'archive'
  /** a page that can run scripts in a browser */
  | 'active-page'
  /** claims by name or type to be something harmless that its bytes are not */
  | 'disguised'
  | 'empty';

/** The risks of one attachment, worst first; none for an ordinary picture, PDF or document. */
export function attachmentRisks(
  attachment: Pick<MailAttachment, 'name' | 'declaredType' | 'sniffedType' | 'content'>,
): AttachmentRisk[] {
  const { name, sniffedType, content } = attachment;
  const risks: AttachmentRisk[] = [];
  if (programTypes.test(sniffedType) || programEndings.test(name)) risks.push('program');
  if (macroEndings.test(name) || holdsMacros(attachment)) risks.push('macros');
  if (isDisguised(attachment)) risks.push('disguised');
  if (/^(text\/html|image\/svg)/.test(sniffedType) || /\.(html?|xhtml|svg|mht(ml)?)$/i.test(name))
    risks.push('active-page');
  if (archives.test(sniffedType) || /\.(zip|7z|rar|gz|tgz|tar|bz2|xz|cab|arj|ace)$/i.test(name)) risks.push('archive');
  if (content.byteLength === 0) risks.push('empty');
  return risks;
}

const programTypes =
  /^application\/(x-msdownload|x-executable|x-mach-binary|x-ms-shortcut|x-sh|java-archive|x-iso9660-image)$/;
const programEndings =
  /\.(exe|com|scr|pif|bat|cmd|msi|msp|mst|ps1|psm1|vbs?|vbe|jse?|wsf|wsh|hta|cpl|jar|lnk|url|reg|inf|dll|sys|iso|img|vhdx?|appx|msix|apk|app|dmg|pkg|sh|desktop|chm|hlp|gadget|application|scf|library-ms|settingcontent-ms|one)$/i;
const macroEndings = /\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppam|ppsm|sldm)$/i;
const archives = /^application\/(zip|gzip|x-7z-compressed|vnd\.rar)$/;

/** The directory at the end of an Office archive names the part in which macros lie. */
function holdsMacros({ sniffedType, content }: Pick<MailAttachment, 'sniffedType' | 'content'>): boolean {
  if (!sniffedType.includes('officedocument')) return false;
  const tail = Buffer.from(content.buffer, content.byteOffset, content.byteLength).subarray(-65_536);
  return tail.includes('vbaProject.bin');
}

const families: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/\.pdf$/i, /^application\/pdf$/],
  [/\.(jpe?g|png|gif|webp|bmp|tiff?|heic)$/i, /^image\/(?!svg)/],
  [/\.(docx|xlsx|pptx|odt|ods|odp)$/i, /officedocument|opendocument|^application\/(zip|x-ole-storage)$/],
  [/\.(doc|xls|ppt|msg)$/i, /x-ole-storage|rtf|officedocument|^text\//],
];

/** Ending and bytes disagree, or a harmless ending stands before the real one (invoice.pdf.exe). */
function isDisguised({
  name,
  declaredType,
  sniffedType,
  content,
}: Pick<MailAttachment, 'name' | 'declaredType' | 'sniffedType' | 'content'>): boolean {
  if (content.byteLength === 0) return false;
  if (/\.(pdf|docx?|xlsx?|jpe?g|png|txt)\s*\.[a-z0-9]{2,5}$/i.test(name) && programEndings.test(name)) return true;
  const family = families.find(([ending]) => ending.test(name));
  if (family) return !family[1].test(sniffedType);
  return /^(image|audio|video)\//.test(declaredType) && programTypes.test(sniffedType);
}
