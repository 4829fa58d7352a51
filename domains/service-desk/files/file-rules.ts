// Which files a case takes, by what their content is. Pure.
import { attachmentRisks } from '../../../formats/mail/attachment-risk.ts';

/** Pictures, documents, plain text, sound and film. What runs, what hides something, and pages with scripts stay out. */
const taken =
  /^(image\/(png|jpeg|gif|webp|bmp|tiff|heic)|application\/(pdf|rtf|dicom|xml|x-ole-storage|vnd\.openxmlformats-officedocument\..+|vnd\.oasis\.opendocument\..+)|text\/(plain|calendar|vcard)|audio\/.+|video\/mp4)$/;

/** Why a file is not taken; null when it is. `tail`: its last 64 kB, where Office files tell of macros. */
export function refusalOfFile(name: string, type: string, tail: Uint8Array): string | null {
  const [risk] = attachmentRisks({ name, declaredType: type, sniffedType: type, content: tail });
  if (risk) return risk;
  return taken.test(type) ? null : 'unknown-type';
}
