/**
 * A chat turn with a tool: text appears while it is written, the tool runs, its result goes back, until all is said.
 *
 *   node docs/examples/stream-to-terminal.ts [question]   (without ANTHROPIC_API_KEY on the embedded platform)
 */
import { AnthropicConfig, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Schema, Stream } from "effect"

const Place = Schema.Struct({ city: Schema.String })

const weather = Messages.tool({ name: "weather", description: "The weather in a city, now.", input: Place })

const write = (text: string) => Effect.sync(() => process.stdout.write(text))

/** A result for the model, whatever happens: an input that is wrong it can correct. */
const run = (call: Messages.ToolUseBlock) =>
  Messages.toolInput(Place)(call).pipe(
    Effect.map(({ city }) => ({ content: `18 °C and a light wind in ${city}.`, is_error: false })),
    Effect.catchTag("AnthropicError", ({ message }) => Effect.succeed({ content: message, is_error: true })),
    Effect.tap(({ content }) => write(`[${call.name}: ${content}]\n`)),
    Effect.map((result) => ({ type: "tool_result", tool_use_id: call.id, ...result }) as const)
  )

/** The model's turn, written as it grows. */
const turn = Effect.fnUntraced(function*(messages: ReadonlyArray<Messages.MessageParam>) {
  let shown = 0
  return yield* Messages.stream({ model: "claude-haiku-4-5", max_tokens: 1024, tools: [weather], messages }).pipe(
    Messages.snapshots,
    Stream.tap((message) => {
      const news = Messages.textOf(message).slice(shown)
      shown += news.length
      return write(news)
    }),
    Stream.runLast,
    Effect.flatMap(Effect.fromOption)
  )
})

const program = Effect.gen(function*() {
  const content = process.argv[2] ?? "What is the weather in Lima?"
  const turns: Array<Messages.MessageParam> = [{ role: "user", content }]
  let response = yield* turn(turns)
  while (response.stop_reason === "tool_use") {
    const calls = response.content.filter((block) => block.type === "tool_use")
    const results = yield* Effect.forEach(calls, run, { concurrency: "unbounded" })
    turns.push({ role: "assistant", content: response.content }, { role: "user", content: results })
    response = yield* turn(turns)
  }
  yield* write("\n")
})

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()
NodeRuntime.runMain(Effect.provide(program, Anthropic))
