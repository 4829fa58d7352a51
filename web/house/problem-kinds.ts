// The faults of a file told apart: what keeps it from being read at all, and the kinds of fault its rows have, the gravest
// and most frequent first. Pure.
import type { readImport } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

type Told = AnswerOf<typeof readImport>['problems'][number];
export type ProblemKind = Omit<Told, 'severity'> & { readonly severity: Severity };

export function problemKinds(problems: readonly Told[]): { refusals: Told[]; kinds: ProblemKind[] } {
  const kinds = problems.flatMap((each): ProblemKind[] => {
    const severity = severities.find((one) => one === each.severity);
    return severity ? [{ ...each, severity }] : [];
  });
  return {
    refusals: problems.filter((each) => each.severity === 'refusal'),
    kinds: kinds.toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
    ),
  };
}

/** The severity asked for in an address, when it is one. */
export function severityOf(text: string | undefined): { severity?: Severity } {
  const severity = severities.find((one) => one === text);
  return severity ? { severity } : {};
}
