// Every method of the official client's resources, against the platform: none left out, and all succeed. They are 385:
// 374 with a route of the specification, and 11 helpers.
import Anthropic from "@anthropic-ai/sdk"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { agents, ends } from "./officialSdk/calls/agents.ts"
import { files } from "./officialSdk/calls/files.ts"
import { helpers } from "./officialSdk/calls/helpers.ts"
import { messages } from "./officialSdk/calls/messages.ts"
import { organization, removals } from "./officialSdk/calls/organization.ts"
import { approvals, denials, security } from "./officialSdk/calls/security.ts"
import { stores } from "./officialSdk/calls/stores.ts"
import { workplace } from "./officialSdk/calls/workplace.ts"
import { newer } from "./officialSdk/exceptions.ts"
import { make, methodsOf, type Outcome } from "./officialSdk/run.ts"

const platform = Testing.serve({
  // So that every list with two items has two pages, which the client walks through.
  pageSize: 1,
  batch: { startup: "1 minute", canceling: 0 },
  files: { downloadable: true },
  users: [{ email: "ada@example.com", role: "admin" }, { email: "ben@example.com", role: "user" }]
}).pipe(
  Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
  Layer.orDie
)

const runOf = async (client: Anthropic, beta: boolean): Promise<ReadonlyArray<Outcome>> => {
  const run = make(client, beta)
  for (const group of [messages, files, agents]) await run.calls(group)
  await run.helpers(helpers)
  for (const group of [stores, ends, organization, security, approvals, denials, workplace, removals]) {
    await run.calls(group)
  }
  return run.outcomes
}

const isNewer = ({ path }: Outcome): boolean => newer.some((resource) => path.startsWith(`${resource}.`))

const linesOf = (outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> =>
  outcomes.map(({ failure, path }) => `${path}: ${failure ?? "succeeds"}`)

it.live.each([["generally available", false, 113], ["beta", true, 272]] as const)(
  "every %s method of the official client succeeds",
  ([_, beta, count]) =>
    Effect.gen(function*() {
      const { address } = yield* HttpServer.HttpServer
      const baseURL = HttpServer.formatAddress(address)
      const client = new Anthropic({ apiKey: "any", baseURL, maxRetries: 0, logLevel: "off" })
      const methods = [...methodsOf(client).keys()].filter((path) => path.startsWith("beta.") === beta)
      const outcomes = yield* Effect.promise(() => runOf(client, beta))

      const called = new Set(outcomes.map(({ path }) => path))
      assert.deepEqual(methods.filter((path) => !called.has(path)), [])
      assert.deepEqual(linesOf(outcomes.filter((outcome) => isNewer(outcome) && outcome.failure !== "not served")), [])

      const served = outcomes.filter((outcome) => !isNewer(outcome))
      assert.deepEqual(linesOf(served.filter(({ failure }) => failure !== undefined)), [])
      assert.strictEqual(new Set(served.map(({ path }) => path)).size, count)
    }).pipe(Effect.provide(platform))
)
