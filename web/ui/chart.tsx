// A chart with one sentence for a title and, behind a press, the same numbers as a table. The drawing library is large,
// so it is loaded when the first chart comes into view; until then, and on its failure, the table is there.
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '../../platform/documents/chart-spec.ts';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import './chart.css';
import { uiWords } from './ui-words.ts';

const Drawing = lazy(() => import('./chart-drawing.tsx').then((file) => ({ default: file.ChartDrawing })));
const NumbersTable = lazy(() => import('./chart-table.tsx').then((file) => ({ default: file.ChartTable })));

export type ChartProps = {
  spec: ChartSpec;
  /** In pixels; the width follows the place. */
  height?: number;
  /** A sentence below: the source, what is counted. */
  note?: string;
};

export function Chart({ spec, height = 280, note }: ChartProps) {
  const t = useWords(uiWords);
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLElement>(null);
  const near = useNear(place);
  return (
    <figure className="chart" ref={place}>
      <div className="chart-head">
        <figcaption>{spec.title}</figcaption>
        <Button kind="quiet" small icon={asTable ? 'chart' : 'table'} onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </div>
      <Suspense fallback={<div style={{ height }} />}>
        {asTable ? (
          <NumbersTable spec={spec} />
        ) : near ? (
          <Drawing spec={spec} height={height} />
        ) : (
          <div style={{ height }} />
        )}
      </Suspense>
      {note ? <p className="quiet small">{note}</p> : null}
    </figure>
  );
}

/** True once the place has come within a screen's height. */
function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100%' },
    );
    watch.observe(element);
    const draw = () => setNear(true);
    window.addEventListener('beforeprint', draw);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', draw);
    };
  }, [place, near]);
  return near;
}
