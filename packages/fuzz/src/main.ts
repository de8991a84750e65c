/**
 * `npm run fuzz -- --seed 1 --cases 100000`: calls of every kind against servers that behave at random, and runs whose
 * processes die and whose journals are damaged, or that several processes have at the same time.
 *
 * `--only Messages.stream` selects calls by name, `--only journal` and `--only claims` the runs; `--case 17` replays one case and shows its details. Prints each case
 * that fails, then the outcomes of each call; the last line counts the cases. Exits with 1 if any case failed.
 */
import { parseArgs } from "node:util"
import * as Case from "./Case.ts"
import * as Claims from "./claims/play.ts"
import * as ClaimsScenario from "./claims/Scenario.ts"
import * as ClaimsVerdict from "./claims/verdict.ts"
import * as Journal from "./journal/play.ts"
import * as Scenario from "./journal/Scenario.ts"
import * as JournalVerdict from "./journal/verdict.ts"
import { play, type Played, watch } from "./play.ts"
import * as Report from "./Report.ts"
import { open, play as playOverSockets } from "./sockets/play.ts"
import { judge, outcome } from "./verdict.ts"

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    cases: { type: "string", default: "1000" },
    case: { type: "string" },
    only: { type: "string", default: "" }
  }
})

const seed = Number(values.seed)
const [from, to] = values.case === undefined
  ? [0, Number(values.cases)]
  : [Number(values.case), Number(values.case) + 1]

watch()
const report = new Report.Report()

const show = (number: number, violations: ReadonlyArray<string>, describe: () => string) => {
  if (violations.length === 0 && values.case === undefined) return
  console.log(describe())
  console.log(`replay: npm run fuzz -- --seed ${seed} --case ${number}${values.only && ` --only ${values.only}`}\n`)
}

const judged = (number: number, one: Case.Case, played: Played) => {
  const violations = judge(one, played)
  report.add(one.call.name, outcome(played), violations.length === 0)
  show(number, violations, () => Report.describeCase(one, played, violations))
}

const playScenario = async (number: number, scenario: Scenario.Scenario) => {
  const played = await Journal.play(scenario)
  const violations = JournalVerdict.judge(scenario, played)
  report.add(scenario.name, JournalVerdict.outcome(played), violations.length === 0)
  show(number, violations, () => Report.describeScenario(scenario, played, violations))
}

const playClaims = async (number: number, scenario: ClaimsScenario.Scenario) => {
  const played = await Claims.play(scenario)
  const violations = ClaimsVerdict.judge(scenario, played)
  report.add(scenario.name, ClaimsVerdict.outcome(played), violations.length === 0)
  show(number, violations, () => Report.describeScenario(scenario, played, violations))
}

const main = async () => {
  const overSockets: Array<number> = []
  for (let number = from; number < to; number++) {
    const scenario = Scenario.at(seed, number, values.only)
    const claims = ClaimsScenario.at(seed, number, values.only)
    if (claims !== undefined) await playClaims(number, claims)
    else if (scenario === undefined) {
      const one = Case.make(seed, number, values.only)
      if (one.socketFaults.length > 0) overSockets.push(number)
      else judged(number, one, await play(one))
    } else await playScenario(number, scenario)
    if (number % 10_000 === 9999) console.error(`${number + 1} cases in ${(performance.now() / 1000).toFixed()} s`)
  }

  // These mostly wait, so several run concurrently.
  const { clients, close } = await open()
  const lane = async () => {
    for (let number = overSockets.shift(); number !== undefined; number = overSockets.shift()) {
      const one = Case.make(seed, number, values.only)
      judged(number, one, await playOverSockets(one, clients))
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  await close()

  console.log(report.text())
  process.exitCode = report.failed === 0 ? 0 : 1
}

// Fails unless it reaches its end. A failure here would otherwise count as an unhandled rejection of a case.
process.exitCode = 1
await main().catch((error) => console.error(error))
