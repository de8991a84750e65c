/** What has failed and may succeed the next time, as a part of its own. */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { hash } from "../internal/hash.ts"
import type { Cut } from "./cut.ts"
import { indicesOf, type Planned } from "./Journal.ts"
import { Keys } from "./Keys.ts"
import type { Failed } from "./Outcome.ts"
import { join, Pack } from "./Pack.ts"
import { type Part, tagOf, wireId } from "./Part.ts"
import type { Run } from "./Run.ts"

/** What is sent again unless the caller decides: what expired, and what failed on the provider's side. */
export const mayPass = (outcome: Failed<unknown>): boolean =>
  outcome._tag === "Expired" || (outcome._tag === "Errored" && outcome.isTransient && !outcome.isBilling)

const newline = 10
const decoder = new TextDecoder()

/** The lines at some places, without what stands between lines. */
const pick = (bytes: Uint8Array, places: ReadonlySet<number>): ReadonlyMap<number, string> => {
  const lines = new Map<number, string>()
  let from = 0
  for (let place = 0; from < bytes.length; place++) {
    const end = bytes.indexOf(newline, from)
    const to = end < 0 ? bytes.length : end
    if (places.has(place)) lines.set(place, decoder.decode(bytes.subarray(from, to)).replace(/,$/, ""))
    from = to + 1
  }
  return lines
}

/** The next attempt at the requests at some places of a part. */
const next = <K>(part: Part<K>, places: ReadonlyArray<number>, nonce: string): Part<K> => {
  const attempt = part.attempt + 1
  return {
    number: part.number,
    attempt,
    tag: tagOf(nonce, part.number, attempt),
    keys: places.reduce((keys, place) => keys.add(part.keys.at(place)), new Keys()),
    indices: Uint32Array.from(places, (place) => part.indices[place] ?? 0),
    ceilings: part.ceilings && places.map((place) => part.ceilings?.[place] ?? 0)
  }
}

/** Where the requests of a part stand, by their places in the input. */
const placesOf = ({ indices }: Part<unknown>): ReadonlyMap<number, number> =>
  new Map(Array.from(indices, (index, place) => [index, place]))

/** The next attempt as it was planned before. */
export const planned = <K>(part: Part<K>, { plan }: Planned, nonce: string): Part<K> => {
  const places = placesOf(part)
  return next(part, Array.from(indicesOf(plan), (index) => places.get(index) ?? []).flat(), nonce)
}

/** The next attempt at requests by their places in the input, with new ids; `undefined` where their lines are not kept. */
export const cut = <K extends Schema.Json, Request, A, E, R>(
  { backend, blocks, limits, log, nonce }: Run<K, Request, A, E, R>,
  part: Part<K>,
  indices: ReadonlyArray<number>
) =>
  Effect.map(log.lines(part), (pieces): Cut<K> | undefined => {
    if (pieces.length === 0) return undefined
    const known = placesOf(part)
    const places = indices.flatMap((index) => known.get(index) ?? [])
    const again = next(part, places, nonce)
    const lines = pick(join(pieces), new Set(places))
    const body = new Pack(backend.between, blocks)
    let digest = 0
    for (const [place, from] of places.entries()) {
      const request: object = JSON.parse(lines.get(from) ?? "{}")
      const line = JSON.stringify({ ...request, custom_id: wireId(again.tag, place) })
      body.add(line, limits.maxBytes)
      digest = hash(line, digest)
    }
    return { part: again, digest, body }
  })
