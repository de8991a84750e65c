/**
 * `npm run bench`: all cases, which writes `docs/benchmarks.md`; `-- --only sse,results --json` some of them, for
 * programs to read.
 *
 * `--rounds 3` and `--scale 0.1` are for quick looks, `--profile FOLDER` has Node write a CPU profile of every process,
 * `--list` names the cases.
 */
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { cases } from "./cases.ts"
import { prepare } from "./Published.ts"
import * as Report from "./Report.ts"
import { run } from "./run.ts"

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    scale: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    profile: { type: "string" }
  }
})

const [rounds, scale] = [Number(values.rounds), Number(values.scale)]
const chosen = (values.only?.split(",") ?? [""]).flatMap((wanted) =>
  cases.filter(({ name }) => wanted === "" || name === wanted || name.startsWith(`${wanted}/`))
)
if (values.list || chosen.length === 0 || !(rounds >= 1) || !(scale > 0)) {
  console.log(cases.map(({ name, title }) => `${name.padEnd(24)}${title}`).join("\n"))
  process.exit(values.list ? 0 : 2)
}

const outcomes = await run(chosen, {
  contestant: await prepare(),
  rounds,
  scale,
  ...(values.profile === undefined ? {} : { profiles: resolve(values.profile) }),
  onMeasured: (name, contestant, round) => console.error(`${name}: ${contestant}, round ${round} of ${rounds}`)
})
console.log(values.json ? JSON.stringify(Report.json(outcomes), null, 2) : Report.text(outcomes))

// A quick look is no measurement.
if (values.only === undefined && values.profile === undefined && rounds >= 5 && scale === 1) {
  const page = join(import.meta.dirname, "..", "..", "..", "docs", "benchmarks.md")
  writeFileSync(page, Report.page(outcomes, rounds))
  execFileSync("dprint", ["fmt", page])
}
