// How a step is taken from its drawer.
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { internalControlWords } from './internal-control-words.ts';

/** Runs a step and closes the drawer when it went well. */
export function useStep(onClose: () => void) {
  const t = useWords(internalControlWords);
  const act = useActing('internal-control');
  const run = (what: () => Promise<unknown>) =>
    act.run(what, () => {
      showNotice({ text: t('saved') });
      onClose();
    });
  return { act, run };
}
