// Who wants an operation done, and what came along: the same for HTTP, CLI, jobs and tests.
import type { Actor, Language, Upload } from '../work/work.ts';

export interface Caller {
  readonly actor: Actor | null;
  readonly language?: Language;
  readonly requestId?: string;
  readonly upload?: Upload;
}
