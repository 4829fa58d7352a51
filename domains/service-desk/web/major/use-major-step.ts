// Runs a step with a major incident and closes its drawer when it went well.
import { showNotice } from '../../../../web/ui/notice.tsx';
import { type Acting, useActing } from '../../../../web/use-acting.ts';

export type Stepping = { act: Acting; run: (what: () => Promise<unknown>, told?: string) => void };

export function useMajorStep(onClose: () => void): Stepping {
  const act = useActing('service-desk', 'notices');
  return {
    act,
    run: (what, told) =>
      act.run(what, () => {
        if (told) showNotice({ text: told });
        onClose();
      }),
  };
}
