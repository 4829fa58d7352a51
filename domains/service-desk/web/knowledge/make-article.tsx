// On a solved case: begin an article from it, so that the next one can help themselves.
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, draftFromCase } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';

export function MakeArticle({ page }: { page: CasePage }) {
  const t = useWords(knowledgeWords);
  const go = useGo();
  const act = useActing('service-desk');
  const may = useCan()('service-desk.write-articles');
  const isSolved = (page.state === 'resolved' || page.state === 'closed') && page.solution !== '';
  if (!may || !isSolved) return null;
  const make = () =>
    act.run(
      () => call(draftFromCase, { case: page.case }),
      ({ article, number }) => {
        showNotice({ text: t('madeArticle', { number }) });
        go(`/knowledge/${article}/edit`);
      },
    );
  return (
    <div>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <Button icon="book" working={act.working} onPress={make}>
        {t('makeArticle')}
      </Button>
    </div>
  );
}
