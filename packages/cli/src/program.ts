/** The program: the arguments of the process in, its exit code out. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { createRequire } from "node:module"
import { run } from "./Cli.ts"
import { ExitCode } from "./Failure.ts"

const { version } = createRequire(import.meta.url)("../package.json")

// A reader that has seen enough, such as `head`, ends the program as it would any other.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : ExitCode.failed))

// The first Ctrl-C lets a submission finish, the second does not.
process.once("SIGINT", () => process.once("SIGINT", () => process.exit(ExitCode.interrupted)))

Effect.provide(run(process.argv.slice(2), version), NodeServices.layer).pipe(
  NodeRuntime.runMain({
    disableErrorReporting: true,
    teardown: (exit, onExit) =>
      onExit(Exit.isSuccess(exit) && typeof exit.value === "number" ? exit.value : ExitCode.interrupted)
  })
)
