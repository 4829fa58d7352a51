// The shape of what is coming, shown only when it takes longer than 150 ms, so that nothing flashes.
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../language.tsx';
import './skeleton.css';
import { uiWords } from './ui-words.ts';

/** True once something has been waited for so long that the reader should be told. */
export function useLate(waiting: boolean, afterMs = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [waiting, afterMs]);
  return waiting && late;
}

export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <Skeleton>
      {Array.from({ length: lines }, (_, at) => at).map((line) => (
        <span key={line} className="skeleton-line" data-short={line === lines - 1 || undefined} />
      ))}
    </Skeleton>
  );
}

/** A whole page on its way: a heading, facts and rows. */
export function SkeletonPage() {
  return (
    <Skeleton>
      <span className="skeleton-line" data-heading="" />
      <span className="skeleton-line" data-short="" />
      <span className="skeleton-block" />
      <span className="skeleton-line" />
      <span className="skeleton-line" />
      <span className="skeleton-line" data-short="" />
    </Skeleton>
  );
}

function Skeleton({ children }: { children: ReactNode }) {
  const t = useWords(uiWords);
  const late = useLate(true);
  return (
    <div className="skeleton" data-shown={late || undefined} aria-busy="true">
      <span className="for-readers" role="status">
        {late ? t('loading') : ''}
      </span>
      {children}
    </div>
  );
}
