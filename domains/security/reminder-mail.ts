// The mail that reminds of a legal clock: to whoever leads the incident, or to the security role where nobody who leads has an
// account. It tells the incident's number and the moment, never what happened; it is written with the rights of who gets it, and
// not sent when the clock has stopped meanwhile.
import { type Letterhead, mailSettings, type OutboxRow, outbox, type Unwritten } from '../../platform/mail/mail.ts';
import { reminderLetter } from '../../platform/mail/reminder-letter.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { accountById, accountOfPerson, listAccounts } from '../../platform/sign-in/accounts.ts';
import { accountActor } from '../../platform/sign-in/session.ts';
import type { Work } from '../../platform/work/work.ts';
import { addressesOfPersons } from '../people/people.ts';
import { incidentFor } from './incident-access.ts';
import { clocksOfIncident, hangingOn, incidentNumber, type TrackClock } from './incident-rows.ts';
import { localTime } from './page-words.ts';
import { reminderMailTexts } from './reminder-mail-texts.ts';
import type { ReminderStage } from './reminder-rules.ts';

interface Reminder {
  readonly incident: string;
  readonly clock: string;
  readonly dueAt: Date;
  readonly stage: ReminderStage;
}

interface ReminderRow extends OutboxRow {
  readonly incident_id: string;
  readonly clock: string;
  readonly due_at: Date;
  readonly stage: ReminderStage;
  readonly account_id: string;
}

export const reminderOutbox = outbox<ReminderRow>({
  table: 'security.outgoing_reminders',
  name: 'legal-reminder',
  reader: (work, row) => accountActor(work, row.account_id),
  write: reminderMail,
});

/** Puts a mail for each who is to be reminded into the outbox; nothing where the house has no mail. */
export async function mailReminder(work: Work, reminder: Reminder, leads: readonly string[]): Promise<void> {
  if (mailSettings().mailbox === null) return;
  for (const account_id of await accountsToRemind(work, leads))
    await reminderOutbox.put(work, {
      incident_id: reminder.incident,
      clock: reminder.clock,
      due_at: reminder.dueAt,
      stage: reminder.stage,
      account_id,
    });
}

/** A clock by what it is of, as its reminders are kept. */
export function clockName({ track, step, to, ordinal }: TrackClock): string {
  return `${track} ${step} ${to} ${ordinal}`;
}

/** Role holders of another unit are among them: what may not be read is not written. */
async function accountsToRemind(work: Work, leads: readonly string[]): Promise<string[]> {
  const found = await Promise.all(leads.map((person) => accountOfPerson(work, person)));
  const leading = found.flatMap((account) => (account && !account.disabledAt ? [account.accountId] : []));
  if (leading.length > 0) return leading;
  const role = await listAccounts(work, { search: '', after: '', limit: 50, role: 'security-officer' });
  return role.filter(({ disabledAt }) => !disabledAt).map(({ accountId }) => accountId);
}

async function reminderMail(work: Work, row: ReminderRow, letterhead: Letterhead) {
  const owed = await whatIsOwed(work, row);
  const person = (await accountById(work, row.account_id))?.personId;
  if (owed === null || !person) return over;
  const address = (await addressesOfPersons(work, [person])).get(person);
  return reminderLetter(work, letterhead, { person, address }, (language) => {
    const texts = reminderMailTexts[language];
    return {
      subject: texts.subject[owed.isAtOnce ? 'at-once' : row.stage],
      rows: [
        [texts.incident, owed.number],
        [texts.latest, owed.isAtOnce ? texts.atOnce : localTime(row.due_at.toISOString(), language)],
      ],
      open: { text: texts.open, path: `/security/incidents/${row.incident_id}` },
      why: texts.why,
    };
  });
}

const over: Unwritten = { state: 'not-needed', answer: '' };

/** The incident's number as long as its reader may know of it and the clock still wants something; otherwise null. */
async function whatIsOwed(work: Work, row: ReminderRow): Promise<{ number: string; isAtOnce: boolean } | null> {
  const record = await incidentFor(work, row.incident_id).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!record || record.closed_at) return null;
  const clocks = clocksOfIncident(record, await hangingOn(work, [row.incident_id]), work.now);
  const clock = clocks.find((each) => clockName(each) === row.clock);
  const isOwed = clock?.state === 'running' || clock?.state === 'late' || clock?.state === 'at-once';
  return isOwed ? { number: incidentNumber(record), isAtOnce: clock.state === 'at-once' } : null;
}
