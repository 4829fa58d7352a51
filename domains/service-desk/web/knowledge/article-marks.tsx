// How an article stands, wherever it is shown: a shape, a colour and a word.
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import type { ArticleRow } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';

type Props = { row: Pick<ArticleRow, 'state' | 'audience' | 'isOverdue' | 'hasDraft'> };

export function ArticleMarks({ row }: Props) {
  const t = useWords(knowledgeWords);
  return (
    <>
      {row.state === 'draft' ? <Chip icon="edit">{t('draft')}</Chip> : null}
      {row.state === 'withdrawn' ? <Chip icon="archive">{t('withdrawn')}</Chip> : null}
      {row.state === 'published' && row.hasDraft ? <Chip icon="edit">{t('hasDraft')}</Chip> : null}
      {row.audience === 'agents' ? <Chip icon="lock">{t('forAgents')}</Chip> : null}
      {row.isOverdue ? (
        <Chip tone="attention" icon="clock">
          {t('overdue')}
        </Chip>
      ) : null}
    </>
  );
}
