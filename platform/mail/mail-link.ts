// Links in letters by which somebody without an account does one thing here: looks, answers, decides, stops. What is alike of all of them:
// the token is signed and nothing of it is kept, one that was never ours is not there, and its last day is told in the region's own zone.
import { Refusal } from '../refusal/refusal.ts';
import { siteAddress } from '../settings/site-address.ts';
import type { Language, Work } from '../work/work.ts';
import { signedToken, subjectOfToken } from './signed-token.ts';

export interface LinkPlan<Row> {
  /** what the link is for; a token made for anything else does not open it. Of letters, digits and hyphens */
  readonly purpose: string;
  /** the page it leads to, from the root, as far as the token: `/follow/`, `/status/end?token=` */
  readonly path: string;
  /** the code of the refusal (not-found) that answers a token that is not ours, or whose row is gone */
  readonly unknown: string;
  /** The row a token is about; `lock` is ` for update` for a step that must happen once, else empty. */
  find(work: Work, subject: string, lock: '' | ' for update'): Promise<Row | undefined>;
}

export interface MailLink<Row> {
  /**
   * The whole address for a letter, good until `until` (else for as long as its row says). Null: nobody has said what the address of
   * this Fyr is, so that no link would work.
   */
  address(work: Work, subject: string, until?: Date | null): Promise<string | null>;
  /** What a token is about. Looking must change nothing: mail programs open links. Errors: not-found with the plan's code. */
  open(work: Work, token: string): Promise<Row>;
  /** The same, locked until the transaction ends: of two who press at once the second sees what the first did. */
  openToChange(work: Work, token: string): Promise<Row>;
}

/** Makes the link of a plan. Whether a row that was found is over is its domain's to say: in one sentence, on the page. */
export function mailLink<Row>(plan: LinkPlan<Row>): MailLink<Row> {
  const open = async (work: Work, token: string, lock: '' | ' for update') => {
    const subject = await subjectOfToken(work, plan.purpose, token);
    const row = subject === null ? undefined : await plan.find(work, subject, lock);
    if (row === undefined) throw new Refusal('not-found', plan.unknown);
    return row;
  };
  return {
    address: async (work, subject, until = null) => {
      const site = await siteAddress(work);
      return site && `${site}${plan.path}${await signedToken(work, { purpose: plan.purpose, subject, until })}`;
    },
    open: (work, token) => open(work, token, ''),
    openToChange: (work, token) => open(work, token, ' for update'),
  };
}

/** The day of an instant where the region is, as one writes it in a letter: 9 oktober 2019. */
export function dayInLetter(work: Pick<Work, 'timeZone'>, instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: work.timeZone }).format(instant);
}
