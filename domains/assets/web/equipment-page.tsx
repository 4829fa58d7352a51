// One piece on a page of its own: what a link in a case or a label leads to.
import { usePathParam } from '../../../web/address.ts';
import { EquipmentPanel } from './equipment-panel.tsx';

export function EquipmentPage() {
  return <EquipmentPanel equipmentId={usePathParam('equipment')} />;
}
