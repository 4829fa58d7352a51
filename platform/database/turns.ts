// One connection answers one question at a time. Functions that ask several at once (as they may on the pool) take turns
// on it, and once the transaction is over nothing that still waits is sent.

export interface Turns {
  /** does `what` when everything asked before has been answered */
  take<T>(what: () => Promise<T>): Promise<T>;
  /** whatever still waits is refused */
  end(): void;
}

/** Turns on one connection, for one transaction. */
export function openTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let over = false;
  return {
    take: (what) => {
      const mine = last.then(() => {
        if (over) throw new Error('the transaction was over before this was asked');
        return what();
      });
      last = mine.catch(() => {});
      return mine;
    },
    end: () => {
      over = true;
    },
  };
}
