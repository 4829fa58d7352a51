// Why a mail was judged as it was: one code for each mark that the readers of marks know.

export interface JudgeReason {
  readonly code:
    | 'own-message-id'
    | 'own-address'
    | 'loop-mark'
    | 'too-many-hops'
    | 'delivery-report'
    | 'failed-recipients-header'
    | 'bounce-sender'
    | 'bounce-subject'
    | 'bounce-phrase'
    | 'empty-return-path'
    | 'disposition-report'
    | 'feedback-report'
    | 'auto-submitted'
    | 'precedence'
    | 'auto-response-suppress'
    | 'auto-reply-header'
    | 'absence-subject'
    | 'absence-words'
    | 'list-headers'
    | 'calendar'
    | 'encrypted-mime'
    | 'encrypted-inline'
    | 'signed-opaque'
    | 'no-reply-sender'
    | 'no-sender'
    | 'no-text'
    | 'subject-only';
  /** what was seen in the message, at most 120 characters; untrusted */
  readonly seen: string;
}
