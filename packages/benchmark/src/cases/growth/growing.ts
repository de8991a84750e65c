/** The same task with all units, and with a half or a third of them. */
import type { Case, Load } from "../../Case.ts"

type Task = Pick<Case, "name" | "title" | "unit" | "units"> & Partial<Case>

/** CPU time and peak grow no faster than the work; a tenth is for the noise. */
export const growing = (task: Task, load: Load, less: string, more: string, times = 2): Case => ({
  metrics: ["cpuInAll", "cpu", "wallInAll", "peak"],
  ...task,
  contestants: { [less]: { load, share: 1 / times }, [more]: { load } },
  claims: [
    { metric: "cpuInAll", of: more, to: less, atMost: 1.1 * times },
    { metric: "peak", of: more, to: less, atMost: 1.1 * times }
  ]
})
