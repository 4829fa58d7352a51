// A pre-study as the database keeps it and as its page shows it, with its cost pictures and how good its basis was.
import type { Work } from '../../../platform/work/work.ts';
import type { Study } from '../contract.ts';
import { basisMeasure, pictureOf } from './study-rules.ts';

export type StudyRecord = {
  need_id: string;
  leader_name: string;
  begun_on: string;
  questions: Study['questions'];
  technical: string;
  alternatives: Study['alternatives'];
  proposed: number | null;
  proposal: string;
  basis: string;
  expected_on: string | null;
  finished_on: string | null;
  actual_cost_ore: number | null;
  actual_done_on: string | null;
  actual_benefit_ore: number | null;
  followed_on: string | null;
  lesson: string;
  version: number;
};

/** How many years a cost picture looks ahead. */
const years = 5;

export async function studyRecordOf(work: Work, need: string, lock = ''): Promise<StudyRecord | undefined> {
  const [record] = await work.sql<StudyRecord>(`select * from portfolio.studies where need_id = $1${lock}`, [need]);
  return record;
}

export async function studyOf(work: Work, need: string): Promise<Study | undefined> {
  const record = await studyRecordOf(work, need);
  if (!record) return undefined;
  const proposed = record.proposed === null ? undefined : record.alternatives[record.proposed];
  return {
    leader: record.leader_name,
    questions: record.questions,
    technical: record.technical,
    alternatives: record.alternatives,
    proposed: record.proposed,
    proposal: record.proposal,
    basis: record.basis,
    expectedOn: record.expected_on,
    begunOn: record.begun_on,
    finishedOn: record.finished_on,
    pictures: record.alternatives.map((each) => pictureOf(each, years)),
    actualCostOre: record.actual_cost_ore,
    actualDoneOn: record.actual_done_on,
    actualBenefitOre: record.actual_benefit_ore,
    followedOn: record.followed_on,
    lesson: record.lesson,
    measure:
      record.followed_on === null || !proposed
        ? null
        : basisMeasure(
            {
              investmentOre: proposed.investmentOre,
              benefitOre: proposed.benefitOre,
              begunOn: record.finished_on ?? record.begun_on,
              expectedOn: record.expected_on,
            },
            {
              costOre: record.actual_cost_ore,
              doneOn: record.actual_done_on,
              benefitOre: record.actual_benefit_ore,
            },
          ),
    version: record.version,
  };
}
