// Every TypeScript block of the guide and of each README is a program. All are type-checked, and each is run as a reader
// would run it, against its own embedded platforms over HTTP, and must print its `// =>` comments. The programs are
// bundled together, because a process that loads every module of Effect takes three times as long. Programs that use
// PostgreSQL get a database each; without PostgreSQL they are type-checked only, and a line says so.
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { execFile } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { basename, join } from "node:path"
import { build } from "rolldown"
import { beforeAll, describe, expect, test } from "vitest"
import * as Postgres from "../../packages/sql/test/support/postgres.ts"
import { type Block, blocksOf, missing } from "./blocks.ts"

const root = join(import.meta.dirname, "..", "..")
const folder = join(root, ".cache", "guide")
const bin = (name: string) => join(root, "node_modules", ".bin", name)
const needsPostgres = ({ code }: Block) => code.includes(`from "@effect/sql-pg"`)
const isTest = ({ code }: Block) => code.includes(`from "@effect/vitest"`)
const fileOf = (block: Block) =>
  join(
    folder,
    block.name.replace(/^docs\/guide\//, "").replaceAll("/", "-").replace(/\.md:/, ".") +
      (isTest(block) ? ".test.ts" : ".ts")
  )

const bundleOf = (block: Block) => join(folder, "bundled", basename(fileOf(block), ".ts") + ".js")

const pages = globSync(["README.md", "packages/*/README.md", "docs/{guide,cookbook}/*.md"], { cwd: root }).toSorted()
const blocks = pages
  .flatMap((page) => blocksOf(page, readFileSync(join(root, page), "utf8")))

const keyless = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(ANTHROPIC|MISTRAL|VITEST)|_PROXY$/i.test(name))
)

/** Runs a program until it exits and returns its output and exit code. */
const run = (command: string, args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}, timeout = 50_000) =>
  Effect.callback<{ readonly code: unknown; readonly output: string }>((resume) => {
    const child = execFile(
      command,
      args,
      {
        cwd: folder,
        env: { ...keyless, NO_COLOR: "1", NODE_COMPILE_CACHE: join(root, ".cache", "node"), ...env },
        timeout
      },
      (error, stdout, stderr) =>
        resume(Effect.succeed({ code: error?.code ?? error?.signal ?? 0, output: stdout + stderr }))
    )
    return Effect.sync(() => child.kill())
  })

/** Serves a platform on a free port. */
const served = (platform: Layer.Layer<never, never, HttpServer.HttpServer>) =>
  Layer.provideMerge(platform, NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))

/** Long enough that a slow machine sees a batch before it ends. */
const batch = { startup: "3 seconds" } as const

const providers = [
  { name: "anthropic", key: "sk-ant-made-up", serve: () => served(Anthropic.serve({ batch })) },
  { name: "mistral", key: "made-up", serve: () => served(Mistral.serve({ batch })) }
]

const runBlock = (block: Block) =>
  Effect.gen(function*() {
    const env: Record<string, string> = {}
    if (needsPostgres(block)) env["DATABASE_URL"] = yield* Effect.flatMap(Postgres.server, ({ database }) => database)
    for (const { key, name, serve } of providers) {
      if (!block.code.includes(`from "@effect-genai/${name}`)) continue
      const server = yield* Effect.provide(HttpServer.HttpServer, yield* Layer.build(serve()))
      env[`${name.toUpperCase()}_API_KEY`] = key
      if (name === "anthropic") env["ANTHROPIC_ADMIN_KEY"] = key
      env[`${name.toUpperCase()}_BASE_URL`] = HttpServer.formatAddress(server.address)
    }
    const vitest = [join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--config", "vitest.config.ts"]
    return yield* run(process.execPath, isTest(block) ? [...vitest, fileOf(block)] : [bundleOf(block)], env)
  }).pipe(Effect.scoped)

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const block of blocks) writeFileSync(fileOf(block), block.code)
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "../../packages/tsconfig.programs.json", include: ["*.ts"] })
  )
  writeFileSync(join(folder, "vitest.config.ts"), 'export default { cacheDir: "vite" }')
  await build({
    input: blocks.filter((block) => !isTest(block)).map(fileOf),
    platform: "node",
    output: { dir: join(folder, "bundled") }
  })
})

test("all blocks type-check", async () => {
  expect(await Effect.runPromise(run(bin("tsc"), ["-p", "."], {}, 170_000))).toEqual({ code: 0, output: "" })
}, 180_000)

describe.concurrent("a block runs and prints its expected output", () => {
  for (const block of blocks) {
    const isLeftOut = needsPostgres(block) && Postgres.binaries === undefined
    if (isLeftOut) console.log(`left out: ${block.name} (PostgreSQL is not installed: apt-get install postgresql)`)
    test.skipIf(isLeftOut)(block.name, async ({ expect }) => {
      const { code, output } = await Effect.runPromise(runBlock(block))
      expect({ code, missing: missing(block.prints, output) }, output).toEqual({ code: 0, missing: undefined })
      // A block of tests starts vitest, which loads every module of Effect.
    }, isTest(block) ? 60_000 : undefined)
  }
})
