// What somebody is to do in a major incident or after its review, as it is read.
import type { Work } from '../../../platform/work/work.ts';
import type { MajorTask } from './major-contract.ts';

export interface TaskRow {
  [column: string]: unknown;
  task_id: string;
  kind: 'task' | 'action';
  text: string;
  owner_id: string;
  owner_name: string;
  due_at: Date;
  done_at: Date | null;
  done_by: string | null;
  outcome: string;
}

/** Tasks and actions, what is not done first, the nearest day first. */
export async function tasksOf(work: Work, major: string): Promise<MajorTask[]> {
  const rows = await work.sql<TaskRow>(
    'select * from service_desk.major_tasks where major_id = $1 order by (done_at is not null), due_at, task_id',
    [major],
  );
  return rows.map((row) => shownTask(work, row));
}

export function shownTask(work: Work, row: TaskRow): MajorTask {
  return {
    task: row.task_id,
    kind: row.kind,
    text: row.text,
    owner: row.owner_name,
    isMine: work.actor?.personId === row.owner_id,
    dueAt: row.due_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    doneBy: row.done_by,
    outcome: row.outcome,
  };
}
