// One text of a chapter: its label, the editor, and whether what was typed is kept.
import { lazy, Suspense, useRef, useState } from 'react';
import type { TextBody } from '../../../platform/documents/text-body-rules.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { SaveState } from '../../../web/ui/save-state.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import type { ChapterText as Text } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { useAutosave } from './use-autosave.ts';

const TextEditor = lazy(() => import('./text-editor.tsx').then((file) => ({ default: file.TextEditor })));

const ProposalDialog = lazy(() => import('./proposal-dialog.tsx').then((file) => ({ default: file.ProposalDialog })));

export function ChapterText({ chapter, text }: { chapter: string; text: Text }) {
  const t = useWords(interimReportWords);
  const refused = useRefusalText();
  const kept = useAutosave(chapter, text);
  const [isProposing, propose] = useState(false);
  const current = useRef(kept.shown.body);
  const change = (body: TextBody): void => {
    current.current = body;
    kept.change(body);
  };
  const label = text.label || t('text.own');
  return (
    <section className="chapter-text" aria-label={label}>
      <div className="chapter-text-head">
        <h3>{label}</h3>
        <Row gap={2}>
          <Button small kind="quiet" onPress={() => propose(true)}>
            {t('proposal')}
          </Button>
          <SaveState state={kept.state} {...(kept.savedAt ? { savedAt: kept.savedAt } : {})} onRetry={kept.saveNow} />
        </Row>
      </div>
      {kept.quicker !== null ? (
        <Banner
          tone="attention"
          action={
            <Row gap={2}>
              <Button small onPress={kept.takeTheirs}>
                {t('conflict.theirs')}
              </Button>
              <Button small onPress={kept.keepMine}>
                {t('conflict.mine')}
              </Button>
            </Row>
          }
        >
          {t('conflict', { who: kept.quicker })}
        </Banner>
      ) : null}
      {kept.fault ? <Banner tone="fault">{refused(kept.fault)}</Banner> : null}
      <Suspense fallback={<SkeletonLines lines={4} />}>
        <TextEditor
          label={label}
          body={kept.shown.body}
          version={kept.shown.key}
          onChange={change}
          onBlur={kept.saveNow}
        />
      </Suspense>
      {isProposing ? (
        <Suspense fallback={null}>
          <ProposalDialog
            chapter={chapter}
            slot={text.slot}
            label={label}
            standing={current.current}
            onTake={(body) => {
              current.current = body;
              kept.replace(body);
              propose(false);
            }}
            onClose={() => propose(false)}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
