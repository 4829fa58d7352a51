// The counting of open deadlines after a calendar or a level was changed, as long as it goes on or when it broke off.
import { useQuery } from '@tanstack/react-query';
import { listMyJobs } from '../../../../platform/jobs/jobs-contract.ts';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { JobProgress } from '../../../../web/ui/progress.tsx';
import { deskWords } from '../desk/desk-words.ts';

const askAgain = 2000;

/** The latest run I started of one of these jobs. */
export function useMyRun(...jobs: readonly string[]) {
  const { data } = useQuery({
    ...asking(listMyJobs, {}),
    // notices tell of each step; this covers a lost connection while something runs
    refetchInterval: (query) =>
      query.state.data?.runs.some(
        (run) => jobs.includes(run.job) && (run.state === 'waiting' || run.state === 'running'),
      )
        ? askAgain
        : false,
  });
  return data?.runs.find((run) => jobs.includes(run.job));
}

export function CountingJobs() {
  const t = useWords(deskWords);
  const run = useMyRun('count-deadlines', 'count-level');
  if (!run) return null;
  return (
    <Stack gap={3}>
      <JobProgress
        name={`${t('counting')}: ${run.title}`}
        state={run.state}
        done={run.done}
        total={run.total ?? undefined}
        unit={t('countingCases')}
        {...(run.message ? { reason: run.message } : {})}
      />
    </Stack>
  );
}
