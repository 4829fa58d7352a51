// A QR code as one path of an SVG: dark squares on the ground it stands on, sharp at any size on paper.
import { encode } from 'uqr';

export function QrCode({ text, label }: { text: string; label: string }) {
  // medium correction: a label that is a little worn is still read
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
