/** Generation stops, and says why: nothing is guessed and nothing is lost in silence. */
export class Refusal extends Error {
  override readonly name = "Refusal"
}

export const refuse = (why: string): never => {
  throw new Refusal(why)
}
