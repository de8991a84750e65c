/** JSON requests, 16 at once: the cost of a call that returns a message, also compressed, as the platforms send it. */
import type { Case, Claim } from "../Case.ts"
import { anthropic, bare, effect, mistral, ours, type Wire } from "./calls.ts"

const requests = (wire: Wire, name: string, title: string, claims: ReadonlyArray<Claim>): Case => ({
  name: `requests/${name}`,
  title: `${title}, 16 at once, ${wire.title}`,
  unit: "request",
  units: 20_000,
  contestants: {
    "bare undici": bare(wire, "undici"),
    "Effect, undici": effect(wire, "undici"),
    "ours, undici": ours(wire, "undici"),
    "bare fetch": bare(wire, "fetch"),
    "Effect, fetch": effect(wire, "fetch"),
    "ours, fetch": ours(wire, "fetch"),
    "official SDK": { load: wire.theirs }
  },
  claims
})

const claims = (undici: number, fetch: number): ReadonlyArray<Claim> => [
  { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: undici },
  { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 2 },
  { metric: "cpu", of: "ours, fetch", to: "official SDK", atMost: fetch },
  { metric: "cpu", of: "ours, fetch", to: "Effect, fetch", atMost: 1.15 }
]

export default [
  requests(anthropic("claude-haiku-4-5"), "anthropic", "JSON request", claims(0.45, 1)),
  requests(mistral("mistral-small-latest"), "mistral", "JSON request", claims(0.3, 0.8)),
  requests(anthropic("claude-haiku-4-5, compressed"), "anthropic-compressed", "JSON request, compressed response", [
    { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: 0.5 },
    { metric: "cpu", of: "ours, fetch", to: "official SDK", atMost: 1 }
  ])
]
