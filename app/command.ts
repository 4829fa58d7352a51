// What a command of the operator's line is: its name, what it takes, and a function. `fyr help` and the reading of the
// line come from the same value, for the commands in app/commands/ and for those made from operations alike.
import type { Readable } from 'node:stream';
import type { Caller } from '../platform/operation/caller.ts';
import type { House } from '../platform/operation/domain.ts';
import type { Output } from './command-output.ts';
import type { Configuration } from './configuration.ts';

export interface CommandOption {
  /** kebab-case, without the dashes */
  readonly name: string;
  /** what stands for the value in help (`FILE`); absent: a flag */
  readonly value?: string;
  readonly summary: string;
  readonly required?: boolean;
  /** may be given several times */
  readonly many?: boolean;
}

export interface Command {
  /** one or two words: `backup`, `sie check` */
  readonly name: string;
  readonly summary: string;
  /** what comes after the name, as help shows it: `FILE...`; absent: nothing */
  readonly takes?: string;
  readonly options: readonly CommandOption[];
  /** further lines of help */
  readonly more?: string;
  /** returns the exit code */
  run(line: Line): Promise<number>;
}

/** One line as given, and what a command may reach. */
export interface Line {
  readonly words: readonly string[];
  /** the values of an option, in order; a flag that was given holds `true` */
  all(option: string): readonly string[];
  /** the only value of an option */
  one(option: string): string | undefined;
  has(option: string): boolean;
  readonly output: Output;
  readonly configuration: Configuration;
  /** a path as the caller meant it, who stands in another folder */
  path(given: string): string;
  /** the house on the running product's database, on DATABASE_URL, or on the embedded one started for this command */
  house(): Promise<House>;
  /** as `house`, on a database that may be empty or of an older version */
  bareHouse(): Promise<House>;
  /** who acts: this program, on behalf of whoever called it */
  readonly caller: Caller;
  readonly input: Readable;
}
