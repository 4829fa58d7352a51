// One part of the architecture on a page of its own: what a link on the map or in a search leads to.
import { usePathParam } from '../../../../web/address.ts';
import { ComponentPanel } from './component-panel.tsx';

export function ComponentPage() {
  const component = usePathParam('component');
  return <ComponentPanel key={component} componentId={component} />;
}
