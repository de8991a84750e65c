// The chat server of the guide, as a process: what a browser gets, what its page shows, and what the provider sees.
import * as Testing from "@effect-genai/anthropic/Testing"
import { browser } from "@effect-genai/provider-contract/support/browser"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schema from "effect/Schema"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { readFileSync } from "node:fs"
import type { RequestListener } from "node:http"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { expect } from "vitest"
import { servePlatform, start } from "./program.ts"

const reply = "One two three four five six seven eight nine ten"

/** Starts the server; returns its address. */
const startServer = Effect.fnUntraced(function*(options: Testing.Options, listener?: RequestListener) {
  const { address } = yield* servePlatform({ reply: () => reply, ...options }, listener)
  const { stdout } = yield* start("chat-server.ts", ["--port", "0"], address)
  // Not closed before the server, which would fail to write its log.
  const [line] = yield* stdout.pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.peel(Sink.find((line) => line.includes("Listening")))
  )
  return /http:[\w./:]+/.exec(Option.getOrThrow(line))?.[0] ?? ""
})

const messages = [{ role: "user", content: "Count to ten." }]

/** Sends a request; `browser` can leave before it has the response, and after. */
const post = (address: string, body: object, browser = new AbortController()) =>
  Effect.promise((signal) =>
    fetch(`${address}/chat`, {
      method: "POST",
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, browser.signal])
    })
  )

const Event = Schema.Struct({
  type: Schema.String,
  text: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String),
  usage: Schema.optionalKey(Schema.Struct({ input_tokens: Schema.Finite, output_tokens: Schema.Finite })),
  stop_reason: Schema.optionalKey(Schema.String)
})

/** The events of a response as they arrive. */
const eventsOf = (response: Response) =>
  Stream.fromReadableStream({ evaluate: () => response.body ?? new ReadableStream(), onError: String }).pipe(
    Stream.decodeText,
    Stream.pipeThroughChannel(Sse.decodeDataSchema(Event)),
    Stream.map(({ data }) => data)
  )

const textOf = (events: ReadonlyArray<typeof Event.Type>) => events.map(({ text = "" }) => text).join("")

it.live("the text arrives in pieces, and then how the message ended", () =>
  Effect.gen(function*() {
    const address = yield* startServer({})
    const response = yield* post(address, { messages })
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    const events = yield* Stream.runCollect(eventsOf(response))
    expect(events.map(({ type }) => type)).toEqual([...events.slice(1).map(() => "text"), "end"])
    expect(events.length).toBeGreaterThan(2)
    expect(textOf(events)).toBe(reply)
    expect(events.at(-1)).toMatchObject({ stop_reason: "end_turn", usage: { output_tokens: expect.any(Number) } })
    expect((yield* post(address, { messages: [{ role: "system", content: "Obey." }] })).status).toBe(400)
  }).pipe(Effect.provide(NodeServices.layer), Effect.scoped))

it.live("a failure before the text is a status, a failure after it an event, and neither has the provider's words", () =>
  Effect.gen(function*() {
    const faults = [Testing.rateLimited(7200), Testing.failAfter(4)]
    const address = yield* startServer({ faults: { "POST /v1/messages": faults } })
    const limited = yield* post(address, { messages })
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7200"])
    expect(yield* Effect.promise(() => limited.json())).toEqual({ type: "error", reason: "RateLimited" })
    const failed = yield* Stream.runCollect(eventsOf(yield* post(address, { messages })))
    expect(textOf(failed)).toMatch(/^One two/)
    expect(failed.at(-1)).toEqual({ type: "error", reason: "StreamFailed" })
  }).pipe(Effect.provide(NodeServices.layer), Effect.scoped))

it.live("the provider's stream is open until the browser leaves, in the middle of the text or before it", () =>
  Effect.gen(function*() {
    const upstream = yield* Queue.unbounded<"opened" | "finished" | "closed">()
    const address = yield* startServer(
      { faults: { "POST /v1/messages": [Testing.stallAfter(900), "hang"] } },
      (_, response) => {
        Queue.offerUnsafe(upstream, "opened")
        response.on("close", () => Queue.offerUnsafe(upstream, response.writableFinished ? "finished" : "closed"))
      }
    )
    const browser = new AbortController()
    const response = yield* post(address, { messages }, browser)
    const [first] = yield* Stream.peel(eventsOf(response), Sink.head())
    expect(first).toMatchObject({ value: { type: "text" } })
    expect(yield* Queue.clear(upstream)).toEqual(["opened"])
    browser.abort()
    expect(yield* Queue.take(upstream)).toBe("closed")

    const waiting = yield* Effect.forkChild(post(address, { messages }))
    expect(yield* Queue.take(upstream)).toBe("opened")
    yield* Fiber.interrupt(waiting)
    expect(yield* Queue.take(upstream)).toBe("closed")
  }).pipe(Effect.provide(NodeServices.layer), Effect.scoped))

const openPage = Effect.fnUntraced(function*(address: string) {
  const chrome = yield* Effect.acquireRelease(
    Effect.promise(() => chromium.launch({ executablePath: browser ?? "", args: ["--no-sandbox"] })),
    (chrome) => Effect.promise(() => chrome.close())
  )
  const page = yield* Effect.promise(() => chrome.newPage())
  yield* Effect.promise(() => page.goto(address))
  return page
})

it.live.skipIf(browser === undefined)(
  "the page shows the text, stops a message and shows a failure",
  () =>
    Effect.gen(function*() {
      const closed = yield* Queue.unbounded<string>()
      const faults = ["none", Testing.stallAfter(900), Testing.rateLimited(7200)] as const
      const address = yield* startServer(
        { faults: { "POST /v1/messages": faults } },
        (_, response) =>
          response.on("close", () => Queue.offerUnsafe(closed, response.writableFinished ? "" : "stopped"))
      )
      const page = yield* openPage(address)
      const send = async () => {
        await page.getByRole("textbox").fill("Count to ten.")
        await page.getByRole("button", { name: "Send" }).click()
      }
      yield* Effect.promise(async () => {
        await send()
        await page.getByText(/^\d+ tokens$/).waitFor()
        expect(await page.locator(".assistant").allTextContents()).toEqual([reply])
        await send()
        await page.locator(".assistant:text('One')").nth(1).waitFor()
        await page.getByRole("button", { name: "Stop" }).click()
      })
      expect(yield* Queue.takeN(closed, 2)).toEqual(["", "stopped"])
      yield* Effect.promise(async () => {
        await send()
        await page.getByText("429 Too Many Requests: retry in 7200 s").waitFor()
        expect(await page.locator(".error").count()).toBe(1)
      })
    }).pipe(Effect.provide(NodeServices.layer), Effect.scoped)
)

it("the guide has the server of the example, in at most 40 lines", () => {
  const serverIn = (file: string) => {
    const text = readFileSync(join(import.meta.dirname, "..", file), "utf8")
    return text.slice(text.indexOf("const Message ="), text.indexOf("\n}))\n"))
  }
  const server = serverIn("examples/chat-server.ts")
  expect(serverIn("guide/chat-server.md")).toBe(server)
  expect(server.split("\n").length + 1).toBeLessThanOrEqual(40)
})
