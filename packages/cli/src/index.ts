/** The command line as a program: `run` takes its arguments and returns the exit code. */
export { run } from "./Cli.ts"
