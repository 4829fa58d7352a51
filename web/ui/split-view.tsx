// A list with the record opened beside it. When there is no room for both, the record takes the place and a link leads
// back to the list; the list keeps its place and its filters meanwhile.
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { IconButton } from './button.tsx';
import { Link } from './link.tsx';
import { useShortcut } from './shortcuts.tsx';
import './split-view.css';
import { uiWords } from './ui-words.ts';

export type SplitViewProps = {
  list: ReactNode;
  /** The opened record, or nothing. */
  record: ReactNode | undefined;
  recordLabel: string;
  onClose: () => void;
  /** Where the record lies when opened alone. */
  recordHref?: string;
};

export function SplitView({ list, record, recordLabel, onClose, recordHref }: SplitViewProps) {
  const t = useWords(uiWords);
  const open = record !== undefined && record !== null;
  useShortcut(open ? { keys: 'escape', label: t('split.close'), group: 'list', run: onClose } : undefined);
  return (
    <div className="split" data-open={open || undefined}>
      <div className="split-list">{list}</div>
      {open ? (
        <section className="split-record" aria-label={recordLabel}>
          <div className="split-tools screen-only">
            {recordHref ? <Link href={recordHref}>{t('split.alone')}</Link> : null}
            <IconButton icon="close" label={t('split.close')} keys="Esc" onPress={onClose} />
          </div>
          {record}
        </section>
      ) : null}
    </div>
  );
}
