// Where files are let go: drop them here, paste them, or choose them. What is accepted is said before, and a refused
// file is named with the reason.
import { useState } from 'react';
import {
  DropZone,
  type FileDropItem,
  FileTrigger,
  isFileDropItem,
  Button as PressableButton,
  Text,
} from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import './button.css';
import './file-drop.css';
import './field.css';
import { Icon } from './icon.tsx';
import { sizeText } from './number-text.ts';
import { uiWords } from './ui-words.ts';

export type FileDropProps = {
  label: string;
  /** What may be given, in words: "SIE, CSV eller XLSX". */
  hint?: string;
  /** Endings with their dot: [".se", ".csv"]. Empty accepts any. */
  accept?: readonly string[];
  several?: boolean;
  /** In bytes. */
  largest?: number;
  onFiles: (files: readonly File[]) => void;
  disabled?: boolean;
};

export function FileDrop({
  label,
  hint,
  accept = [],
  several = false,
  largest,
  onFiles,
  disabled = false,
}: FileDropProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = (files: readonly File[]) => {
    const judged = files.map((file) => ({ file, why: refusalOf(file, accept, largest) }));
    const good = judged.filter(({ why }) => why === undefined).map(({ file }) => file);
    setRefused(
      judged.flatMap(({ file, why }) =>
        why === undefined
          ? []
          : [t(`file.${why}`, { name: file.name, accept: accept.join(', '), size: sizeText(largest ?? 0, language) })],
      ),
    );
    if (good.length > 0) onFiles(several ? good : good.slice(0, 1));
  };
  return (
    <div className="file-drop-frame">
      <DropZone
        className="file-drop"
        aria-label={label}
        isDisabled={disabled}
        onDrop={(event) => {
          const dropped = event.items.filter((item): item is FileDropItem => isFileDropItem(item));
          void Promise.all(dropped.map((item) => item.getFile())).then(take);
        }}
      >
        <Icon name="import" size={32} />
        <Text slot="label">{label}</Text>
        {hint ? <span className="quiet small">{hint}</span> : null}
        <FileTrigger
          allowsMultiple={several}
          {...(accept.length > 0 ? { acceptedFileTypes: [...accept] } : {})}
          onSelect={(list) => take(list ? [...list] : [])}
        >
          <PressableButton className="button" data-kind="secondary" isDisabled={disabled}>
            {t(several ? 'file.chooseSeveral' : 'file.choose')}
          </PressableButton>
        </FileTrigger>
      </DropZone>
      <div role="alert">
        {refused.map((why) => (
          <p key={why} className="field-error">
            <Icon name="alert" size={16} />
            <span>{why}</span>
          </p>
        ))}
      </div>
    </div>
  );
}

function refusalOf(
  file: File,
  accept: readonly string[],
  largest: number | undefined,
): 'wrongKind' | 'tooLarge' | 'empty' | undefined {
  if (file.size === 0) return 'empty';
  if (largest !== undefined && file.size > largest) return 'tooLarge';
  const fits = accept.length === 0 || accept.some((ending) => file.name.toLowerCase().endsWith(ending.toLowerCase()));
  return fits ? undefined : 'wrongKind';
}
