// Runs a program to its end and returns its output; a failure throws it.
import { spawnSync } from "node:child_process"

interface Options {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeout?: number
}

export class Failed extends Error {}

export const exec = (command: string, args: ReadonlyArray<string>, options?: Options): string => {
  const { error, signal, status, stderr, stdout } = spawnSync(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options
  })
  if (status === 0) return stdout
  throw new Failed(`${[command, ...args].join(" ")} ended with ${error ?? signal ?? status}\n${stdout}${stderr}`)
}

// The output of the program explains the failure; our stack trace does not.
process.once("uncaughtException", (error) => {
  console.log(error instanceof Failed ? error.message : error)
  process.exitCode = 1
})
