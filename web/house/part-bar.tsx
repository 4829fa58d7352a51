// How large a part is beside the others: a bar from zero, to the left where the part is negative. Only for the eye; the
// number stands beside it.
import './part-bar.css';

/** All values of the column, so that the bars share one scale with zero in it. */
export type BarScale = { least: number; most: number };

export function barScale(values: readonly (number | null)[]): BarScale {
  const known = values.filter((value) => value !== null);
  return { least: Math.min(0, ...known), most: Math.max(0, ...known) };
}

export function PartBar({ value, scale }: { value: number | null; scale: BarScale }) {
  const { left, width, zero } = barPlace(value ?? 0, scale);
  return (
    <div className="part-bar" aria-hidden="true">
      <span className="part-bar-zero" style={{ left: `${zero}%` }} />
      <span className="part-bar-fill" style={{ left: `${left}%`, width: `${width}%` }} />
    </div>
  );
}

/** Where a bar begins and how long it is, in per cent of the room. */
export function barPlace(value: number, { least, most }: BarScale): { left: number; width: number; zero: number } {
  const room = most - least;
  if (room === 0) return { left: 0, width: 0, zero: 0 };
  const at = (each: number) => ((each - least) / room) * 100;
  return { left: Math.min(at(value), at(0)), width: Math.abs(at(value) - at(0)), zero: at(0) };
}
