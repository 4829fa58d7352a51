// Where a finding is mended that does not stand in running text: the very field of the scorecard's row or of the cover, or the room
// whose records the row comes from.
import type { FindingCode } from '../checker/finding-rules.ts';

type Place = { report: string; unit: string; period: string };
type Where = { code: FindingCode; slot: string | null; row: string };
export type FindingWay = {
  href: string;
  word:
    | 'way.row'
    | 'way.report'
    | 'way.judge'
    | 'way.cover'
    | 'way.control'
    | 'way.forecast'
    | 'way.investments'
    | 'way.variance';
};

/** The page to mend it on; null where it is mended in the report itself. */
export function findingWay({ code, slot, row }: Where, { report, unit, period }: Place): FindingWay | null {
  const asked = `?unit=${encodeURIComponent(unit)}&period=${encodeURIComponent(period)}`;
  const place = slot?.startsWith('measure:') ? inScorecard[code] : undefined;
  if (place)
    return {
      href: `/scorecards${asked}&measure=${slot?.slice('measure:'.length)}&edit=${place.edit}&field=${place.field ?? ''}`,
      word: place.edit === 'change' ? 'way.row' : place.edit === 'report' ? 'way.report' : 'way.judge',
    };
  switch (code) {
    case 'cover-placeholder':
      return { href: `/interim-reports/${report}?cover=${encodeURIComponent(row)}`, word: 'way.cover' };
    case 'control-unreported':
      return { href: '/internal-control', word: 'way.control' };
    case 'forecast-contradicted':
      return { href: `/finances/forecast${asked}`, word: 'way.forecast' };
    case 'frame-missing':
      return { href: `/finances/investments${asked}`, word: 'way.investments' };
    case 'explanation-short':
    case 'surplus-unexplained':
    case 'line-without-outcome':
      return { href: `/finances/variance${asked}`, word: 'way.variance' };
    default:
      return null;
  }
}

type Mending = { edit: 'change' | 'report' | 'assess'; field?: 'baseline' | 'baselineText' | 'targetText' | 'note' };

/** What is opened on the row, and in which field. */
const inScorecard: Partial<Record<FindingCode, Mending>> = {
  'outcome-in-prose': { edit: 'report' },
  'target-without-outcome': { edit: 'report' },
  'met-without-measurement': { edit: 'report' },
  'trend-without-outcome': { edit: 'report' },
  'symbol-missing': { edit: 'assess' },
  'text-contradicts': { edit: 'assess' },
  'baseline-is-outcome': { edit: 'change', field: 'baselineText' },
  'columns-shifted': { edit: 'change', field: 'baselineText' },
  'target-without-number': { edit: 'change', field: 'targetText' },
  'unlike-periods': { edit: 'change', field: 'baseline' },
  'unlike-definitions': { edit: 'change', field: 'note' },
};
