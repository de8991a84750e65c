/** One turn of a conversation: selects the speaker, runs tools and generates the message. */
import { present } from "@effect-genai/core/OpenSchema"
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { CompletionArgs } from "../generated/Common.ts"
import type { MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationUsage } from "../generated/Conversations.ts"
import type { AgentHandoffEntry, ConversationEntry, MessageOutputEntry, OutputEntry } from "../generated/Entries.ts"
import type { ChatMessage } from "../generated/Messages.ts"
import type { Tool } from "../generated/Tools.ts"
import { settingsOf } from "./AgentCompletions.ts"
import type { Agent, Agents } from "./Agents.ts"
import type { Chat } from "./Chat.ts"
import { type Confirmed, execution, pending, requestedTools, traceOf, waiting } from "./connectors.ts"
import { messagesOf } from "./entries.ts"
import { textOf, thoughtsOf } from "./FakeModel.ts"
import type { Files } from "./Files.ts"
import type { Refusal } from "./Refusal.ts"
import { dateTime } from "./Route.ts"

/** The model or agent that responds, with its settings. */
export interface Speaker {
  readonly model: string
  readonly agent: Agent | undefined
  readonly instructions: string | null
  readonly tools: ReadonlyArray<Tool>
  readonly completion_args: CompletionArgs
}

export interface Turn {
  readonly speaker: Speaker
  readonly entries: ReadonlyArray<ConversationEntry>
  readonly args: CompletionArgs | null | undefined
  readonly confirmed: Confirmed
  /** Whether the client or the server performs handoffs. */
  readonly handoff: "client" | "server"
  readonly now: number
}

export interface TurnResult {
  readonly outputs: ReadonlyArray<OutputEntry>
  readonly usage: ConversationUsage
}

export const speakerOf = (agent: Agent): Speaker => ({
  model: agent.model,
  agent,
  instructions: agent.instructions,
  tools: agent.tools,
  completion_args: agent.completion_args
})

export interface Dependencies {
  readonly ids: Ids.Ids
  readonly chat: Chat
  readonly agents: Agents
  readonly files: Files
  /** The ids of a library's processed documents. */
  readonly documents: (library_id: string, now: number) => ReadonlyArray<string>
}

/** Arguments as JSON text. */
const written = (given: unknown) => typeof given === "string" ? given : JSON.stringify(given)

const noUsage: ConversationUsage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }

const promptOf = (messages: ReadonlyArray<ChatMessage>) =>
  textOf([...messages].reverse().find(({ role }) => role === "user")?.content)

/** The tools that Mistral ran since the question. */
const executedSince = (entries: ReadonlyArray<ConversationEntry>): ReadonlySet<string> => {
  const question = Option.getOrElse(Arr.findLastIndex(entries, ({ type }) => type === "message.input"), () => 0)
  return new Set(entries.slice(question).flatMap((entry) => entry.type === "tool.execution" ? [entry.name] : []))
}

/** Attaches documents to the last user message. */
const withDocuments = (
  messages: ReadonlyArray<ChatMessage>,
  documents: ReadonlyArray<string>
): ReadonlyArray<ChatMessage> => {
  if (documents.length === 0) return messages
  const chunks = documents.map((document_url) => ({ type: "document_url" as const, document_url }))
  const last = messages.reduce((last, { role }, index) => role === "user" ? index : last, -1)
  return messages.map((message, index) =>
    index === last && message.role === "user"
      ? { ...message, content: [...chunks, { type: "text", text: textOf(message.content) }] }
      : message
  )
}

export const make = ({ agents, chat, documents, files, ids }: Dependencies) => {
  /** The agent to hand off to: one of the allowed agents, if the prompt names it. */
  const nextAgent = Effect.fnUntraced(function*(
    { agent }: Speaker,
    prompt: string
  ): Effect.fn.Return<Agent | undefined, Refusal> {
    const others = yield* Effect.forEach(agent?.handoffs ?? [], (id) => agents.version(id, undefined))
    return others.find(({ name }) => prompt.toLowerCase().includes(name.toLowerCase()))
  })

  const handedOff = (previous: Agent, next: Agent, at: string): AgentHandoffEntry => ({
    object: "entry",
    type: "agent.handoff",
    id: ids("handoff"),
    previous_agent_id: previous.id,
    previous_agent_name: previous.name,
    next_agent_id: next.id,
    next_agent_name: next.name,
    created_at: at,
    completed_at: at
  })

  /** Generates the speaker's message and tool calls as entries. */
  const speak = Effect.fnUntraced(function*(
    speaker: Speaker,
    { args, entries, now }: Turn,
    named: ReadonlyArray<string>,
    traces: ReadonlyArray<MessageOutputChunk>
  ): Effect.fn.Return<TurnResult, Refusal> {
    const head = speaker.instructions === null ? [] : [{ role: "system" as const, content: speaker.instructions }]
    const settings = { ...settingsOf(speaker.completion_args), ...settingsOf(args) }
    const messages = [...head, ...withDocuments(messagesOf(entries), named)]
    const request = { ...settings, model: speaker.model, tools: speaker.tools, messages }
    const { choices: [choice], usage } = yield* Effect.flatMap(
      chat.validate(request, now),
      (validated) => chat.write(validated, ids)
    )
    const at = dateTime(now)
    const by = { model: speaker.model, agent_id: speaker.agent?.id ?? null, created_at: at, completed_at: at }
    const [thoughts, text] = [thoughtsOf(choice?.message?.content), textOf(choice?.message?.content)]
    const chunks: ReadonlyArray<MessageOutputChunk> = [
      ...(thoughts === ""
        ? []
        : [{ type: "thinking" as const, thinking: [{ type: "text" as const, text: thoughts }] }]),
      ...(text === "" ? [] : [{ type: "text" as const, text }]),
      ...traces
    ]
    const message: MessageOutputEntry = {
      object: "entry",
      type: "message.output",
      id: ids("msg"),
      role: "assistant",
      ...by,
      content: chunks.every(({ type }) => type === "text") ? text : chunks
    }
    const calls = (choice?.message?.tool_calls ?? []).map((call): OutputEntry => ({
      object: "entry",
      type: "function.call",
      id: ids("fc"),
      ...by,
      tool_call_id: String(call.id),
      name: call.function.name,
      arguments: written(call.function.arguments)
    }))
    const { completion_tokens, prompt_tokens, total_tokens } = usage
    return {
      outputs: calls.length > 0 && chunks.length === 0 ? calls : [message, ...calls],
      usage: present({ prompt_tokens, completion_tokens, total_tokens })
    }
  })

  const draw = (now: number) => () => {
    const name = "image_generated_0.png"
    const { id } = files.store(name, { size: 4096, checksum: 0 }, now, { source: "mistral", mimetype: "image/png" })
    return { id, name }
  }

  return Effect.fnUntraced(function*(turn: Turn): Effect.fn.Return<TurnResult, Refusal> {
    const at = dateTime(turn.now)
    const prompt = promptOf(messagesOf(turn.entries))
    const next = yield* nextAgent(turn.speaker, prompt)
    const { agent } = turn.speaker
    const handoff = next === undefined || agent === undefined ? [] : [handedOff(agent, next, at)]
    if (handoff.length > 0 && turn.handoff === "client") return { outputs: handoff, usage: noUsage }
    const speaker = next === undefined ? turn.speaker : speakerOf(next)
    const executed = executedSince(turn.entries)
    const tools = requestedTools(speaker.tools, prompt, turn.confirmed).filter(({ type }) => !executed.has(type))
    const awaiting = waiting(tools, turn.confirmed).map((tool) => pending(tool, prompt, ids, at))
    if (awaiting.length > 0) return { outputs: [...handoff, ...awaiting], usage: noUsage }
    const libraries = tools.flatMap((tool) => tool.type === "document_library" ? tool.library_ids : [])
    const { outputs, usage } = yield* speak(
      speaker,
      turn,
      libraries.flatMap((library_id) => documents(library_id, turn.now)),
      tools.flatMap((tool) => traceOf(tool, prompt, draw(turn.now)))
    )
    const connectors = Object.fromEntries(tools.map(({ type }) => [type, 1]))
    return {
      outputs: [...handoff, ...tools.map((tool) => execution(tool, prompt, ids, at)), ...outputs],
      usage: tools.length === 0 ? usage : { ...usage, connector_tokens: 100 * tools.length, connectors }
    }
  })
}
