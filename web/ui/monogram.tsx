// A person's initials in a quiet circle. The name itself always stands beside it or is read aloud.
import './monogram.css';

export function Monogram({ name }: { name: string }) {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('');
  return (
    <span className="monogram" aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  );
}
