// What can be wrong with a SIE file, as plain values, and a list of them that hostile input cannot make long.
// The words for each code are in words/*.json.

/** How bad: an error makes a record or the file unusable, a warning makes a figure doubtful, info is good to know. */
export type SieSeverity = 'error' | 'warning' | 'info';

const SEVERITY = {
  'not-sie': 'error',
  'empty-file': 'error',
  'file-too-large': 'error',
  'checksum-wrong': 'error',
  'checksum-unfinished': 'warning',
  'encoding-mislabelled': 'warning',
  'encoding-mixed': 'warning',
  'letters-lost': 'warning',
  'byte-order-mark': 'info',
  'control-character': 'warning',
  'quote-open': 'warning',
  'quote-stray': 'warning',
  'list-open': 'warning',
  'fields-too-many': 'warning',
  'line-too-long': 'error',
  'brace-misplaced': 'error',
  'nesting-too-deep': 'error',
  'label-unknown': 'info',
  'record-missing': 'info',
  'type-missing': 'warning',
  'type-unknown': 'warning',
  'already-read': 'info',
  'field-missing': 'error',
  'year-invalid': 'error',
  'date-invalid': 'error',
  'date-outside-year': 'warning',
  'amount-decimals': 'error',
  'amount-invalid': 'error',
  'amount-plus': 'warning',
  'amount-too-large': 'error',
  'sum-too-large': 'error',
  'account-not-declared': 'warning',
  'account-not-numeric': 'info',
  'accounts-too-many': 'error',
  'object-list-odd': 'warning',
  'object-not-declared': 'info',
  'voucher-unbalanced': 'error',
  'voucher-open': 'error',
  'row-outside-voucher': 'error',
  'added-row-alone': 'warning',
  'balance-twice': 'warning',
  'balance-differs': 'warning',
  'result-differs': 'warning',
  'account-without-balance': 'warning',
  'balances-hold-more': 'warning',
  'period-rows-are-parts': 'info',
  'more-of-same': 'info',
} as const satisfies Record<string, SieSeverity>;

/** Every code a problem can have. */
export type SieProblemCode = keyof typeof SEVERITY;

/** An amount in a text: shown in the reader's language. */
type SieMoney = { ore: number };

/** Things a text mentions: amounts in öre are formatted for the language, lists become "2440 -60 000,00; …". */
export type SieFact = string | number | SieMoney | readonly (SieMoney & { account: string })[];

/** `line` and `column` count from 1; line 0 is the file as a whole. `expected` shows the right form, not a sentence. */
export type SieProblem = {
  line: number;
  column?: number;
  code: SieProblemCode;
  severity: SieSeverity;
  value?: string;
  expected?: string;
  facts?: Record<string, SieFact>;
};

/** The parts of a problem besides code and line. */
type SieProblemDetail = Pick<SieProblem, 'column' | 'value' | 'expected' | 'facts'>;

export type SieProblemList = {
  add(code: SieProblemCode, line: number, detail?: SieProblemDetail): SieProblem;
  /** All problems in file order, with a closing `more-of-same` for each code that had more than the list holds. */
  all(): SieProblem[];
};

/** The codes, for those who must have a word for each. */
export const sieProblemCodes = Object.keys(SEVERITY);

/** A list that keeps at most `keepPerCode` problems of each code and counts the rest. */
export function openProblemList(keepPerCode: number): SieProblemList {
  const kept: SieProblem[] = [];
  const counts = new Map<SieProblemCode, number>();
  return {
    add(code, line, detail) {
      const problem: SieProblem = { line, code, severity: SEVERITY[code], ...shortened(detail) };
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= keepPerCode) kept.push(problem);
      return problem;
    },
    all() {
      const inOrder = [...kept].sort((a, b) => a.line - b.line);
      for (const [of, count] of counts) {
        if (count <= keepPerCode) continue;
        const facts = { code: of, count: count - keepPerCode };
        inOrder.push({ line: 0, code: 'more-of-same', severity: 'info', facts });
      }
      return inOrder;
    },
  };
}

const LONGEST_VALUE = 80;

// Copied, because a slice would keep the whole of a long field in memory.
function shortened(detail: SieProblemDetail | undefined): SieProblemDetail {
  if (detail?.value === undefined || detail.value.length <= LONGEST_VALUE) return detail ?? {};
  return { ...detail, value: Buffer.from(`${detail.value.slice(0, LONGEST_VALUE)}…`).toString() };
}
