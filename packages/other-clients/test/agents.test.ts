// The same agent three ways: what the guide shows is what runs here, and what it says about them is true.
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { promisify } from "node:util"

const root = join(import.meta.dirname, "..", "..", "..")
const fileOf = (name: string) => join(import.meta.dirname, "agents", `${name}.ts`)
const sourceOf = (name: string) => readFileSync(fileOf(name), "utf8")

/** In the order of the guide. */
const agents = ["runTools", "languageModel", "toolRunner"]
const [, section = ""] = readFileSync(join(root, "docs/guide/agents.md"), "utf8").split("## The same agent three ways")

const platform = Testing.serve().pipe(
  Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
  Layer.orDie
)

const outputOf = (name: string) =>
  Effect.flatMap(HttpServer.HttpServer, ({ address }) => {
    const env = {
      ...process.env,
      NO_COLOR: "1",
      NODE_COMPILE_CACHE: join(root, ".cache", "node"),
      no_proxy: "*",
      ANTHROPIC_API_KEY: "sk-ant-made-up",
      ANTHROPIC_BASE_URL: HttpServer.formatAddress(address)
    }
    return Effect.promise(() => promisify(execFile)(process.execPath, [fileOf(name)], { env }))
  }).pipe(Effect.provide(platform), Effect.map(({ stdout }) => stdout))

it.live.each(agents)(
  "%s calls the tool for each city, and reads a failure",
  (name) =>
    Effect.map(outputOf(name), (output) => {
      const lines = output.trimEnd().split("\n")
      assert.deepEqual(
        lines.slice(0, 3),
        ["Lima", "Rome", "Atlantis"].map((city) => `calling get_weather { city: '${city}' }`)
      )
      for (const part of ["Lima: 18 °C.", "Rome: 18 °C.", "Atlantis failed:", "no station in Atlantis"]) {
        assert.include(lines[3], part)
      }
      assert.match(lines[4] ?? "", /^2 turns, \d+ tokens$/)
    })
)

it("the guide shows these programs", () => {
  const shown = [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => code)
  assert.deepEqual(shown, agents.map(sourceOf))
})

it("the guide has their numbers of lines", () => {
  const cells = /^\| lines(.*)\|$/m.exec(section)?.[1]?.split("|").slice(1).map(Number)
  assert.deepEqual(cells, agents.map((name) => sourceOf(name).split("\n").filter((line) => line.trim() !== "").length))
})
