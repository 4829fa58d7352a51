// Every morning: who owns a control, a remedy or an answer is reminded by mail within the week before its day, on the day and when
// it is late, each once. The outbox remembers what was said, so a restart says nothing twice; what has been done meanwhile is not
// sent, and the letter is written with the rights of who gets it.
import { type Letterhead, mailSettings, type OutboxRow, outbox, type Unwritten } from '../../platform/mail/mail.ts';
import { reminderLetter } from '../../platform/mail/reminder-letter.ts';
import type { Job } from '../../platform/operation/domain.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import { accountById, accountOfPerson } from '../../platform/sign-in/accounts.ts';
import { accountActor } from '../../platform/sign-in/session.ts';
import type { Work } from '../../platform/work/work.ts';
import { addressesOfPersons } from '../people/people.ts';
import type { Duty } from './duty-contract.ts';
import { type OwnedDuty, openDuties } from './duty-queries.ts';
import { type ReminderStage, reminderStage } from './duty-rules.ts';
import { reminderMailTexts } from './reminder-mail-texts.ts';

interface ReminderRow extends OutboxRow {
  readonly duty: Duty;
  readonly duty_id: string;
  readonly due_on: string;
  readonly stage: ReminderStage;
  readonly account_id: string;
}

export const ownerOutbox = outbox<ReminderRow>({
  table: 'internal_control.outgoing_reminders',
  name: 'control-reminder',
  reader: (work, row) => accountActor(work, row.account_id),
  write: ownerLetter,
});

export const remindOwnersJob: Job = { name: 'remind-owners', every: '15 5 * * *', run: remindOwners };

/** Nothing where the house has no mail: the start page tells the same. */
async function remindOwners(work: Work): Promise<void> {
  if (mailSettings().mailbox === null) return;
  const on = await presentDay(work);
  for (const each of await openDuties(work, on)) {
    const stage = reminderStage(each.dueOn, on);
    if (stage === null) continue;
    const account = await accountOfPerson(work, each.person);
    if (!account || account.disabledAt) continue;
    const put = await ownerOutbox.put(work, {
      duty: each.duty,
      duty_id: each.id,
      due_on: each.dueOn,
      stage,
      account_id: account.accountId,
    });
    if (put !== null)
      work.audit({
        subject: each.risk === null ? 'finding' : 'risk',
        subjectId: each.risk ?? each.finding ?? each.id,
        detail: { what: 'reminded', duty: each.duty, stage, person: each.person },
      });
  }
}

async function ownerLetter(work: Work, row: ReminderRow, letterhead: Letterhead) {
  const person = (await accountById(work, row.account_id))?.personId;
  const [owed] = await openDuties(work, await presentDay(work), { id: row.duty_id });
  if (!person || owed?.person !== person || owed.dueOn !== row.due_on) return over;
  const address = (await addressesOfPersons(work, [person])).get(person);
  return reminderLetter(work, letterhead, { person, address }, (language) => {
    const texts = reminderMailTexts[language];
    return {
      subject: texts.subject[row.duty][row.stage],
      rows: [
        [texts.what[row.duty], owed.title],
        ...(row.duty === 'answer' ? [] : [[texts.about, owed.number] as const]),
        [texts.latest, owed.dueOn],
      ],
      open: { text: texts.open, path: pageOf(owed) },
      why: texts.why,
    };
  });
}

const over: Unwritten = { state: 'not-needed', answer: '' };

function pageOf({ risk, finding }: OwnedDuty): string {
  return risk === null ? `/internal-control/findings/${finding}` : `/internal-control/risks/${risk}`;
}
