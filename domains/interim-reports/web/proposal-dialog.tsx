// A draft of a text from the records, to read before anything is written: the author takes it over, adds it to what stands
// there, or leaves it. What is taken over is the author's to change.
import { useQuery } from '@tanstack/react-query';
import { isEmpty, type TextBody } from '../../../platform/documents/text-body-rules.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { proposeText } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export type ProposalDialogProps = {
  chapter: string;
  slot: string;
  label: string;
  /** what is written there now */
  standing: TextBody;
  onTake: (body: TextBody) => void;
  onClose: () => void;
};

export function ProposalDialog({ chapter, slot, label, standing, onTake, onClose }: ProposalDialogProps) {
  const t = useWords(interimReportWords);
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(proposeText, { chapter, slot }), staleTime: 0, gcTime: 0 });
  const isBlank = isEmpty(standing);
  const hasText = data !== undefined && data.lines.length > 0;
  const added = (body: TextBody): TextBody => ({ ...body, content: [...standing.content, ...body.content] });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('proposal.title', { label })}
      size="medium"
      actions={
        <>
          {hasText ? (
            <Button kind="primary" onPress={() => onTake(isBlank ? data.body : added(data.body))}>
              {t(isBlank ? 'proposal.take' : 'proposal.add')}
            </Button>
          ) : null}
          {hasText && !isBlank ? <Button onPress={() => onTake(data.body)}>{t('proposal.replace')}</Button> : null}
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
        {data || error ? null : <SkeletonLines lines={5} />}
        {hasText ? <p className="quiet">{t('proposal.note')}</p> : null}
        {data && !hasText ? <p>{t('proposal.none')}</p> : null}
        {data ? <ProposalLines lines={data.lines} language={data.language} /> : null}
        {data && data.withheld > 0 ? (
          <p className="quiet small">{t('proposal.withheld', { count: data.withheld })}</p>
        ) : null}
      </Stack>
    </Dialog>
  );
}

type Proposal = Pick<AnswerOf<typeof proposeText>, 'lines' | 'language'>;

/** Paragraphs, and items that follow each other as one list. */
function ProposalLines({ lines, language }: Proposal) {
  const items = lines.filter((each) => each.kind === 'item');
  return (
    <div className="proposal-text" lang={language}>
      {lines
        .filter((each) => each.kind === 'paragraph')
        .map((each) => (
          <p key={each.text}>{each.text}</p>
        ))}
      {items.length > 0 ? (
        <ul>
          {items.map((each) => (
            <li key={each.text}>{each.text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
