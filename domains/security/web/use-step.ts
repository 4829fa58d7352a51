// How a step of an incident is taken from its drawer.
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import type { IncidentPage } from '../contract.ts';
import { securityWords } from './security-words.ts';

export type StepProps = { page: IncidentPage; onClose: () => void };

/** Runs a step and closes the drawer when it went well. */
export function useStep(onClose: () => void) {
  const t = useWords(securityWords);
  const act = useActing('security');
  const run = (what: () => Promise<unknown>) =>
    act.run(what, () => {
      showNotice({ text: t('saved') });
      onClose();
    });
  return { act, run };
}
