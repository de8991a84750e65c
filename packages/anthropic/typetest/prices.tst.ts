// Requirements of prices and the catalog: a price has none, a card those of a call.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Catalog from "@effect-genai/anthropic/Catalog"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Price from "@effect-genai/anthropic/Price"
import * as Budget from "@effect-genai/core/Budget"
import type { Estimate } from "@effect-genai/core/Estimate"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import type * as Option from "effect/Option"
import { expect, test } from "tstyche"

type R = HttpClient.HttpClient | AnthropicConfig

declare const message: Messages.Message
declare const requests: ReadonlyArray<Messages.CreateMessageBody>

test("a price is an option, without requirements", () => {
  expect(Price.ofMessage(message)).type.toBe<Effect.Effect<Option.Option<number>>>()
  expect(Price.ofMessage(message).pipe(Price.at(0), Price.batched, Price.with(Price.prices))).type.toBe<
    Effect.Effect<Option.Option<number>>
  >()
})

test("an estimate requires a config and a client: Anthropic counts the tokens", () => {
  expect(Price.estimate(requests)).type.toBe<Effect.Effect<Estimate, AnthropicError, R>>()
})

test("a card is an option", () => {
  expect(Catalog.get("claude-opus-5")).type.toBe<Effect.Effect<Option.Option<Catalog.Card>, AnthropicError, R>>()
})

test("a budget has no requirements", () => {
  expect(Budget.layer({ limit: 1 })).type.toBe<Layer.Layer<Budget.Budget>>()
})
