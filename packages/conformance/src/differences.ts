/**
 * What this project deliberately does otherwise, each with what our users get from it. A case that
 * expects something else is counted under its entry by name; every other expectation must agree.
 */
export const differences = {
  // Server-sent events
  eventWithoutData: "an event without data is dropped, as WHATWG specifies: there is nothing in it to decode",
  connectionFields:
    "the events agree; comments, `retry` and unknown fields are not exposed: a POST is not reconnected, " +
    "and a keep-alive counts for `Timeout.idle` without being read",
  unfinishedEvent:
    "an event without its blank line at the end of a body is emitted with `complete: false`: if it is the " +
    "end event, a gateway that drops the last line end does not fail a whole message; anything else is not used",
  largeEvent:
    "the same event with a larger `maxBytes`: by default an event of more than 64 MiB fails, before it fills the memory",
  limitInBytes: "the size of an event is limited in bytes as they arrive, before they are decoded to characters",
  nullError: "also an error; what it says about a body of `null` is specific to that client",

  // Messages and completions
  stopReasonEndsMessage:
    "a message whose stop reason arrived and whose stream ends with `[DONE]` is whole: gateways end streams so",
  retriedBeforeContent:
    "fails too, with the partial message: a stream is delivered from its first content on, and until then " +
    "a truncated one is retried",
  malformedInput:
    "one tool input that is not JSON does not lose the message: its text is delivered, and `Messages.toolInput` is `Undecodable`",
  thinkingSeparate: "thinking is separate from text, and `textOf` omits it; there it is dropped",
  missingSentinel:
    "a stream without [DONE] may have been cut by a gateway: it fails with `StreamTruncated`, which has the partial completion",
  nullableFields: "nullable fields are accepted, as the client's own test requires; the client itself fails",

  // Partial JSON
  noContinuation: "no JSON starts with this text, so it is `Malformed`; that repair ignores its last token",

  unfinishedIsNoError:
    "a text whose value may still be completed is not an error: it has the value so far, or none yet",

  // Retries
  attemptsReported:
    "`ResponseMeta` and spans report the number of attempts to the caller; the provider does not get it",
  postRetried:
    "408, 409, 429 and 5xx are retried for any method, as the official client does; only creates that cost money are not",
  otherPolicy:
    "408, 409, 429 and 5xx except 501 are retried, and no other status: the policy of both providers' clients",
  failFast: "a delay above `Retry.maxWait` (60 s) fails at once, with `retryAfter`: an earlier retry would fail again",
  zeroDelay: "a zero or past delay is ignored: the backoff decides, so that clients do not return all at once",
  otherDelayHeader:
    "only `retry-after-ms`, `retry-after` and the rate limits of the provider's own headers set a delay",
  notImplemented: "a 501 is not retried: the server does not have the function",
  quotaOfRetries:
    "retries cost tokens instead of failures, 14 each or 5 after a 429, and a success refunds the cost of its " +
    "last retry, or 1; with an empty quota nothing is retried",
  committedDownload: "a stream is retried until its first content, never after: the caller already has it",
  moreIsTransient: "408, all 5xx except 501, timeouts and truncated responses are retried, as the official client of " +
    "Anthropic does; that client retries only 429, 500, 502, 503 and 504",
  fewerAttempts: "two retries by default, then the caller decides; that client continues for an hour",
  serverVeto: "`x-should-retry` overrides the status; that client does not read it",

  // Requests
  noBetaQuery: "`beta=true` is not sent: a flag in `anthropic-beta` opts in, and the route takes no such parameter",
  flagOnce: "a repeated flag is sent once",
  untypedSampling:
    "the API no longer has sampling parameters, so `Extra.body` sends them; the function decides about `stream`",
  defaultsNotSent: "defaults of the API are not sent",
  streamByFunction: "`stream: false` is not sent: the function decides whether it is streamed",
  anyDownload: "a file of any type is accepted: that client fails on another type"
} as const

export type Difference = keyof typeof differences
