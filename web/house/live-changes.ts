// What a notice from the server refreshes on the screens that are open: the questions asked of the domain that changed, and
// those of the domains that show its records. Notices of one moment are taken together, so that nothing is asked twice.
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { ProblemError } from '../client.ts';
import type { DomainWeb } from '../domain-web.ts';

/** Each person's own; what others change there concerns nobody else, and thousands sign in on a morning. */
const personal: ReadonlySet<string> = new Set(['sign-in', 'settings']);
const together = 40;

export type Question = {
  readonly queryKey: QueryKey;
  readonly state: { readonly data: unknown; readonly error?: unknown };
};

/** Takes topics as they come and refreshes what they concern, a moment later. */
export function changeTaker(client: QueryClient, doors: readonly Pick<DomainWeb, 'name' | 'follows'>[]) {
  let topics = new Set<string>();
  const refresh = (): void => {
    const now = topics;
    topics = new Set();
    void client.invalidateQueries({ predicate: (question) => concerns(question, now, doors) });
  };
  return (topic: string): void => {
    if (topics.size === 0) setTimeout(refresh, together);
    topics.add(topic);
  };
}

/** Whether what was asked may have another answer after changes under these topics. */
export function concerns(
  question: Question,
  topics: ReadonlySet<string>,
  doors: readonly Pick<DomainWeb, 'name' | 'follows'>[],
): boolean {
  if (saysNothingIsThere(question)) return false;
  const domain = String(question.queryKey[0]);
  const follows = doors.find((door) => door.name === domain)?.follows ?? [];
  for (const topic of topics) {
    const [name = '', id = ''] = topic.split(':');
    if (name === 'job') {
      if (knowsRun(question, domain, id)) return true;
    } else if (!personal.has(name) && (name === domain || follows.includes(name))) return true;
  }
  return false;
}

/** Asked again, a page that says so would flicker at every change of others; what is made later is opened by its link. */
function saysNothingIsThere({ state }: Question): boolean {
  return state.data === undefined && state.error instanceof ProblemError && state.error.problem.status === 404;
}

/** Long work is told step by step to all; only who shows it asks again. */
function knowsRun({ state }: Question, domain: string, runId: string): boolean {
  return (domain === 'jobs' || domain === 'imports') && (JSON.stringify(state.data) ?? '').includes(runId);
}
