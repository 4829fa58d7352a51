// The review (PIR) as a document: what happened in short, the facts, the timeline, causes, and the actions with how far they
// have come. Names of those who reported are left out: it is read by everybody. Pure.
import type { Block, ReportTree } from '../../../platform/documents/report-tree.ts';
import { cell, heading, list, paragraph, row } from '../../../platform/documents/tree-parts.ts';
import type { Language } from '../../../platform/work/work.ts';
import { findingKinds, type MajorPage, type MajorTask, type TimelineLine } from './major-contract.ts';
import { reviewWords } from './review-words.ts';

export interface ReviewMaking {
  readonly language: Language;
  readonly region: string;
  /** the day it is made, YYYY-MM-DD */
  readonly createdOn: string;
  readonly now: Date;
}

/** The document; while the review is a draft it says so on every page. */
export function treeOfReview(page: MajorPage, making: ReviewMaking): ReportTree {
  const words = reviewWords[making.language];
  const { review } = page;
  const leader = page.leader ?? page.declaredBy;
  return {
    meta: {
      title: `${words.title(page.number)}: ${page.title}`,
      organisation: making.region,
      unit: page.unitName,
      documentId: page.number,
      ...(leader ? { responsible: leader } : {}),
      ...(review ? { version: String(review.version) } : {}),
      language: making.language,
      createdOn: making.createdOn,
      state:
        review?.state === 'approved'
          ? { kind: 'approved', approvedAt: localText(review.approvedAt ?? ''), approvedBy: review.approvedBy ?? '–' }
          : { kind: 'draft', remark: words.draft },
    },
    blocks: [
      heading(1, words.inShort),
      ...(review?.summary ?? '')
        .split(/\n\s*\n/)
        .filter(Boolean)
        .map((part) => paragraph(part)),
      heading(1, words.facts),
      factTable(page, making.language),
      ...findingKinds.flatMap((kind): Block[] => {
        const found = (review?.findings ?? []).filter((each) => each.kind === kind);
        return found.length === 0 ? [] : [heading(1, words.findings[kind]), list(found.map((each) => each.text))];
      }),
      heading(1, words.actions),
      actionBlock(
        page.tasks.filter((task) => task.kind === 'action'),
        making,
      ),
      heading(1, words.timeline),
      timelineTable(page.timeline, making.language),
    ],
  };
}

function factTable(page: MajorPage, language: Language): Block {
  const words = reviewWords[language];
  const say = sayings(language);
  const minutes = page.solvedAt ? Math.round((Date.parse(page.solvedAt) - Date.parse(page.beganAt)) / 60_000) : null;
  const facts: [string, string][] = [
    [words.services, page.serviceNames.join(', ') || '–'],
    [words.began, say.moment(page.beganAt)],
    [words.declared, say.moment(page.declaredAt)],
    [words.solved, page.solvedAt ? say.moment(page.solvedAt) : '–'],
    [words.lasted, minutes === null ? '–' : words.hours(Math.floor(minutes / 60), minutes % 60)],
    [words.leader, page.leader ?? page.declaredBy],
    [words.reports, String(page.reported)],
    [words.rule, words.ruleSays(page.counts, page.ruleVersion)],
    [words.solution, page.solution || '–'],
  ];
  return {
    kind: 'table',
    caption: words.facts,
    headerColumn: true,
    columns: [{ header: words.what }, { header: words.value, share: 2 }],
    rows: facts.map((each) => row(each)),
  };
}

function actionBlock(actions: readonly MajorTask[], { language, now }: ReviewMaking): Block {
  const words = reviewWords[language];
  const say = sayings(language);
  if (actions.length === 0) return paragraph(words.noActions);
  return {
    kind: 'table',
    caption: words.actions,
    columns: [
      { header: words.action, share: 3 },
      { header: words.owner },
      { header: words.due },
      { header: words.status },
    ],
    rows: actions.map((action) =>
      row([
        action.text,
        action.owner,
        say.day(action.dueAt),
        action.doneAt
          ? cell(words.done(say.day(action.doneAt)), 'good')
          : Date.parse(action.dueAt) < now.getTime()
            ? cell(words.late, 'fault')
            : cell(words.notDone, 'attention'),
      ]),
    ),
  };
}

/** What a reader needs: the leading, what was told, when the reports came. Notes between agents stay in the cases. */
function timelineTable(timeline: readonly TimelineLine[], language: Language): Block {
  const words = reviewWords[language];
  const say = sayings(language);
  const known: Readonly<Record<string, string>> = words.lines;
  return {
    kind: 'table',
    caption: words.timeline,
    columns: [{ header: words.when }, { header: words.happened, share: 4 }],
    rows: timeline
      // that its case is closed days later is no part of what happened
      .filter((line) => line.what in known && !(line.from === 'case' && line.what === 'closed'))
      .map((line) => row([say.moment(line.at), sentence(known[line.what] ?? '', line)])),
  };
}

function sentence(lead: string, line: TimelineLine): string {
  const subject = line.from === 'notice' ? '' : line.subject;
  const head = [lead, subject].filter(Boolean).join(' ');
  return [head, line.text].filter(Boolean).join(': ');
}

function sayings(language: Language) {
  const locale = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' }[language];
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Stockholm', ...options });
  const moment = form({ dateStyle: 'medium', timeStyle: 'short' });
  const day = form({ dateStyle: 'medium' });
  const told = (shape: Intl.DateTimeFormat) => (at: string) => (at === '' ? '' : shape.format(new Date(at)));
  return { moment: told(moment), day: told(day) };
}

/** As the wall clock of the region shows it. */
function localText(at: string): string {
  const shape = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return shape.format(new Date(at)).replace(' ', 'T');
}
