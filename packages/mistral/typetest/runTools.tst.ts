// The types of the loop: its steps, its errors, and the services of its tools.
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Chat from "@effect-genai/mistral/Chat"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { expect, test } from "tstyche"

class Weather extends Context.Service<Weather, { readonly at: (city: string) => Effect.Effect<number> }>()("Weather") {}
class User extends Context.Service<User, { readonly name: string }>()("User") {}

const GetWeather = Tool.make("get_weather", {
  parameters: Schema.Struct({ city: Schema.String, on: Schema.DateFromString }),
  success: Schema.Struct({ celsius: Schema.Finite })
})
const Greet = Tool.make("greet", { success: Schema.String, dependencies: [User] })
const kit = Toolkit.make(GetWeather, Greet)
const handlers = kit.toLayer(Effect.gen(function*() {
  const weather = yield* Weather
  return {
    get_weather: ({ city }) => Effect.map(weather.at(city), (celsius) => ({ celsius })),
    greet: () => Effect.map(User, ({ name }) => name)
  }
}))

const request = { model: "m", messages: [] } as const
const steps = Chat.runTools(request, { toolkit: kit })
const result = Chat.runTools.result(request, { toolkit: kit })

type Calls = HttpClient.HttpClient | MistralConfig
type Handlers = Tool.HandlersFor<{ readonly get_weather: typeof GetWeather; readonly greet: typeof Greet }>

test("a loop needs the handlers of its tools, and the services of each call", () => {
  expect<Stream.Services<typeof steps>>().type.toBe<Calls | Handlers | User>()
  expect<Effect.Services<typeof result>>().type.toBe<Calls | Handlers | User>()
  const handled = Effect.provide(result, handlers)
  expect<Effect.Services<typeof handled>>().type.toBe<Calls | Weather | User>()
  const withHandlers = Effect.flatMap(kit, (toolkit) => Chat.runTools.result(request, { toolkit }))
  expect<Effect.Services<typeof withHandlers>>().type.toBe<Calls | Handlers | User>()
})

test("a program with a missing service does not compile", () => {
  const run = (program: Effect.Effect<unknown, unknown, Calls>) => program
  const handled = Effect.provide(result, handlers)
  run(
    Effect.provideService(Effect.provideService(handled, Weather, { at: () => Effect.succeed(20) }), User, {
      name: "Ada"
    })
  )
  // @ts-expect-error is not assignable to parameter of type
  run(Effect.provideService(handled, Weather, { at: () => Effect.succeed(20) }))
  // @ts-expect-error is not assignable to parameter of type
  run(Effect.provideService(handled, User, { name: "Ada" }))
  // @ts-expect-error is not assignable to parameter of type
  run(Effect.provideService(result, User, { name: "Ada" }))
})

test("a step has the input and the result of its tool", () => {
  Stream.runForEach(steps, (step) => {
    if (step._tag === "ToolCalled" && step.name === "get_weather") {
      expect(step.input).type.toBe<{ readonly city: string; readonly on: Date }>()
    }
    if (step._tag === "ToolReturned") {
      expect(step.name).type.toBe<"get_weather" | "greet">()
      if (step.name === "greet") expect(step.result).type.toBe<string>()
      else expect(step.result).type.toBe<{ readonly celsius: number }>()
    }
    if (step._tag === "ToolFailed") expect(step.because).type.toBe<ToolLoop.Failure["because"]>()
    if (step._tag === "Responded") expect(step.response).type.toBe<Chat.ChatCompletion>()
    // @ts-expect-error This comparison appears to be unintentional
    if (step._tag === "ToolCalled" && step.name === "get_wether") return Effect.void
    return Effect.void
  })
})

test("`until` gets the response", () => {
  Chat.runTools(request, {
    toolkit: kit,
    until: ({ response, turn }) => {
      expect(response).type.toBe<Chat.ChatCompletion>()
      return turn > 3
    }
  })
  // @ts-expect-error Property 'toolkit' is missing
  Chat.runTools(request, {})
  // @ts-expect-error does not exist in type
  Chat.runTools(request, { toolkit: kit, maxTruns: 3 })
})

test("a loop fails with `ToolsStopped`, by the reason", () => {
  expect<Stream.Error<typeof steps>>().type.toBe<Chat.ToolsStopped>()
  expect<Effect.Error<typeof result>>().type.toBe<Chat.ToolsStopped>()
  expect<Chat.ToolsStopped["reason"]>().type.toBe<ToolLoop.StopReason | MistralError>()
  expect<Chat.ToolsStopped["transcript"]>().type.toBe<ReadonlyArray<Chat.ChatMessage>>()
  const caught = Effect.catchReason(result, "ToolsStopped", "ApprovalNeeded", ({ calls }) => {
    expect(calls).type.toBe<ToolLoop.ApprovalNeeded["calls"]>()
    return Effect.succeed("later")
  })
  expect<Effect.Error<typeof caught>>().type.toBe<Chat.ToolsStopped>()
})

test("an effect that makes the toolkit has its error and services in the loop", () => {
  const toolkit = Effect.andThen(User, Effect.fail("no connection" as const).pipe(Effect.andThen(kit)))
  const steps = Chat.runTools(request, { toolkit })
  expect<Stream.Error<typeof steps>>().type.toBe<Chat.ToolsStopped | "no connection">()
  expect<Stream.Services<typeof steps>>().type.toBe<Calls | Handlers | User>()
})

test("`result` returns the last step", () => {
  expect<Effect.Success<typeof result>>().type.toBe<
    ToolLoop.Finished<Chat.ChatCompletion, ReadonlyArray<Chat.ChatMessage>>
  >()
})

test("a tool can end its loop", () => {
  expect(ToolLoop.end).type.toBe<Effect.Effect<void>>()
})
