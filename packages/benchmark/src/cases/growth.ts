/** The cost as the work grows: more at once in one process; and a message, a list, a run that is twice as large. */
import { oursAnthropic as list } from "./files.ts"
import atOnce from "./growth/atOnce.ts"
import { growing } from "./growth/growing.ts"
import message from "./growth/message.ts"
import { ours as run } from "./run.ts"

export default [
  ...atOnce,
  ...message,
  growing(
    {
      name: "growth/lists",
      title: "A list of a million files by pages of 100, Anthropic",
      unit: "file",
      units: 1_000_000
    },
    list,
    "half a million",
    "a million"
  ),
  growing(
    {
      name: "growth/run",
      title: "A run of three million requests, Anthropic",
      unit: "request",
      units: 3_000_000,
      warmUp: 0,
      once: true,
      server: "platform"
    },
    run(false),
    "a million",
    "three million",
    3
  )
]
