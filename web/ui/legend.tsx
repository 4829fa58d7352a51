// What the colours of a table or chart mean, when words beside the marks do not fit. The six colours are the charts'.
import './status-mark.css';

export type LegendEntry = { label: string; colour: 1 | 2 | 3 | 4 | 5 | 6; shape?: 'square' | 'line' | 'band' };

export function Legend({ label, entries }: { label: string; entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg viewBox="0 0 12 12" width="12" height="12" data-swatch="" aria-hidden="true">
            {entry.shape === 'line' ? (
              <path d="M0 6h12" stroke={`var(--chart-${entry.colour})`} strokeWidth="2.4" />
            ) : (
              <rect
                y={entry.shape === 'band' ? 3 : 0}
                width="12"
                height={entry.shape === 'band' ? 6 : 12}
                rx="2"
                fill={`var(--chart-${entry.colour})`}
                opacity={entry.shape === 'band' ? 0.4 : 1}
              />
            )}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
