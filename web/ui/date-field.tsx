// A date typed part by part or picked in a calendar. The value is plain text, 2019-08-31. The calendar is large, so the
// field is loaded when it is first shown.
import { lazy, Suspense } from 'react';
import type { FieldFrame } from './field.tsx';

export type DateFieldProps = FieldFrame & {
  /** YYYY-MM-DD. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  min?: string;
  max?: string;
  /** Only typing, for dates far away such as a birthday. */
  withoutCalendar?: boolean;
};

const Picker = lazy(() => import('./date-picker.tsx').then((file) => ({ default: file.DatePicker })));

export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<div className="field date-field-coming">{props.label}</div>}>
      <Picker {...props} />
    </Suspense>
  );
}
