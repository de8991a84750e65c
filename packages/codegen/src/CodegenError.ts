/** Stops the generation with a message: nothing is guessed or silently dropped. */
export class CodegenError extends Error {
  override readonly name = "CodegenError"
}

export const fail = (why: string): never => {
  throw new CodegenError(why)
}
