/** The live heap: what remains after garbage collection. */
import { setTimeout } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

/** Live bytes, with buffers. Finalizers run between the collections. */
export const live = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn++) {
    collect()
    await setTimeout(10)
  }
  const { external, heapUsed } = process.memoryUsage()
  return heapUsed + external
}
