// Where a finding is mended that does not stand in running text: the room whose records the row comes from.
import type { FindingCode } from '../checker/finding-rules.ts';

type Place = { unit: string; period: string };
export type FindingWay = {
  href: string;
  word: 'way.scorecard' | 'way.control' | 'way.forecast' | 'way.investments' | 'way.variance';
};

/** The page to mend it on; null where it is mended in the report itself. */
export function findingWay(code: FindingCode, slot: string | null, { unit, period }: Place): FindingWay | null {
  const asked = `?unit=${encodeURIComponent(unit)}&period=${encodeURIComponent(period)}`;
  if (slot?.startsWith('measure:') && inScorecard.includes(code))
    return {
      href: `/scorecards?unit=${encodeURIComponent(unit)}&period=${encodeURIComponent(period)}`,
      word: 'way.scorecard',
    };
  switch (code) {
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

const inScorecard: readonly FindingCode[] = [
  'outcome-in-prose',
  'baseline-is-outcome',
  'columns-shifted',
  'target-without-number',
  'target-without-outcome',
  'symbol-missing',
  'met-without-measurement',
  'trend-without-outcome',
  'unlike-periods',
  'unlike-definitions',
  'text-contradicts',
];
