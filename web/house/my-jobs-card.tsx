// On the start page: long work of mine that is under way, and what was broken off lately. What is done shows where it was
// asked for.
import { useQuery } from '@tanstack/react-query';
import { listMyJobs } from '../../platform/jobs/jobs-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Stack } from '../ui/layout.tsx';
import { JobProgress } from '../ui/progress.tsx';
import { hasWord } from '../words.ts';
import { houseWords } from './house-words.ts';

type Run = AnswerOf<typeof listMyJobs>['runs'][number];
const askAgain = 2000;

export function MyJobsCard() {
  const { data } = useQuery({
    ...asking(listMyJobs, {}),
    // notices tell of each step; this covers a lost connection while something runs
    refetchInterval: (query) => (query.state.data?.runs.some(isMoving) ? askAgain : false),
  });
  const runs = data?.runs.filter((run) => isMoving(run) || run.state === 'failed') ?? [];
  if (runs.length === 0) return null;
  return (
    <Stack gap={3}>
      {runs.map((run) => (
        <OneJob key={run.runId} run={run} />
      ))}
    </Stack>
  );
}

function OneJob({ run }: { run: Run }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const name = `job.${run.job}`;
  const known = hasWord(houseWords, language, name);
  return (
    <JobProgress
      name={known ? `${t(name)}: ${run.title}` : run.title}
      state={run.state}
      done={run.done}
      total={run.total ?? undefined}
      unit={t('import.rows', { count: 2 })}
    />
  );
}

function isMoving(run: Pick<Run, 'state'>): boolean {
  return run.state === 'waiting' || run.state === 'running';
}
