// Writing at once in what has just been opened.
import { type RefObject, useEffect, useRef } from 'react';

/** The first field within the element that gets this has the focus. */
export function useFirstField(): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return fields;
}
