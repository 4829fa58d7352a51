// The mark: a lighthouse of three shapes (lantern, tower, beam), in one colour, readable at 16 px.
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M4.6 1h6.8v3.2H4.6z" />
      <path d="M9.6 5.4 16 3v6z" />
      <path d="M5 5.6h3.4l2.9 9.4H3z" />
    </svg>
  );
}
