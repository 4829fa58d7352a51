// The open parts of a case that can be resolved with it, in the same words.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { showRelations, stepCases } from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';

/** `label`: what is offered; none when no part is open. */
export function useOpenParts(caseId: string): { label: string | null; resolve: (solution: string) => Promise<void> } {
  const t = useWords(deskWords);
  const { data } = useQuery(asking(showRelations, { case: caseId }));
  const open = (data?.parts ?? []).filter(
    ({ maySee, state }) => maySee && (state === 'new' || state === 'active' || state === 'waiting'),
  );
  return {
    label: open.length > 0 ? t('part.solveToo', { count: open.length }) : null,
    resolve: async (solution) => {
      const cases = open.map((each) => each.case);
      const { results } = await call(stepCases, {
        cases,
        step: { does: 'resolve', solution, kind: 'service-request' },
      });
      const left = results.filter((each) => each.refusal !== null).length;
      if (left > 0) showNotice({ text: t('part.notSolved', { count: left }), tone: 'attention' });
    },
  };
}
