/**
 * Streams a chat with a tool: prints the text as it arrives, runs the tool calls and sends their results, until the
 * model has finished.
 *
 *   node docs/examples/stream-to-terminal.ts [question]
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Schema, Stream } from "effect"

const Place = Schema.Struct({ city: Schema.String })

const weather = Messages.tool({ name: "weather", description: "The weather in a city, now.", input: Place })

const write = (text: string) => Effect.sync(() => process.stdout.write(text))

/** Runs a tool call. Returns an invalid input as an error, so that the model can correct it. */
const runTool = (call: Messages.ToolUseBlock) =>
  Messages.toolInput(Place)(call).pipe(
    Effect.map(({ city }) => ({ content: `18 °C and a light wind in ${city}.`, is_error: false })),
    Effect.catchTag("AnthropicError", ({ message }) => Effect.succeed({ content: message, is_error: true })),
    Effect.tap(({ content }) => write(`[${call.name}: ${content}]\n`)),
    Effect.map((result) => ({ type: "tool_result", tool_use_id: call.id, ...result }) as const)
  )

/** Streams one message of the model, prints its text and returns it. */
const nextMessage = Effect.fnUntraced(function*(messages: ReadonlyArray<Messages.MessageParam>) {
  let printed = 0
  return yield* Messages.stream({ model: "claude-haiku-4-5", max_tokens: 1024, tools: [weather], messages }).pipe(
    Messages.snapshots,
    Stream.tap((message) => {
      const text = Messages.textOf(message).slice(printed)
      printed += text.length
      return write(text)
    }),
    Stream.runLast,
    Effect.flatMap(Effect.fromOption)
  )
})

const program = Effect.gen(function*() {
  const content = process.argv[2] ?? "What is the weather in Lima?"
  const messages: Array<Messages.MessageParam> = [{ role: "user", content }]
  let message = yield* nextMessage(messages)
  while (message.stop_reason === "tool_use") {
    const calls = message.content.filter((block) => block.type === "tool_use")
    const results = yield* Effect.forEach(calls, runTool, { concurrency: "unbounded" })
    messages.push({ role: "assistant", content: message.content }, { role: "user", content: results })
    message = yield* nextMessage(messages)
  }
  yield* write("\n")
})

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()
NodeRuntime.runMain(Effect.provide(program, Anthropic))
