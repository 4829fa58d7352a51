// What others have done in the cases somebody follows, in one mail a morning for those who want it so. The lines are noted when
// they happen and written when the mail goes out, so that nobody reads in it what they may not read any more.
import type { MailBlock } from '../../../formats/mail/mail-blocks.ts';
import { writeMail } from '../../../formats/mail/write-mail.ts';
import { type Letterhead, type OutboxRow, outbox, type Unwritten } from '../../../platform/mail/mail.ts';
import type { Job } from '../../../platform/operation/domain.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import { accountActor } from '../../../platform/sign-in/session.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { didWhat, mayReadLine } from './followed-line.ts';
import { mailTexts } from './mail-texts.ts';
import { reachablePersons } from './outgoing-mail.ts';

export interface DigestLine {
  readonly account: string;
  readonly person: string;
  readonly case: string;
  readonly entry: number;
}

/** Keeps a line for the mail of the next morning. Twice is once. */
export async function noteForDigest(work: Work, line: DigestLine): Promise<void> {
  await work.sql(
    `insert into service_desk.digest_lines (account_id, person_id, case_id, entry, noted_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [line.account, line.person, line.case, line.entry, work.now],
  );
}

/** The job of each morning: one mail for each who has lines that no mail has told. */
export async function putDigests(work: Work): Promise<void> {
  const waiting = await work.sql<{ account_id: string; person_id: string }>(
    'select distinct account_id, person_id from service_desk.digest_lines where mail_id is null',
  );
  for (const { account_id, person_id } of waiting) {
    const mail = await digestOutbox.put(work, { account_id, person_id });
    await work.sql(
      'update service_desk.digest_lines set mail_id = $3 where account_id = $1 and person_id = $2 and mail_id is null',
      [account_id, person_id, mail],
    );
  }
}

interface DigestRow extends OutboxRow {
  readonly account_id: string;
  readonly person_id: string;
}

const digestOutbox = outbox<DigestRow>({
  table: 'service_desk.outgoing_digests',
  name: 'case-digest',
  write: writeDigest,
  reader: (work, row) => accountActor(work, row.account_id),
});

/** half past six in summer, half past five in winter: before the day begins */
export const digestJobs: readonly Job[] = [
  { name: 'put-case-digests', run: putDigests, every: '30 4 * * *' },
  ...digestOutbox.jobs,
];

interface ToldLine {
  [column: string]: unknown;
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly is_restricted: boolean;
  readonly what: string;
  readonly text: string;
  readonly by_name: string | null;
  readonly is_open: boolean;
}

async function writeDigest(work: Work, row: DigestRow, { mailbox, ...frame }: Letterhead) {
  const notNeeded: Unwritten = { state: 'not-needed', answer: '' };
  const [to] = await reachablePersons(work, [row.person_id]);
  const lines = await readable(work, row.mail_id);
  if (!to || lines.length === 0) return notNeeded;
  const texts = mailTexts[to.language];
  const site = await siteAddress(work);
  const cases = [...new Set(lines.map((line) => line.case_id))];
  const about = cases.flatMap((id): MailBlock[] => {
    const own = lines.filter((line) => line.case_id === id);
    const [first] = own;
    if (!first) return [];
    const number = caseNumber(Number(first.number));
    const title = first.is_restricted
      ? `${number} · ${texts.restrictedCase}`
      : `${number} ${masked(work, first.title)}`;
    const told = own.map((line) => {
      const words = line.is_restricted ? '' : shortened(masked(work, line.text));
      return [didWhat(to.language, line.by_name, line.what), words].filter(Boolean).join(': ');
    });
    return [
      { kind: 'heading', text: title },
      { kind: 'list', items: told.map((text) => [text]) },
      ...(site ? [{ kind: 'action', text: texts.open, address: `${site}/cases/${id}` } as const] : []),
    ];
  });
  return writeMail({
    ...frame,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: to.name, address: to.address }],
    subject: texts.digestSubject(cases.length),
    body: [...about, { kind: 'rule' }, { kind: 'paragraph', content: [texts.digestNote] }],
    language: to.language,
    writtenBy: 'program',
  });
}

/** Those of a mail's lines that its reader may read now, as the case's page shows them. */
async function readable(work: Work, mailId: string): Promise<ToldLine[]> {
  const lines = await work.sql<ToldLine>(
    `select c.case_id, c.number::text as number, c.title, c.is_restricted, e.what, e.text, e.by_name, e.is_open
     from service_desk.digest_lines d join service_desk.cases c using (case_id)
       join service_desk.case_entries e on e.case_id = d.case_id and e.ordinal = d.entry
     where d.mail_id = $1 order by c.number, e.ordinal limit 500`,
    [mailId],
  );
  const may = await Promise.all(lines.map((line) => mayReadLine(work, line.case_id, line)));
  return lines.filter((_, at) => may[at]);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

const longest = 300;
