/** Libraries: collections of documents, with accesses. */
import { json } from "@effect-genai/core/Testing"
import { Collection } from "@effect-genai/core/Testing/Collection"
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import { CreateLibraryBody, type Library, UpdateLibraryBody } from "../generated/Libraries.ts"
import { DeleteLibraryAccessBody, type LibraryAccess, PutLibraryAccessBody } from "../generated/LibraryAccesses.ts"
import { reading } from "./check.ts"
import type { Documents } from "./Documents.ts"
import { integerParam } from "./queryParams.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

interface Stored {
  readonly id: string
  readonly library: Library
  readonly accesses: ReadonlyArray<LibraryAccess>
}

const readCreate = reading(CreateLibraryBody)
const readUpdate = reading(UpdateLibraryBody)
const readAccess = reading(PutLibraryAccessBody)
const readNoAccess = reading(DeleteLibraryAccessBody)

const organization = "00000000-0000-4000-8000-000000000000"

export const make = (ids: Ids, documents: Documents) => {
  const collection = new Collection<Stored>()

  const find = (id: string): Effect.Effect<Stored, Refusal> => {
    const library = collection.find(id)
    return library === undefined ? Effect.fail(refuse(404, `Library ${id} not found`)) : Effect.succeed(library)
  }

  const present = ({ id, library }: Stored, now: number): Library => ({ ...library, ...documents.measure(id, now) })

  const create = Effect.fnUntraced(function*(call: Call) {
    const { chunk_size = null, description = null, name, owner_type } = yield* readCreate(call)
    if (collection.newestFirst().some(({ library }) => library.name === name)) {
      return yield* refuse(409, `There is a library '${name}' already`)
    }
    const at = dateTime(call.now)
    const library: Library = {
      id: ids("library"),
      name,
      description,
      created_at: at,
      updated_at: at,
      owner_id: ids("user"),
      owner_type: owner_type ?? "Workspace",
      total_size: 0,
      nb_documents: 0,
      chunk_size,
      emoji: null,
      generated_description: null,
      explicit_user_members_count: null,
      explicit_workspace_members_count: null,
      org_sharing_role: null,
      generated_name: null
    }
    collection.put({ id: library.id, library, accesses: [] })
    return library
  })

  /** Updates the given fields; if `isWhole`, clears the others. */
  const change = (isWhole: boolean) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const stored = yield* find(call.id)
      const changes = yield* readUpdate(call)
      const emptied = isWhole ? { description: null } : {}
      const library = { ...stored.library, ...emptied, ...changes, updated_at: dateTime(call.now) }
      return present(collection.put({ ...stored, library }), call.now)
    }))

  const isFor = (one: LibraryAccess, other: { readonly share_with_uuid: string; readonly share_with_type: string }) =>
    one.share_with_uuid === other.share_with_uuid && one.share_with_type === other.share_with_type

  const routes: Routes = {
    "POST /v1/libraries": (call) => Effect.map(create(call), (library) => ({ ...json(library), status: 201 })),
    "GET /v1/libraries": respondJson(Effect.fnUntraced(function*({ now, url: { searchParams: query } }) {
      const page_size = yield* integerParam(query, "page_size", { fallback: 100, min: 1, max: 100 })
      const page = yield* integerParam(query, "page", { fallback: 0 })
      const start = yield* integerParam(query, "page_token", { fallback: page * page_size })
      const search = (query.get("search") ?? "").toLowerCase()
      const all = collection.newestFirst().filter(({ library }) => library.name.toLowerCase().includes(search))
      const has_more = start + page_size < all.length
      return {
        pagination: {
          total_items: all.length,
          total_pages: Math.ceil(all.length / page_size),
          current_page: Math.floor(start / page_size),
          page_size,
          has_more
        },
        data: all.slice(start, start + page_size).map((stored) => present(stored, now)),
        next_page_token: has_more ? String(start + page_size) : null
      }
    })),
    "GET /v1/libraries/{library_id}": respondJson(({ id, now }) =>
      Effect.map(find(id), (stored) => present(stored, now))
    ),
    "PATCH /v1/libraries/{library_id}": change(false),
    "PUT /v1/libraries/{library_id}": change(true),
    "DELETE /v1/libraries/{library_id}": respondJson(({ id, now }) =>
      Effect.map(find(id), (stored) => {
        const last = present(stored, now)
        collection.remove(id)
        documents.empty(id)
        return last
      })
    ),
    "GET /v1/libraries/{library_id}/share": respondJson(({ id }) =>
      Effect.map(find(id), ({ accesses }) => ({ data: accesses }))
    ),
    "PUT /v1/libraries/{library_id}/share": respondJson(Effect.fnUntraced(function*(call) {
      const stored = yield* find(call.id)
      const { level, org_id, share_with_type, share_with_uuid } = yield* readAccess(call)
      const put: LibraryAccess = {
        library_id: call.id,
        user_id: null,
        org_id: org_id ?? organization,
        role: level,
        share_with_type,
        share_with_uuid
      }
      const others = stored.accesses.filter((one) => !isFor(one, { share_with_type, share_with_uuid }))
      collection.put({ ...stored, accesses: [...others, put] })
      return put
    })),
    "DELETE /v1/libraries/{library_id}/share": respondJson(Effect.fnUntraced(function*(call) {
      const stored = yield* find(call.id)
      const body = yield* readNoAccess(call)
      const gone = stored.accesses.find((one) => isFor(one, body))
      if (gone === undefined) return yield* refuse(404, "The library is not shared with it")
      collection.put({ ...stored, accesses: stored.accesses.filter((one) => one !== gone) })
      return gone
    }))
  }
  return { routes: { ...routes, ...documents.routes(find) } }
}
