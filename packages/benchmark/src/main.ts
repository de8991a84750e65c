/**
 * `npm run bench` runs all cases and writes `docs/benchmarks.md`; `-- --only sse,results --json` runs some of them and
 * prints JSON. Exits with 1 if a contestant could not be measured.
 *
 * `--rounds 1` and `--scale 0.1` are for quick looks, which write the page only with `--write`. `--profile FOLDER`
 * makes Node write a CPU profile of every process, `--list` lists the cases.
 */
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { cases, select } from "./cases.ts"
import { prepare } from "./Published.ts"
import * as Report from "./Report.ts"
import { run } from "./run.ts"

const { values: { json, list, only, profile, write, ...numbers } } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "3" },
    scale: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    profile: { type: "string" }
  }
})

const [rounds, scale] = [Number(numbers.rounds), Number(numbers.scale)]
const chosen = only === undefined ? cases : select(only)
if (list || chosen.length === 0 || !(rounds >= 1) || !(scale > 0)) {
  console.log(cases.map(({ name, title }) => `${name.padEnd(24)}${title}`).join("\n"))
  process.exit(list ? 0 : 2)
}

const outcomes = await run(chosen, {
  contestant: await prepare(),
  rounds,
  scale,
  ...(profile === undefined ? {} : { profiles: resolve(profile) }),
  onMeasure: (name, contestant, round) => console.error(`${name}: ${contestant}, round ${round} of ${rounds}`),
  onFailure: (name, contestant, reason) => console.error(`${name}: ${contestant} is not measured: ${reason}`)
})
console.log(json ? JSON.stringify(Report.json(outcomes), null, 2) : Report.text(outcomes))

if (write || (only === undefined && profile === undefined && rounds >= 3 && scale === 1)) {
  const page = join(import.meta.dirname, "..", "..", "..", "docs", "benchmarks.md")
  writeFileSync(page, Report.page(outcomes, { rounds, scale }))
}
process.exitCode = Report.isWhole(outcomes) ? 0 : 1
