// A figure as a page asks for it and as the server answers: what the parts of its page show.
import type { readFigure, readFigureHash } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf, InputOf } from '../../platform/operation/operation.ts';

export type FigureAnswer = AnswerOf<typeof readFigure>;

export type FigureAsked = InputOf<typeof readFigureHash>;
