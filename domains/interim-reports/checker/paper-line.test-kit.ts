// A line of a report on paper in three languages, and the paper that lines make.
import type { CheckedMeasure, CheckedReport, CheckedTable } from './checked-report.ts';

export interface Paper {
  readonly cover: CheckedReport['cover'];
  /** chapter, then text by slot */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tables: readonly CheckedTable[];
  readonly measures: readonly CheckedMeasure[];
  readonly assignments: CheckedReport['assignments'];
  readonly controls: CheckedReport['controls'];
  readonly headings: readonly string[];
  readonly earlier: readonly string[];
}

/** A line in the three languages. */
export type Line = readonly [sv: string, da: string, en: string];
