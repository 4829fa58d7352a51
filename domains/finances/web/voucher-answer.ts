// A voucher as the server answers with it: what its page and its rows show.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { readVoucher } from '../ledger-contract.ts';

export type VoucherAnswer = AnswerOf<typeof readVoucher>;
