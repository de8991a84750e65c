/** How commands fail, and the exit codes of the process. */
import * as Data from "effect/Data"

/** 0: done. 1: the API failed, or some items did. 2: the command cannot be run as it was given. 130: interrupted. */
export const ExitCode = { done: 0, failed: 1, invalid: 2, interrupted: 130 } as const

/** The command cannot be run as it was given: nothing was sent that costs money. */
export class Invalid extends Data.TaggedError("Invalid")<{ readonly message: string }> {}

/** The command has run, and some of its items have failed. Its output says which. */
export class SomeFailed extends Data.TaggedError("SomeFailed")<{ readonly message: string }> {}

export const invalid = (message: string): Invalid => new Invalid({ message })
