// `node packages/sql/test/soak.ts --seed 1 --rounds 100`: rounds of workers and faults, each decided by its seed. Prints the
// rounds with problems, and exits with 1 if there are any. `--minutes 10` ends it earlier.
import * as Effect from "effect/Effect"
import { parseArgs } from "node:util"
import { play } from "./support/machines/soak.ts"

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "10" },
    minutes: { type: "string", default: "60" }
  }
})

const from = Number(values.seed)
const end = Date.now() + Number(values.minutes) * 60_000
let bad = 0
let rounds = 0
for (let seed = from; seed < from + Number(values.rounds) && Date.now() < end; seed++) {
  const { problems, story } = await Effect.runPromise(Effect.scoped(play(seed)))
  rounds += 1
  if (problems.length === 0) continue
  bad += 1
  console.log([`seed ${seed}: ${story.join("; ")}`, ...problems].join("\n  "))
}
console.log(`${rounds} rounds, ${bad} with problems`)
process.exit(bad === 0 ? 0 : 1)
