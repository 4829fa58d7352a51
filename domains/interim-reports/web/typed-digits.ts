// Underlines digits typed into the editor, and tells where they stand so that a figure can take their place.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersIn, type TypedNumber } from '../typed-number-rules.ts';

/** A typed number with its place in the document being edited. */
export type DigitsAt = Omit<TypedNumber, 'line' | 'inline' | 'from' | 'to'> & {
  readonly from: number;
  readonly to: number;
};

/** Every typed number of the document, in reading order. */
export function digitsIn(document: Node): DigitsAt[] {
  const found: DigitsAt[] = [];
  document.descendants((node, position) => {
    if (!node.isText || !node.text || node.marks.some((mark) => mark.type.name === 'stated')) return;
    for (const each of numbersIn(node.text))
      found.push({ ...each, from: position + each.from, to: position + each.to });
  });
  return found;
}

export const TypedDigits = Extension.create({
  name: 'typedDigits',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, state) => underlined(state.doc),
        apply: (change, before) => (change.docChanged ? underlined(change.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

function underlined(document: Node): DecorationSet {
  return DecorationSet.create(
    document,
    digitsIn(document).map(({ from, to }) => Decoration.inline(from, to, { class: 'typed-digits' })),
  );
}
