// `npm run demo [-- --provider anthropic|mistral] [FILE]` runs the example of that provider;
// `npm run demo -- --agent [--provider anthropic|mistral] [QUESTION]` an agent, which it draws.
import { parseArgs } from "node:util"
import { printNext } from "./demo/next.ts"

const { positionals, values: { agent, provider } } = parseArgs({
  allowPositionals: true,
  options: { agent: { type: "boolean", default: false }, provider: { type: "string", default: "anthropic" } }
})

if (provider !== "anthropic" && provider !== "mistral") {
  console.error(`No provider ${provider}: there is anthropic and mistral`)
  process.exit(2)
}

const options = [...(agent ? ["--agent"] : []), ...(provider === "mistral" ? ["--provider mistral"] : [])]
const command = ["npm run demo", ...(options.length > 0 ? ["--", ...options] : [])].join(" ")
process.once("exit", (code) => {
  if (code === 0) printNext(command)
})

if (agent) {
  const { run } = await import("./demo/agent.ts")
  run(provider, positionals.join(" "))
} else {
  const { run } = await import("./demo/example.ts")
  await run(provider, positionals)
}
