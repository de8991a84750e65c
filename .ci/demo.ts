// `npm run demo [-- --provider anthropic|mistral] [FILE]`: runs the example of that provider.
import { parseArgs } from "node:util"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { provider: { type: "string", default: "anthropic" } }
})

const examples: { readonly [provider: string]: string } = {
  anthropic: "../docs/examples/batch.ts",
  mistral: "../docs/examples/fine-tune.ts"
}

const example = examples[values.provider]
if (example === undefined) {
  console.error(`No provider ${values.provider}: there is ${Object.keys(examples).join(" and ")}`)
  process.exit(2)
}
process.argv.splice(2, Infinity, ...positionals)
await import(example)
