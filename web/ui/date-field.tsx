// A date typed part by part or picked in a calendar. The value is plain text, 2019-08-31. The calendar is large, so the
// field is loaded when it is first shown.

import { lazy, Suspense } from 'react';
import type { DateFieldProps } from './date-field-props.ts';
import './field.css';

const load = () => import('./date-picker.tsx').then((file) => ({ default: file.DatePicker }));
const Picker = lazy(load);

export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Coming label={props.label} />}>
      <Picker {...props} />
    </Suspense>
  );
}

/** The field's own shape and size, so that nothing moves when it arrives. */
function Coming({ label }: { label: string }) {
  return (
    <div className="field" data-width="short">
      <span className="field-label">{label}</span>
      <span className="field-box" />
    </div>
  );
}
