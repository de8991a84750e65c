/** Threads: conversations that the platform stores; a request continues one with only its new messages. */
import type { ServerResponse } from "@effect-genai/core/Testing"
import { Collection } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Struct from "effect/Struct"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import { sentContent } from "../Messages/sentContent.ts"
import { type Refusal, refuse } from "./Refusal.ts"

/** A message of a thread, and the conversation up to it; `undefined` once it was continued. */
interface Stored {
  readonly id: string
  readonly history: Pick<CreateMessageBody, "messages" | "system" | "tools"> | undefined
}

const previousOf = ({ thread }: CreateMessageBody) =>
  thread?.type === "continue" ? thread.previous_message_id : undefined

const where = "thread.previous_message_id"

/** Rejects requests with a thread. */
export const none = (request: CreateMessageBody): Effect.Effect<CreateMessageBody, Refusal> =>
  request.thread == null
    ? Effect.succeed(request)
    : Effect.fail(refuse(400, "thread: The embedded platform has no threads in batches"))

export const make = () => {
  const collection = new Collection.Collection<Stored>()
  const inFlight = new Set<string>()

  /** The conversation up to a message that is not continued yet. */
  const open = Effect.fnUntraced(function*(id: string) {
    const stored = collection.find(id)
    if (stored === undefined) {
      return yield* refuse(404, `${where}: No thread has the message ${id}`, { code: "thread_not_found" })
    }
    if (stored.history === undefined) {
      return yield* refuse(400, `${where}: ${id} was continued before`, { code: "thread_already_continued" })
    }
    return inFlight.has(id)
      ? yield* refuse(400, `${where}: Another request continues ${id}`, { code: "thread_continue_in_flight" })
      : stored.history
  })

  const enter = (id: string) => Effect.sync(() => inFlight.add(id))
  const leave = (id: string) => Effect.sync(() => inFlight.delete(id))

  /** Stores a message that continues or creates a thread, unless it is a refusal. */
  const record = (request: CreateMessageBody, message: Message) =>
    Effect.sync(() => {
      if (request.thread == null || message.stop_reason === "refusal") return
      const previous = previousOf(request)
      if (previous !== undefined) collection.put({ id: previous, history: undefined })
      const content = sentContent(message, request)
      const reply = content.length === 0 ? [] : [{ role: message.role, content }]
      collection.put({
        id: message.id,
        history: { ...Struct.pick(request, ["system", "tools"]), messages: [...request.messages, ...reply] }
      })
    })

  return {
    /** Completes a request that continues a thread. */
    resolve: Effect.fnUntraced(function*(request: CreateMessageBody): Effect.fn.Return<CreateMessageBody, Refusal> {
      const previous = previousOf(request)
      if (previous === undefined) return request
      const { messages, ...fixed } = yield* open(previous)
      for (const field of ["system", "tools"] as const) {
        if (request[field] !== undefined) {
          return yield* refuse(400, `${field}: A request that continues a thread has the ${field} of the thread`)
        }
      }
      return { ...request, ...fixed, messages: [...messages, ...request.messages] }
    }),
    /** Writes the message of a resolved request; no other request can continue its thread meanwhile. */
    write: <E, R>(request: CreateMessageBody, message: Effect.Effect<Message, E, R>) => {
      const previous = previousOf(request)
      return previous === undefined ? message : Effect.acquireUseRelease(
        Effect.andThen(open(previous), enter(previous)),
        () => message,
        () => leave(previous)
      )
    },
    record,
    /** Streams a message; that of a thread is recorded before its last event. */
    streamed: (
      request: CreateMessageBody,
      message: Message,
      events: ReadonlyArray<Uint8Array>,
      streaming: (events: ReadonlyArray<Uint8Array>) => ServerResponse
    ): ServerResponse => {
      if (request.thread == null) return streaming(events)
      const previous = previousOf(request)
      const { body, ...head } = streaming(events.slice(0, -1))
      const last = Effect.as(record(request, message), streaming(events.slice(-1)).body)
      const whole = Stream.concat(body, Stream.unwrap(last))
      return {
        ...head,
        body: previous === undefined
          ? whole
          : whole.pipe(Stream.onStart(enter(previous)), Stream.ensuring(leave(previous)))
      }
    }
  }
}

export type Threads = ReturnType<typeof make>
