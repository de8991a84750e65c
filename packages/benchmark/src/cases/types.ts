/** The time and memory of the compiler for a program that uses every module. */
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Case, Load } from "../Case.ts"

const settings = "--noEmit --strict --skipLibCheck --target es2022 --module nodenext --types node --ignoreConfig"

/** `0m1.250s` in µs. */
const microseconds = (time: string) => {
  const [minutes = "", seconds = ""] = time.split(/[ms]/)
  return (Number(minutes) * 60 + Number(seconds)) * 1e6
}

/** The shell reports the CPU time of its children; the compiler reports its memory. */
const checking = (program: string): Load => async () => async () => {
  const { stdout } = await promisify(execFile)("sh", [
    "-c",
    `tsc ${settings} --extendedDiagnostics programs/pages/${program}.ts && times`
  ])
  const times = stdout.match(/\d+m[\d.]+s/g)?.slice(-2) ?? []
  const memory = /Memory used:\s+(\d+)K/.exec(stdout)?.[1]
  return { cpu: times.reduce((sum, time) => sum + microseconds(time), 0), peak: Number(memory) * 1024 }
}

const types = (wire: string, title: string): Case => ({
  name: `types/${wire}`,
  title: `tsc of a program that uses every page, ${title}`,
  unit: "check",
  units: 1,
  warmUp: 0,
  metrics: ["cpuInAll", "wallInAll", "peak"],
  contestants: {
    Effect: { load: checking("effect") },
    ours: { load: checking(`ours-${wire}`) },
    "official SDK": { load: checking(`sdk-${wire}`) }
  },
  claims: [
    { metric: "cpuInAll", of: "ours", to: "official SDK", atMost: 1 },
    { metric: "peak", of: "ours", to: "official SDK", atMost: 1 }
  ]
})

export default [types("anthropic", "Anthropic"), types("mistral", "Mistral")]
