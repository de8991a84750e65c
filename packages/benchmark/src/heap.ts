/** The live heap: what remains after garbage collection. */
import { setTimeout } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** Created on first use: a context costs memory, which the other contestants must not have. */
let collect: (() => void) | undefined

const collector = (): () => void => {
  setFlagsFromString("--expose-gc")
  return runInNewContext("gc")
}

/** Live bytes, with buffers. Finalizers run between the collections. */
export const live = async (): Promise<number> => {
  collect ??= collector()
  for (let turn = 0; turn < 3; turn++) {
    collect()
    await setTimeout(10)
  }
  const { external, heapUsed } = process.memoryUsage()
  return heapUsed + external
}
