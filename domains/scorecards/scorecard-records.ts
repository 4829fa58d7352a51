// The rows of the scorecards' tables as queries read them, and everything the rows of one scorecard are made from.
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import type { Value } from '../../platform/figures/figure-values.ts';
import type { MeasureRow } from './contract.ts';

export interface MeasureRecord {
  [column: string]: unknown;
  measure_id: string;
  perspective_id: string;
  focus_area: string | null;
  focus_area_id: string | null;
  goal: string;
  name: string;
  figure: string | null;
  unit_word: string;
  decimals: number;
  good: 'up' | 'down' | 'band';
  baseline_from: string | null;
  baseline_to: string | null;
  baseline_text: string;
  target_kind: MeasureRow['targetKind'];
  target_low: number | null;
  target_high: number | null;
  target_text: string;
  note: string;
}

export interface Observation {
  [column: string]: unknown;
  measure_id: string;
  from_month: string;
  to_month: string;
  value: number | null;
  text: string;
  source: string;
  definition_version: number;
}

/** What a scorecard's rows are made from. */
export interface Known {
  /** by `figure from..to` */
  readonly values: ReadonlyMap<string, Value>;
  readonly observations: readonly Observation[];
  readonly assessments: readonly Assessment[];
  readonly figures: ReadonlyMap<string, FigureDefinition>;
}

export interface Assessment {
  [column: string]: unknown;
  measure_id: string;
  fulfilment: MeasureRow['fulfilment'];
  trend: MeasureRow['trend'];
  reason: string;
  assessed_by_name: string;
  assessed_at: Date;
}
