// The map for paper: the same drawing as lines and letters that stay sharp at any size, made when somebody prints.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { box } from '../../architecture/layout-rules.ts';
import { type Shown, signs } from './map-drawing.ts';

export function MapPaper({ shown }: { shown: Shown }) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting ? <Drawing shown={shown} /> : null;
}

function Drawing({ shown }: { shown: Shown }) {
  const { layout, nodes, edges, bundles } = shown.scene;
  return (
    <svg className="map-paper" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      {layout.bands.map(({ band, y, height }) => (
        <g key={band}>
          <rect className="map-paper-band" x={0} y={y} width={layout.width} height={height} />
          <text className="map-paper-title" x={box.edge} y={y + 20}>
            {shown.bandTitles[band]}
          </text>
        </g>
      ))}
      {bundles.map(({ x1, y1, x2, y2, share }) => (
        <line
          key={`${x1} ${y1} ${x2} ${y2}`}
          className="map-paper-line"
          {...{ x1, y1, x2, y2 }}
          strokeWidth={1 + share * 12}
          opacity={0.2 + share * 0.6}
        />
      ))}
      {(bundles.length > 0 ? [] : edges).map(({ from, to, edge }) => {
        const [a, b] = [layout.placeOf[from], layout.placeOf[to]];
        if (!a || !b || edge.e === 'none') return null;
        const isUp = a.y >= b.y;
        return (
          <line
            key={`${from} ${to} ${edge.i ?? ''} ${edge.e} ${edge.g}`}
            className="map-paper-line"
            x1={a.x + box.width / 2}
            y1={isUp ? a.y : a.y + box.height}
            x2={b.x + box.width / 2}
            y2={isUp ? b.y + box.height : b.y}
          />
        );
      })}
      {layout.places.map(({ at, x, y }) => {
        const mark = shown.marks?.[at] ?? 0;
        return (
          <g key={at} transform={`translate(${x} ${y})`} data-mark={mark}>
            <rect className="map-paper-box" width={box.width} height={box.height} />
            <text
              className="map-paper-name"
              x={10}
              y={20}
              textLength={(nodes[at]?.n.length ?? 0) > 23 ? box.width - 36 : undefined}
              lengthAdjust="spacingAndGlyphs"
            >
              {nodes[at]?.n}
            </text>
            <text className="map-paper-code" x={10} y={38}>
              {nodes[at]?.c}
            </text>
            <text className="map-paper-name" x={box.width - 20} y={20}>
              {signs[mark]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
