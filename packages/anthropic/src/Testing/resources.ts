/** Resources that the generic store serves, in Anthropic's format. */
import { type Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { checkShape } from "./check.ts"
import { cursorPage, idPage } from "./paging.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, dateTime, readJson } from "./Route.ts"

const limitBytes = 32 * 1024 * 1024

/** Reads the JSON body of a request and checks it. */
export const read = <A>(call: Call, schema: Schema.Codec<A>): Effect.Effect<A, Refusal> =>
  Effect.flatMap(readJson(call, limitBytes), checkShape(schema))

/** A store with the ids and the page size of a platform. The scheme of a kind is `cursor` (default) or `id`. */
export const make = (ids: Ids.Ids, pageSize: number) =>
  Store.make<Refusal>({
    refuse,
    ids,
    dateTime,
    read,
    page: (list, { url: { searchParams } }, scheme) =>
      scheme === "id" ? idPage(list, searchParams, pageSize) : cursorPage(list, searchParams, pageSize)
  })

export type Resources = ReturnType<typeof make>
