// What a page says when there is nothing, or when something went wrong: what belongs here and the first step, or what
// happened, why, and what to do. An unexpected fault has an id that can be copied.
import { type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { usePageTitle } from '../page-title.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import './state-notes.css';
import { uiWords } from './ui-words.ts';

export type EmptyStateProps = {
  /** What belongs here: "Här visas dina ärenden." */
  title: string;
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
  icon?: IconName;
};

export function EmptyState({ title, children, action, icon = 'archive' }: EmptyStateProps) {
  return (
    <div className="state-note">
      <span className="state-note-icon">
        <Icon name={icon} size={24} />
      </span>
      <p className="state-note-title">{title}</p>
      {children ? <div className="quiet">{children}</div> : null}
      {action ? <div className="state-note-actions">{action}</div> : null}
    </div>
  );
}

export type ErrorStateProps = {
  what: string;
  why?: ReactNode;
  /** What the reader can do now. */
  todo?: ReactNode;
  action?: ReactNode;
  /** The id of an unexpected fault, to be given to support. */
  faultId?: string | undefined;
  /** The fault is all the page has to say, so its first line is the page's heading. */
  wholePage?: boolean;
};

export function ErrorState({ what, why, todo, action, faultId, wholePage = false }: ErrorStateProps) {
  return (
    <div className="state-note" data-kind="error" role="alert">
      <span className="state-note-icon">
        <Icon name="alert" size={24} />
      </span>
      {wholePage ? <WholePageTitle what={what} /> : <p className="state-note-title">{what}</p>}
      {why ? <div>{why}</div> : null}
      {todo ? <div className="quiet">{todo}</div> : null}
      {action ? <div className="state-note-actions">{action}</div> : null}
      {faultId ? <FaultId id={faultId} /> : null}
    </div>
  );
}

function WholePageTitle({ what }: { what: string }) {
  usePageTitle(what, false);
  return (
    <h1 className="state-note-title" tabIndex={-1} data-page-title="">
      {what}
    </h1>
  );
}

function FaultId({ id }: { id: string }) {
  const t = useWords(uiWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className="state-note-id">
      <span className="quiet">{t('error.id')}</span> <code>{id}</code>
      <Button
        kind="quiet"
        small
        icon={copied ? 'check' : 'copy'}
        onPress={() => {
          navigator.clipboard.writeText(id).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
