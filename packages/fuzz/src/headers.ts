/** Headers that a server may add to a response or use instead of its own. */
import type { Dice } from "./Dice.ts"
import { secret } from "./secret.ts"

export type Header = readonly [name: string, value: string]

type Values = readonly [string, ...ReadonlyArray<string>]

const numbers: Values = ["0", "1", "-1", "0.3", "59", "61", "1e9", "99999999999999999999", "NaN", "Infinity", "", " 7 "]
const dates: Values = [
  "1970-01-01T00:00:05Z",
  "Thu, 01 Jan 1970 00:00:30 GMT",
  "yesterday",
  "2999-12-31T23:59:59+14:00"
]
const nonsense: Values = ["", ",", ";;;", "\t", "x".repeat(5000), "ünïcödé".normalize("NFC"), `Bearer ${secret}`]

const all: ReadonlyArray<readonly [name: string, Values]> = [
  ["retry-after", ["1, 2", "5 seconds", ...numbers, ...dates]],
  ["retry-after-ms", numbers],
  ["x-should-retry", ["true", "false", "maybe"]],
  ["content-type", [
    "application/json",
    "text/event-stream",
    "TEXT/EVENT-STREAM; charset=latin1",
    "text/html; charset=utf-8",
    "application/octet-stream",
    "application/x-jsonl",
    ...nonsense
  ]],
  ["content-length", numbers],
  ["content-encoding", ["gzip", "br", "identity", "sdch", ...nonsense]],
  ["transfer-encoding", ["chunked", "gzip"]],
  ["location", ["/elsewhere", "http://169.254.169.254/", "//evil.example/x", "file:///etc/passwd", ...nonsense]],
  ["request-id", ["req_1", ...nonsense]],
  ["x-request-id", ["req_1", ...nonsense]],
  ["set-cookie", [`session=${secret}`, "=", "a=b; expires=never"]],
  ["anthropic-organization-id", nonsense],
  ["anthropic-ratelimit-requests-limit", numbers],
  ["anthropic-ratelimit-requests-remaining", numbers],
  ["anthropic-ratelimit-requests-reset", dates],
  ["anthropic-ratelimit-input-tokens-remaining", numbers],
  ["anthropic-ratelimit-input-tokens-reset", dates],
  ["anthropic-ratelimit--reset", dates],
  ["x-ratelimit-limit-req-minute", numbers],
  ["x-ratelimit-remaining-req-minute", numbers],
  ["x-ratelimit-remaining-tokens-minute", numbers],
  ["ratelimitbysize-remaining", numbers],
  ["ratelimitbysize-reset", numbers],
  ["__proto__", ["x"]],
  ["constructor", ["x"]]
]

export const headers = (dice: Dice): ReadonlyArray<Header> =>
  Array.from({ length: dice.weigh([[4, 0], [3, 1], [2, 2], [1, 5]]) }).flatMap(() => {
    const [name, values] = all[dice.below(all.length)] ?? []
    return name === undefined || values === undefined ? [] : [[name, dice.pick(values)] as const]
  })
