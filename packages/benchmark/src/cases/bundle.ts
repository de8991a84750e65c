/** The bundle size of a program that runs one batch, and of one that creates a message, minified and compressed. */
import { gzipSync } from "node:zlib"
import type { Case, Load } from "../Case.ts"
import { bundled } from "./bundling.ts"

const sizeOf = (program: string): Load => async () => async () => ({
  size: gzipSync(await bundled(program, { platform: "browser" }), { level: 9 }).byteLength
})

const bundle = (name: string, title: string, programs: string, wire: string, atMost: number): Case => ({
  name: `bundle/${name}`,
  title,
  unit: "bundle",
  units: 1,
  warmUp: 0,
  once: true,
  metrics: ["size"],
  contestants: {
    "Effect, fetch": { load: sizeOf(`${programs}/effect`) },
    "ours, fetch": { load: sizeOf(`${programs}/ours-${wire}`) },
    "official SDK": { load: sizeOf(`${programs}/sdk-${wire}`) }
  },
  claims: [{ metric: "size", of: "ours, fetch", to: "official SDK", atMost }]
})

export default [
  bundle("anthropic", "Bundle of a program that runs one batch, Anthropic", "batch", "anthropic", 0.8),
  bundle("mistral", "Bundle of a program that runs one batch, Mistral", "batch", "mistral", 0.5),
  bundle("anthropic-create", "Bundle of a program that creates one message, Anthropic", "create", "anthropic", 0.6),
  bundle("mistral-create", "Bundle of a program that creates one message, Mistral", "create", "mistral", 0.6)
]
