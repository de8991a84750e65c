// Runs until stopped
/**
 * A chat server: streams the model's text to a browser while it is generated, and closes the model's stream when the
 * browser leaves.
 *
 *   node docs/examples/chat-server.ts [--port 3000]
 *
 * Open http://127.0.0.1:3000, or:
 *
 *   curl -N http://127.0.0.1:3000/chat -d '{ "messages": [{ "role": "user", "content": "Why is the sky blue?" }] }'
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, type AnthropicError, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Duration, Effect, Layer, Runtime, Schema, Sink, Stream } from "effect"
import { Sse } from "effect/encoding"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { createServer } from "node:http"
import { parseArgs } from "node:util"

const Message = Schema.Struct({ role: Schema.Literals(["user", "assistant"]), content: Schema.NonEmptyString })
const Chat = Schema.Struct({ messages: Schema.NonEmptyArray(Message) })

/** The text of the next message while it is generated, then how it ended. */
const eventsOf = ({ messages }: typeof Chat.Type) =>
  Stream.suspend(() => {
    const received: Array<Messages.RawMessageStreamEvent> = []
    const message = Effect.suspend(() => Messages.accumulate(Stream.fromIterable(received)))
    return Messages.stream({ model: "claude-haiku-4-5", max_tokens: 1024, messages }).pipe(
      Stream.tap((event) => Effect.sync(() => received.push(event))),
      Messages.text,
      Stream.map((text) => ({ type: "text", text })),
      Stream.concat(
        Stream.fromEffect(Effect.map(message, ({ stop_reason, usage }) => ({ type: "end", stop_reason, usage })))
      ),
      Stream.tapError(Effect.logWarning)
    )
  })

/** The part of an error that a browser gets; the log has the rest. */
const errorOf = ({ reason }: AnthropicError.AnthropicError) => ({ type: "error", reason: reason._tag })

const encode = (event: object) =>
  Sse.encoder.write({ _tag: "Event", event: "message", id: undefined, data: JSON.stringify(event) })

const statuses: Record<string, number> = { InvalidRequest: 400, RequestTooLarge: 413, RateLimited: 429 }

const chat = Effect.gen(function*() {
  const [first, rest] = yield* Stream.peel(eventsOf(yield* HttpServerRequest.schemaBodyJson(Chat)), Sink.take(1))
  const events = Stream.concat(Stream.fromIterable(first), rest).pipe(
    Stream.catchTag("AnthropicError", (error) => Stream.succeed(errorOf(error))),
    Stream.map(encode),
    Stream.encodeText
  )
  return HttpServerResponse.stream(events, { contentType: "text/event-stream" })
}).pipe(Effect.catchTag("AnthropicError", (error) => {
  const { _tag, retryAfter } = error.reason
  const headers = retryAfter && { "retry-after": String(Math.ceil(Duration.toSeconds(retryAfter))) }
  return HttpServerResponse.json(errorOf(error), { status: statuses[_tag] ?? 503, headers })
}))

const page = HttpServerResponse.file(`${import.meta.dirname}/chat-server.html`)

const { values: { port } } = parseArgs({ options: { port: { type: "string", default: "3000" } } })
const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal
  ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)
  : Testing.layer({ pace: "40 millis" })

HttpRouter.serve(Layer.merge(HttpRouter.add("GET", "/", page), HttpRouter.add("POST", "/chat", chat))).pipe(
  Layer.provide([Anthropic, NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: Number(port) })]),
  Layer.launch,
  // An interrupted server ends as intended: exit with 0 instead of 130.
  NodeRuntime.runMain({
    teardown: (exit, onExit) => Runtime.defaultTeardown(exit, (code) => onExit(code === 130 ? 0 : code))
  })
)
