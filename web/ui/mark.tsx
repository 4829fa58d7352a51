// The mark: a lighthouse of three shapes (roof, tower, and the beam in the opening between them), in one colour, readable
// at 16 px. public/mark.svg is the same drawing for the browser.
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M1.2 4 5 .6 8.8 4z" />
      <path d="M4.6 5.7 15.6 2.5v6.4z" />
      <path d="M2.9 7.6h4.2l2.2 8H.7z" />
    </svg>
  );
}
