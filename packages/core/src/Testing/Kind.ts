/** What a kind of resource is, described by data, and what the store needs from a provider. */
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Fields } from "./fit.ts"
import type { Ids } from "./ids.ts"
import type { Call, Refuse, Routes } from "./Route.ts"

/** How a provider reads requests and writes responses. */
export interface Provider<E> {
  readonly refuse: Refuse<E>
  readonly ids: Ids
  /** Formats a time. */
  readonly dateTime: (millis: number) => string
  /** Reads the JSON body of a request and checks it. */
  readonly read: <A>(call: Call, schema: Schema.Codec<A>) => Effect.Effect<A, E>
  /** The page of a list that a request wants, by the pagination scheme of the kind. */
  readonly page: <A>(
    list: Listing<A>,
    call: Call,
    scheme: string
  ) => Effect.Effect<{ readonly [field: string]: unknown; readonly data: ReadonlyArray<A> }, E>
}

/** The items of a list, in its order: newest first unless it is `ascending`. */
export interface Listing<A> {
  readonly items: ReadonlyArray<{ readonly id: string; readonly position: number; readonly value: A }>
  readonly ascending: boolean
  /** The position of an item, also of one that was removed; newer items have higher positions. */
  readonly position: (id: string) => number | undefined
}

/** What a function of a kind gets about a request. */
export interface Context {
  /** The time of the request in milliseconds since 1970, and as the provider writes it. */
  readonly millis: number
  readonly now: string
  /** Returns a new id. */
  readonly id: (prefix: string) => string
}

/** The result of a change: fields to replace, or the message of a conflict. */
export type Change = Fields | { readonly conflict: string }

export interface Kind<A> {
  /** The route of a single item: `/v1/agents/{agent_id}`. */
  readonly path: `/${string}`
  /** What messages call it: `Agent`. */
  readonly name: string
  /** The prefix of its ids; without one, the id is the field `key` of the request. */
  readonly prefix?: string
  /** The field of an item that holds its id (default: `id`). */
  readonly key?: string
  readonly item: Schema.Codec<A>
  /** The bodies of its requests; a kind without a body for one has no such route, unless `verbs` lists it. */
  readonly create?: Schema.Codec<object>
  readonly update?: Schema.Codec<object>
  /** The response to a deletion, made from the id. */
  readonly deleted?: Schema.Codec<unknown>
  /** The verbs that are served (default: those with a schema, `retrieve` and `list`; `archive` if items have `archived_at`). */
  readonly verbs?: ReadonlyArray<Verb>
  /** The fields of a new item that differ from those of the request. */
  readonly fields?: (body: Fields, context: Context) => Change
  /** The fields of the response to a creation that are shown only there, such as a secret. */
  readonly shownOnce?: (item: A, context: Context) => Fields
  /** The fields that time has changed since an item was stored, such as a status that expires. */
  readonly at?: (item: A, now: string) => Fields
  /** The fields that an update replaces, where they differ from those of the request. */
  readonly updated?: (body: Fields, item: A, context: Context) => Change
  /** Actions: `POST {path}/{action}`. */
  readonly actions?: { readonly [action: string]: (item: A, context: Context) => Change }
  /** Fields that no two items of an owner may share. */
  readonly unique?: ReadonlyArray<string>
  /** Query parameters that are not the name of a field: whether an item matches. */
  readonly filters?: { readonly [parameter: string]: (item: A, values: ReadonlyArray<string>) => boolean }
  /** The name of the pagination scheme, for `Provider.page` (default: `cursor`). */
  readonly scheme?: string
}

export type Verb = "create" | "retrieve" | "update" | "list" | "delete" | "archive"

/** A kind that is served. */
export interface Resource<A, E> {
  readonly routes: Routes<E>
  /** Finds an item of an owner (`""` at the top level), or refuses with 404. */
  readonly find: (id: string, owner?: string) => Effect.Effect<A, E>
  /** The same, with the fields that time has changed. */
  readonly findAt: (id: string, now: string, owner?: string) => Effect.Effect<A, E>
  readonly all: (owner?: string) => ReadonlyArray<A>
  /** Adds an item; its other fields have the plainest values. */
  readonly add: (fields: Fields, context: Context, owner?: string) => A
  /** Replaces fields of an item. */
  readonly change: (id: string, fields: Fields, owner?: string) => A | undefined
  readonly remove: (id: string, owner?: string) => void
}
