// How reliable a service is, as the server answers: what its page, its outages and its settings show.
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import type { showReliability } from '../../contract.ts';

export type ServiceReliability = AnswerOf<typeof showReliability>;
