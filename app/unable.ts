// What stops a program of the house and is the operator's to put right: shown as a sentence, never as a stack. Anything
// else that is thrown is a bug and shows its stack.

/** Exit codes of every command, as docs/operations/commands.md lists them. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unexpected: 3 } as const;

/** Thrown with a sentence that says what is in the way and what to do; `code` is the exit code. */
export class Unable extends Error {
  readonly code: number;
  constructor(sentence: string, code: number = exitCodes.refused) {
    super(sentence);
    this.name = 'Unable';
    this.code = code;
  }
}
