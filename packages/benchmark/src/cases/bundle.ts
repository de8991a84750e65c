/** The bundle size of a program that runs one batch, minified and compressed. */
import { gzipSync } from "node:zlib"
import type { Case, Load } from "../Case.ts"

/** The bundle size, with the same settings for all. */
const sizeOf = (program: string): Load => async () => {
  const { build } = await import("esbuild")
  return async () => {
    const { outputFiles } = await build({
      entryPoints: [`programs/batch/${program}.ts`],
      write: false,
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      legalComments: "none",
      logLevel: "error"
    })
    return { size: outputFiles.reduce((bytes, { contents }) => bytes + gzipSync(contents, { level: 9 }).byteLength, 0) }
  }
}

const bundle = (wire: string, title: string, atMost: number): Case => ({
  name: `bundle/${wire}`,
  title: `Bundle of a program that runs one batch, ${title}`,
  unit: "bundle",
  units: 1,
  warmUp: 0,
  once: true,
  metrics: ["size"],
  contestants: {
    "Effect, fetch": { load: sizeOf("effect") },
    "ours, fetch": { load: sizeOf(`ours-${wire}`) },
    "official SDK": { load: sizeOf(`sdk-${wire}`) }
  },
  claims: [{ metric: "size", of: "ours, fetch", to: "official SDK", atMost }]
})

export default [bundle("anthropic", "Anthropic", 0.8), bundle("mistral", "Mistral", 0.5)]
