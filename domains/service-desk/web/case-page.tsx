// One case on a page of its own: what a link in a mail or a number on a note leads to.
import { usePathParam } from '../../../web/address.ts';
import { CasePanel } from './case-panel.tsx';

export function CasePage() {
  return <CasePanel caseId={usePathParam('case')} />;
}
