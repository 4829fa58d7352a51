// The mail that reminds of a chapter: to whoever was asked to write it, in the language they read Fyr in, with a link to the chapter.
// Written with the rights of who gets it, and not sent when the chapter is ready, given to somebody else or has another day meanwhile.
import { type Letterhead, mailSettings, type OutboxRow, outbox, type Unwritten } from '../../platform/mail/mail.ts';
import { reminderLetter } from '../../platform/mail/reminder-letter.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { accountById, accountOfPerson } from '../../platform/sign-in/accounts.ts';
import { accountActor } from '../../platform/sign-in/session.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import { addressesOfPersons } from '../people/people.ts';
import type { ReminderKind } from './reminder-rules.ts';
import { type ChapterAt, chapterFor } from './report-access.ts';
import { isOpen } from './report-state-rules.ts';

interface WriterMailRow extends OutboxRow {
  readonly chapter_id: string;
  readonly due_on: string;
  readonly kind: ReminderKind;
  readonly account_id: string;
}

export const writerOutbox = outbox<WriterMailRow>({
  table: 'interim_reports.outgoing_reminders',
  name: 'chapter-reminder',
  reader: (work, row) => accountActor(work, row.account_id),
  write: writerLetter,
});

interface Due {
  readonly chapter: string;
  readonly person: string | null;
  readonly dueOn: string;
  readonly kind: ReminderKind;
}

/** Puts the mail of a reminder into the outbox; nothing where the house has no mail or nobody with an account is to write. */
export async function mailWriter(work: Work, { chapter, person, dueOn, kind }: Due): Promise<void> {
  if (mailSettings().mailbox === null || person === null) return;
  const account = await accountOfPerson(work, person);
  if (!account || account.disabledAt) return;
  await writerOutbox.put(work, {
    chapter_id: chapter,
    reminded_on: work.today,
    due_on: dueOn,
    kind,
    account_id: account.accountId,
  });
}

async function writerLetter(work: Work, row: WriterMailRow, letterhead: Letterhead) {
  const person = (await accountById(work, row.account_id))?.personId;
  const at = await chapterToWrite(work, row);
  if (!person || at === null || at.chapter.writer_person_id !== person) return over;
  const address = (await addressesOfPersons(work, [person])).get(person);
  return reminderLetter(work, letterhead, { person, address }, (language) => {
    const texts = mailTexts[language];
    return {
      subject: texts.subject[row.kind],
      rows: [
        [texts.chapter, at.chapter.title],
        [texts.report, at.report.title],
        [texts.latest, row.due_on],
      ],
      open: {
        text: texts.open,
        path: `/interim-reports/${at.report.report_id}?chapter=${at.chapter.chapter_id}`,
      },
      why: texts.why,
    };
  });
}

const over: Unwritten = { state: 'not-needed', answer: '' };

/** The chapter as long as it waits to be written until that day; otherwise null. */
async function chapterToWrite(work: Work, { chapter_id, due_on }: WriterMailRow): Promise<ChapterAt | null> {
  const at = await chapterFor(work, chapter_id).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (at === null || !isOpen(at.report.state) || at.chapter.due_on !== due_on) return null;
  return at.chapter.state === 'not-started' || at.chapter.state === 'writing' ? at : null;
}

interface MailTexts {
  readonly subject: Readonly<Record<ReminderKind, string>>;
  readonly chapter: string;
  readonly report: string;
  readonly latest: string;
  readonly open: string;
  readonly why: string;
}

const mailTexts: Readonly<Record<Language, MailTexts>> = {
  sv: {
    subject: {
      'due-soon': 'Ett kapitel ska snart vara skrivet',
      'due-today': 'Ett kapitel ska vara skrivet i dag',
      late: 'Ett kapitel är försenat',
    },
    chapter: 'Kapitel',
    report: 'Rapport',
    latest: 'Senast',
    open: 'Skriv kapitlet',
    why: 'Du får mejlet för att du har blivit ombedd att skriva kapitlet.',
  },
  da: {
    subject: {
      'due-soon': 'Et kapitel skal snart være skrevet',
      'due-today': 'Et kapitel skal være skrevet i dag',
      late: 'Et kapitel er forsinket',
    },
    chapter: 'Kapitel',
    report: 'Rapport',
    latest: 'Senest',
    open: 'Skriv kapitlet',
    why: 'Du får mailen, fordi du er blevet bedt om at skrive kapitlet.',
  },
  en: {
    subject: {
      'due-soon': 'A chapter is due soon',
      'due-today': 'A chapter is due today',
      late: 'A chapter is late',
    },
    chapter: 'Chapter',
    report: 'Report',
    latest: 'No later than',
    open: 'Write the chapter',
    why: 'You get this mail because you were asked to write the chapter.',
  },
};
