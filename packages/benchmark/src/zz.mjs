import { build } from "rolldown"
await build({
  input: "scratchpad/mem2.ts",
  platform: "node",
  output: { file: ".cache/mem2.mjs", codeSplitting: false }
})
