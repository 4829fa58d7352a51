// An alarm on its way: what the messages of one batch have made of it, before it is kept.
import type { AlarmRecord } from './alarm-rows.ts';

/** An alarm and what these messages made of it. */
export interface Draft {
  readonly record: AlarmRecord;
  /** it sounds, and did not before them; `again`: it had sounded earlier */
  begun: boolean;
  again: boolean;
  ended: boolean;
  startedFlapping: boolean;
}
