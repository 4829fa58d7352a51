// Choosing one service, in the form of any room: found by its name, and by what people call it instead.
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { useServices } from './notices-parts.ts';

export type ServiceFieldProps = {
  label: string;
  hint?: string;
  /** The code; empty: none. */
  value: string;
  onChange: (service: string) => void;
  error?: string | undefined;
  /** What is shown while none is chosen: what that means. */
  none?: string;
  optional?: boolean;
};

export function ServiceField({ value, onChange, none, hint, error, ...frame }: ServiceFieldProps) {
  const { choicesWith } = useServices();
  const options = choicesWith(value ? [value] : []);
  return (
    <ComboBox
      // what was chosen is named when the services have come
      key={String(options.length > 0)}
      {...frame}
      {...(hint ? { hint } : {})}
      {...(none ? { placeholder: none } : {})}
      options={options}
      value={value || undefined}
      onChange={(chosen) => onChange(chosen ?? '')}
      error={error}
    />
  );
}
