// All keys that work on this page, and the choice to switch single keys off.
import { useWords } from '../language.tsx';
import { Switch } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { keysText } from './keyboard.ts';
import './keyboard-help.css';
import { useShortcuts, useSingleKeys } from './shortcuts.tsx';
import { uiWords } from './ui-words.ts';

const groups = ['anywhere', 'go', 'list', 'page'] as const;

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useWords(uiWords);
  const shortcuts = useShortcuts();
  const [single, setSingle] = useSingleKeys();
  const mac = navigator.userAgent.includes('Mac');
  return (
    <Dialog open onClose={onClose} title={t('keys.title')} size="medium">
      <div className="keys-groups">
        {groups
          .map((group) => ({ group, all: shortcuts.filter((one) => one.group === group) }))
          .filter(({ all }) => all.length > 0)
          .map(({ group, all }) => (
            <section key={group}>
              <h3>{t(`keys.${group}`)}</h3>
              <dl className="keys-list">
                {all.map((one) => (
                  <div key={one.keys}>
                    <dt>{one.label}</dt>
                    <dd>
                      {keysText(one.keys, mac).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <Switch label={t('keys.single')} hint={t('keys.singleHint')} value={single} onChange={setSingle} />
    </Dialog>
  );
}
