/**
 * `npm run bench`: all cases; `-- --only sse,results --json` some of them, for programs to read.
 *
 * `--rounds 3` and `--scale 0.1` are for quick looks, `--profile FOLDER` has Node write a CPU profile of every process.
 */
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

const names = values.only?.split(",")
const chosen = cases.filter(({ name }) =>
  names?.some((wanted) => name === wanted || name.startsWith(`${wanted}/`)) ?? true
)
if (values.list || chosen.length === 0) {
  console.log(cases.map(({ name, title }) => `${name.padEnd(24)}${title}`).join("\n"))
  process.exit(values.list ? 0 : 2)
}

const outcomes = await run(chosen, {
  contestant: await prepare(),
  rounds: Number(values.rounds),
  scale: Number(values.scale),
  ...(values.profile === undefined ? {} : { profiles: values.profile }),
  onMeasured: (name, contestant, round) => console.error(`${name}: ${contestant}, round ${round} of ${values.rounds}`)
})
console.log(values.json ? JSON.stringify(Report.json(outcomes), null, 2) : Report.text(outcomes))
