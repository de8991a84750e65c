/** The page with its explanations. */
import { type Machine, machine } from "../machine.ts"
import type { Options, Outcome } from "../run.ts"
import { columns, missing } from "./columns.ts"
import { claims, measurements, table } from "./tables.ts"

const isInMemory = ({ case: { name } }: Outcome) => name.startsWith("memory/")

/** The first table: the targets of calls without a network. */
const inMemory = (outcomes: ReadonlyArray<Outcome>): string =>
  outcomes.length === 0 ? "" : `
## In memory

Without a network and its noise, all that is measured is the client: these numbers hardly vary between runs. _By hand_ is
Effect's client and \`JSON.parse\`, or a loop over the same stream; _frame + parse_ is our framing and \`JSON.parse\`.

${claims(outcomes)}
`

const starts = {
  "ours, undici": "ours on `NodeTransport`",
  "ours, fetch": "ours on `fetch`",
  "Effect, fetch": "Effect alone, on `fetch`",
  "official SDK": "Anthropic's SDK"
}

/** What a bundle saves, if it was measured. */
const coldStarts = (outcomes: ReadonlyArray<Outcome>): string => {
  const { summaries } = outcomes.find(({ case: { name } }) => name === "start/anthropic") ?? {}
  if (summaries === undefined) return ""
  const show = (name: string) => {
    const cost = summaries.filter((one) => one.name === name).map(columns.cpuInAll.value)[0]
    return cost === undefined ? missing : columns.cpuInAll.show(cost)
  }
  const rows = Object.entries(starts).map(([name, title]) => [title, show(name), show(`${name}, not bundled`)])
  return `
## Cold starts

Bundle a server that starts often, in a function or a container: most of the modules that an installed program loads are
Effect's own. CPU seconds until the first call is done:

${table(["program", "bundled", "installed"], rows, 1)}
`
}

/** The whole page, `docs/benchmarks.md`. */
export const page = (
  outcomes: ReadonlyArray<Outcome>,
  { rounds, scale }: Pick<Options, "rounds" | "scale">,
  on: Machine = machine()
): string =>
  `# Benchmarks

Written by \`npm run bench\`, never by hand. A [decision](decisions/benchmarks.md) explains the method.
${
    scale === 1
      ? ""
      : `\n**A quick look**: ${scale} of the units of a full run; it shows the cases, not reliable numbers.\n`
  }
Each contestant runs in its own process, as JavaScript compiled as npm delivers it, with \`NODE_ENV=production\`, in memory
or against a bare server in another process on the same machine, which sends all of them the same bytes. Contestants take
turns. Numbers are medians of ${rounds} rounds after one warm-up round, and each process does a tenth of the work before it is
measured, four tenths of the calls in memory; transfers, runs, starts and imports start cold, and a run, a life and a bundle
are measured once. CPU time covers all threads, with garbage collection and JIT; memory is the peak of the process. Our
responses and those of Mistral's SDK are checked by their schemas; those of Anthropic's SDK are not.
${inMemory(outcomes.filter(isInMemory))}${coldStarts(outcomes)}
## Targets

${claims(outcomes.filter((outcome) => !isInMemory(outcome)))}

## Machine and contestants

${
    table(["machine", ""], [
      ["processor", on.processor],
      ["memory", on.memory],
      ["system", on.system],
      ["Node", on.node],
      ...Object.entries(on.packages)
    ], 2)
  }

_Bare_ is the runtime alone: \`undici\` or \`fetch\`, split lines, \`JSON.parse\`. _Effect_ is Effect's HTTP client used directly,
on the same transports as ours: code built on it cannot cost less. _Ours_ is this project on the named transport
(\`NodeTransport\` for undici), with the default retries, timeouts, spans and metrics; _JIT_ imports
\`effect/schema/SchemaJITCompiler/enable\`. esbuild makes and minifies the bundles, and gzip compresses them. The ratios in
the tables are those of the first column.

## Results

${outcomes.map(measurements).join("\n\n")}
`
