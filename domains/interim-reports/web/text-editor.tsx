// The editor of one text: words, headings and lists, and numbers that are inserted by picking a figure. Loaded when a text
// is first opened for writing.
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { figuresIn, referenceKey, type TextBody } from '../../../platform/documents/text-body-rules.ts';
import { useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { SaidProvider } from './editor-context.tsx';
import { FigurePiece, MeasurePiece, referenceIn, StatedMark } from './editor-nodes.tsx';
import { FigurePicker, type Picked } from './figure-picker.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { editedBody, storedBody } from './stored-body.ts';
import { TypedDigits } from './typed-digits.ts';
import { TypedDigitsNote } from './typed-digits-note.tsx';

export type TextEditorProps = {
  label: string;
  body: TextBody;
  /** changes when the text was replaced from outside, so that the editor shows it */
  version: number | string;
  onChange: (body: TextBody) => void;
  onBlur?: () => void;
};

type Editor = ReturnType<typeof useEditor>;

export function TextEditor({ label, body, version, onChange, onBlur }: TextEditorProps) {
  const t = useWords(interimReportWords);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [references, setReferences] = useState(() => keysOf(body));
  const calls = useRef({ onChange, onBlur, setPicking });
  calls.current = { onChange, onBlur, setPicking };
  const editor = useEditor({
    extensions: [...extensions],
    content: editedBody(body),
    injectCSS: false,
    editorProps: {
      attributes: { class: 'text-editor-words', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handleTextInput: (_view, from, _to, typed) => {
        if (typed !== '@') return false;
        calls.current.setPicking({ at: from, is: null });
        return true;
      },
      handleDoubleClickOn: (_view, _at, node, position) => {
        if (node.type.name !== 'figure' && node.type.name !== 'measure') return false;
        calls.current.setPicking({ at: position, is: node.attrs });
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      const stored = storedBody(changed.getJSON());
      setReferences(keysOf(stored));
      calls.current.onChange(stored);
    },
    onBlur: () => calls.current.onBlur?.(),
  });
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    editor.commands.setContent(editedBody(body), { emitUpdate: false });
    setReferences(keysOf(body));
  }, [editor, body, version]);
  const put = (picked: Picked): void => {
    if (picking) insert(editor, picking, picked);
    setPicking(null);
  };
  return (
    <SaidProvider references={references}>
      <div className="text-editor">
        <Toolbar editor={editor} onPick={() => setPicking({ at: editor.state.selection.from, is: null })} />
        <EditorContent editor={editor} />
        <TypedDigitsNote editor={editor} />
        {picking ? (
          <FigurePicker
            initial={picking.is ? referenceIn(picking.is) : null}
            onPick={put}
            onClose={() => setPicking(null)}
            verb={t(picking.is ? 'picker.change' : 'picker.insert')}
          />
        ) : null}
      </div>
    </SaidProvider>
  );
}

type Picking = { at: number; is: Readonly<Record<string, unknown>> | null };

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
  }),
  FigurePiece,
  MeasurePiece,
  StatedMark,
  TypedDigits,
];

function keysOf(body: TextBody): string[] {
  return figuresIn(body).map(referenceKey);
}

function insert(editor: Editor, picking: Picking, picked: Picked): void {
  const piece = { type: picked.kind, attrs: picked.attributes };
  const at = picking.is ? { from: picking.at, to: picking.at + 1 } : picking.at;
  editor.chain().focus().insertContentAt(at, piece).run();
}

function Toolbar({ editor, onPick }: { editor: Editor; onPick: () => void }) {
  const t = useWords(interimReportWords);
  const steps: readonly [icon: IconName | string, label: string, keys: string, run: () => void][] = [
    ['B', t('editor.bold'), 'Ctrl+B', () => editor.chain().focus().toggleBold().run()],
    ['I', t('editor.italic'), 'Ctrl+I', () => editor.chain().focus().toggleItalic().run()],
    ['H', t('editor.heading'), '', () => editor.chain().focus().toggleHeading({ level: 2 }).run()],
    ['•', t('editor.list'), '', () => editor.chain().focus().toggleBulletList().run()],
    ['1.', t('editor.numbered'), '', () => editor.chain().focus().toggleOrderedList().run()],
  ];
  return (
    <div className="text-editor-tools screen-only" role="toolbar" aria-label={t('editor.tools')}>
      {steps.map(([face, name, keys, run]) => (
        <button
          key={face}
          type="button"
          title={keys ? `${name} (${keys})` : name}
          aria-label={name}
          onClick={run}
          data-face={face}
        />
      ))}
      <button type="button" className="text-editor-figure" title={t('editor.figureHint')} onClick={onPick}>
        {t('editor.figure')} <kbd>@</kbd>
      </button>
      <IconButton
        icon="history"
        small
        label={t('editor.undo')}
        keys="Ctrl+Z"
        onPress={() => editor.chain().focus().undo().run()}
      />
    </div>
  );
}
