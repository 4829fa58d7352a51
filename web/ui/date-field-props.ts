// What a field for a day is given; its calendar, which is loaded when it is opened, starts from the same.
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
