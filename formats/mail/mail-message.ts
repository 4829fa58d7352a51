// What a message is once it has been read: plain values without classes, so that it can be stored, sent and compared. The
// limits stand here too: they are counts, never clocks, so the same message always gives the same answer.

export interface MailAddress {
  /** decoded display name, '' when there is none */
  readonly name: string;
  /** as written but with the domain in small letters; '' when nothing like an address was there */
  readonly address: string;
}

export interface MailHeader {
  /** in small letters */
  readonly name: string;
  /** unfolded; encoded words are left as they stand, use `decodeWords` */
  readonly value: string;
}

export type MailDate =
  | { readonly kind: 'given'; readonly at: Date }
  | { readonly kind: 'none' }
  /** not a date, or one no living mail program could mean */
  | { readonly kind: 'absurd'; readonly written: string };

export interface MailAttachment {
  /** safe as a file name on every system; never empty */
  readonly name: string;
  /** what the sender says it is, in small letters */
  readonly declaredType: string;
  /** what the content looks like; `application/octet-stream` when nothing is recognised */
  readonly sniffedType: string;
  readonly size: number;
  /** of the content, in hexadecimal */
  readonly sha256: string;
  /** meant to be seen in the text (a picture in HTML) rather than beside it */
  readonly isInline: boolean;
  /** without angle brackets, '' when there is none */
  readonly contentId: string;
  /** parameters of the declared type: `method` of a calendar, `smime-type`, `charset` */
  readonly parameters: Readonly<Record<string, string>>;
  /** decoded and otherwise untouched; archives are never opened */
  readonly content: Uint8Array;
}

export interface ReplyParts {
  /** what the sender wrote this time; never empty when there is any text at all */
  readonly newText: string;
  readonly quotedText: string;
  readonly signature: string;
}

export interface MailMessage extends ReplyParts {
  /** without angle brackets; the first is the one to go by. Empty when the header is missing */
  readonly messageIds: readonly string[];
  readonly inReplyTo: readonly string[];
  /** oldest first */
  readonly references: readonly string[];
  readonly from: readonly MailAddress[];
  readonly sender: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** '' is the empty path of bounces (`<>`); null when the header is missing */
  readonly returnPath: string | null;
  readonly subject: string;
  readonly date: MailDate;
  /** the whole body as plain text, lines ended by \n */
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'raw' | 'none';
  readonly attachments: readonly MailAttachment[];
  readonly contentType: string;
  readonly contentParameters: Readonly<Record<string, string>>;
  readonly headers: readonly MailHeader[];
  /** bytes as received */
  readonly size: number;
  /** of what the sender sent, whatever relays have written on the envelope; hexadecimal SHA-256 */
  readonly contentHash: string;
  readonly problems: readonly MailProblem[];
}

export type MailProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many-parts'
  | 'too-many-boundaries'
  | 'too-many-headers'
  | 'header-cut'
  | 'header-line-odd'
  | 'boundary-missing'
  | 'multipart-without-parts'
  | 'transfer-encoding-unknown'
  | 'base64-broken'
  | 'quoted-printable-broken'
  | 'charset-unknown'
  | 'charset-wrong'
  | 'text-cut'
  | 'reader-failed';

export interface MailProblem {
  readonly code: MailProblemCode;
  /** what was seen, at most 80 characters */
  readonly seen: string;
}

/** Counts that no message may go beyond. Beyond them it is kept raw, with the problem named. */
export const mailLimits = {
  /** bytes; what Exchange Online and most others take at most */
  message: 36 * 1024 * 1024,
  /** bytes of all headers of a message or a part that are looked at */
  headerBlock: 256 * 1024,
  /** bytes beyond it in which the end of the headers is looked for */
  headerEnd: 16 * 1024 * 1024,
  headers: 1000,
  /** characters of one header */
  header: 64 * 1024,
  addresses: 1000,
  references: 100,
  parts: 500,
  depth: 12,
  /** lines beginning with two hyphens that are compared with a boundary, at all levels together */
  comparedLines: 1_000_000,
  /** bytes of all readable parts together; a part that is cut is kept whole as an attachment */
  text: 1024 * 1024,
  /** of which in charsets that Node does not know itself */
  rareText: 128 * 1024,
  /** bytes of a uuencoded part, a form that nothing large uses any more */
  uuencoded: 8 * 1024 * 1024,
  /** faults of quoted-printable after which a part counts as something else */
  quotedFaults: 50_000,
  /** lines in which marks of quoting are looked for */
  replyLines: 5000,
} as const;
