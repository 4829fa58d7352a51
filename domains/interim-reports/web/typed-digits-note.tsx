// Below the editor: which digits were typed, and what to do about each: put the figure that has this value in their place,
// or say that they are no figure.
import { useQuery } from '@tanstack/react-query';
import { type Editor, useEditorState } from '@tiptap/react';
import { readFigures } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Icon } from '../../../web/ui/icon.tsx';
import { suggestFigures } from '../typed-number-rules.ts';
import { useReportPlace } from './editor-context.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { type DigitsAt, digitsIn } from './typed-digits.ts';

const most = 4;

export function TypedDigitsNote({ editor }: { editor: Editor }) {
  const t = useWords(interimReportWords);
  const found = useEditorState({
    editor,
    selector: ({ editor: now }) => digitsIn(now.state.doc),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  if (found.length === 0) return null;
  return (
    <div className="typed-digits-note screen-only" role="status">
      <p>
        <Icon name="alert" size={16} /> {t('digits.note', { count: found.length })}
      </p>
      <ul>
        {found.slice(0, most).map((each) => (
          <TypedOne key={`${each.from}${each.text}`} editor={editor} digits={each} />
        ))}
      </ul>
    </div>
  );
}

/** Every figure's value in the report's unit and period, kept while one writes. */
export function useFigureValues() {
  const { unit, period } = useReportPlace();
  const { data } = useQuery({ ...asking(readFigures, { unit, period }), enabled: unit !== '', staleTime: 300_000 });
  return data?.values ?? [];
}

function TypedOne({ editor, digits }: { editor: Editor; digits: DigitsAt }) {
  const t = useWords(interimReportWords);
  const { language } = useLanguage();
  const values = useFigureValues();
  const { from, to } = digits;
  const fitting = suggestFigures(digits, values).slice(0, 3);
  const replace = (value: (typeof values)[number]): void => {
    // typed without its sign, the sentence says the direction itself
    const dropped = value.value !== null && value.value < 0 && digits.value >= 0;
    const attrs = {
      figure: value.figure,
      show: 'number',
      sign: dropped ? 'dropped' : 'kept',
      expects: dropped ? 'negative' : null,
    };
    editor.chain().focus().insertContentAt({ from, to }, { type: 'figure', attrs }).run();
  };
  const state = (): void =>
    void editor.chain().focus().setTextSelection({ from, to }).setMark('stated').setTextSelection(to).run();
  return (
    <li>
      <strong className="numeric">{digits.text}</strong>
      {fitting.map((value) => (
        <Button key={value.figure} small onPress={() => replace(value)}>
          {t('digits.use', { name: value.name[language] })}
        </Button>
      ))}
      {fitting.length === 0 ? <span className="quiet small">{t('digits.none')}</span> : null}
      <Button small kind="quiet" onPress={state}>
        {t('digits.stated')}
      </Button>
    </li>
  );
}
