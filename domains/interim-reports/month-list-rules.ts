// The months a template's reports are about as people type them: `1–4, 1–8`. Pure.
import type { TemplateContent } from './contract.ts';

type Months = TemplateContent['months'];

export function textOfMonths(months: Months): string {
  return months.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** The months, or null where the text is none: months are 1 to 12, and the first comes first. */
export function monthsOfText(text: string): Months | null {
  const parts = text.split(',').flatMap((each) => each.trim() || []);
  const months = parts.map((part) => {
    const [, from, to = from] = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/.exec(part) ?? [];
    return { from: Number(from ?? 0), to: Number(to ?? 0) };
  });
  const isRight = months.length <= 12 && months.every(({ from, to }) => from >= 1 && to <= 12 && from <= to);
  return isRight ? months : null;
}
