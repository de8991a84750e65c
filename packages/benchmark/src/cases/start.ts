/** The cold start of a server: a program loads and makes its first call, bundled and as it is installed. */
import type { BuildOptions } from "esbuild"
import { writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { Case, Contestant } from "../Case.ts"
import { bundled } from "./bundling.ts"

const server: BuildOptions = {
  platform: "node",
  // Packages in CommonJS require modules of Node.
  banner: { js: `import{createRequire}from"node:module";const require=createRequire(import.meta.url);` }
}

const starting = (program: string, options: BuildOptions = server): Contestant => ({
  load: async ({ anthropic, mistral }) => {
    Object.assign(process.env, { ANTHROPIC_BASE_URL: anthropic, ANTHROPIC_API_KEY: "none" })
    Object.assign(process.env, { MISTRAL_BASE_URL: mistral, MISTRAL_API_KEY: "none" })
    // Next to the installed packages, for the imports that are not bundled.
    const file = resolve(`${program.replace("/", "-")}.mjs`)
    writeFileSync(file, await bundled(`create/${program}`, options))
    return async () => {
      const { content }: { content: ReadonlyArray<unknown> } = await import(pathToFileURL(file).href)
      return content.length
    }
  }
})

const asInstalled: BuildOptions = { platform: "node", packages: "external" }

const start = (wire: string, title: string): Case => ({
  name: `start/${wire}`,
  title: `Cold start of a bundled program with one call, ${title}`,
  unit: "start",
  units: 1,
  warmUp: 0,
  metrics: ["cpuInAll", "wallInAll", "peak"],
  contestants: {
    "Effect, fetch": starting("effect"),
    "ours, fetch": starting(`ours-${wire}`),
    "ours, undici": starting(`ours-${wire}-undici`),
    "official SDK": starting(`sdk-${wire}`),
    "Effect, fetch, not bundled": starting("effect", asInstalled),
    "ours, fetch, not bundled": starting(`ours-${wire}`, asInstalled),
    "ours, undici, not bundled": starting(`ours-${wire}-undici`, asInstalled),
    "official SDK, not bundled": starting(`sdk-${wire}`, asInstalled)
  },
  claims: [{ metric: "cpuInAll", of: "ours, fetch", to: "official SDK", atMost: 1.2 }]
})

export default [start("anthropic", "Anthropic"), start("mistral", "Mistral")]
