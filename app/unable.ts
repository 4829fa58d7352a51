// What stops a program of the house and is the operator's to put right: shown as a sentence, never as a stack. Anything
// else that is thrown is a bug and shows its stack.

/** Thrown with a sentence that says what is in the way and what to do. */
export class Unable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Unable';
  }
}
