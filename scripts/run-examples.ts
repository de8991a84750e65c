// Runs every program of docs/examples once, as a reader would: without keys, without a terminal, within a minute.
// A server has `// Runs until stopped` in its first line and is skipped.
import { globSync, readFileSync } from "node:fs"
import { exec, Failed } from "./exec.ts"

const keyless = Object.entries(process.env).filter(([name]) => !/^(ANTHROPIC|MISTRAL)_/.test(name))
const env = Object.fromEntries(keyless)
const endless = (file: string) => readFileSync(file, "utf8").startsWith("// Runs until stopped")

for (const file of globSync("docs/examples/*.ts").filter((file) => !endless(file))) {
  try {
    exec(process.execPath, [file], { env, timeout: 60_000 })
  } catch (error) {
    console.log(error instanceof Failed ? error.message : error)
    process.exitCode = 1
  }
}
