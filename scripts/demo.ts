// `npm run demo [-- --provider anthropic|mistral] [FILE]` runs the example of that provider;
// `npm run demo -- --agent [--provider anthropic|mistral] [QUESTION]` an agent, which it draws.
import { parseArgs } from "node:util"

const { positionals, values: { agent, provider } } = parseArgs({
  allowPositionals: true,
  options: { agent: { type: "boolean", default: false }, provider: { type: "string", default: "anthropic" } }
})

if (provider !== "anthropic" && provider !== "mistral") {
  console.error(`No provider ${provider}: there is anthropic and mistral`)
  process.exit(2)
}

if (agent) {
  const { run } = await import("./demo/agent.ts")
  run(provider, positionals.join(" "))
} else {
  const { run } = await import("./demo/example.ts")
  await run(provider, positionals)
}
