/**
 * Resources that are all the same machine: created, read, listed by pages and filters, updated, archived, deleted.
 *
 * A {@link Kind} describes one by data; the store serves its routes, with the errors of the provider. A stored item
 * always matches its schema: fields that no request gives have the plainest value of the schema.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Collection } from "./Collection.ts"
import { fieldNames, type Fields, fit, isFields, objectFields } from "./fit.ts"
import type { Change, Context, Kind, Provider, Resource, Verb } from "./Kind.ts"
import { selects } from "./query.ts"
import { type Call, respondJson, type Routes } from "./Route.ts"

export { type Fields, fit, jsonOf } from "./fit.ts"
export type { Change, Context, Kind, Listing, Provider, Resource, Verb } from "./Kind.ts"
export { isWithin } from "./query.ts"

type Json = Schema.Json

interface Entry<A> {
  /** Its own id, after that of its owner. */
  readonly id: string
  readonly own: string
  /** The id of its owner; `""` at the top level. */
  readonly owner: string
  readonly value: A
}

export const make = <E>(provider: Provider<E>) => {
  const { dateTime, ids, page, read, refuse } = provider

  /** What happens at a time, outside of a request: for what exists from the start. */
  const contextAt = (millis: number): Context => ({ millis, now: dateTime(millis), id: (prefix) => ids(prefix) })

  const contextOf = (call: Call): Context => contextAt(call.now)

  const resource = <A>(kind: Kind<A>, owned?: (call: Call) => Effect.Effect<unknown, E>): Resource<A, E> => {
    const { key = "id", name } = kind
    const collection = new Collection<Entry<A>>()
    const is = Schema.is(kind.item)
    const names = fieldNames(kind.item)
    const objects = objectFields(kind.item)
    const isNested = (kind.path.match(/\{/g) ?? []).length > 1
    const ownerOf = ({ id }: Call) => isNested ? id : ""
    const idOf = ({ id, part }: Call) => isNested ? part : id
    const place = (owner: string, id: string) => isNested ? `${owner}/${id}` : id
    const entries = (owner: string) => collection.newestFirst().filter((entry) => entry.owner === owner)

    const typed = (value: Json): A => {
      if (is(value)) return value
      throw new Error(`the embedded ${name} does not match its schema: ${JSON.stringify(value)}`)
    }

    const add = (fields: Fields, context: Context, owner = ""): A => {
      const given = fields[key]
      const id = typeof given === "string" ? given : ids(kind.prefix ?? name)
      const times = (field: string) => field.endsWith("_at") ? context.now : ""
      const ownerField = isNested ? /\{(\w+)\}/.exec(kind.path)?.[1] : undefined
      const own: Fields = {
        ...(ownerField !== undefined && names.has(ownerField) ? { [ownerField]: owner } : {}),
        ...fields,
        ...(names.has(key) ? { [key]: id } : {})
      }
      const value = typed(fit(kind.item, own, times))
      collection.put({ id: place(owner, id), own: id, owner, value })
      return value
    }

    const seen = (value: A, now: string): A =>
      kind.at === undefined ? value : typed({ ...Object(value), ...kind.at(value, now) })

    const lookUp = (id: string, owner: string) => collection.find(place(owner, id))

    const find = (id: string, owner = ""): Effect.Effect<A, E> =>
      Effect.suspend(() => {
        const entry = lookUp(id, owner)
        return entry === undefined
          ? Effect.fail(refuse(404, `${name} not found: ${id}`))
          : Effect.succeed(entry.value)
      })

    const findAt = (id: string, now: string, owner = "") => Effect.map(find(id, owner), (item) => seen(item, now))

    const change = (id: string, fields: Fields, owner = ""): A | undefined => {
      const entry = lookUp(id, owner)
      if (entry === undefined) return undefined
      const before = Object(entry.value)
      const changed = Object.fromEntries(
        Object.entries(fields).filter(([field]) => names.has(field)).map(([field, value]) =>
          objects.has(field) && isFields(value) && isFields(before[field])
            ? [field, patched(before[field], value, objects.get(field) === "record")]
            : [field, value]
        )
      )
      const value = typed(fit(kind.item, { ...before, ...changed }, () => ""))
      collection.put({ ...entry, value })
      return value
    }

    const apply = (call: Call, changed: Change, now: string) => {
      if ("conflict" in changed) return Effect.fail(refuse(409, String(changed["conflict"])))
      const updatedAt: Fields = names.has("updated_at") ? { updated_at: now } : {}
      return Effect.succeed(change(idOf(call), { ...updatedAt, ...changed }, ownerOf(call)))
    }

    const rejectDuplicate = (fields: Fields, owner: string, except?: string) => {
      const same = (kind.unique ?? []).find((field) =>
        fields[field] != null &&
        entries(owner).some(({ id, value }) =>
          id !== except && Object(value)[field] === fields[field] && Object(value)["archived_at"] == null
        )
      )
      return same === undefined
        ? Effect.void
        : Effect.fail(refuse(409, `${name} with this ${same} already exists: ${String(fields[same])}`))
    }

    const matches = (value: A, call: Call) => {
      const item = Object(value)
      const { searchParams } = call.url
      if (names.has("archived_at") && item.archived_at != null && searchParams.get("include_archived") !== "true") {
        return false
      }
      return [...new Set(searchParams.keys())].every((parameter) =>
        kind.filters?.[parameter]?.(value, searchParams.getAll(parameter)) ??
          selects(searchParams, parameter, item, names)
      )
    }

    /** Serves a request if the owner that it names exists. */
    const respond = (handler: (call: Call) => Effect.Effect<unknown, E>) =>
      respondJson(owned === undefined ? handler : (call: Call) => Effect.andThen(owned(call), handler(call)))

    const create = Effect.fnUntraced(function*(call: Call, schema: Schema.Codec<object>) {
      const body = fieldsOf(yield* read(call, schema))
      const context = contextOf(call)
      const own = kind.fields?.(body, context) ?? {}
      if ("conflict" in own) return yield* Effect.fail(refuse(409, String(own["conflict"])))
      const fields: Fields = { ...body, ...own }
      yield* rejectDuplicate(fields, ownerOf(call))
      const given = fields[key]
      if (kind.prefix === undefined && typeof given === "string" && lookUp(given, ownerOf(call)) !== undefined) {
        return yield* Effect.fail(refuse(409, `${name} already exists: ${given}`))
      }
      const item = add(fields, context, ownerOf(call))
      return { ...item, ...kind.shownOnce?.(item, context) }
    })

    const update = Effect.fnUntraced(function*(call: Call, schema: Schema.Codec<object>) {
      const context = contextOf(call)
      const item = yield* findAt(idOf(call), context.now, ownerOf(call))
      const body = fieldsOf(yield* read(call, schema))
      yield* rejectDuplicate(body, ownerOf(call), place(ownerOf(call), idOf(call)))
      const changed = kind.updated?.(body, item, context) ?? {}
      return yield* apply(call, "conflict" in changed ? changed : { ...body, ...changed }, context.now)
    })

    const act = (action: (item: A, context: Context) => Change) =>
      Effect.fnUntraced(function*(call: Call) {
        const context = contextOf(call)
        const item = yield* findAt(idOf(call), context.now, ownerOf(call))
        return yield* apply(call, action(item, context), context.now)
      })

    const list = Effect.fnUntraced(function*(call: Call) {
      const now = dateTime(call.now)
      const all = entries(ownerOf(call)).map((entry) => ({ ...entry, value: seen(entry.value, now) }))
        .filter(({ value }) => matches(value, call))
      const ascending = call.url.searchParams.get("order") === "asc"
      const items = all.map(({ id, own, value }) => ({ id: own, position: collection.position(id) ?? 0, value }))
      return yield* page(
        {
          items: ascending ? [...items].reverse() : items,
          ascending,
          position: (id) => collection.position(place(ownerOf(call), id))
        },
        call,
        kind.scheme ?? "cursor"
      )
    })

    const remove = (id: string, owner = "") => collection.remove(place(owner, id))

    const collectionPath = kind.path.slice(0, kind.path.lastIndexOf("/"))
    const isServed = (verb: Verb, byDefault: boolean) => kind.verbs?.includes(verb) ?? byDefault
    const { create: created, deleted, update: updating } = kind

    const routes: Routes<E> = {
      ...(isServed("list", true) ? { [`GET ${collectionPath}`]: respond(list) } : {}),
      ...(created !== undefined && isServed("create", true)
        ? { [`POST ${collectionPath}`]: respond((call: Call) => create(call, created)) }
        : {}),
      ...(isServed("retrieve", true)
        ? {
          [`GET ${kind.path}`]: respond((call: Call) => findAt(idOf(call), dateTime(call.now), ownerOf(call)))
        }
        : {}),
      ...(updating !== undefined && isServed("update", true)
        ? { [`POST ${kind.path}`]: respond((call: Call) => update(call, updating)) }
        : {}),
      ...(deleted !== undefined && isServed("delete", true)
        ? {
          [`DELETE ${kind.path}`]: respond(Effect.fnUntraced(function*(call: Call) {
            yield* find(idOf(call), ownerOf(call))
            remove(idOf(call), ownerOf(call))
            const parts = { [key]: idOf(call), id: idOf(call), ...ownersIn(kind.path, call) }
            return fit(deleted, parts, () => "")
          }))
        }
        : {}),
      ...(isServed("archive", names.has("archived_at"))
        ? { [`POST ${kind.path}/archive`]: respond(act((_, { now }) => ({ archived_at: now }))) }
        : {}),
      ...Object.fromEntries(
        Object.entries(kind.actions ?? {}).map(([action, f]) => [`POST ${kind.path}/${action}`, respond(act(f))])
      )
    }

    return {
      routes,
      find,
      findAt,
      all: (owner = "") => entries(owner).map(({ value }) => value),
      add,
      change,
      remove
    }
  }

  return { resource, contextAt, contextOf }
}

/** The ids in the path of a call, by the names of the parameters. */
const ownersIn = (path: string, { id, part }: Call): Fields => {
  const [first, second] = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => parameter)
  return { ...(first === undefined ? {} : { [first]: id }), ...(second === undefined ? {} : { [second]: part }) }
}

/** The fields of a body that was checked. */
const fieldsOf = (body: unknown): Fields => isFields(body) ? body : {}

/** An object with some keys changed; in a record, null removes a key. */
const patched = (before: Fields, change: Fields, isRecord: boolean): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null || !isRecord))
