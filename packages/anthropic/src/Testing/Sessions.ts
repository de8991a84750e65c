/** Sessions: the fake model is their agent; they wait for results and confirmations, and can be interrupted. */
import { type Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { SendSessionEventsBody, type SessionEvent } from "../generated/SessionEvents.ts"
import {
  AddSessionResourceBody,
  DeletedSessionResource,
  SessionResource,
  UpdateSessionResourceBody
} from "../generated/SessionResources.ts"
import { CreateSessionBody, DeletedSession, Session, UpdateSessionBody } from "../generated/Sessions.ts"
import { SessionThread } from "../generated/SessionThreads.ts"
import { check } from "./check.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import { cursorPage } from "./paging.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import type { Resources } from "./resources.ts"
import { type Call, dateTime, readJson, respondJson, type Routes } from "./Route.ts"
import { agentOf, fieldsOf, type FindAgent } from "./Sessions/agentOf.ts"
import { History } from "./Sessions/History.ts"
import * as Inputs from "./Sessions/inputs.ts"
import { type Live, make as makeTurns } from "./Sessions/turn.ts"

export interface Dependencies {
  readonly options: Options
  readonly ids: Ids.Ids
  readonly messages: Messages
  readonly resources: Resources
  readonly findAgent: FindAgent
  readonly findEnvironment: (id: string) => Effect.Effect<unknown, Refusal>
  /** Runs after a session was created, before its first events. */
  readonly onStart: (session: Session, context: Store.Context) => Effect.Effect<void, Refusal>
}

/** A session and the thread of its agent, the only one that the platform has. */
interface WithThread extends Live {
  thread: Store.Fields
}

const limitBytes = 32 * 1024 * 1024

const checkCreate = check(CreateSessionBody)
const checkEvents = check(SendSessionEventsBody)

const fileName = (fields: Store.Fields) => fields["file_id"] ?? fields["url"] ?? fields["memory_store_id"]

/** A resource with the path where it is mounted. */
const mounted = (resource: object, now: string): Store.Fields => {
  const fields = Store.jsonOf(resource)
  return {
    ...fields,
    created_at: now,
    updated_at: now,
    mount_path: fields["mount_path"] ?? `/mnt/session/uploads/${String(fileName(fields)).split("/").at(-1)}`
  }
}

/** Whether an event is one that the query of a list selects. */
const isSelected = (event: SessionEvent, { searchParams }: URL) => {
  const types = searchParams.getAll("types[]")
  if (types.length > 0 && !types.includes(event.type)) return false
  return Store.isWithin(searchParams, "created_at", "processed_at" in event ? event.processed_at : undefined)
}

export const make = (dependencies: Dependencies) => {
  const { findAgent, findEnvironment, ids, messages, onStart, options, resources } = dependencies
  const lives = new Map<string, WithThread>()

  const sessions = resources.resource<Session>({
    path: "/v1/sessions/{session_id}",
    name: "Session",
    prefix: "sesn",
    item: Session,
    update: UpdateSessionBody,
    updated: (body, item) =>
      body["agent"] == null ? {} : { agent: Store.jsonOf({ ...item.agent, ...fieldsOf(Object(body["agent"])) }) },
    verbs: ["list", "retrieve", "update"],
    actions: {
      archive: ({ id, status }, { now }) =>
        status === "running" ? { conflict: `Session is running: ${id}` } : { archived_at: now }
    },
    filters: {
      agent_id: ({ agent }, ids) => ids.includes(agent.id),
      agent_version: ({ agent }, versions) => versions.includes(String(agent.version)),
      memory_store_id: ({ resources }, ids) =>
        resources.some((resource) => resource.type === "memory_store" && ids.includes(resource.memory_store_id))
    }
  })

  const mounts = resources.resource<SessionResource>({
    path: "/v1/sessions/{session_id}/resources/{resource_id}",
    name: "Session resource",
    prefix: "sesrsc",
    item: SessionResource,
    create: AddSessionResourceBody,
    update: UpdateSessionResourceBody,
    deleted: DeletedSessionResource,
    fields: (body, { now }) => mounted(body, now),
    verbs: ["create", "list", "retrieve", "update", "delete"]
  }, ({ id }) => sessions.find(id))

  const turns = makeTurns({
    ids,
    messages,
    pace: options.pace,
    session: (id) => sessions.all().find((session) => session.id === id),
    change: (id, fields) => sessions.change(id, Store.jsonOf(fields))
  })
  const send = Inputs.make(ids, turns)

  const findLive = (id: string) =>
    Effect.flatMap(sessions.find(id), (session) => {
      const live = lives.get(id)
      return live === undefined
        ? Effect.fail(refuse(404, `Session not found: ${id}`))
        : Effect.succeed({ session, live })
    })

  /** Creates a session; its initial events start it. */
  const start = Effect.fnUntraced(function*(body: CreateSessionBody, context: Store.Context) {
    yield* findEnvironment(body.environment_id)
    const agent = yield* agentOf(body.agent, findAgent)
    const { agent: _, initial_events = [], resources: given = [], ...rest } = body
    const { id } = sessions.add({ ...Store.jsonOf(rest), agent, status: "idle" }, context)
    for (const resource of given) mounts.add(mounted(resource, context.now), context, id)
    sessions.change(id, Store.jsonOf({ resources: mounts.all(id) }))
    const thread = { id: ids("sthr"), session_id: id, agent, created_at: context.now, updated_at: context.now }
    const live = { id, thread, history: new History(), pending: new Map(), turn: undefined }
    lives.set(id, live)
    yield* Effect.flatMap(sessions.find(id), (session) => onStart(session, context))
    if (initial_events.length > 0) yield* send(live, initial_events, context.now)
    return yield* sessions.find(id)
  })

  const create = (call: Call) =>
    Effect.flatMap(
      Effect.flatMap(readJson(call, limitBytes), checkCreate),
      (body) => start(body, resources.contextOf(call))
    )

  const remove = Effect.fnUntraced(function*({ id, now }: Call) {
    const { live, session } = yield* findLive(id)
    if (session.status === "running") return yield* refuse(409, `Session is running: ${id}`)
    live.history.add({ type: "session.deleted", id: ids("sevt"), processed_at: dateTime(now) })
    live.history.end()
    sessions.remove(id)
    lives.delete(id)
    return Store.fit(DeletedSession, { id }, () => "")
  })

  const events = ({ id, url }: Call) =>
    Effect.flatMap(findLive(id), ({ live }) => {
      const all = live.history.all.map((value, position) => ({ id: String(position), position, value }))
      const selected = all.filter(({ value }) => isSelected(value, url))
      const ascending = url.searchParams.get("order") !== "desc"
      const items = ascending ? selected : selected.reverse()
      return cursorPage({ items, ascending, position: Number }, url.searchParams, options.pageSize ?? 20)
    })

  const stream = ({ id, url }: Call) =>
    Effect.flatMap(findLive(id), ({ live }) => live.history.stream(url.searchParams.getAll("event_deltas[]")))

  const threadOf = ({ live, session }: { readonly live: WithThread; readonly session: Session }) =>
    Store.fit(SessionThread, { ...live.thread, status: session.status }, () => "")

  const findThread = ({ id, part }: Call) =>
    Effect.filterOrFail(
      findLive(id),
      ({ live }) => live.thread["id"] === part,
      () => refuse(404, `Session thread not found: ${part}`)
    )

  /** Serves routes that change the resources of a session, which the session lists, too. */
  const syncing = (routes: Routes): Routes =>
    Object.fromEntries(
      Object.entries(routes).map(([route, handler]) => [
        route,
        (call: Call) =>
          Effect.tap(handler(call), () =>
            Effect.sync(() => sessions.change(call.id, Store.jsonOf({ resources: mounts.all(call.id) }))))
      ])
    )

  const routes: Routes = {
    ...sessions.routes,
    ...syncing(mounts.routes),
    "POST /v1/sessions": respondJson(create),
    "DELETE /v1/sessions/{session_id}": respondJson(remove),
    "GET /v1/sessions/{session_id}/events": respondJson(events),
    "POST /v1/sessions/{session_id}/events": respondJson(Effect.fnUntraced(function*(call: Call) {
      const { live, session } = yield* findLive(call.id)
      const body = yield* Effect.flatMap(readJson(call, limitBytes), checkEvents)
      yield* Inputs.accept(session, live, body.events)
      return { data: yield* send(live, body.events, dateTime(call.now)) }
    })),
    "GET /v1/sessions/{session_id}/events/stream": stream,
    "GET /v1/sessions/{session_id}/threads": respondJson((call: Call) =>
      Effect.map(findLive(call.id), (found) => {
        const statuses = call.url.searchParams.getAll("statuses[]")
        const isWanted = statuses.length === 0 || statuses.includes(found.session.status)
        return { data: isWanted ? [threadOf(found)] : [], next_page: null }
      })
    ),
    "GET /v1/sessions/{session_id}/threads/{thread_id}": respondJson((call: Call) =>
      Effect.map(findThread(call), threadOf)
    ),
    "POST /v1/sessions/{session_id}/threads/{thread_id}/archive": respondJson((call: Call) =>
      Effect.map(findThread(call), (found) => {
        found.live.thread = { ...found.live.thread, archived_at: dateTime(call.now) }
        return threadOf(found)
      })
    ),
    "GET /v1/sessions/{session_id}/threads/{thread_id}/events": respondJson((call: Call) =>
      Effect.andThen(findThread(call), events(call))
    ),
    "GET /v1/sessions/{session_id}/threads/{thread_id}/stream": (call) => Effect.andThen(findThread(call), stream(call))
  }

  return { routes, start }
}

export type Sessions = ReturnType<typeof make>
