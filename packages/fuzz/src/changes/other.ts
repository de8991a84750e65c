/** Changes that replace the whole body. */
import type { Dice } from "../Dice.ts"
import { secret } from "../secret.ts"
import type { Changer } from "./Changer.ts"

const encoder = new TextEncoder()

const replacing = (text: (dice: Dice) => string): Changer => (_, dice) => encoder.encode(text(dice))

const deep = (depth: number) => "[".repeat(depth)

export const other: { readonly [name: string]: Changer } = {
  "an empty body": replacing(() => ""),
  "an HTML page": replacing(() => "<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>"),
  "random bytes": (_, dice) => dice.bytes(dice.below(400)),
  "a small document": replacing((dice) => dice.pick(["null", "0", "true", '"text"', "[]", "{}", "[null]", " "])),
  "a deep document": replacing((dice) => {
    const depth = dice.pick([100, 10_000, 100_000])
    return deep(depth) + (dice.chance(0.5) ? "]".repeat(depth) : "")
  }),
  "an error": replacing((dice) =>
    dice.pick([
      JSON.stringify({ type: "error", error: { type: "invalid_request_error", message: `You sent ${secret}` } }),
      JSON.stringify({ type: "error", error: { type: secret, details: { error_code: secret } }, request_id: secret }),
      JSON.stringify({ type: "error", error: { type: "rate_limit_error", details: { error_code: "spend_limit" } } }),
      JSON.stringify({ error: secret }),
      JSON.stringify({ error: { message: { deep: 1 }, type: 7 } }),
      JSON.stringify({ object: "error", message: `Bearer ${secret}`, type: "unauthorized", code: 1000 }),
      JSON.stringify({ object: "error", message: { detail: [{ loc: ["body", secret], msg: secret, type: 1 }] } }),
      JSON.stringify({ detail: [{ loc: ["body", 0, "x"], msg: "no", type: "missing" }, null, 7, {}] }),
      JSON.stringify({ detail: "Not Found" }),
      JSON.stringify({ message: "Unauthorized", request_id: "1" }),
      `{"error":{"message":"${secret}"`
    ])
  ),
  "the request headers": replacing(() => `authorization: Bearer ${secret}\nx-api-key: ${secret}\n`),
  "a large body": (_, dice) => new Uint8Array(dice.pick([70_000, 300_000])).fill(dice.pick([32, 97, 91, 10]))
}
