/** What a browser loads for a program that runs one batch: bundled, minified, compressed. */
import { gzipSync } from "node:zlib"
import type { Case, Load } from "../Case.ts"

const sizeOf = (program: string): Load => async () => {
  const { build } = await import("rolldown")
  return async () => {
    const { output } = await build({
      input: `programs/batch/${program}.ts`,
      write: false,
      platform: "browser",
      output: { minify: true, codeSplitting: false, comments: false },
      onLog: () => {}
    })
    return { size: gzipSync(output[0].code, { level: 9 }).byteLength }
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
    "ours, fetch": { load: sizeOf(`ours-${wire}`) },
    "official SDK": { load: sizeOf(`sdk-${wire}`) }
  },
  claims: [{ metric: "size", of: "ours, fetch", to: "official SDK", atMost }]
})

export default [bundle("anthropic", "Anthropic", 0.8), bundle("mistral", "Mistral", 0.5)]
