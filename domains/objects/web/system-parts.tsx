// Choosing a system, or another part of the architecture, by its name or code, as forms in other rooms do: those one may read.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { showComponent } from '../architecture/component-contract.ts';
import { ComponentChoice, type ComponentChoiceProps } from './architecture/component-choice.tsx';

/** What is chosen already is named by itself. */
export function SystemField(props: Omit<ComponentChoiceProps, 'valueLabel'>) {
  const { value } = props;
  const { data } = useQuery({ ...asking(showComponent, { component: value ?? '' }), enabled: value !== undefined });
  const name = data && data.component === value ? data.name : undefined;
  return <ComponentChoice key={name ?? ''} {...props} {...(name ? { valueLabel: name } : {})} />;
}
