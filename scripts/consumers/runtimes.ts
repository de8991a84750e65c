// The runtimes that run the programs of the READMEs, against the embedded platform.

export interface Runtime {
  readonly name: string
  /** The command that runs a program; the file is its last argument. */
  readonly command: ReadonlyArray<string>
}

export const runtimes: ReadonlyArray<Runtime> = [
  { name: "node", command: [process.execPath, "--disallow-code-generation-from-strings"] }
]
