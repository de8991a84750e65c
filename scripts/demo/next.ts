// Names what to run after a demo.
import { styleText } from "node:util"

const commands = [
  { command: "npm run demo", what: "a batch that you can interrupt and run again" },
  { command: "npm run demo -- --agent", what: "an agent and its tools, drawn while they run" },
  { command: "npm run demo -- --provider mistral", what: "training data, a job and its model" },
  { command: "npm run serve:anthropic -- --port 4010", what: "the embedded platform, for any client" }
]

/** Prints three commands that are not the one that has just run. */
export const printNext = (ended: string): void => {
  const others = commands.filter(({ command }) => command !== ended).slice(0, 3)
  const width = Math.max(...others.map(({ command }) => command.length))
  console.log(styleText("bold", "\nNext:", { stream: process.stdout }))
  for (const { command, what } of others) {
    console.log(`  ${styleText("cyan", command.padEnd(width), { stream: process.stdout })}  ${what}`)
  }
}
