/** Conversations: stored with all their entries, continued, and restarted from an entry. */
import { json } from "@effect-genai/core/Testing"
import { Collection, Events } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  AppendConversationBody,
  type Conversation,
  type ConversationInputs,
  type ConversationResponse,
  RestartConversationBody,
  StartConversationBody
} from "../generated/Conversations.ts"
import type { ConversationEntry } from "../generated/Entries.ts"
import { check, readingStreamed } from "./check.ts"
import { type Confirmed, decisionsIn } from "./connectors.ts"
import { eventsOf } from "./conversationEvents.ts"
import { entriesOf, readable } from "./entries.ts"
import type { Limits } from "./Limits.ts"
import { metadataMatcher } from "./metadata.ts"
import type { Options } from "./Options.ts"
import { numberedPage } from "./queryParams.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { dateTime, empty, respondJson, type Routes } from "./Route.ts"
import { task } from "./Task.ts"
import { ofPart } from "./tokens.ts"
import { type Dependencies, make as makeTurn, type Speaker, speakerOf, type Turn } from "./turn.ts"

interface Stored {
  readonly id: string
  readonly about: StartConversationBody
  readonly speaker: Speaker
  readonly entries: ReadonlyArray<ConversationEntry>
  readonly createdAt: number
  readonly updatedAt: number
}

/** The parts of a request that continues a conversation. */
interface TurnInput extends Pick<Turn, "args" | "confirmed" | "handoff" | "now"> {
  readonly inputs: ConversationInputs
  readonly store: boolean
}

const readStart = readingStreamed(StartConversationBody)
const readAppend = readingStreamed(AppendConversationBody)
const readRestart = readingStreamed(RestartConversationBody)
const checkStart = check(StartConversationBody)

const present = ({ about, createdAt, id, speaker, updatedAt }: Stored): Conversation => {
  const { description = null, metadata = null, name = null } = about
  const head = { object: "conversation" as const, id, name, description, metadata }
  const dates = { created_at: dateTime(createdAt), updated_at: dateTime(updatedAt) }
  return speaker.agent === undefined
    ? {
      ...head,
      ...dates,
      model: speaker.model,
      instructions: speaker.instructions,
      tools: speaker.tools,
      completion_args: speaker.completion_args
    }
    : { ...head, ...dates, agent_id: speaker.agent.id, agent_version: speaker.agent.version }
}

export const make = (dependencies: Dependencies & { readonly limits: Limits }, options: Options) => {
  const { agents, ids, limits } = dependencies
  const collection = new Collection.Collection<Stored>()
  const take = makeTurn(dependencies)
  const streamed = Events.streaming(options.pace)

  const find = (id: string): Effect.Effect<Stored, Refusal> => {
    const conversation = collection.find(id)
    return conversation === undefined
      ? Effect.fail(refuse(404, `Conversation ${id} not found`))
      : Effect.succeed(conversation)
  }

  /** Takes a turn and stores it if `store` is set. */
  const continueWith = Effect.fnUntraced(function*(
    conversation: Stored,
    { confirmed, inputs, store, ...turn }: TurnInput
  ): Effect.fn.Return<ConversationResponse, Refusal> {
    const added = entriesOf(inputs, ids, dateTime(turn.now))
    const entries = [...conversation.entries.flatMap(readable), ...added]
    const { outputs, usage } = yield* take({
      ...turn,
      confirmed: { ...decisionsIn(added), ...confirmed },
      speaker: conversation.speaker,
      entries
    })
    if (store) {
      collection.put({ ...conversation, entries: [...conversation.entries, ...added, ...outputs], updatedAt: turn.now })
    }
    return { object: "conversation.response", conversation_id: conversation.id, outputs, usage }
  })

  const speakerFor = Effect.fnUntraced(function*(body: StartConversationBody): Effect.fn.Return<Speaker, Refusal> {
    const { agent_id = null, agent_version, completion_args, instructions = null, model = null, tools } = body
    if (agent_id !== null && model === null) return speakerOf(yield* agents.version(agent_id, agent_version))
    return agent_id === null && model !== null
      ? { model, agent: undefined, instructions, tools: tools ?? [], completion_args: completion_args ?? {} }
      : yield* refuseField(["body"], "Give either model or agent_id")
  })

  const start = Effect.fnUntraced(function*(about: StartConversationBody, now: number) {
    const speaker = yield* speakerFor(about)
    const conversation = { id: ids("conv"), about, speaker, entries: [], createdAt: now, updatedAt: now }
    const { completion_args, handoff_execution, inputs, store } = about
    const handoff = handoff_execution ?? "server"
    return yield* continueWith(conversation, {
      inputs,
      store: store ?? true,
      handoff,
      args: completion_args,
      confirmed: {},
      now
    })
  })

  /** Applies confirmations to pending tool calls. */
  const confirm = Effect.fnUntraced(function*(
    conversation: Stored,
    { tool_confirmations }: AppendConversationBody
  ): Effect.fn.Return<{ readonly conversation: Stored; readonly confirmed: Confirmed }, Refusal> {
    const given = new Map(
      (tool_confirmations ?? []).map(({ confirmation, tool_call_id }) => [tool_call_id, confirmation])
    )
    const confirmed: { [tool: string]: "allow" | "deny" } = {}
    const entries = conversation.entries.map((entry) => {
      if (entry.type !== "function.call" || entry.confirmation_status !== "pending") return entry
      const reply = given.get(entry.tool_call_id)
      if (reply === undefined) return entry
      given.delete(entry.tool_call_id)
      confirmed[entry.name] = reply
      return { ...entry, confirmation_status: reply === "allow" ? "allowed" : "denied" }
    })
    const [stray] = given.keys()
    return stray === undefined
      ? { conversation: { ...conversation, entries }, confirmed }
      : yield* refuse(400, `No tool call ${stray} waits to be confirmed`)
  })

  /** Responds within the rate limits; earlier entries of the conversation are counted with the output. */
  const respond = Effect.fnUntraced(function*(
    { inputs = [], stream }: { readonly inputs?: ConversationInputs; readonly stream: boolean },
    now: number,
    turn: Effect.Effect<ConversationResponse, Refusal>
  ) {
    const tokens = ofPart(inputs)
    yield* limits.admit(tokens, now)
    const response = yield* turn
    limits.spendOutput(Math.max(0, Number(response.usage.total_tokens) - tokens), now)
    return stream
      ? streamed(
        eventsOf(response, dateTime(now)).map((event) => Events.encode(JSON.stringify(event), String(event.type)))
      )
      : json(response)
  })

  const routes: Routes = {
    "POST /v1/conversations": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readStart(call)
      return yield* respond({ inputs: request.inputs, stream }, call.now, start(request, call.now))
    }),
    "POST /v1/conversations/{conversation_id}": Effect.fnUntraced(function*({ id, now, ...call }) {
      const { request, stream } = yield* readAppend({ ...call, id, now })
      const { conversation, confirmed } = yield* confirm(yield* find(id), request)
      const { completion_args: args, handoff_execution: handoff = "server", inputs = [], store = true } = request
      return yield* respond(
        { inputs, stream },
        now,
        continueWith(conversation, { inputs, store, handoff, args, confirmed, now })
      )
    }),
    "POST /v1/conversations/{conversation_id}/restart": Effect.fnUntraced(function*({ id, now, ...call }) {
      const { request, stream } = yield* readRestart({ ...call, id, now })
      const before = yield* find(id)
      const at = before.entries.findIndex((entry) => entry["id"] === request.from_entry_id)
      if (at < 0) return yield* refuse(404, `Conversation ${id} has no entry ${request.from_entry_id}`)
      const { agent } = before.speaker
      const speaker = agent === undefined || request.agent_version == null
        ? before.speaker
        : speakerOf(yield* agents.version(agent.id, request.agent_version))
      const about = { ...before.about, metadata: request.metadata ?? before.about.metadata ?? null }
      const entries = before.entries.slice(0, at + 1)
      const conversation = { id: ids("conv"), about, speaker, entries, createdAt: now, updatedAt: now }
      const { completion_args: args, handoff_execution: handoff = "server", inputs = [], store = true } = request
      return yield* respond(
        { inputs, stream },
        now,
        continueWith(conversation, { inputs, store, handoff, args, confirmed: {}, now })
      )
    }),
    "GET /v1/conversations": respondJson(Effect.fnUntraced(function*({ url: { searchParams } }) {
      const matches = yield* metadataMatcher(searchParams)
      const all = collection.newestFirst().filter(({ about }) => matches(about.metadata))
      return (yield* numberedPage(all, searchParams, 100)).data.map(present)
    })),
    "GET /v1/conversations/{conversation_id}": respondJson(({ id }) => Effect.map(find(id), present)),
    "DELETE /v1/conversations/{conversation_id}": ({ id }) =>
      Effect.map(find(id), () => {
        collection.remove(id)
        return empty()
      }),
    "GET /v1/conversations/{conversation_id}/history": respondJson(({ id }) =>
      Effect.map(find(id), ({ entries }) => ({ object: "conversation.history", conversation_id: id, entries }))
    ),
    "GET /v1/conversations/{conversation_id}/messages": respondJson(({ id }) =>
      Effect.map(find(id), ({ entries }) => ({
        object: "conversation.messages",
        conversation_id: id,
        messages: entries.filter(({ type }) => type === "message.input" || type === "message.output")
      }))
    )
  }

  const batched = task(
    (body, now) => Effect.flatMap(checkStart(body), (about) => Effect.as(speakerFor(about), { about, now })),
    ({ about, now }) => start({ ...about, store: false }, now)
  )
  return { routes, tasks: { "/v1/conversations": batched } }
}
