// The timeline: what was done in leading it, in its cases and in its notices. Latest first while it is led; a review tells it from
// the beginning, as its document does.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { History } from '../../../../web/ui/history.tsx';
import type { IconName } from '../../../../web/ui/icon.tsx';
import { hasWord } from '../../../../web/words.ts';
import type { TimelineLine } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';
import { majorWords } from './major-words.ts';

const icons: Readonly<Record<string, IconName>> = {
  declared: 'alert',
  written: 'comment',
  late: 'clock',
  task: 'task',
  'task-done': 'check',
  action: 'task',
  'action-done': 'check',
  joined: 'link',
  left: 'unlink',
  solved: 'check',
  reopened: 'refresh',
  closed: 'archive',
};

export function Timeline({ lines, told = false }: { lines: readonly TimelineLine[]; told?: boolean }) {
  const t = useWords(majorWords);
  const say = useSentence();
  return (
    <History
      label={t('timeline')}
      exact
      events={(told ? lines : lines.toReversed()).map((line, index) => ({
        id: String(index),
        at: line.at,
        who: line.by ?? t('somebody'),
        what: say(line),
        icon: iconOf(line),
        ...(line.text ? { detail: <p className="case-said">{line.text}</p> } : {}),
      }))}
    />
  );
}

/** What was done, in words: a line of a case says which case, one of a notice which audience reads it. */
function useSentence(): (line: TimelineLine) => string {
  const t = useWords(majorWords);
  const ofCase = useWords(serviceDeskWords);
  const { language } = useLanguage();
  return ({ from, what, subject }) => {
    const own = from === 'major' ? `did.${what}` : `did.${from}.${what}`;
    if (from === 'notice') {
      const audience = subject === 'public' ? t('forPublic') : t('forEmployees');
      return hasWord(majorWords, language, own) ? `${t(own)} (${audience.toLocaleLowerCase(language)})` : what;
    }
    if (hasWord(majorWords, language, own)) return [t(own), subject].filter(Boolean).join(' ');
    const step = `did.${what}`;
    const said = hasWord(serviceDeskWords, language, step) ? ofCase(step) : what;
    return `${said} (${subject})`;
  };
}

function iconOf(line: TimelineLine): IconName {
  if (line.from === 'notice' || line.what.startsWith('told.')) return 'bell';
  if (line.what.startsWith('role.')) return 'person';
  return (line.from === 'major' ? icons[line.what] : undefined) ?? (line.from === 'case' ? 'case' : 'edit');
}
