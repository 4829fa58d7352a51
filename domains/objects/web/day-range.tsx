// From one day to another, or on; a line breaks between the days, never inside one.
import './objects.css';

export function DayRange({ from, to }: { from: string | null; to: string | null }) {
  return (
    <span className="numeric">
      <span className="object-day">{from ?? ''} –</span> <span className="object-day">{to ?? ''}</span>
    </span>
  );
}
