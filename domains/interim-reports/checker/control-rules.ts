// Does the internal control answer what its own method asks, and is the cover filled in rather than left as its form? Pure.
import { checkWords } from './check-words.ts';
import type { CheckWords } from './check-words-form.ts';
import { type CheckedReport, inRow } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Controls that count something without telling how many; covers with the form's own words. */
export function controlFindings({ controls, cover, language }: CheckedReport): Finding[] {
  const words = checkWords[language];
  const unreported = controls.filter(
    ({ method, results }) => words.countsSomething.test(method) && !results.some((each) => tellsNumber(each, words)),
  );
  const unfilled = cover.filter(({ value }) => /^\s*\[.*\]\s*$/u.test(value));
  return [
    ...unreported.map(({ chapter, risk, method }) => inRow('control-unreported', { chapter, row: risk }, { method })),
    ...unfilled.map(({ field, value }) => inRow('cover-placeholder', { chapter: null, row: field }, { said: value })),
  ];
}

/** Digits, or a numeral of a count: "five of eight". */
function tellsNumber(text: string, { someOfMany }: CheckWords): boolean {
  return /\d/u.test(text) || someOfMany.test(text);
}
