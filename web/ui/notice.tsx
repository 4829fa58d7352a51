// A short word about what just happened, in the corner, with undo where the press can be taken back. It waits while
// pointed at or focused, and is read aloud.
import {
  Button as PressableButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import { IconButton } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';
import { Link } from './link.tsx';
import { uiWords } from './ui-words.ts';

export type Notice = {
  text: string;
  tone?: 'done' | 'calm' | 'attention' | 'fault';
  /** Given, the notice has a button that takes the press back. */
  undo?: () => void;
  /** Somewhere to go: the finished report, the record made. */
  link?: { label: string; href: string };
};

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
const seconds = 8;

/** Shows a notice; returns how to take it away. What is a fault stays until it is closed. */
export function showNotice(notice: Notice): () => void {
  const key = queue.add(notice, notice.tone === 'fault' ? {} : { timeout: seconds * 1000 });
  return () => queue.close(key);
}

const icons: Record<NonNullable<Notice['tone']>, IconName> = {
  done: 'check',
  calm: 'bell',
  attention: 'alert',
  fault: 'alert',
};

export function NoticeRegion() {
  const t = useWords(uiWords);
  return (
    <ToastRegion queue={queue} className="notices" aria-label={t('notices')}>
      {({ toast }) => {
        const { text, tone = 'done', undo, link } = toast.content;
        return (
          <Toast toast={toast} className="notice" data-tone={tone}>
            <Icon name={icons[tone]} />
            <ToastContent className="notice-words">
              <Text slot="title">{text}</Text>
              {link ? <Link href={link.href}>{link.label}</Link> : null}
            </ToastContent>
            {undo ? (
              <PressableButton
                className="notice-undo"
                onPress={() => {
                  undo();
                  queue.close(toast.key);
                }}
              >
                {t('undo')}
              </PressableButton>
            ) : null}
            <IconButton icon="close" small label={t('close')} onPress={() => queue.close(toast.key)} />
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
