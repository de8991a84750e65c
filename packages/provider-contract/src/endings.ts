/** Structured output: every way a turn ends is a value or a reason of its own, whole, streamed and in a batch. */
import * as Bulk from "@effect-genai/core/Bulk"
import { textAt } from "@effect-genai/core/Provider"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import type * as Testing from "@effect-genai/core/Testing"
import type * as Turn from "@effect-genai/core/Turn"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { skipSleeps } from "./support/testTime.ts"

export const Recipe = Schema.Struct({ name: Schema.String, minutes: Schema.Int })
export type Recipe = typeof Recipe.Type

/** The value that the cases spell, and its text. */
export const soup: Recipe = { name: "Soup", minutes: 5 }
export const soupText = JSON.stringify(soup)

/** A turn and how it ends. */
export interface EndingCase<Reply> {
  readonly title: string
  readonly reply: Reply
  readonly expected: "Succeeded" | "Refused" | "Incomplete" | "Undecodable"
  /** A part of the error's message. */
  readonly message?: string
  readonly stopReason?: string
  /** What the response in the error has, as JSON: an id of a tool call, a text. */
  readonly retained?: string
}

export interface RunOptions {
  readonly id?: string
  readonly retryFailed?: {
    readonly times: number
    readonly when: (outcome: { readonly _tag: string }) => boolean
  }
}

export interface EndingCases<Reply, Response, E, C> {
  readonly cases: ReadonlyArray<EndingCase<Reply>>
  readonly parse: Call<{ readonly value: Recipe }, E, C>
  readonly stream: Stream.Stream<
    Turn.Partial | { readonly _tag: "Complete"; readonly value: Recipe },
    E,
    HttpClient.HttpClient | C
  >
  /** Runs requests with these keys, which are their prompts. */
  readonly run: <S extends Schema.Codec<unknown, unknown>>(
    schema: S,
    keys: ReadonlyArray<string>,
    options: RunOptions
  ) => Stream.Stream<Bulk.ParsedOutcome<string, S["Type"], Response>, E | Bulk.RunError, HttpClient.HttpClient | C>
  /** A stream of these pieces of text, with or without its last event. */
  readonly streamOf: (pieces: ReadonlyArray<string>, isCut: boolean) => Testing.ServerResponse
  /** The response in an error. */
  readonly partial: (error: E) => Response | undefined
  /** Provides an embedded platform with a reply for each prompt. */
  readonly replying: (reply: (prompt: string) => Reply) => <A, E>(
    self: Effect.Effect<A, E, HttpClient.HttpClient | C>
  ) => Effect.Effect<A, E>
}

/** How a turn ended for the caller. */
interface Ended {
  readonly tag: string
  readonly value?: unknown
  readonly error?: unknown
  readonly response?: unknown
}

export const endings = <Reply, Response, E extends ProviderError, C>(
  { name, provide }: ProviderUnderTest<E, C>,
  { cases, parse, partial, replying, run, stream, streamOf }: EndingCases<Reply, Response, E, C>
) => {
  const ended = <R>(
    value: Effect.Effect<{ readonly value: Recipe }, E, R>
  ): Effect.Effect<Ended, never, R> =>
    Effect.match(value, {
      onSuccess: ({ value }) => ({ tag: "Succeeded", value }),
      onFailure: (error) => ({ tag: error.reason._tag, error: error.reason, response: partial(error) })
    })

  const last = Effect.flatMap(Stream.runCollect(stream), (elements) => {
    const complete = elements.at(-1)
    const before = elements.slice(0, -1).map(({ _tag }) => _tag)
    assert.deepStrictEqual(before, Arr.makeBy(before.length, () => "Partial" as const))
    return complete?._tag === "Complete" ? Effect.succeed(complete) : Effect.die("the last element is not complete")
  })

  const only = Effect.gen(function*() {
    const [outcome, ...more] = yield* run(Recipe, ["one"], {}).pipe(Stream.runCollect, skipSleeps)
    assert.deepStrictEqual(more, [])
    const { _tag: tag, ...fields } = outcome ?? assert.fail("no outcome")
    return { tag, ...fields }
  })

  const ways: ReadonlyArray<readonly [string, Effect.Effect<Ended, unknown, HttpClient.HttpClient | C>]> = [
    ["whole", ended(parse)],
    ["streamed", ended(last)],
    ["in a batch", only]
  ]

  describe.each(ways)(`${name}: structured output, %s`, (_, way) => {
    it.effect.each(cases)(
      "$expected: $title",
      ({ expected, message = "", reply, retained = "", stopReason }) =>
        Effect.gen(function*() {
          const { error, response, tag, value } = yield* way
          assert.strictEqual(tag, expected)
          if (expected === "Succeeded") return assert.deepStrictEqual(value, soup)
          assert.include(textAt(error, "message"), message)
          assert.include(JSON.stringify(response), retained)
          if (expected === "Incomplete") {
            assert.strictEqual(textAt(error, "stopReason"), stopReason)
          }
          if (retained === "") return
          assert.notInclude(inspect(error, { depth: 9 }), retained)
          // As Node prints an error that is not caught.
          assert.notInclude(inspect(error, { depth: 9, customInspect: false }), retained)
        }).pipe(replying(() => reply))
    )
  })

  describe(`${name}: a stream of values`, () => {
    const pieces = soupText.match(/.{1,4}/g) ?? []

    it.effect("emits the value while it grows, then whole", () =>
      Effect.gen(function*() {
        const elements = yield* Stream.runCollect(stream)
        const names = elements.map(({ value }) => textAt(value, "name") ?? "")
        for (const [index, name] of names.slice(1).entries()) assert.isTrue(name.startsWith(names[index] ?? ""), name)
        assert.isAbove(new Set(names).size, 2)
        assert.deepInclude(elements.at(-1), { _tag: "Complete", value: soup })
      }).pipe(provide([streamOf(pieces, false)])))

    it.effect("fails where the stream is cut, after the values that came", () =>
      Effect.gen(function*() {
        const values: Array<unknown> = []
        const error = yield* stream.pipe(
          Stream.runForEach(({ value }) => Effect.sync(() => values.push(value))),
          Effect.flip
        )
        assert.strictEqual(error.reason._tag, "StreamTruncated")
        assert.deepStrictEqual(values.at(-1), soup)
        assert.include(JSON.stringify(partial(error)), "Soup")
      }).pipe(provide([streamOf(pieces, true)])))
  })

  describe(`${name}: a run with a schema`, () => {
    const keys = cases.map(({ title }) => title)
    const replyTo = (prompt: string) => cases.find(({ title }) => title === prompt)?.reply ?? assert.fail(prompt)

    it.effect("has one outcome for each request, counted by kind", () =>
      Effect.gen(function*() {
        let counts: Bulk.Progress["outcomes"] | undefined
        const outcomes = yield* run(Recipe, keys, {}).pipe(
          Bulk.withProgress(Stream.runForEach(({ outcomes }) => Effect.sync(() => counts = outcomes))),
          Bulk.collectInOrder,
          skipSleeps
        )
        assert.deepStrictEqual(
          outcomes.map(({ _tag, attempts, key }) => [key, _tag, attempts]),
          cases.map(({ expected, title }) => [title, expected, 1])
        )
        for (const tag of ["Succeeded", "Incomplete", "Undecodable"] as const) {
          assert.strictEqual(counts?.[tag], cases.filter(({ expected }) => expected === tag).length, tag)
        }
        for (const outcome of outcomes) assert.isObject("response" in outcome ? outcome.response : undefined)
      }).pipe(replying(replyTo)))

    it.effect("resubmits a response without a value only if `when` says so", () =>
      Effect.gen(function*() {
        const attempts = (options: RunOptions) =>
          run(Recipe, keys, options).pipe(
            Bulk.collectInOrder,
            Effect.map((outcomes) => outcomes.filter(({ attempts }) => attempts === 2).map(({ key }) => key)),
            skipSleeps
          )
        const incomplete = cases.filter(({ expected }) => expected === "Incomplete").map(({ title }) => title)
        assert.deepStrictEqual(
          yield* attempts({ retryFailed: { times: 1, when: ({ _tag }) => _tag === "Incomplete" } }),
          incomplete
        )
      }).pipe(replying(replyTo)))

    it.effect("is resumed with the same schema only", () =>
      Effect.gen(function*() {
        const Other = Schema.Struct({ name: Schema.String })
        const [first] = keys
        yield* run(Recipe, [first ?? ""], { id: "schema" }).pipe(Stream.runDrain, skipSleeps)
        const [resumed] = yield* run(Recipe, [first ?? ""], { id: "schema" }).pipe(Stream.runCollect, skipSleeps)
        assert.deepInclude(resumed, { _tag: "Succeeded", value: soup })
        const error = yield* run(Other, [first ?? ""], { id: "schema" }).pipe(Stream.runDrain, Effect.flip, skipSleeps)
        assert.deepNestedInclude(error, { _tag: "RunError", "reason._tag": "InputChanged", "reason.sent": 0 })
        assert.include(String(error), "minutes")
      }).pipe(replying(replyTo)))
  })
}
